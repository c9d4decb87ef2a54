// What this browser can record, and what the file is called.

// The first one that a browser has is the one that keeps most; Safari has the last.
const TYPES = [
  'video/webm;codecs=vp9,opus',
  'video/webm;codecs=vp8,opus',
  'video/webm;codecs=h264,opus',
  'video/mp4',
];

/** Empty: this browser cannot record a call. */
export function recordedType() {
  const { MediaRecorder, HTMLCanvasElement } = globalThis;
  if (!MediaRecorder || !HTMLCanvasElement.prototype.captureStream) return '';
  return TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? '';
}

/** "harbour 2026-11-23 20.15.webm". What no system takes in a name is left out.
 * @param {string} room @param {Date} date @param {string} type */
export function fileName(room, date, type) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  const time = [two(date.getHours()), two(date.getMinutes())].join('.');
  const name = room.replaceAll(/[\p{C}\\/:*?"<>|]/gu, '_');
  return `${name} ${day} ${time}.${type.startsWith('video/mp4') ? 'mp4' : 'webm'}`;
}

/** "1:05:09". @param {number} seconds */
export function duration(seconds) {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (parts[0] === 0) parts.shift();
  return parts.map((part, i) => String(part).padStart(i === 0 ? 1 : 2, '0')).join(':');
}
