// Functions that run in the page, each by itself, and watch it without changing what it does.

// Runs before the page's own scripts, and keeps in window.probe which peer connections were used
// (one is made ahead of time for whoever comes next), how often they had to be negotiated, which
// tracks were captured or copied, and what the page's security policy refused.
export function watchPage() {
  const probe = { connections: [], negotiations: 0, localTracks: [], copies: [], violations: [] };
  window.probe = probe;

  // Embind puts its count of values that C++ holds on the module; nobody else uses this name.
  Object.defineProperty(Object.prototype, 'count_emval_handles', {
    set: (count) => (probe.countHandles = count),
  });

  const Native = window.RTCPeerConnection;
  if (Native) {
    window.RTCPeerConnection = class RTCPeerConnection extends Native {
      constructor(...options) {
        super(...options);
        this.addEventListener('negotiationneeded', () => {
          if (probe.connections.includes(this)) probe.negotiations += 1;
        });
      }

      setLocalDescription(...description) {
        this.#isUsed();
        return super.setLocalDescription(...description);
      }

      setRemoteDescription(...description) {
        this.#isUsed();
        return super.setRemoteDescription(...description);
      }

      #isUsed() {
        if (!probe.connections.includes(this)) probe.connections.push(this);
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

  const { clone } = window.MediaStreamTrack?.prototype ?? {};
  if (clone) {
    window.MediaStreamTrack.prototype.clone = function cloneOf() {
      const copy = clone.call(this);
      probe.copies.push(copy);
      return copy;
    };
  }

  window.addEventListener('securitypolicyviolation', (event) => {
    probe.violations.push(`${event.violatedDirective} refused ${event.blockedURI || 'inline'}`);
  });
}

// Runs before the page's own scripts, and keeps in window.heights how high the pictures of each
// video have been, by its label, each time that changes.
export function noteHeights() {
  window.heights = {};
  const note = ({ target: { ariaLabel, videoHeight } }) => {
    if (videoHeight > 0) (window.heights[ariaLabel] ??= []).push(videoHeight);
  };
  document.addEventListener('resize', note, { capture: true });
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

// How long it takes from now until a video shows pictures of another connection than it does now.
export function nextConnectionShown(video) {
  const track = () => video.srcObject?.getVideoTracks()[0]?.id;
  const before = track();
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const shown = () => {
      const now = track();
      if (now && now !== before) resolve(performance.now() - start);
      else video.requestVideoFrameCallback(shown);
    };
    const look = () => {
      if (video.isConnected) requestAnimationFrame(look);
      else reject(new Error('The video is gone from the page.'));
    };
    shown();
    look();
  });
}

// How long it takes from when the page makes the next connection until a video shows its pictures.
export function rebuilt(video) {
  const track = () => video.srcObject?.getVideoTracks()[0]?.id;
  const before = track();
  const made = window.probe.connections.length;
  let start = 0;
  return new Promise((resolve) => {
    const look = () => {
      if (!start && window.probe.connections.length > made) start = performance.now();
      if (!start) requestAnimationFrame(look);
    };
    const shown = () => {
      if (track() !== before) resolve(performance.now() - start);
      else video.requestVideoFrameCallback(shown);
    };
    look();
    video.requestVideoFrameCallback(shown);
  });
}

// How long it takes from now until a video shows a picture.
export function nextPicture(video) {
  const start = performance.now();
  return new Promise((resolve) => {
    video.requestVideoFrameCallback(() => resolve(performance.now() - start));
  });
}

// Shows a tile that was hidden; how long it takes from then until its video shows a picture that
// came since.
export function showTileAgain(video) {
  const start = performance.now();
  const shown = new Promise((resolve) => {
    const look = (now, { receiveTime }) => {
      if (receiveTime > start) resolve(performance.now() - start);
      else video.requestVideoFrameCallback(look);
    };
    video.requestVideoFrameCallback(look);
  });
  video.closest('li').style.display = '';
  return shown;
}

// How long it takes from now until sound arrives for a video.
export async function nextSound(video) {
  const start = performance.now();
  // Packets by track: the connection that is shown may be replaced meanwhile.
  const arrived = async () => {
    const packets = new Map();
    for (const connection of window.probe.connections) {
      for (const { track } of connection.getReceivers()) {
        if (track.kind !== 'audio' || !video.srcObject.getTracks().includes(track)) continue;
        const reports = [...(await connection.getStats(track)).values()];
        const inbound = reports.find(({ type }) => type === 'inbound-rtp');
        packets.set(track, inbound?.packetsReceived ?? 0);
      }
    }
    return packets;
  };
  const before = await arrived();
  const isHeard = ([track, packets]) => packets > (before.get(track) ?? 0);
  while (![...(await arrived())].some(isHeard)) await new Promise(requestAnimationFrame);
  return performance.now() - start;
}

// How long it takes from now until the tile of a video says that its connection is `state`.
export function becomes(video, state) {
  const { classList } = video.closest('li');
  const start = performance.now();
  return new Promise((resolve) => {
    const look = () => {
      if (classList.contains(state)) resolve(performance.now() - start);
      else requestAnimationFrame(look);
    };
    look();
  });
}

// All that the page announces from now on, but for what is only read out.
export function watchNews(status) {
  const news = [];
  let last = status.querySelector('.note');
  new MutationObserver(() => {
    const note = status.querySelector('.note');
    if (note && note !== last) news.push(note.textContent.trim());
    last = note;
  }).observe(status, { childList: true, subtree: true });
  return news;
}

// Counts, from now on, how often the screen was drawn while a video element showed nothing, or one
// even colour; returns a function that tells it.
export function watchForDarkness(video) {
  const drawing = Object.assign(document.createElement('canvas'), { width: 8, height: 8 })
    .getContext('2d', { willReadFrequently: true });
  let dark = 0;
  const look = () => {
    drawing.clearRect(0, 0, 8, 8);
    drawing.drawImage(video, 0, 0, 8, 8);
    const greens = drawing.getImageData(0, 0, 8, 8).data.filter((_, index) => index % 4 === 1);
    if (Math.max(...greens) - Math.min(...greens) < 20) dark += 1;
    requestAnimationFrame(look);
  };
  look();
  return () => dark;
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

// Whether all is there that the page fetches beside the call (web/src/later_parts.js).
export const isLastPartThere = () => performance.getEntriesByType('resource')
  .some(({ name, responseEnd }) => /confab_log[^/]*\.wasm$/.test(name) && responseEnd > 0);
