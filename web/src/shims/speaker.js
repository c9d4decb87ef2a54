// Over which speaker an element plays.

const ATTEMPTS_MAX = 10;

/** The latest choice for each.
 * @type {WeakMap<HTMLMediaElement, string>} */
const chosen = new WeakMap();

/** @param {HTMLMediaElement} element @param {string} id Empty: the browser's choice. */
export function useSpeaker(element, id) {
  chosen.set(element, id);
  attempt(element, id, 1);
}

/** While a sound is just beginning Chromium refuses; so it is asked again as the sound goes on.
 * @param {HTMLMediaElement} element @param {string} id @param {number} count */
function attempt(element, id, count) {
  element.setSinkId(id).then(undefined, (error) => {
    if (error.name !== 'AbortError' || count === ATTEMPTS_MAX) return console.warn(error);
    const again = () => chosen.get(element) === id && attempt(element, id, count + 1);
    return element.addEventListener('timeupdate', again, { once: true });
  });
}
