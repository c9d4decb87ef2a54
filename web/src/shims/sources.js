// What one sends: the microphone, the camera, the screen and its sound, in the order of their
// places in every description (docs/protocol.md, "Between the peers").

/**
 * @typedef {'audio' | 'video'} Kind
 * @typedef {'microphone' | 'camera' | 'screen' | 'screenSound'} Source
 */

/** @type {readonly Source[]} */
export const SOURCES = ['microphone', 'camera', 'screen', 'screenSound'];

/** @type {Readonly<Record<Source, Kind>>} */
export const KIND_OF = {
  microphone: 'audio', camera: 'video', screen: 'video', screenSound: 'audio',
};

/** Makes something for each. @template T @param {(source: Source) => T} make
 * @returns {Record<Source, T>} */
export const forEachSource = (make) =>
  /** @type {Record<Source, T>} */ (
    Object.fromEntries(SOURCES.map((source) => [source, make(source)])));
