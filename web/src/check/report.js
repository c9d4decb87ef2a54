// What came of a check, as text to be sent to whoever runs the server: in English, and without
// addresses, names and rooms.

/** @param {import('./check.js').Row[]} rows @param {{ build: string, browser: string }} about */
export function reportOf(rows, { build, browser }) {
  return [
    'Confab: check of a connection',
    `build: ${build}`,
    `browser: ${browser}`,
    ...rows.map(lineOf),
    '',
  ].join('\n');
}

/** @param {import('./check.js').Row} row */
function lineOf({ subject, state, detail, took }) {
  const time = took === undefined ? [] : [`${Math.round(took)} ms`];
  const more = [...(detail ? [detail] : []), ...time];
  return `${subject}: ${state}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
}
