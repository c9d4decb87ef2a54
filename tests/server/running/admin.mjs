// What those who run a server may ask of it.

import assert from 'node:assert/strict';
import { get } from './support.mjs';

// What get() and exchange() need to know of an address.
export async function adminOf(started) {
  const [, host, port] = await started.logged(
    /^Health and metrics are at http:\/\/(127\.0\.0\.1):(\d+)$/);
  return { host: `${host}:${port}`, port: Number(port) };
}

// Samples by name and labels: { "confab_rooms": 2, "confab_refusals_total{code=\"x\"}": 1 }.
export async function metricsOf(admin) {
  const answer = await get(admin, '/metrics');
  assert.equal(answer.status, 200);
  assert.equal(answer.headers['content-type'], 'text/plain; version=0.0.4; charset=utf-8');
  const samples = answer.body.split('\n').filter((line) => line && !line.startsWith('#'));
  return Object.fromEntries(samples.map((line) => {
    const [, name, value] = /^([a-z_]+(?:\{[a-z_]+="[a-z0-9_]+"\})?) (\d+)$/.exec(line) ??
      assert.fail(`not a sample: ${line}`);
    return [name, Number(value)];
  }));
}
