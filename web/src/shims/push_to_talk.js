// The space bar lets one talk for as long as it is held, unless it means something where the focus
// is.

const HAVE_A_USE_FOR_SPACE =
  'button, input, select, textarea, summary, a, dialog, [contenteditable]';

/**
 * @param {() => boolean} begin Whether it did.
 * @param {() => void} end
 */
export function listenForTalk(begin, end) {
  let isTalking = false;
  const stop = () => {
    if (isTalking) end();
    isTalking = false;
  };
  addEventListener('keydown', (event) => {
    if (!isTalkKey(event)) return;
    event.preventDefault(); // The page does not scroll.
    if (!isTalking && !event.repeat) isTalking = begin();
  });
  addEventListener('keyup', ({ code }) => code === 'Space' && stop());
  addEventListener('blur', stop); // The release of the key would go elsewhere.
}

/** @param {KeyboardEvent} event */
function isTalkKey({ code, target, altKey, ctrlKey, metaKey }) {
  if (code !== 'Space' || altKey || ctrlKey || metaKey) return false;
  return !(target instanceof Element && target.closest(HAVE_A_USE_FOR_SPACE));
}
