// Which of the devices that there are is used. What was chosen is remembered, and used whenever it
// is there; when it is unplugged another one takes its place, and a new one is offered.
import { deviceLists, NO_DEVICES } from './shims/device_lists.js';
import { remember, remembered } from './shims/remembered.js';
import { text } from './texts.js';

/**
 * @typedef {import('./shims/device_lists.js').Device} Device
 * @typedef {import('./shims/device_lists.js').DeviceKind} DeviceKind
 * @typedef {import('./shims/device_lists.js').DeviceLists} DeviceLists
 *
 * @typedef {object} Offer
 * @property {string} label Of what was plugged in.
 * @property {[DeviceKind, string][]} devices What it is, such as a microphone and a speaker.
 *
 * @typedef {object} DevicesState
 * @property {DeviceLists} lists
 * @property {Record<DeviceKind, string>} inUse Ids; empty: the browser's choice.
 * @property {Offer | null} offer
 */

const KEY = 'confab.devices';

/** @type {readonly DeviceKind[]} */
const KINDS = ['microphone', 'camera', 'speaker'];

export class Devices {
  #lists = NO_DEVICES;
  /** @type {Partial<Record<DeviceKind, string>>} */
  #chosen = remembered(KEY) ?? {};
  /** @type {Offer | null} */
  #offer = null;
  /** What was unplugged and is about to be replaced.
   * @type {Partial<Record<DeviceKind, string>>} */
  #unplugged = {};

  /**
   * @param {import('./preview.js').LocalMedia} media
   * @param {() => void} changed
   * @param {(news: string) => void} say
   */
  constructor(media, changed, say) {
    this.media = media;
    this.changed = changed;
    this.say = say;
    media.microphone.choose(this.#chosen.microphone ?? '');
    media.camera.choose(this.#chosen.camera ?? '');
  }

  /** @returns {DevicesState} */
  get state() {
    const { microphone, camera } = this.media;
    const inUse = {
      microphone: microphone.deviceId, camera: camera.deviceId, speaker: this.#speaker(),
    };
    return { lists: this.#lists, inUse, offer: this.#offer };
  }

  /** To be called when the browser may have more to tell. */
  async refresh() {
    this.#lists = await deviceLists();
    for (const kind of /** @type {const} */ (['microphone', 'camera'])) this.#replaceLost(kind);
    this.changed();
  }

  /** To be called when something was plugged in or unplugged. */
  async plugged() {
    const before = this.#lists;
    await this.refresh();
    this.#sayUnlessThere(before.speaker);
    const fresh = freshOf(before, this.#lists);
    for (const [kind, one] of fresh) if (one.id === this.#chosen[kind]) this.#useAgain(kind, one);
    const others = fresh.filter(([kind, { id }]) => id !== this.#chosen[kind]);
    this.#offer = offerOf(others) ?? this.#standingOffer();
    this.changed();
  }

  /** To be called when a device of the person's has come or gone.
   * @param {'microphone' | 'camera'} kind */
  deviceChanged(kind) {
    const { state, used } = this.media[kind];
    const before = this.#unplugged[kind];
    if (before && state === 'on') {
      this.say(text('device-replaced', { lost: before, used: used.label }));
    }
    if (state !== 'starting') delete this.#unplugged[kind];
    if (state === 'on' || state === 'lost') this.refresh();
  }

  /** @param {DeviceKind} kind @param {string} id */
  choose(kind, id) {
    this.#chosen = { ...this.#chosen, [kind]: id };
    remember(KEY, this.#chosen);
    this.#use(kind, id);
    this.changed();
  }

  /** @param {boolean} isTaken */
  answerOffer(isTaken) {
    const { devices } = this.#offer ?? { devices: [] };
    this.#offer = null;
    if (isTaken) for (const [kind, id] of devices) this.choose(kind, id);
    this.changed();
  }

  /** @param {DeviceKind} kind @param {Device} chosen */
  #useAgain(kind, { id, label }) {
    this.#use(kind, id);
    this.say(text('device-back', { device: label }));
  }

  /** @param {DeviceKind} kind @param {string} id */
  #use(kind, id) {
    if (kind !== 'speaker') this.media[kind].choose(id);
  }

  /** One that is still there was taken away on purpose, and is not asked for behind anybody's back.
   * @param {'microphone' | 'camera'} kind */
  #replaceLost(kind) {
    const { state, used } = this.media[kind];
    if (state !== 'lost') return;
    // The default device has an id of its own, and the group of what it stands for just now.
    const isSame = (/** @type {Device} */ one) => one.id === used.id && one.group === used.group;
    if (this.#lists[kind].some(isSame)) return;
    this.#unplugged[kind] = used.label;
    this.media[kind].start();
  }

  /** @param {Device[]} before The speakers that there were. */
  #sayUnlessThere(before) {
    const chosen = before.find(({ id }) => id === this.#chosen.speaker);
    if (chosen && !this.#speaker()) {
      this.say(text('device-unplugged', { device: chosen.label }));
    }
  }

  /** What is gone again is offered no longer. */
  #standingOffer() {
    const isThere = this.#offer?.devices.every(([kind, id]) =>
      this.#lists[kind].some((one) => one.id === id));
    return isThere ? this.#offer : null;
  }

  /** A speaker that is gone would play nothing at all. */
  #speaker() {
    const isThere = this.#lists.speaker.some(({ id }) => id === this.#chosen.speaker);
    return (isThere && this.#chosen.speaker) || '';
  }
}

/** @param {DeviceLists} before @param {DeviceLists} after */
function freshOf(before, after) {
  return KINDS.flatMap((kind) => {
    const known = new Set(before[kind].map(({ id }) => id)).add('default');
    const fresh = after[kind].filter(({ id }) => !known.has(id));
    return fresh.map((one) => /** @type {[DeviceKind, Device]} */ ([kind, one]));
  });
}

/** The first thing that is new, with all that is built into it.
 * @param {[DeviceKind, Device][]} fresh @returns {Offer | null} */
function offerOf(fresh) {
  const [[, first] = []] = fresh;
  if (!first) return null;
  const together = fresh.filter(([, { group }]) => group === first.group);
  return { label: first.label, devices: together.map(([kind, { id }]) => [kind, id]) };
}
