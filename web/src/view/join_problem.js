// What keeps a person from joining, and where they can mend it.
import { TOPICS } from './help_topics.js';
import { PAGE_PROBLEMS, PROBLEMS, textOrNone } from './sentences.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {'room' | 'name'} Field
 */

/** Which field to mend; a problem that is not here concerns neither.
 * @type {Record<string, Field>} */
const FIELDS = { 'no-room': 'room', 'room-full': 'room', 'bad-room': 'room', 'bad-name': 'name' };

/** Of which the help has more.
 * @type {Record<string, import('./help_topics.js').Topic>} */
const HELP = {
  'room-full': TOPICS['room-full'],
  'server-unreachable': TOPICS['server-unreachable'],
  'not-loaded': TOPICS['server-unreachable'],
};

/** What is wrong and where, if anything is: what the page found goes before what the core said.
 * @param {Pick<PageState, 'view' | 'ui'>} state */
export function joinProblem({ view, ui }) {
  if (view.phase === 'joining') {
    const isTrying = view.problem === 'server-unreachable';
    const told = textOrNone(isTrying ? 'server-still-unreachable' : '');
    return { text: told, field: null, topic: HELP[view.problem] ?? null };
  }
  const problem = ui.problem ?? view.problem;
  const id = ui.problem ? PAGE_PROBLEMS[ui.problem] : PROBLEMS[view.problem];
  return { text: textOrNone(id), field: FIELDS[problem] ?? null, topic: HELP[problem] ?? null };
}
