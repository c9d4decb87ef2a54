// Drives the real WebAssembly module through every event and compares every action.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../build/wasm/bindings/', import.meta.url);
const { default: createCallModule } = await import(new URL('confab.mjs', folder).href);
const module = await createCallModule({ wasmBinary: readFileSync(new URL('confab.wasm', folder)) });

const ANA = 2 ** 53 - 3; // An id that only a double holds.
const SELF = ANA + 1;
const iceServers = [
  { urls: ['stun:stun.example.org'], username: '', credential: '' },
  { urls: ['turn:a.example.org', 'turn:b.example.org'], username: 'u', credential: 'c' },
];
const silent = { microphone: false, camera: false, screen: false, hand: false };

const alone = {
  phase: 'in-room', problem: 'none', room: 'blue whale €', capacity: 8, self: SELF, peers: [],
  speaker: 0, speaks: false, soundAlone: false, screenAlone: false, presentKnown: false,
  present: [],
};
// What a link begins with.
const small = (link) => ({
  type: 'set-send-parameters', link, audioBitrate: 32_000, videoBitrate: 281_250, height: 180,
  frameRate: 20, screenBitrate: 0, screenHeight: 0, screenFrameRate: 0, screenAudioBitrate: 0,
});

const say = (message) => JSON.stringify(message);
const sent = (step) =>
  step.actions.filter((a) => a.type === 'send-signal').map((a) => JSON.parse(a.text));
const types = (step) => step.actions.map((a) => a.type);

function seat(peers) {
  return say({
    type: peers.length === 0 ? 'room_created' : 'room_joined',
    room: 'blue whale €', self: SELF, resume: 'claim', peers, ice_servers: iceServers, capacity: 8,
    resumed: false,
  });
}

// A core in a room with Ana, whose link is 1.
function inRoom() {
  const core = new module.CallCore('me', 42);
  core.joinRequested('blue whale €', 'Ünal', '', '', 0);
  core.signalOpened(10);
  const step = core.signalReceived(seat([{ id: ANA, name: 'Ana', instance: 'i' }]), 20);
  return { core, step };
}

test('a join is three steps, and the view goes with them', () => {
  const core = new module.CallCore('me', 42);
  const asked = core.joinRequested('  blue whale € ', 'Ünal', '', 'a.b.c', 1000);
  assert.deepEqual(asked, {
    actions: [
      { type: 'open-signal' },
      {
        type: 'show-room',
        view: { ...alone, phase: 'joining', capacity: 0, self: 0 },
      },
    ],
    wakeAt: 11000,
  });
  assert.deepEqual(sent(core.signalOpened(1010)), [
    { type: 'join', room: 'blue whale €', name: 'Ünal', instance: 'me', token: 'a.b.c' },
  ]);
  const joined = core.signalReceived(seat([]), 1020);
  assert.deepEqual(joined.actions[0], {
    type: 'keep-seat', room: 'blue whale €', name: 'Ünal', claim: 'claim',
  });
  assert.deepEqual(sent(joined), [{ type: 'peer_state', ...silent }]);
  assert.deepEqual(joined.actions.at(-1), {
    type: 'show-room',
    view: alone,
  });
  core.delete();
});

test('a room is watched before, and its people are offered a link with the join', () => {
  const core = new module.CallCore('me', 42);
  assert.deepEqual(types(core.roomWatched(' blue whale € ', 'a.b.c', 0)), ['open-signal']);
  assert.deepEqual(sent(core.signalOpened(10)), [
    { type: 'watch', room: 'blue whale €', token: 'a.b.c' },
  ]);
  const peers = [{ id: ANA, name: 'Ana', instance: 'i' }];
  const message = { type: 'room_peers', room: 'blue whale €', peers, ice_servers: [], capacity: 8 };
  assert.deepEqual(core.signalReceived(say(message), 20).actions, [
    {
      type: 'show-room',
      view: {
        ...alone, phase: 'idle', room: '', capacity: 0, self: 0, presentKnown: true,
        present: ['Ana'],
      },
    },
  ]);
  const asked = core.joinRequested('blue whale €', '', '', '', 30);
  assert.deepEqual(types(asked), [
    'send-signal', 'open-link', 'set-send-parameters', 'show-room',
  ]);
  core.delete();
});

