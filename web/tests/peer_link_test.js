import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakePeerConnection } from './fake_peer_connection.js';
import { certificate, iceServers, LINK, opened, parts, settled } from './opened_link.js';
import { NOW, recordingFeed } from './recording_feed.js';
import { stubGlobals } from './stub_global.js';

const { REPORT_LENGTH_MAX } = await import('../src/shims/health_channel.js');
const { PeerLinks } = await import('../src/shims/peer_link.js');

const placeholder = (kind) => ({ kind, name: 'placeholder' });
const HEALTH = [
  'createDataChannel',
  'health',
  { negotiated: true, id: 0, ordered: false, maxRetransmits: 0 },
];
const FILES = ['createDataChannel', 'files', { negotiated: true, id: 2, ordered: true }];
const TALK = ['createDataChannel', 'talk', { negotiated: true, id: 4, ordered: true }];

test('a link is opened with the servers and the one certificate', async () => {
  const { pc } = await opened();
  assert.deepEqual(pc.configuration, {
    iceServers, iceTransportPolicy: 'all', bundlePolicy: 'max-bundle', certificates: [certificate],
  });
});

test('a link may be told to use relays only', () => {
  const links = new PeerLinks(recordingFeed().feed, certificate, () => null, parts);
  links.open({ link: LINK, iceServers, relayOnly: true });
  assert.equal(FakePeerConnection.made[0].configuration.iceTransportPolicy, 'relay');
});

test('new servers change nothing else of a link', async () => {
  const { links, pc } = await opened();
  const others = [{ urls: ['turn:turn.example.org'], username: 'u', credential: 'c' }];
  links.setIceServers({ link: LINK, iceServers: others });
  assert.deepEqual(pc.configuration, {
    iceServers: others, iceTransportPolicy: 'all', bundlePolicy: 'max-bundle',
    certificates: [certificate],
  });
  links.setIceServers({ link: 99, iceServers: [] });  // Of a link that is closed by now.
});

test('a link goes on with the servers it has when the browser cannot read new ones', async (t) => {
  const complaint = t.mock.method(console, 'error', () => {});
  const { links, pc } = await opened();
  links.setIceServers({ link: LINK, iceServers: [{ urls: ['gopher:example.org'] }] });
  assert.deepEqual(pc.configuration.iceServers, iceServers);
  assert.equal(complaint.mock.callCount(), 1);
});

test('microphone, camera, screen, its sound and the data channels: in this order', async () => {
  const local = {
    microphone: { kind: 'audio' }, camera: { kind: 'video' },
    screen: { kind: 'video' }, screenSound: { kind: 'audio' },
  };
  const { opening } = await opened(local);
  const [stream, screen] = [opening.calls[0][2], opening.calls[2][2]];
  assert.deepEqual(opening.calls, [
    ['addTrack', local.microphone, stream],
    ['addTrack', local.camera, stream],
    ['addTrack', local.screen, screen],
    ['addTrack', local.screenSound, screen],
    HEALTH,
    FILES,
    TALK,
  ]);
  assert.equal(opening.calls[1][2], stream);
  assert.equal(opening.calls[3][2], screen);
  assert.notEqual(screen, stream);
  assert.deepEqual(opening.events, [['negotiationNeeded', LINK, NOW]]);
});

test('what is off has its place held by a track of its own, and sends nothing', async () => {
  const { opening } = await opened();
  const [stream, screen] = [opening.calls[0][2], opening.calls[2][2]];
  const kinds = ['audio', 'video', 'video', 'audio'];
  assert.deepEqual(opening.calls, [
    ...kinds.map((kind, i) => ['addTrack', placeholder(kind), i < 2 ? stream : screen]),
    ...kinds.map((kind) => ['replaceTrack', kind, null]),
    HEALTH,
    FILES,
    TALK,
  ]);
  const tracks = opening.calls.filter(([call]) => call === 'addTrack').map(([, track]) => track);
  assert.equal(new Set(tracks).size, 4);
});

test('a part of the page hears when its channel opens, and when its link is closed', async (t) => {
  const { links, pc } = await opened();
  const [open, closed] = ['channelOpened', 'channelClosed'].map((name) =>
    t.mock.method(parts[1], name, () => {}));
  pc.remoteDescription = { type: 'answer', sdp: 'v=0' };
  pc.talk.onopen();
  links.close({ link: LINK });
  assert.equal(open.mock.calls[0].arguments[0], LINK);
  assert.equal(open.mock.calls[0].arguments[1].channel, pc.talk);
  assert.deepEqual(closed.mock.calls[0].arguments, [LINK]);
});

