// What stands for a person whose camera is off.

/** Up to two letters, of the first word and of the last.
 * @param {string} name */
export function initialsOf(name) {
  const words = name.trim().split(/\s+/u);
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return chosen.map(firstLetter).join('').toLocaleUpperCase();
}

/** One letter as a person sees it: an accent or a flag may take several code points.
 * @param {string} word */
function firstLetter(word) {
  if (!('Segmenter' in Intl)) return Array.from(word)[0] ?? '';
  const [first] = new Intl.Segmenter().segment(word);
  return first?.segment ?? '';
}