test('each peer gets a link with the ice servers, and shows in the view', () => {
  const { core, step } = inRoom();
  assert.deepEqual(step.actions[2], { type: 'open-link', link: 1, iceServers, relayOnly: false });
  assert.deepEqual(step.actions[3], small(1));
  assert.deepEqual(step.actions[4].view.peers, [
    {
      id: ANA, name: 'Ana', link: 1, state: 'connecting',
      media: { microphone: true, camera: true, screen: false, hand: false },
      soundAlone: false, cause: 'none', screenAlone: false,
    },
  ]);
  core.delete();
});

test('new ice servers are handed on to the link', () => {
  const { core } = inRoom();
  const message = { type: 'ice_servers', ice_servers: iceServers.slice(1) };
  assert.deepEqual(core.signalReceived(say(message), 30).actions, [
    { type: 'set-ice-servers', link: 1, iceServers: iceServers.slice(1) },
  ]);
  core.delete();
});

test('an offer goes out with its generation and round, and the answer comes back in', () => {
  const { core } = inRoom();
  assert.deepEqual(core.negotiationNeeded(1, 30).actions, [
    { type: 'set-local-description', link: 1 },
  ]);
  assert.deepEqual(sent(core.localDescriptionSet(1, 'offer', 'v=0\r\n', 40)), [
    {
      type: 'webrtc_offer', generation: 1, round: 1, sdp: 'v=0\r\n', to: ANA, to_instance: 'i',
    },
  ]);
  const answer = { type: 'webrtc_answer', from: ANA, generation: 1, round: 1, sdp: 'v=0\r\n' };
  assert.deepEqual(core.signalReceived(say(answer), 50).actions, [
    { type: 'set-remote-description', link: 1, round: 1, kind: 'answer', sdp: 'v=0\r\n' },
  ]);
  assert.deepEqual(core.remoteDescriptionSet(1, 1, 'answer', 60).actions, []);
  core.delete();
});

test('an offer of theirs is answered', () => {
  const { core } = inRoom();
  const offer = { type: 'webrtc_offer', from: ANA, generation: 1, round: 4, sdp: 'theirs' };
  assert.deepEqual(core.signalReceived(say(offer), 30).actions, [
    { type: 'set-remote-description', link: 1, round: 4, kind: 'offer', sdp: 'theirs' },
  ]);
  assert.deepEqual(types(core.remoteDescriptionSet(1, 4, 'offer', 40)), ['set-local-description']);
  assert.deepEqual(sent(core.localDescriptionSet(1, 'answer', 'ours', 50)), [
    {
      type: 'webrtc_answer', generation: 1, round: 4, sdp: 'ours', to: ANA, to_instance: 'i',
    },
  ]);
  core.delete();
});

test('candidates cross both ways, also with fields that are not given', () => {
  const { core } = inRoom();
  const full = { candidate: 'c', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'u' };
  const bare = { candidate: '', sdpMid: '', sdpMLineIndex: -1, usernameFragment: '' };
  const message = { type: 'webrtc_ice_candidate', generation: 1, to: ANA, to_instance: 'i' };
  assert.deepEqual(sent(core.candidateFound(1, full, 30)), [{ ...message, ...full }]);
  assert.deepEqual(sent(core.candidateFound(1, bare, 30)), [{ ...message, candidate: '' }]);

  core.signalReceived(
    say({ type: 'webrtc_offer', from: ANA, generation: 1, round: 1, sdp: 'o' }), 40);
  core.remoteDescriptionSet(1, 1, 'offer', 50);
  const theirs = { type: 'webrtc_ice_candidate', from: ANA, generation: 1 };
  assert.deepEqual(core.signalReceived(say({ ...theirs, ...full }), 60).actions, [
    { type: 'add-candidate', link: 1, candidate: full },
  ]);
  assert.deepEqual(core.signalReceived(say({ ...theirs, candidate: '' }), 60).actions, [
    { type: 'add-candidate', link: 1, candidate: bare },
  ]);
  core.delete();
});

test('a link is shown as it is, and rebuilt while the old one stays', () => {
  const { core } = inRoom();
  const shown = (step) => step.actions.find((a) => a.type === 'show-room')?.view.peers[0];
  assert.equal(shown(core.linkChanged(1, 'connecting', 30)), undefined);
  assert.equal(shown(core.linkChanged(1, 'connected', 40)).state, 'connected');
  assert.equal(shown(core.linkChanged(1, 'disconnected', 50)).state, 'reconnecting');
  assert.deepEqual(core.linkChanged(1, 'failed', 60), { actions: [], wakeAt: 60 });
  assert.deepEqual(core.timerFired(60).actions, [
    { type: 'open-link', link: 2, iceServers, relayOnly: false }, small(2),
  ]);
  core.delete();
});

