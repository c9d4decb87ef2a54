// Tokens for a room that is not open to everybody, by who has none for it.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';

export const kSecret = '5d0a2f4c9b7e41683f5a9c0de2b1746f';
export const kKeyId = '2026';
export const kRoom = 'the vault';

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const inMinutes = (minutes) => Math.floor(Date.now() / 1000) + 60 * minutes;
const sign = (text, { secret = kSecret, hash = 'sha256' } = {}) =>
  `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;

// A good one, but for what is given.
export function token({ header = {}, claims = {}, ...how } = {}) {
  return sign([
    encoded({ alg: 'HS256', typ: 'JWT', kid: kKeyId, ...header }),
    encoded({ room: kRoom, sub: 'Ana', exp: inMinutes(5), ...claims }),
  ].join('.'), how);
}

const parts = () => token().split('.');
const kForged = {
  'signed with another key': () => token({ secret: 'f'.repeat(32) }),
  'signed with an empty key': () => token({ secret: '' }),
  'signed with the id of its key': () => token({ secret: kKeyId }),
  'without a signature': () => `${parts().slice(0, 2).join('.')}.`,
  'of two parts': () => parts().slice(0, 2).join('.'),
  'of four parts': () => `${token()}.x`,
  'with its signature cut short': () => token().slice(0, -4),
  'with another last bit of its signature': () => {
    const good = token();
    return good.slice(0, -2) + (good.endsWith('A', good.length - 1) ? 'B' : 'A') + good.at(-1);
  },
  'with the claims of another': () => {
    const [head, , seal] = parts();
    return [head, encoded({ room: kRoom, sub: 'Eve', exp: inMinutes(5) }), seal].join('.');
  },
  'of the algorithm none': () => token({ header: { alg: 'none' } }),
  'of the algorithm nOnE, unsigned': () =>
    `${[encoded({ alg: 'nOnE', kid: kKeyId }), parts()[1]].join('.')}.`,
  'of no algorithm': () => token({ header: { alg: undefined } }),
  'of HS384': () => token({ header: { alg: 'HS384' }, hash: 'sha384' }),
  'of HS512': () => token({ header: { alg: 'HS512' }, hash: 'sha512' }),
  'of RS256': () => token({ header: { alg: 'RS256' } }),
  'of ES256': () => token({ header: { alg: 'ES256' } }),
  'with a key of its own in its header': () =>
    token({ header: { jwk: { kty: 'oct', k: 'AAAA' } }, secret: Buffer.alloc(3) }),
  'with the id of a key that is none': () => token({ header: { kid: '2025' } }),
  'without the id of a key': () => token({ header: { kid: undefined } }),
  'with a path for the id of a key': () => token({ header: { kid: '../../dev/null' }, secret: '' }),
  'with a query for the id of a key': () => token({ header: { kid: "' OR 1=1 --" } }),
  'with a list for the id of a key': () => token({ header: { kid: [kKeyId] } }),
  'that has ended': () => token({ claims: { exp: inMinutes(-2) } }),
  'that ended in 1970': () => token({ claims: { exp: 0 } }),
  'that never ends': () => token({ claims: { exp: undefined } }),
  'that ends too late': () => token({ claims: { exp: inMinutes(12) } }),
  'that ends past all numbers': () => token({ claims: { exp: 1e300 } }),
  'that ends in words': () => token({ claims: { exp: 'tomorrow' } }),
  'for another room': () => token({ claims: { room: 'the cellar' } }),
  'for every room': () => token({ claims: { room: '*' } }),
  'for a list of rooms': () => token({ claims: { room: [kRoom] } }),
  'for a room that only begins so': () => token({ claims: { room: `${kRoom} 2` } }),
  'for a room in capitals': () => token({ claims: { room: kRoom.toUpperCase() } }),
  'for no room': () => token({ claims: { room: undefined } }),
  'for nobody': () => token({ claims: { sub: '' } }),
  'of base64 that is none': () => '!!!.???.***',
  'of a header that is no object': () => sign([encoded('HS256'), parts()[1]].join('.')),
  'of a header of 500 lists': () =>
    sign([Buffer.from('['.repeat(500)).toString('base64url'), parts()[1]].join('.')),
  'of dots': () => '.'.repeat(2048),
  'of zero bytes': () => '\0'.repeat(100),
};

const forged = Object.entries(kForged).map(([what, forge]) => ({
  name: `a token ${what} is forbidden, and the claim of somebody else beside it does not help`,
  strike: async (ground) => {
    const stranger = await ground.stranger();
    const wish = { type: 'join', room: kRoom, instance: 'i', token: forge() };
    await stranger.refusedWith(wish, 'forbidden');
    const { resume } = ground.residents.anna;
    const elsewhere = { ...wish, room: 'the attic', resume };
    await stranger.refusedWith(elsewhere, 'forbidden');
    await stranger.refusedWith({ ...wish, type: 'watch' }, 'forbidden');
    await stranger.unheard();
    stranger.client.destroy();
  },
}));

const inAddress = {
  name: 'a token in the address counts for nothing',
  strike: async (ground) => {
    const stranger = await ground.stranger({ target: `/ws?token=${token()}` });
    await stranger.refusedWith({ type: 'join', room: kRoom, instance: 'i' }, 'forbidden');
    stranger.client.destroy();
  },
};

const guessed = {
  name: 'a hundred guessed signatures are forbidden one by one',
  strike: async (ground) => {
    const stranger = await ground.stranger();
    const [head, claims] = parts();
    for (let i = 0; i < 100; ++i) {
      const guess = [head, claims, Buffer.alloc(32, i).toString('base64url')].join('.');
      const wish = { type: 'join', room: kRoom, instance: 'i', token: guess };
      await stranger.refusedWith(wish, 'forbidden');
    }
    stranger.client.destroy();
  },
};

const fullRoom = {
  name: 'who has no token does not learn how many are in the room',
  strike: async (ground) => {
    for (let i = 0; i < 6; ++i) await ground.intruder({ token: token() });
    const stranger = await ground.stranger();
    await stranger.refusedWith({ type: 'join', room: kRoom, instance: 'i' }, 'forbidden');
    await stranger.say({ type: 'join', room: kRoom, instance: 'i', token: token() });
    assert.equal((await stranger.next('full_room')).capacity, 8);
    stranger.client.destroy();
  },
};

export const attacks = [...forged, inAddress, guessed, fullRoom];