test('a connection that was prepared is taken by the next link, and by no other', async (t) => {
  stubGlobals(t, { requestIdleCallback: queueMicrotask });
  const camera = { kind: 'video' };
  const local = {};
  const { feed, events } = recordingFeed();
  const links = new PeerLinks(feed, certificate, (source) => local[source] ?? null, parts);
  await Promise.all([links.maker.prepare(), links.maker.prepare()]);
  await settled();
  const [pc, ...others] = FakePeerConnection.made;
  assert.deepEqual(others, []);
  assert.deepEqual(events, []);
  pc.calls.length = 0;

  local.camera = camera;
  links.open({ link: LINK, iceServers, relayOnly: true });
  assert.deepEqual(pc.configuration, {
    iceServers, iceTransportPolicy: 'relay', bundlePolicy: 'max-bundle',
    certificates: [certificate],
  });
  assert.deepEqual(pc.calls, [['replaceTrack', null, camera]]);
  pc.channel.onmessage({ data: '1 2 3 4' });
  pc.become('connected');
  assert.deepEqual(events, [
    ['negotiationNeeded', LINK, NOW],
    ['reportChanged', LINK, '1 2 3 4', NOW],
    ['linkChanged', LINK, 'connected', NOW],
  ]);

  links.open({ link: 8, iceServers });
  assert.equal(FakePeerConnection.made.length, 2);
  await links.maker.prepare();
  links.maker.drop();
  links.open({ link: 9, iceServers });
  assert.deepEqual(FakePeerConnection.made.map(({ connectionState }) => connectionState),
    ['connected', 'new', 'closed', 'new']);
});

test('every link shows the same stream of ours', async () => {
  const { links, opening } = await opened();
  links.open({ link: 8, iceServers: [] });
  assert.equal(FakePeerConnection.made[1].calls[0][2], opening.calls[0][2]);
});

test('a track that comes later goes out on every link', async () => {
  const { links, pc, events } = await opened({ camera: { kind: 'video' } });
  const other = { kind: 'video', name: 'other' };
  links.send('camera', other);
  links.send('camera', null);
  links.send('screen', other);
  assert.deepEqual(pc.calls, [
    ['replaceTrack', 'video', other],
    ['replaceTrack', 'video', null],
    ['replaceTrack', null, other],
  ]);
  assert.deepEqual(events, []);
});

test('servers that the browser cannot read make the link fail', (t) => {
  t.mock.method(console, 'error', () => {});
  const { events, feed } = recordingFeed();
  const links = new PeerLinks(feed, certificate, () => null, parts);
  links.open({ link: LINK, iceServers: [{ urls: ['gopher:example.org'] }] });
  assert.deepEqual(events, [['linkChanged', LINK, 'failed', NOW]]);
  assert.equal(links.received(LINK), null);
});

test('descriptions that are set are told with their kind and round', async () => {
  const { links, pc, events } = await opened();
  links.setLocalDescription({ link: LINK });
  await settled();
  links.setRemoteDescription({ link: LINK, round: 3, kind: 'offer', sdp: 'v=0 yours' });
  await settled();
  links.setLocalDescription({ link: LINK });
  await settled();
  assert.deepEqual(pc.calls, [
    ['setLocalDescription'],
    ['setRemoteDescription', { type: 'offer', sdp: 'v=0 yours' }],
    ['setLocalDescription'],
  ]);
  assert.deepEqual(events, [
    ['localDescriptionSet', LINK, 'offer', pc.sdp('offer'), NOW],
    ['remoteDescriptionSet', LINK, 3, 'offer', NOW],
    ['localDescriptionSet', LINK, 'answer', pc.sdp('answer'), NOW],
  ]);
});

test('a description that the browser refuses has failed, own or not', async (t) => {
  t.mock.method(console, 'warn', () => {});
  const { links, pc, events } = await opened();
  links.setRemoteDescription({ link: LINK, round: 1, kind: 'offer', sdp: 'nonsense' });
  await settled();
  pc.close();
  links.setLocalDescription({ link: LINK });
  await settled();
  assert.deepEqual(events, [['descriptionFailed', LINK, NOW], ['descriptionFailed', LINK, NOW]]);
});

