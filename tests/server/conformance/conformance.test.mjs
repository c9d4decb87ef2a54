// RFC 6455 case by case, against the server, plain and under TLS, and against Beast alone. A case
// is { name, send, means, beast }: the writes of a client, and what they mean (meaning.mjs);
// `beast` is what Beast alone takes them for where it is mistaken. Each has its own connection.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeCertificate } from '../running/certificate.mjs';
import { noteText } from '../running/private_words.mjs';
import { Server, within } from '../running/support.mjs';
import { frame } from './frames.mjs';
import { kEcho, kServer } from './meaning.mjs';
import { RawClient } from './raw_client.mjs';

const kCategories = [
  'framing', 'pings', 'reserved_bits', 'opcodes', 'fragmentation', 'utf8', 'close', 'limits',
];
const kSides = 8;  // Connections at a time.

const built = new URL('../../../build/native/tests/server/websocket_echo', import.meta.url);
const echoProgram = process.env.CONFAB_ECHO ?? fileURLToPath(built);

async function startEcho() {
  const child = spawn(echoProgram, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await within(once(createInterface(child.stdout), 'line'), 'the echo');
  return { child, port: Number(port), host: `127.0.0.1:${port}`, certificate: null };
}

// Nothing but what is expected comes: a ping sent after it is answered next, or the end is next.
async function play(endpoint, { send, ...taken }, { expected, heard }) {
  const answers = expected(taken);
  const client = await RawClient.open(endpoint);
  for (const part of [send].flat()) await client.write(part);
  if ('close' in (answers.at(-1) ?? {})) {
    assert.deepEqual((await client.rest()).map(heard), answers);
    return client.destroy();
  }
  const came = [];
  while (came.length < answers.length) came.push(heard(await client.next(answers[came.length])));
  await client.write(frame('ping', 'still there?'));
  came.push(heard(await client.next()));
  assert.deepEqual(came, [...answers, { pong: Buffer.from('still there?') }]);
  client.destroy();
}

async function casesOf(category) {
  const { cases } = await import(`./cases/${category}.mjs`);
  for (const { means } of cases) {
    for (const { text = '' } of means) noteText(text);
  }
  return cases;
}

const categories = await Promise.all(
  kCategories.map(async (name) => ({ name, cases: await casesOf(name) })));

function holdTo(what, endpoint, rule) {
  for (const { name, cases } of categories) {
    describe(`${what}: ${name}`, { concurrency: kSides }, () => {
      for (const each of cases) test(each.name, () => play(endpoint(), each, rule));
    });
  }
}

for (const [what, certificate] of [['plain', () => null], ['under TLS', makeCertificate]]) {
  describe(`the server, ${what}`, () => {
    let server;
    before(async () => (server = await Server.start({ certificate: certificate() })));
    after(async () => assert.equal(await server.stop(), 0));
    holdTo(`the server, ${what}`, () => server, kServer);
  });
}

describe('Beast alone', () => {
  let echo;
  before(async () => (echo = await startEcho()));
  after(() => echo.child.kill());
  holdTo('Beast alone', () => echo, kEcho);
});

test('there are more than 200 cases, and no two of one name', () => {
  for (const { name, cases } of categories) {
    assert.equal(new Set(cases.map((each) => each.name)).size, cases.length, name);
  }
  const total = categories.reduce((sum, { cases }) => sum + cases.length, 0);
  assert.ok(total > 200, `${total} cases`);
});