test('a link is sampled twice a second and its counters are told to the other end', () => {
  const { core } = inRoom();
  core.linkChanged(1, 'connected', 30);
  assert.deepEqual(core.timerFired(520), {
    actions: [{ type: 'sample-link', link: 1 }], wakeAt: 1020,
  });
  const many = 2 ** 40 + 1;
  const sampled = core.linkSampled(1, many, 1799, 30, 1, '1834 1799', 0, many, 0, 40, 900_000, 530);
  assert.deepEqual(sampled.actions, [
    { type: 'send-report', link: 1, text: `${many} 1799 720 0 1080` },
  ]);
  core.delete();
});

test('who is heard speaking is shown', () => {
  const { core } = inRoom();
  core.linkChanged(1, 'connected', 30);
  const shown = [100, 600, 1100, 1600].flatMap((now) =>
    core.linkSampled(1, 0, 0, 0, 0, '', 70, 0, 0, 0, 0, now).actions
      .filter((a) => a.type === 'show-room'));
  assert.deepEqual(shown.map(({ view }) => [view.speaker, view.speaks]), [[ANA, true]]);
  core.delete();
});

test('who is out of sight is told so at once, and gets no picture where we are', () => {
  const { core } = inRoom();
  core.linkChanged(1, 'connected', 30);
  assert.deepEqual(core.tileShown(ANA, 0, false, 40).actions, [{ type: 'sample-link', link: 1 }]);
  assert.deepEqual(core.linkSampled(1, 5, 6, 0, 0, '', 0, 0, 0, 0, 0, 50).actions, [
    { type: 'send-report', link: 1, text: '5 6 0 0 1080' },
  ]);
  assert.deepEqual(core.reportChanged(1, '6 5 0 0', 60).actions, [
    {
      type: 'set-send-parameters', link: 1, audioBitrate: 32_000, videoBitrate: 0, height: 0,
      frameRate: 0, screenBitrate: 0, screenHeight: 0, screenFrameRate: 0, screenAudioBitrate: 0,
    },
  ]);
  const [parameters, keyFrame, room] = core.reportChanged(1, '7 6 90 1', 70).actions;
  assert.equal(parameters.height, 90);
  assert.deepEqual(keyFrame, { type: 'send-key-frame', link: 1 });
  assert.equal(room.view.peers[0].soundAlone, true);
  core.delete();
});

test('a screen is sent as high as it is shown, and heard', () => {
  const { core } = inRoom();
  core.linkChanged(1, 'connected', 30);
  core.reportChanged(1, '6 5 90 0 400', 40);
  const [, set] = core.mediaChanged({ ...silent, screen: true }, true, true, 2_000).actions;
  assert.deepEqual(set, {
    type: 'set-send-parameters', link: 1, audioBitrate: 32_000, videoBitrate: 0, height: 0,
    frameRate: 0, screenBitrate: 2_343_750, screenHeight: 720, screenFrameRate: 30,
    screenAudioBitrate: 96_000,
  });
  assert.deepEqual(core.tileShown(ANA, 0, true, 2_010).actions, [{ type: 'sample-link', link: 1 }]);
  core.delete();
});

test('a departure tells who and why', () => {
  for (const reason of ['left', 'lost', 'removed']) {
    const { core } = inRoom();
    const step = core.signalReceived(say({ type: 'peer_left', peer: ANA, reason }), 30);
    assert.deepEqual(step.actions[0], { type: 'show-departure', name: 'Ana', reason });
    core.delete();
  }
});

test('somebody to whom there is no connection is tried again when the person asks', () => {
  const { core } = inRoom();
  const tooLarge = core.localDescriptionSet(1, 'offer', 's'.repeat(61_441), 30);
  assert.deepEqual(tooLarge.actions.slice(0, 2), [
    { type: 'warn', warning: 'description-too-large' }, { type: 'close-link', link: 1 },
  ]);
  assert.equal(tooLarge.actions[2].view.peers[0].state, 'failed');
  assert.equal(core.retryRequested(ANA, 40).wakeAt, 40);
  assert.deepEqual(types(core.timerFired(40)), ['open-link', 'set-send-parameters', 'show-room']);
  core.delete();
});

