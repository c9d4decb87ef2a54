// The sheet with live figures of each connection: takes part in each sample that the core asks
// for, once it was opened for the first time. Loaded then.
import { FiguresOfLinks } from './figures.js';
import { figuresSheet } from './view/figures.js';

const figures = new FiguresOfLinks();

/**
 * @param {import('./shims/peer_link.js').PeerLinks} links
 * @param {import('./join_times.js').JoinTimes} times
 * @param {() => void} changed
 */
export function figuresPanel(links, times, changed) {
  links.sampled = (link, statistics) => {
    if (figures.take(link, statistics, performance.now())) changed();
  };
  return (/** @type {import('./view/state.js').PageState} */ state) =>
    figuresSheet(state, figures, times);
}
