// A mouse, a pen or a finger that drags something.

const BEGINS_AT = 6; // Pixels; less is a press that was not steady.

/**
 * @param {PointerEvent} down
 * @param {(x: number, y: number) => void} moved By how much, since `down`; x the way a line goes.
 * @param {(x: number, y: number) => void} dropped Only after it was moved.
 */
export function followPointer(down, moved, dropped) {
  if (!down.isPrimary || down.button !== 0) return;
  const element = /** @type {HTMLElement} */ (down.currentTarget);
  const forward = element.closest('[dir=rtl]') ? -1 : 1;
  const ending = new AbortController();
  let isDragged = false;
  /** @type {(event: PointerEvent) => [number, number]} */
  const way = ({ clientX, clientY }) =>
    [forward * (clientX - down.clientX), clientY - down.clientY];
  /** @param {PointerEvent} event */
  const move = (event) => {
    isDragged ||= Math.hypot(...way(event)) >= BEGINS_AT;
    if (isDragged) moved(...way(event));
  };
  /** @param {PointerEvent} event */
  const end = (event) => {
    ending.abort();
    if (isDragged) dropped(...way(event));
  };
  element.setPointerCapture(down.pointerId);
  element.addEventListener('pointermove', move, { signal: ending.signal });
  element.addEventListener('pointerup', end, { signal: ending.signal });
  element.addEventListener('pointercancel', end, { signal: ending.signal });
}