test('a rejected description leads to a new link', () => {
  const { core } = inRoom();
  assert.equal(core.descriptionFailed(1, 30).wakeAt, 30);
  assert.deepEqual(types(core.timerFired(30)), [
    'close-link', 'open-link', 'set-send-parameters', 'show-room',
  ]);
  core.delete();
});

test('a change of media is told once', () => {
  const { core } = inRoom();
  const media = { ...silent, microphone: true, hand: true };
  const told = sent(core.mediaChanged(media, false, false, 30));
  assert.deepEqual(told, [{ type: 'peer_state', ...media }]);
  assert.deepEqual(core.mediaChanged(media, false, false, 40).actions, []);
  core.delete();
});

test('a lost socket is opened again and media stays', () => {
  const { core } = inRoom();
  const lost = core.signalClosed(1006, 100);
  assert.deepEqual(types(lost), ['show-room']);
  assert.equal(lost.actions[0].view.phase, 'reconnecting');
  let step = lost;
  let now;
  do {
    now = step.wakeAt;
    step = core.timerFired(now);
  } while (!types(step).includes('open-signal'));
  assert.equal(sent(core.signalOpened(now))[0].resume, 'claim');
  core.delete();
});

test('another network is another socket', () => {
  const { core } = inRoom();
  const step = core.networkChanged(2000);
  assert.deepEqual(step.actions.slice(0, 2), [
    { type: 'close-signal', code: 4001 }, { type: 'open-signal' },
  ]);
  core.delete();
});

test('a page that goes closes everything, and the next one joins with its claim', () => {
  const { core } = inRoom();
  const step = core.pageHidden(30);
  assert.deepEqual(types(step), ['close-signal', 'close-link', 'show-room']);
  assert.equal(step.actions[0].code, 4002);
  assert.equal(step.wakeAt, undefined);
  core.delete();
  const next = new module.CallCore('another', 43);
  next.joinRequested('blue whale €', 'Ünal', 'claim', '', 0);
  assert.equal(sent(next.signalOpened(10))[0].resume, 'claim');
  next.delete();
});

test('every problem has its word', () => {
  const problem = (step) => step.actions.at(-1).view.problem;
  const joining = () => {
    const core = new module.CallCore('me', 1);
    core.joinRequested('room', '', '', '', 0);
    core.signalOpened(0);
    return core;
  };
  const refuse = (code) =>
    joining().signalReceived(say({ type: 'error', code, message: 'No.', about: 'join' }), 0);
  assert.equal(problem(new module.CallCore('me', 1).joinRequested('', '', '', '', 0)), 'bad-room');
  assert.equal(problem(new module.CallCore('me', 1).joinRequested('r', 'n'.repeat(65), '', '', 0)),
    'bad-name');
  assert.equal(problem(refuse('forbidden')), 'forbidden');
  assert.equal(problem(refuse('bad_message')), 'incompatible');
  assert.equal(problem(joining().signalClosed(1006, 0)), 'server-unreachable');
  assert.equal(problem(joining().signalClosed(4000, 0)), 'replaced');
  const full = say({ type: 'full_room', room: 'room', capacity: 2 });
  assert.equal(problem(joining().signalReceived(full, 0)), 'room-full');
});

test('a refused message is a warning', () => {
  const { core } = inRoom();
  const error = say({ type: 'error', code: 'too_large', message: 'No.', about: 'webrtc_offer' });
  assert.deepEqual(core.signalReceived(error, 30).actions, [
    { type: 'warn', warning: 'message-refused' },
  ]);
  core.delete();
});

test('leaving says so and closes everything', () => {
  const { core } = inRoom();
  const step = core.leaveRequested(30);
  assert.deepEqual(types(step), [
    'send-signal', 'close-signal', 'keep-seat', 'close-link', 'show-room',
  ]);
  assert.deepEqual(step.actions[2], { type: 'keep-seat', room: '', name: '', claim: '' });
  assert.equal(step.wakeAt, undefined);
  core.delete();
});

test('text of any language and a large description cross unharmed', () => {
  const { core } = inRoom();
  const sdp = 'a=x:' + 'ж€😀"\\\u0001'.repeat(3000);
  core.negotiationNeeded(1, 30);
  assert.equal(sent(core.localDescriptionSet(1, 'offer', sdp, 40))[0].sdp, sdp);
  core.delete();
});
