// A worker that says when the next picture is due. Its timers go on in a background tab, where
// those of the page come once a second and requestAnimationFrame, and with it
// requestVideoFrameCallback, not at all. While the page is busy with one picture none is due: they
// never queue up.

const PER_SECOND = 30;

let isBusy = false;

self.onmessage = () => {
  isBusy = false;
};

setInterval(() => {
  if (isBusy) return;
  isBusy = true;
  self.postMessage('due');
}, 1000 / PER_SECOND);
