// The sheet "Check my connection". Loaded when it is opened.
import { Check } from './check/check.js';
import { reportOf } from './check/report.js';
import { text } from './texts.js';
import { checkSheet } from './view/check.js';

/** @param {import('./check/check.js').Place} place @param {() => void} changed */
export function checkPanel(place, changed) {
  const check = new Check(place, changed);
  const about = { build: import.meta.env.VITE_BUILD ?? 'unknown', browser: navigator.userAgent };
  const report = () => reportOf(check.rows, about);
  /** @param {(news: string) => void} say */
  const copy = (say) => navigator.clipboard.writeText(report()).then(
    () => say(text('report-copied')),
    () => say(text('report-by-hand')),
  );
  return (/** @type {import('./view/state.js').PageState} */ state) =>
    checkSheet(state, check, { report, copy: () => copy(state.on.say) });
}
