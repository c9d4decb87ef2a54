/** For mousedown: a press of the mouse leaves the focus where it was, so that the space bar still
 * talks.
 * @param {Event} event */
export const keepFocus = (event) => event.preventDefault();
