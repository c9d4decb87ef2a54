// Live figures of the connection with each person. Loaded when it is opened. Not announced: they
// change all the time, and who wants one of them reads it.
import { html, nothing } from 'lit-html';
import { text } from '../texts.js';
import { dialog } from './dialog.js';
import { graph } from './graph.js';
import { CAUSES } from './help_topics.js';
import { LINK_MARKS, nameOf } from './sentences.js';
import { inMilliseconds, inPercent, perSecond } from './units.js';

/**
 * @typedef {import('./state.js').PageState} PageState
 * @typedef {import('./state.js').PeerView} PeerView
 * @typedef {import('../figures.js').FiguresOfLinks} FiguresOfLinks
 * @typedef {import('../figures.js').Kept} Kept
 * @typedef {import('../figures.js').Measure} Measure
 * @typedef {import('../join_times.js').JoinTimes} JoinTimes
 */

/** @param {PageState} state @param {FiguresOfLinks} figures @param {JoinTimes} times */
export const figuresSheet = (state, figures, times) => dialog(state, text('connections'), html`
  ${state.view.peers.length === 0 ? html`<p>${text('nobody-here')}</p>` : nothing}
  ${state.view.peers.map((peer) => person(peer, figures.of(peer.link), times))}
`);

/** @param {PeerView} peer @param {Kept | null} kept @param {JoinTimes} times */
const person = (peer, kept, times) => html`
  <section class="figures">
    <h3><bdi>${nameOf(peer.name)}</bdi></h3>
    ${peer.state === 'connected' ? nothing : html`<p>${text(LINK_MARKS[peer.state])}</p>`}
    ${peer.cause === 'none' ? nothing : html`<p>${text(CAUSES[peer.cause].why)}</p>`}
    ${kept && peer.state !== 'failed' ? table(kept) : nothing}
    ${stages(times.of(peer.id))}
  </section>
`;

/** @param {Kept} kept */
const table = ({ latest, course }) => html`
  <dl>
    ${measure(text('round-trip'), inMilliseconds, course, 'roundTrip')}
    ${measure(text('packet-loss'), inPercent, course, 'loss')}
    ${measure(text('jitter'), inMilliseconds, course, 'jitter')}
    ${measure(text('frame-rate'), perSecond, course, 'frameRate')}
    ${entry(text('resolution'), latest.size
      ? html`<bdi dir="ltr">${latest.size.width} × ${latest.size.height}</bdi>` : '–')}
    ${entry(text('route'), latest.route ? route(latest.route) : '–')}
  </dl>
`;

/** @param {string} label @param {unknown} value @param {unknown} [drawn] */
const entry = (label, value, drawn = nothing) => html`
  <div><dt>${label}</dt><dd>${value}</dd><dd class="graph">${drawn}</dd></div>
`;

/**
 * @param {string} label
 * @param {(value: number) => string} format
 * @param {Kept['course']} course
 * @param {Measure} name
 */
function measure(label, format, course, name) {
  const values = course.map((figures) => figures[name]);
  const latest = values.at(-1) ?? null;
  return entry(label, latest === null ? '–' : format(latest), graph(values, format));
}

/** @param {{ isRelayed: boolean, protocol: string }} route */
const route = ({ isRelayed, protocol }) =>
  isRelayed ? text('relayed', { protocol }) : text('direct', { protocol });

/** How long it took until there was a picture.
 * @param {import('../join_times.js').Times} [times] */
function stages(times) {
  if (!times) return nothing;
  const { from, seat, connected, picture } = times;
  return html`
    <h4>${text('to-first-picture')}</h4>
    <dl>
      ${seat === undefined ? nothing : stage(text('stage-seat'), seat - from)}
      ${connected === undefined ? nothing : stage(text('stage-connected'), connected - from)}
      ${picture === undefined ? nothing : stage(text('stage-picture'), picture - from)}
    </dl>
  `;
}

/** @param {string} label @param {number} after */
const stage = (label, after) => entry(label, inMilliseconds(after));
