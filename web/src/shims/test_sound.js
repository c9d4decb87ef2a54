// Two notes by which a person hears whether the speaker works.

const RATE = 24_000; // Samples a second.
const NOTES = [523.25, 659.25]; // Hertz: C and E.
const NOTE_SECONDS = 0.45;
const LOUDNESS = 0.3;
const HEADER_BYTES = 44;

/** A sound file (RIFF WAVE): one channel of 16-bit samples. */
export function chime() {
  const perNote = Math.round(NOTE_SECONDS * RATE);
  const samples = NOTES.length * perNote;
  const file = new DataView(new ArrayBuffer(HEADER_BYTES + 2 * samples));
  writeHeader(file, 2 * samples);
  for (let i = 0; i < samples; i += 1) {
    const at = i % perNote;
    const fading = LOUDNESS * Math.min(1, at / 240) * (1 - at / perNote) ** 2; // Without clicks.
    const wave = Math.sin((2 * Math.PI * NOTES[Math.floor(i / perNote)] * at) / RATE);
    file.setInt16(HEADER_BYTES + 2 * i, 32_767 * fading * wave, true);
  }
  return file.buffer;
}

/** @param {DataView} file @param {number} bytes */
function writeHeader(file, bytes) {
  /** @param {number} at @param {string} text */
  const text = (at, text) => [...text].forEach((c, i) => file.setUint8(at + i, c.charCodeAt(0)));
  text(0, 'RIFF');
  file.setUint32(4, HEADER_BYTES - 8 + bytes, true);
  text(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true); // PCM.
  file.setUint16(22, 1, true);
  file.setUint32(24, RATE, true);
  file.setUint32(28, 2 * RATE, true);
  file.setUint16(32, 2, true);
  file.setUint16(34, 16, true);
  text(36, 'data');
  file.setUint32(40, bytes, true);
}

/** Fulfilled when it has been played to its end.
 * @param {string} speaker Empty: the browser's choice. */
export async function playTestSound(speaker) {
  const url = URL.createObjectURL(new Blob([chime()], { type: 'audio/wav' }));
  try {
    const sound = new Audio(url);
    if (speaker) await sound.setSinkId(speaker);
    await sound.play();
    await new Promise((resolve) => sound.addEventListener('ended', resolve));
  } finally {
    URL.revokeObjectURL(url);
  }
}
