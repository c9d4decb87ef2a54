// One link over an RTCPeerConnection that connects to nothing.
import { beforeEach } from 'node:test';
import { FakeAudioContext, fakeDocument, FakeMediaStream } from './fake_media.js';
import { FakePeerConnection } from './fake_peer_connection.js';
import { recordingFeed } from './recording_feed.js';

globalThis.RTCPeerConnection = FakePeerConnection;
globalThis.MediaStream = FakeMediaStream;
globalThis.AudioContext = FakeAudioContext;
globalThis.document = fakeDocument;
const { FILES, TALK } = await import('../src/shims/part_channel.js');
const { PeerLinks } = await import('../src/shims/peer_link.js');

export const LINK = 7;
export const certificate = { name: 'the certificate' };
export const iceServers = [{ urls: ['stun:stun.example.org'], username: '', credential: '' }];
/** Who is told of channels. */
export const parts = [FILES, TALK].map((kind) => (
  { kind, channelOpened: () => {}, channelClosed: () => {} }));
export const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  FakePeerConnection.made = [];
});

/** One open link, the events of its opening forgotten.
 * @param {Partial<Record<import('../src/shims/sources.js').Source, object>>} [local] */
export async function opened(local = {}) {
  const { events, feed } = recordingFeed();
  const links = new PeerLinks(feed, certificate, (source) => local[source] ?? null, parts);
  links.open({ link: LINK, iceServers });
  await settled();
  const [pc] = FakePeerConnection.made;
  const opening = { events: events.splice(0), calls: pc.calls.splice(0) };
  return { links, pc, events, opening };
}
