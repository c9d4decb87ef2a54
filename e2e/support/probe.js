// Functions that run in the page, each by itself, and watch it without changing what it does.

// Runs before the page's own scripts, and keeps in window.probe which peer connections were made,
// which tracks were captured, and what the page's security policy refused.
export function watchPage() {
  const probe = { connections: [], localTracks: [], violations: [] };
  window.probe = probe;

  const Native = window.RTCPeerConnection;
  if (Native) {
    window.RTCPeerConnection = class RTCPeerConnection extends Native {
      constructor(...options) {
        super(...options);
        probe.connections.push(this);
      }
    };
  }

  const devices = window.MediaDevices?.prototype;
  if (devices) {
    const capture = devices.getUserMedia;
    devices.getUserMedia = async function getUserMedia(...wishes) {
      const stream = await capture.apply(this, wishes);
      probe.localTracks.push(...stream.getTracks());
      return stream;
    };
  }

  window.addEventListener('securitypolicyviolation', (event) => {
    probe.violations.push(`${event.violatedDirective} refused ${event.blockedURI || 'inline'}`);
  });
}

// What a video or audio element gets from the network: the statistics of each of its tracks, by
// kind. Empty for one's own camera and microphone.
export async function received(media) {
  const statistics = {};
  for (const track of media.srcObject?.getTracks() ?? []) {
    for (const connection of window.probe.connections) {
      const receivers = connection.getReceivers();
      if (!receivers.some((receiver) => receiver.track.id === track.id)) continue;
      for (const report of (await connection.getStats(track)).values()) {
        if (report.type === 'inbound-rtp') statistics[report.kind] = report;
      }
    }
  }
  return statistics;
}

// What is on the screen: how far the brightest point is from the darkest (0 to 255), and the
// colour in the middle.
export function picture(video) {
  if (!video.videoWidth) return { contrast: 0, colour: 'none' };
  const canvas = document.createElement('canvas');
  canvas.width = 32;
  canvas.height = 18;
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
  const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
  const greens = data.filter((_, index) => index % 4 === 1);
  const middle = drawing.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data;
  return {
    contrast: Math.max(...greens) - Math.min(...greens),
    colour: middle.slice(0, 3).join(' '),
  };
}

// Measures, from now on, the longest time between two frames that a video element showed; returns
// a function that tells it.
export function watchForGaps(video) {
  const gaps = { longest: 0, last: performance.now() };
  const shown = () => {
    const now = performance.now();
    gaps.longest = Math.max(gaps.longest, now - gaps.last);
    gaps.last = now;
    video.requestVideoFrameCallback(shown);
  };
  video.requestVideoFrameCallback(shown);
  return () => Math.max(gaps.longest, performance.now() - gaps.last);
}
