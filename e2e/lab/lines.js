// The weak lines, after the profiles of Signal's RingRTC: both directions of one home's line. Half
// of a second fits into the queue of a slow one, as many home routers have it.

const bursts = (percent) => {
  // A burst is four packets long; so many per cent of all are in one.
  const begins = (25 * percent) / (100 - percent);
  return `burst=${begins.toFixed(2)}/25`;
};
const rate = (kilobits) => `rate=${kilobits} queue=${Math.ceil(kilobits / 16)}`;
const far = 'delay=150 jitter=100';

// `concealed` is how much of the sound may be made up, in per cent. What Opus sends twice makes up
// for one packet that is lost, not for several in a row.
export const lines = [
  { name: 'none', settings: '', concealed: 5 },
  { name: 'loss 10 %, one by one', settings: 'loss=10', concealed: 5 },
  { name: 'loss 5 % in bursts', settings: bursts(5), concealed: 10 },
  { name: 'loss 10 % in bursts', settings: bursts(10), concealed: 20 },
  { name: 'loss 20 % in bursts', settings: bursts(20), concealed: 30 },
  { name: 'loss 30 % in bursts', settings: bursts(30), concealed: 45 },
  { name: '1,000 kbit/s', settings: rate(1_000) },
  { name: '300 kbit/s', settings: rate(300) },
  { name: '150 kbit/s', settings: rate(150) },
  { name: '300 ms there and back, 100 ms jitter', settings: far },
  { name: 'loss 5 % in bursts, 500 kbit/s, 300 ms', settings: `${bursts(5)} ${rate(500)} ${far}` },
];
