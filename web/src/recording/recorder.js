// Records what is seen and heard of a call: everybody's picture in one, everybody's sound in one.
// What there is to be recorded is looked up anew for each picture, so that whatever comes, goes or
// is exchanged meanwhile, people, devices, connections, is followed.
import clockUrl from './frame_clock.js?worker&url';
import { Mixer } from './mixer.js';
import { Painter } from './painter.js';
import { Pictures } from './pictures.js';
import { sceneOf, screensOf, STAGE } from './scene.js';

/**
 * @typedef {import('./scene.js').Tile} Tile
 * @typedef {import('./scene.js').PictureId} PictureId
 * @typedef {import('../view/state.js').PageState} PageState
 * @typedef {import('../shims/sources.js').Source} Source
 *
 * @typedef {object} Surroundings
 * @property {() => PageState} state
 * @property {(source: Source) => MediaStreamTrack | null} localTrack
 * @property {(tiles: Tile[]) => void} arranged The tiles stand otherwise than before.
 * @property {(piece: Blob) => void} recorded Once a second.
 * @property {(failed: boolean) => void} ended By `stop`, or because the browser failed.
 */

const PIECE_MS = 1_000;
const BITRATES = { videoBitsPerSecond: 2_500_000, audioBitsPerSecond: 128_000 };

/** What recording needs besides, so that it begins also while the server is away. */
export const prepare = () => fetch(clockUrl);

export class Recorder {
  #mixer = new Mixer();
  #pictures = new Pictures();
  /** @type {PictureId[]} */
  #screens = [];
  #places = '';
  #hasFailed = false;

  /** Fails where the browser has no such type after all.
   * @param {string} type @param {Surroundings} around */
  constructor(type, around) {
    this.around = around;
    const canvas = Object.assign(document.createElement('canvas'), STAGE);
    const drawing = canvas.getContext('2d', { alpha: false });
    this.painter = new Painter(/** @type {CanvasRenderingContext2D} */ (drawing));
    const tracks = [...canvas.captureStream().getVideoTracks(), this.#mixer.track];
    this.media = new MediaRecorder(new MediaStream(tracks), { mimeType: type, ...BITRATES });
    this.media.ondataavailable = ({ data }) => data.size > 0 && around.recorded(data);
    this.media.onerror = () => void (this.#hasFailed = true); // Then it stops by itself.
  }

  start() {
    this.#record();
    this.media.start(PIECE_MS);
    const clock = new Worker(clockUrl);
    clock.onmessage = () => {
      this.#record();
      clock.postMessage('done');
    };
    clock.onerror = () => this.stop(true);
    this.media.onstop = () => {
      clock.terminate();
      this.#end();
    };
  }

  /** What it has recorded by then comes before `ended`. @param {boolean} [failed] */
  stop(failed = false) {
    this.#hasFailed ||= failed;
    if (this.media.state !== 'inactive') this.media.stop();
  }

  #record() {
    const state = this.around.state();
    this.#screens = screensOf(this.#screens, state);
    const tiles = sceneOf(state, this.#screens);
    this.#arrange(tiles);
    this.#mixer.follow(this.#soundTracks(state));
    const seen = tiles.filter(({ isSeen }) => isSeen);
    this.#pictures.keep(seen.map(({ id }) => id));
    this.painter.paint(tiles, (tile) => this.#pictureOf(tile, state));
  }

  /** @param {Tile[]} tiles */
  #arrange(tiles) {
    const places = JSON.stringify(tiles.map(({ id, place }) => [id, place.height]));
    if (places === this.#places) return;
    this.#places = places;
    this.around.arranged(tiles);
  }

  /** @param {Tile} tile @param {PageState} state */
  #pictureOf({ id, isSeen }, state) {
    const track = isSeen && this.#pictureTrack(id, state);
    return track ? this.#pictures.latest(id, track) : null;
  }

  /** @param {PictureId} id @param {PageState} state */
  #pictureTrack(id, { view, received, receivedScreen }) {
    if (id === 'self') return this.around.localTrack('camera');
    if (id === 'screen') return this.around.localTrack('screen');
    const { link = 0 } = view.peers.find((peer) => peer.id === Math.abs(id)) ?? {};
    return (id < 0 ? receivedScreen(link) : received(link))?.getVideoTracks()[0];
  }

  /** @param {PageState} state */
  #soundTracks({ view, received, receivedScreen }) {
    const { localTrack } = this.around;
    const own = [localTrack('microphone'), localTrack('screenSound')];
    const theirs = view.peers.flatMap(({ link }) => [received(link), receivedScreen(link)])
      .flatMap((stream) => stream?.getAudioTracks() ?? []);
    return [...own, ...theirs].filter((track) => track !== null)
      .filter(({ readyState }) => readyState === 'live');
  }

  #end() {
    this.#pictures.keep([]);
    this.#mixer.end();
    for (const track of this.media.stream.getTracks()) track.stop();
    this.around.ended(this.#hasFailed);
  }
}
