import { expect, test } from '../fixtures.js';
import { SignalClient } from '../support/signal_client.js';

test('two rooms do not mix', async ({ arrive }) => {
  const pairs = [
    ['harbour', await arrive('Ada'), await arrive('Bea')],
    ['garden', await arrive('Cleo'), await arrive('Dana')],
  ];
  for (const [room, first, second] of pairs) {
    await first.join(room);
    await second.join(room);
  }
  for (const [, first, second] of pairs) {
    await first.sees(second.name);
    await second.sees(first.name);
    await expect(first.videos).toHaveCount(2);
    await expect(second.videos).toHaveCount(2);
  }
});

test('a message to somebody in another room is refused', async ({ arrive, server }) => {
  const ada = await arrive('Ada');
  await ada.join('harbour');
  const watcher = await SignalClient.connect(server.origin);
  watcher.send({ type: 'watch', room: 'harbour' });
  const { peers } = await watcher.next('room_peers');
  expect(peers.map((peer) => peer.name)).toEqual(['Ada']);

  const stranger = await SignalClient.connect(server.origin);
  stranger.send({ type: 'join', room: 'garden', name: 'Mallory', instance: 'a program' });
  await stranger.next('room_created');
  stranger.send({ type: 'webrtc_offer', to: peers[0].id, generation: 1, round: 1, sdp: 'v=0' });

  expect(await stranger.next('error')).toMatchObject({
    code: 'no_such_peer',
    about: 'webrtc_offer',
  });
  expect(await ada.connectionStates()).toEqual([]);
  await expect(ada.videos).toHaveCount(1);
  watcher.close();
  stranger.close();
});
