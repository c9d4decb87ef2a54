// Attacks by name, each with its exact outcome, against the server plain and under TLS. Two people
// have a call all the while and notice nothing of it.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { makeCertificate } from '../running/certificate.mjs';
import { kImpatient } from './attacks/crowds.mjs';
import { kAsShipped } from './attacks/limits.mjs';
import { kKeyId, kRoom, kSecret, token } from './attacks/tokens.mjs';
import { Ground } from './ground.mjs';

// The first are the heaviest: memory is to come back to what it was after them.
const kKinds = [
  'floods', 'paths', 'requests', 'upgrades', 'frames', 'messages', 'identity', 'handshakes',
];
const kGrowthMax = 2048;  // kB.

const attacksOf = async (kind) => (await import(`./attacks/${kind}.mjs`)).attacks;
const kinds = await Promise.all(
  kKinds.map(async (kind) => ({ kind, attacks: await attacksOf(kind) })));
const [tokens, crowds, limits] = await Promise.all(['tokens', 'crowds', 'limits'].map(attacksOf));

function strikeOneByOne(how, attacks, ground) {
  for (const { name, where = how, strike } of attacks) {
    if (where !== how) continue;
    test(name, async () => {
      await strike(ground());
      await ground().undisturbed();
    });
  }
}

const folder = mkdtempSync(join(tmpdir(), 'confab-keys-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const keys = join(folder, 'keys');
writeFileSync(keys, `${kKeyId} ${kSecret}\n`, { mode: 0o600 });

const kWays = [['plain', () => null], ['under TLS', makeCertificate]];

function openRooms(how, certificate) {
  describe(`where rooms are open, ${how}`, { concurrency: 1 }, () => {
    let ground;
    let least;
    before(async () => (ground = await Ground.open({ certificate: certificate() })));
    after(() => ground.close());

    for (const { kind, attacks } of kinds) {
      describe(kind, { concurrency: 1 }, () => {
        after(async () => {
          await ground.deserted();
          least ??= ground.memory();
        });
        strikeOneByOne(how, attacks, () => ground);
      });
    }

    if (process.env.CONFAB_SANITIZED) return;
    test('all of it leaves no memory behind', () => {
      const grown = ground.memory() - least;
      assert.ok(grown < kGrowthMax, `grew by ${grown} kB`);
    });
  });
}

function roomsWithTokens(how, certificate) {
  describe(`where rooms need a token, ${how}`, { concurrency: 1 }, () => {
    let ground;
    before(async () => {
      ground = await Ground.open({
        certificate: certificate(),
        options: ['--auth-key-file', keys],
        room: kRoom,
        fields: { token: token() },
      });
    });
    after(() => ground.close());
    strikeOneByOne(how, tokens, () => ground);
  });
}

function asShipped(how, certificate) {
  describe(`at the limits as they are shipped, ${how}`, { concurrency: 1 }, () => {
    let ground;
    before(async () => (ground = await Ground.open({
      certificate: certificate(), options: kAsShipped,
    })));
    after(() => ground.close());
    strikeOneByOne(how, limits, () => ground);
  });
}

// These wait for the server's own timeouts, so they come side by side.
function inCrowds(how, certificate) {
  describe(`in crowds, ${how}`, { concurrency: true }, () => {
    let ground;
    before(async () => (ground = await Ground.open({
      certificate: certificate(), options: kImpatient,
    })));
    after(async () => {
      await ground.undisturbed();
      await ground.close();
    });
    for (const { name, where = how, strike } of crowds) {
      if (where === how) test(name, () => strike(ground));
    }
  });
}

describe('the server under attack', { concurrency: 3 }, () => {
  for (const way of kWays) inCrowds(...way);
  for (const way of kWays) {
    openRooms(...way);
    roomsWithTokens(...way);
    asShipped(...way);
  }
});
