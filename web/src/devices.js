// Which of the devices that there are is used. What was chosen is remembered, and used again
// whenever it is there.
import { deviceLists, NO_DEVICES } from './shims/device_lists.js';
import { remember, remembered } from './shims/remembered.js';

/**
 * @typedef {import('./shims/device_lists.js').DeviceKind} DeviceKind
 * @typedef {import('./shims/device_lists.js').DeviceLists} DeviceLists
 *
 * @typedef {object} DevicesState
 * @property {DeviceLists} lists
 * @property {Record<DeviceKind, string>} inUse Ids; empty: the browser's choice.
 */

const KEY = 'confab.devices';

export class Devices {
  #lists = NO_DEVICES;
  /** @type {Partial<Record<DeviceKind, string>>} */
  #chosen = remembered(KEY) ?? {};

  /** @param {import('./preview.js').LocalMedia} media @param {() => void} changed */
  constructor(media, changed) {
    this.media = media;
    this.changed = changed;
    media.microphone.choose(this.#chosen.microphone ?? '');
    media.camera.choose(this.#chosen.camera ?? '');
  }

  /** @returns {DevicesState} */
  get state() {
    const { microphone, camera } = this.media;
    const inUse = {
      microphone: microphone.deviceId, camera: camera.deviceId, speaker: this.#speaker(),
    };
    return { lists: this.#lists, inUse };
  }

  async refresh() {
    this.#lists = await deviceLists();
    this.changed();
  }

  /** @param {DeviceKind} kind @param {string} id */
  choose(kind, id) {
    this.#chosen = { ...this.#chosen, [kind]: id };
    remember(KEY, this.#chosen);
    if (kind !== 'speaker') this.media[kind].choose(id);
    this.changed();
  }

  /** A speaker that is gone would play nothing at all. */
  #speaker() {
    const isThere = this.#lists.speaker.some(({ id }) => id === this.#chosen.speaker);
    return (isThere && this.#chosen.speaker) || '';
  }
}
