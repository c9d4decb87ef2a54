// Runs in a page: lets its devices be unplugged and plugged in again, for which a real machine has
// no switch. The page sees what it would see of that: an entry gone from the list, a track that
// ended, and the events that tell of both.

export function withPlugs() {
  const devices = window.MediaDevices.prototype;
  const { enumerateDevices, getUserMedia } = devices;
  const unplugged = new Set();

  devices.enumerateDevices = async function there() {
    const all = await enumerateDevices.call(this);
    return all.filter(({ label }) => !unplugged.has(label));
  };

  devices.getUserMedia = async function capture(wishes) {
    const stream = await getUserMedia.call(this, wishes);
    if (!stream.getTracks().some(({ label }) => unplugged.has(label))) return stream;
    for (const track of stream.getTracks()) track.stop();
    throw new DOMException('It is not plugged in.', 'OverconstrainedError');
  };

  window.unplug = (label) => {
    unplugged.add(label);
    for (const track of window.probe.localTracks) {
      if (track.label !== label || track.readyState === 'ended') continue;
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  };

  window.plugIn = (label) => {
    unplugged.delete(label);
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  };
}
