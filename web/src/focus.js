// Where the form puts the focus.
import { joinProblem } from './view/join_problem.js';

/** A room that was only suggested is selected, so that another can be typed over it.
 * @param {boolean} isRoomKnown From the link that was opened. @param {string} name */
export function focusOnFirst(isRoomKnown, name) {
  const first = isRoomKnown ? (name ? 'join' : 'name') : 'room';
  const field = document.getElementById(first);
  field?.focus();
  if (first === 'room') /** @type {HTMLInputElement} */ (field).select();
}

/** On what is wrong, or else on the button.
 * @param {Parameters<typeof joinProblem>[0]} state */
export function focusOnForm(state) {
  document.getElementById(joinProblem(state).field ?? 'join')?.focus();
}
