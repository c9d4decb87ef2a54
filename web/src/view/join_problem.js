// What keeps a person from joining, and where they can mend it.
import { PAGE_PROBLEMS, PROBLEMS, STILL_TRYING } from './texts.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {'room' | 'name'} Field
 */

/** Which field to mend; a problem that is not here concerns neither.
 * @type {Record<string, Field>} */
const FIELDS = { 'no-room': 'room', 'room-full': 'room', 'bad-room': 'room', 'bad-name': 'name' };

/** What is wrong and where, if anything is: what the page found goes before what the core said.
 * @param {Pick<PageState, 'view' | 'ui'>} state */
export function joinProblem({ view, ui }) {
  if (view.phase === 'joining') {
    return { text: view.problem === 'server-unreachable' ? STILL_TRYING : '', field: null };
  }
  const problem = ui.problem ?? view.problem;
  const text = ui.problem ? PAGE_PROBLEMS[ui.problem] : PROBLEMS[view.problem];
  return { text, field: FIELDS[problem] ?? null };
}
