// Writes what a fake camera shows: two seconds of a bright bar that wanders over a gradient.

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../build/e2e/', import.meta.url));

// The path of a YUV4MPEG2 file, as Chromium's --use-file-for-fake-video-capture wants it.
export function moving({ width, height, rate }) {
  const path = `${folder}${width}x${height}at${rate}.y4m`;
  mkdirSync(folder, { recursive: true });
  const fresh = `${path}.${process.pid}`; // Another worker's browser may be reading the old one.
  writeFileSync(fresh, y4m({ width, height, rate }));
  renameSync(fresh, path);
  return path;
}

function y4m({ width, height, rate }) {
  const parts = [Buffer.from(`YUV4MPEG2 W${width} H${height} F${rate}:1 Ip A1:1 C420jpeg\n`)];
  const frames = 2 * rate;
  for (let frame = 0; frame < frames; frame++) {
    parts.push(Buffer.from('FRAME\n'), picture(width, height, frame / frames));
  }
  return Buffer.concat(parts);
}

// One frame: a plane of brightness, then two of colour at half the width and height. Half a bar at
// the left edge would look the same mirrored, so the gradient runs from left to right.
function picture(width, height, progress) {
  const bright = width * height;
  const colour = (width / 2) * (height / 2);
  const frame = Buffer.alloc(bright + 2 * colour, 128);
  const barWidth = width / 8;
  const barLeft = progress * (width - barWidth);
  for (let x = 0; x < width; x++) {
    const inBar = x >= barLeft && x < barLeft + barWidth;
    const brightness = inBar ? 235 : 40 + Math.floor((120 * x) / width);
    for (let y = 0; y < height; y++) frame[y * width + x] = brightness;
  }
  frame.fill(150, bright, bright + colour);
  frame.fill(100, bright + colour);
  return frame;
}
