// Source text of C++ and JS as the style rules see it: without comments and literals, and cut into
// functions. A reading by brackets, not a parser: good enough to measure with.

/**
 * The text with comments gone and literals emptied; every line break stays where it was.
 * @param {string} text
 * @param {boolean} isJs
 */
export function code(text, isJs) {
  let out = '';
  for (let at = 0; at < text.length;) {
    const end = endOfLiteral(text, at, isJs);
    if (end === at) {
      out += text[at++];
    } else {
      const breaks = text.slice(at, end).replace(/[^\n]/g, '');
      out += text[at] === '/' ? breaks : `""${breaks}`;
      at = end;
    }
  }
  return isJs ? out : out.replace(/^#(?:.*\\\n)*.*/gm, (macro) => macro.replace(/[^\n]/g, ''));
}

/**
 * Every function with a body: its first line, and how many lines it has. Functions that only hold
 * other tests, as describe() does, are left out.
 * @param {string} text as code() returns it
 */
export function functions(text) {
  const found = [];
  const open = [];
  let head = 0;
  for (const { 0: bracket, index } of text.matchAll(/[;{}]/g)) {
    if (bracket === '{') open.push({ head, before: text.slice(head, index) });
    const closed = bracket === '}' ? open.pop() : undefined;
    if (closed && isFunction(closed.before)) {
      const line = lineOf(text, closed.head + closed.before.search(/\S|$/));
      found.push({ line, lines: lineOf(text, index) - line + 1 });
    }
    // `Peer() : a_{1} {` and `f({ a: 1 }, () => {`: braces within a statement do not end it.
    head = closed && /[:,]\s*\w+$|[,(]\s*$/.test(closed.before) ? closed.head : index + 1;
  }
  return found;
}

// Parameters with what C++ puts behind them, an arrow, or a lambda's captures alone.
const BEFORE_BODY = new RegExp(
  '\\)\\s*((const|noexcept|override|final|mutable|&&?|->[^{}]*)\\s*)*(:[^]*)?$|' +
    '=>\\s*$|\\]\\s*(mutable\\s*)?$',
);

/** @param {string} head what stands between the last statement and an opening brace */
function isFunction(head) {
  if (/^\s*(else\s+)?(if|for|while|switch|catch|namespace|class|struct|enum|union)\b/.test(head)) {
    return false;
  }
  if (/\bdescribe(\.\w+)?\(/.test(head)) return false;
  return BEFORE_BODY.test(head) && !/[:,]\s*\w+$/.test(head);
}

function lineOf(text, at) {
  return text.slice(0, at).split('\n').length;
}

/** Where the comment or literal that starts at `at` ends; `at` itself if none starts there. */
function endOfLiteral(text, at, isJs) {
  const two = text.slice(at, at + 2);
  if (two === '//') return endAt(text, '\n', at);
  if (two === '/*') return endAt(text, '*/', at + 2) + 2;
  if (two === 'R"' && !isJs) {
    const mark = text.slice(at + 2, text.indexOf('(', at));
    return endAt(text, `)${mark}"`, at) + mark.length + 2;
  }
  if (two[0] === '"') return endOfQuoted(text, at);
  if (two[0] === "'") return !isJs && isDigitSeparator(text, at) ? at : endOfQuoted(text, at);
  if (two[0] === '`' && isJs) return endOfTemplate(text, at);
  if (two[0] === '/' && isJs && regexMayFollow(text.slice(0, at))) return endOfRegex(text, at);
  return at;
}

function endAt(text, mark, from) {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at;
}

function endOfQuoted(text, start) {
  let at = start + 1;
  while (at < text.length && text[at] !== text[start]) at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isDigitSeparator(text, at) {
  return /[0-9][0-9a-fA-F']*$/.test(text.slice(Math.max(0, at - 20), at));
}

function endOfTemplate(text, start) {
  let at = start + 1;
  while (at < text.length && text[at] !== '`') {
    if (text[at] === '\\') at += 2;
    else if (text.startsWith('${', at)) at = endOfBlock(text, at + 1);
    else at += 1;
  }
  return at + 1;
}

/** The end of the JS block whose opening brace is at `start`. */
function endOfBlock(text, start) {
  let depth = 0;
  for (let at = start; at < text.length;) {
    const end = endOfLiteral(text, at, true);
    if (end === at) {
      if (text[at] === '{') depth += 1;
      if (text[at] === '}' && --depth === 0) return at + 1;
    }
    at = Math.max(end, at + 1);
  }
  return text.length;
}

/** @param {string} before */
function regexMayFollow(before) {
  return /(^|[(,=:[!&|?{};]|=>|\breturn)\s*$/.test(before.slice(-200));
}

function endOfRegex(text, start) {
  let inClass = false;
  let at = start + 1;
  for (; at < text.length && (inClass || text[at] !== '/') && text[at] !== '\n'; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[') inClass = true;
    else if (text[at] === ']') inClass = false;
  }
  return at + 1;
}