test('candidates that are found are told, and that there are no more', async () => {
  const { links, pc, events } = await opened();
  links.setLocalDescription({ link: LINK });
  await settled();
  events.length = 0;
  const found = { candidate: 'c', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'u' };
  pc.onicecandidate({ candidate: found });
  pc.onicecandidate({ candidate: null });
  const end = { candidate: '', sdpMid: '', sdpMLineIndex: -1, usernameFragment: 'mine' };
  assert.deepEqual(events, [
    ['candidateFound', LINK, found, NOW],
    ['candidateFound', LINK, end, NOW],
  ]);
});

test('a server that fails is told with its answer', async () => {
  const { pc, events } = await opened();
  const url = 'turn:relay.example.org:3478?transport=udp';
  pc.onicecandidateerror({ url, errorCode: 401 });
  assert.deepEqual(events, [['iceServerFailed', LINK, url, 401, NOW]]);
});

test('a candidate that comes is added; one that the browser refuses is no event', async (t) => {
  const debug = t.mock.method(console, 'debug', () => {});
  const { links, pc, events } = await opened();
  const candidate = { candidate: 'c', sdpMid: '', sdpMLineIndex: 1, usernameFragment: 'u' };
  links.addCandidate({ link: LINK, candidate });
  await settled();
  assert.deepEqual(pc.calls, [['addIceCandidate', { ...candidate, sdpMid: null }]]);
  assert.equal(debug.mock.callCount(), 1);
  assert.deepEqual(events, []);
});

test('changes of the connection are told, but not that it is closed', async () => {
  const { pc, events } = await opened();
  const states = ['connecting', 'connected', 'disconnected', 'failed'];
  for (const state of [...states, 'closed']) pc.become(state);
  assert.deepEqual(events, states.map((state) => ['linkChanged', LINK, state, NOW]));
});

test('a key frame is asked of the sender of the picture, and of none that is gone', async () => {
  const { links, pc } = await opened({ camera: { kind: 'video' } });
  links.sendKeyFrame({ link: LINK });
  links.sendKeyFrame({ link: LINK + 1 });
  const options = { encodingOptions: [{ keyFrame: true }] };
  assert.deepEqual(pc.calls, [['setParameters', 'video', { rid: '' }, options]]);
});

test('who comes in gathers in one stream, and their screen in another', async () => {
  const { links, pc } = await opened();
  const [people, screen] = [links.received(LINK), links.receivedScreen(LINK)];
  const tracks = pc.transceivers.map((transceiver) => {
    pc.ontrack({ track: transceiver.receiver.track, transceiver });
    return transceiver.receiver.track;
  });
  assert.equal(links.received(LINK), people);
  assert.deepEqual(people.tracks, tracks.slice(0, 2));
  assert.deepEqual(screen.tracks, tracks.slice(2));
  assert.equal(links.receivedScreen(LINK + 1), null);
});

test('a client without screens makes no more than the first two come in', async () => {
  const { links, pc } = await opened();
  for (const transceiver of pc.transceivers.slice(0, 2)) {
    pc.ontrack({ track: transceiver.receiver.track, transceiver });
  }
  assert.deepEqual(links.received(LINK).tracks.map(({ kind }) => kind), ['audio', 'video']);
  assert.deepEqual(links.receivedScreen(LINK).tracks, []);
});

test('the sound of a screen is no voice', async () => {
  const { links, pc, events } = await opened();
  const [, , , transceiver] = pc.transceivers;
  Object.assign(transceiver.receiver.track, { id: 'music' });
  pc.ontrack({ track: transceiver.receiver.track, transceiver });
  const sound = { type: 'inbound-rtp', kind: 'audio', packetsReceived: 5, totalSamplesDuration: 1 };
  pc.statistics = [
    { ...sound, trackIdentifier: 'voice', totalAudioEnergy: 0 },
    { ...sound, trackIdentifier: 'music', totalAudioEnergy: 0.5 },
  ];
  links.sample({ link: LINK });
  await settled();
  const [, , , packetsReceived, , , , level] = events[0];
  assert.deepEqual([packetsReceived, level], [10, 0]);
});

