// What is drawn is drawn once for each frame, however often it changes meanwhile: what came over
// the network is answered first. A page that is out of sight has no frames.

/** @param {() => void} act @returns {() => void} Has it done before the next frame. */
export function oncePerFrame(act) {
  let frame = 0;
  const run = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    act();
  };
  document.addEventListener('visibilitychange', () => frame && document.hidden && run());
  return () => {
    if (document.hidden) run();
    else frame ||= requestAnimationFrame(run);
  };
}
