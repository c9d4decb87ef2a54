// What is drawn is drawn once for each frame, however often it changes meanwhile, and not while
// somebody waits for what the browser does: what came over the network is answered first. A page
// that is out of sight has no frames.

/** Milliseconds for which drawing is put off at most: who looks takes it for at once. */
export const PUT_OFF_MAX = 150;

/** @param {() => void} act
 * @param {(waited: number) => boolean} isAwaited Whether drawing has to wait longer than that, in
 *     milliseconds.
 * @returns {() => void} Has it done before one of the next frames. */
export function oncePerFrame(act, isAwaited) {
  let frame = 0;
  let since = 0;
  const run = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    act();
  };
  const look = () => {
    const waited = performance.now() - since;
    if (waited < PUT_OFF_MAX && isAwaited(waited)) frame = requestAnimationFrame(look);
    else run();
  };
  document.addEventListener('visibilitychange', () => frame && document.hidden && run());
  return () => {
    if (document.hidden) return run();
    if (frame) return;
    since = performance.now();
    frame = requestAnimationFrame(look);
  };
}
