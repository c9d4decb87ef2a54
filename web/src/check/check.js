// "Check my connection": tries one thing after another that a call needs, and keeps what came of
// it. Decides nothing for a call.
import { checkBrowser, checkDevice } from './browser.js';
import { checkIceServer, kindOf } from './ice_server.js';
import { checkLoopback } from './loopback.js';
import { askServer } from './server.js';

/**
 * @typedef {'waiting' | 'running' | 'works' | 'fails' | 'absent'} State 'absent': this server has
 *     none.
 * @typedef {object} Outcome
 * @property {State} state
 * @property {string} [why] Id of a text for the person, of what fails.
 * @property {string} [detail] For the report. Never an address.
 *
 * @typedef {'browser' | 'microphone' | 'camera' | 'server' | 'loopback' | 'ice' |
 *     import('./ice_server.js').Kind} Subject
 * @typedef {Outcome & { subject: Subject, took?: number }} Row `took`: milliseconds.
 *
 * @typedef {{ room: string, token: string }} Place What the form names; the token lets in.
 * @typedef {import('./server.js').Answer} Answer
 */

const FIRST = /** @type {Subject[]} */ (
  ['browser', 'microphone', 'camera', 'server', 'ice', 'loopback']
);

export class Check {
  /** @type {Row[]} */
  rows = FIRST.map((subject) => ({ subject, state: 'waiting' }));
  isRunning = false;
  isDone = false;

  /** @param {Place} place @param {() => void} changed */
  constructor(place, changed) {
    this.place = place;
    this.changed = changed;
  }

  get failures() {
    return this.rows.filter(({ state }) => state === 'fails');
  }

  async run() {
    if (this.isRunning) return;
    this.isRunning = true;
    this.isDone = false;
    this.rows = FIRST.map((subject) => ({ subject, state: 'waiting' }));
    this.changed();
    const [browser, microphone, camera, server, ice, loopback] = this.rows;
    const toServer = this.#try(server, () => askServer(this.place));
    await this.#try(browser, checkBrowser);
    if (browser.state === 'works') {
      await this.#try(microphone, () => checkDevice('audio'));
      await this.#try(camera, () => checkDevice('video'));
      // Only now, for without a permission browsers hide the addresses of this device.
      await Promise.all([this.#checkIce(ice, await toServer), this.#try(loopback, checkLoopback)]);
    }
    await toServer;
    this.isRunning = false;
    this.isDone = true;
    this.changed();
  }

  /** A row of its own for each server.
   * @param {Row} place @param {Answer} answer */
  async #checkIce(place, { iceServers = [] }) {
    const all = iceServers.flatMap(({ urls, ...login }) => [urls].flat()
      .map((url) => ({ ...login, urls: url })));
    if (all.length === 0) {
      Object.assign(place, { state: 'absent' });
      return;
    }
    const rows = all.map(({ urls }) =>
      /** @type {Row} */ ({ subject: kindOf(urls), state: 'waiting' }));
    this.rows = this.rows.flatMap((row) => (row === place ? rows : [row]));
    await Promise.all(rows.map((row, i) => this.#try(row, () => checkIceServer(all[i]))));
  }

  /**
   * @template {Outcome} T
   * @param {Row} row
   * @param {() => T | Promise<T>} attempt
   */
  async #try(row, attempt) {
    row.state = 'running';
    this.changed();
    const began = performance.now();
    const outcome = await attempt();
    const { state, why, detail } = outcome;
    Object.assign(row, { state, why, detail, took: performance.now() - began });
    this.changed();
    return outcome;
  }
}

