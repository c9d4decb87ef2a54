// Runs in the page before its own scripts: keeps in window.shared what is shared of the screen, and
// can end it as the browser's own bar does, or refuse it as a browser may.
export function watchSharing() {
  const tracks = [];
  const live = () => tracks.filter(({ readyState }) => readyState === 'live');
  window.shared = {
    asked: 0,
    refuse: null,
    live: () => live().length,
    get hints() {
      return live().filter(({ kind }) => kind === 'video').map(({ contentHint }) => contentHint);
    },
    end() {
      for (const track of live()) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    },
  };
  const devices = window.MediaDevices?.prototype;
  const capture = devices?.getDisplayMedia;
  if (!capture) return;
  devices.getDisplayMedia = async function getDisplayMedia(...wishes) {
    window.shared.asked += 1;
    if (window.shared.refuse) throw window.shared.refuse();
    const stream = await capture.apply(this, wishes);
    tracks.push(...stream.getTracks());
    return stream;
  };
}
