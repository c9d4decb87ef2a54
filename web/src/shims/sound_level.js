// How loud a microphone is, measured in the page. Of what is heard nothing is kept.

const EVERY_MS = 100;
const SAMPLES = 2048; // Some 45 ms.
const SILENCE_DB = -55; // What a quiet room has.
const LOUD_DB = -10;

/**
 * @param {ArrayLike<number>} samples From -1 to 1.
 * @returns {number} From 0 for silence to 1 for loud speech, in equal steps for the ear.
 */
export function loudness(samples) {
  let sum = 0;
  for (let i = 0; i < samples.length; i += 1) sum += samples[i] * samples[i];
  return loudnessOfPower(sum / samples.length);
}

/** @param {number} power The mean of the squares. */
export function loudnessOfPower(power) {
  const decibels = 10 * Math.log10(power);
  return Math.min(1, Math.max(0, (decibels - SILENCE_DB) / (LOUD_DB - SILENCE_DB)));
}

/**
 * Measures a copy of the track, which hears also while the track itself is muted.
 * @param {MediaStreamTrack} track
 * @param {(level: number) => void} heard Ten times a second, as soon as the browser lets the page
 *     process sound.
 * @returns {() => void} To end it.
 */
export function watchLevel(track, heard) {
  const copy = track.clone();
  copy.enabled = true;
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: SAMPLES });
  context.createMediaStreamSource(new MediaStream([copy])).connect(analyser);
  const samples = new Float32Array(SAMPLES);
  const timer = setInterval(() => {
    if (context.state !== 'running') return;
    analyser.getFloatTimeDomainData(samples);
    heard(loudness(samples));
  }, EVERY_MS);
  const endResuming = resumeOnPress(context);
  return () => {
    clearInterval(timer);
    endResuming();
    copy.stop();
    context.close().then(undefined, console.debug);
  };
}

/** Before the person has done anything on the page a browser may let no sound be processed.
 * @param {AudioContext} context */
function resumeOnPress(context) {
  const resume = () => void context.resume().then(undefined, console.debug);
  const events = ['pointerup', 'keydown'];
  for (const event of events) addEventListener(event, resume);
  return () => events.forEach((event) => removeEventListener(event, resume));
}

/** Listens to one track at a time. */
export class SoundMeter {
  /** @type {MediaStreamTrack | null} */
  #track = null;
  #end = () => {};

  /** @param {(level: number) => void} heard */
  constructor(heard) {
    this.heard = heard;
  }

  /** @param {MediaStreamTrack | null} track Null: to none. */
  follow(track) {
    if (track === this.#track) return;
    this.#track = track;
    this.#end();
    this.#end = track ? watchLevel(track, this.heard) : () => {};
  }
}