test('a sample sums up all streams, with the latest report of the other end', async () => {
  const { links, pc, events } = await opened();
  pc.statistics = [
    {
      type: 'outbound-rtp', kind: 'audio', packetsSent: 50, bytesSent: 4_000, headerBytesSent: 600,
    },
    { type: 'outbound-rtp', kind: 'video', packetsSent: 7, bytesSent: 7_000 },
    {
      type: 'inbound-rtp', kind: 'audio', packetsReceived: 40, totalAudioEnergy: 0.5,
      totalSamplesDuration: 1,
    },
    { type: 'inbound-rtp', kind: 'video', packetsReceived: 5, framesDecoded: 3 },
    { type: 'remote-inbound-rtp', packetsReceived: 1_000, packetsLost: 3 },
    { type: 'remote-inbound-rtp', packetsLost: -1, roundTripTime: 0.0304 },
    { type: 'transport', id: 'T', selectedCandidatePairId: 'B' },
    { type: 'candidate-pair', id: 'A', transportId: 'T', currentRoundTripTime: 9 },
    {
      type: 'candidate-pair', id: 'B', transportId: 'T', currentRoundTripTime: 8,
      availableOutgoingBitrate: 312_345.6,
    },
  ];
  links.sample({ link: LINK });
  await settled();
  pc.channel.onmessage({ data: '1 2' });
  pc.channel.onmessage({ data: '3 4' });
  links.sample({ link: LINK });
  await settled();
  assert.deepEqual(events, [
    ['linkSampled', LINK, 57, 45, 3, 0, '', 100, 11_600, 3, 30, 312_346, NOW],
    ['linkSampled', LINK, 57, 45, 3, 2, '3 4', 0, 11_600, 3, 30, 312_346, NOW],
  ]);
});

test('a browser without statistics of transports says itself which pair is selected', async () => {
  const { links, pc, events } = await opened();
  pc.statistics = [
    { type: 'candidate-pair', id: 'A', transportId: 'T', currentRoundTripTime: 9 },
    { type: 'candidate-pair', id: 'B', transportId: 'T', currentRoundTripTime: 1, selected: true },
  ];
  links.sample({ link: LINK });
  await settled();
  assert.deepEqual(events, [['linkSampled', LINK, 0, 0, 0, 0, '', 0, 0, 0, 1_000, 0, NOW]]);
});

test('what a report says besides its counters is told when it changes', async () => {
  const { pc, events } = await opened();
  for (const data of ['1 2', '3 4 360 0', '5 6 360 0', '5 6 0 0', '7 8 0 1']) {
    pc.channel.onmessage({ data });
  }
  assert.deepEqual(events, [
    ['reportChanged', LINK, '3 4 360 0', NOW],
    ['reportChanged', LINK, '5 6 0 0', NOW],
    ['reportChanged', LINK, '7 8 0 1', NOW],
  ]);
});

test('a report that is too long is none', async (t) => {
  t.mock.method(console, 'debug', () => {});
  const { links, pc, events } = await opened();
  pc.channel.onmessage({ data: '1'.repeat(REPORT_LENGTH_MAX) });
  pc.channel.onmessage({ data: '2'.repeat(REPORT_LENGTH_MAX + 1) });
  links.sample({ link: LINK });
  await settled();
  const latest = '1'.repeat(REPORT_LENGTH_MAX);
  assert.deepEqual(events, [['linkSampled', LINK, 0, 0, 0, 1, latest, 0, 0, 0, 0, 0, NOW]]);
});

test('a report goes out while the channel is open and none waits in it', async () => {
  const { links, pc } = await opened();
  links.sendReport({ link: LINK, text: 'too early' });
  pc.channel.readyState = 'open';
  links.sendReport({ link: LINK, text: '1 2' });
  pc.channel.bufferedAmount = 3;
  links.sendReport({ link: LINK, text: 'too many' });
  assert.deepEqual(pc.calls, [['send', '1 2']]);
});

test('a link that is closed does nothing more', async () => {
  const { links, pc, events } = await opened();
  links.close({ link: LINK });
  links.close({ link: LINK });
  links.send('audio', { kind: 'audio' });
  links.sample({ link: LINK });
  links.sendReport({ link: LINK, text: '1 2' });
  links.setLocalDescription({ link: LINK });
  links.setRemoteDescription({ link: LINK, round: 1, kind: 'offer', sdp: 'v=0' });
  await settled();
  assert.deepEqual(pc.calls, [['close']]);
  assert.deepEqual(events, []);
  assert.equal(links.received(LINK), null);
});

test('drawing waits for a link, but not for an answer that is on a long way', async () => {
  const { links, pc } = await opened();
  const waits = (connectionState, signalingState) => {
    Object.assign(pc, { connectionState, signalingState });
    return [0, 59, 60].map((waited) => links.isConnecting(waited));
  };
  assert.deepEqual(waits('new', 'stable'), [true, true, true]);
  assert.deepEqual(waits('new', 'have-local-offer'), [true, true, false]);
  assert.deepEqual(waits('connecting', 'stable'), [true, true, true]);
  assert.deepEqual(waits('connected', 'stable'), [false, false, false]);
});
