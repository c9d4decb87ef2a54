// Attacks by name, each with its exact outcome, against the server plain and under TLS. Two people
// have a call all the while and notice nothing of it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { makeCertificate } from '../running/certificate.mjs';
import { kKeyId, kRoom, kSecret, token } from './attacks/tokens.mjs';
import { Ground } from './ground.mjs';

const kKinds = [
  'floods', 'paths', 'requests', 'upgrades', 'frames', 'messages', 'identity', 'handshakes',
];

const kinds = await Promise.all([...kKinds, 'tokens'].map(async (kind) => {
  const { attacks } = await import(`./attacks/${kind}.mjs`);
  return { kind, attacks };
}));

function strikeAll(how, { kind, attacks }, ground) {
  describe(kind, () => {
    for (const { name, only = how, strike } of attacks) {
      if (only !== how) continue;
      test(name, async () => {
        await strike(ground());
        await ground().undisturbed();
      });
    }
  });
}

const folder = mkdtempSync(join(tmpdir(), 'confab-keys-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const keys = join(folder, 'keys');
writeFileSync(keys, `${kKeyId} ${kSecret}\n`, { mode: 0o600 });

for (const [how, certificate] of [['plain', () => null], ['under TLS', makeCertificate]]) {
  describe(`where rooms are open, ${how}`, () => {
    let ground;
    before(async () => (ground = await Ground.open({ certificate: certificate() })));
    after(() => ground.close());
    for (const each of kinds) {
      if (each.kind !== 'tokens') strikeAll(how, each, () => ground);
    }
  });

  describe(`where rooms need a token, ${how}`, () => {
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
    strikeAll(how, kinds.at(-1), () => ground);
  });
}
