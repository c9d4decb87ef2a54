// One call core with the browser objects that it drives, wired together.
import createCallModule from 'confab-core/confab.mjs';
import wasmUrl from 'confab-core/confab.wasm?url';
import { CallLog } from './call_log.js';
import { makeCertificate, randomInstance, randomSeed } from './environment.js';
import { rehearse } from './rehearsal.js';
import { createCallDriver } from './shims/call_driver.js';
import { keepSeat } from './shims/kept_seat.js';
import { PeerLinks } from './shims/peer_link.js';
import { oncePerFrame } from './shims/once_per_frame.js';
import { createSignalSocket } from './shims/signal_socket.js';

/**
 * @typedef {import('./shims/call_driver.js').Feed} Feed
 * @typedef {import('./view/state.js').RoomView} RoomView
 * @typedef {import('./view/announcements.js').Departure} Departure
 * @typedef {import('./shims/sources.js').Source} Source
 */

/**
 * @param {(view: RoomView) => void} heard Gets each view at once.
 * @param {(view: RoomView, departures: Departure[]) => void} show Gets the latest view when it is
 *     time to draw it, and who is gone since the one before.
 * @param {(source: Source) => MediaStreamTrack | null} localTrack
 * @param {import('./shims/peer_link.js').Part[]} parts
 */
export async function loadCall(heard, show, localTrack, parts) {
  const [{ CallCore }, certificate] = await Promise.all([
    createCallModule({ locateFile: () => wasmUrl }),
    makeCertificate(),
  ]);
  /** @type {Feed} Later than the shims, which only call it back. */
  const feed = (event) => drive(event);
  const socket = createSignalSocket(feed);
  /** @type {Departure[]} */
  const departures = [];
  /** @type {RoomView} */
  let latest;
  const [instance, seed] = [randomInstance(), randomSeed()];
  const links = new PeerLinks(feed, certificate, localTrack, parts);
  const showLatest =
    oncePerFrame(() => show(latest, departures.splice(0)), (waited) => links.isConnecting(waited));
  links.maker.prepare().then(() => rehearse(() => new CallCore(instance, seed)));
  const log = new CallLog(() => import('./recorded_call.js')
    .then(({ makeRecordedCall }) => makeRecordedCall(instance, seed)));
  const core = log.listening(new CallCore(instance, seed));
  const drive = createCallDriver(core, {
    'open-signal': socket.open,
    'close-signal': ({ code }) => socket.close(code),
    'send-signal': ({ text }) => socket.send(text),
    'open-link': (action) => links.open(action),
    'set-ice-servers': (action) => links.setIceServers(action),
    'close-link': (action) => links.close(action),
    'set-local-description': (action) => links.setLocalDescription(action),
    'set-remote-description': (action) => links.setRemoteDescription(action),
    'add-candidate': (action) => links.addCandidate(action),
    'sample-link': (action) => links.sample(action),
    'send-key-frame': (action) => links.sendKeyFrame(action),
    'set-send-parameters': (action) => links.setSendParameters(action),
    'send-report': (action) => links.sendReport(action),
    'keep-seat': keepSeat,
    'warn': ({ warning }) => console.warn(warning),
    'show-departure': (departure) => void departures.push(departure),
    'show-room': ({ view }) => {
      latest = view;
      heard(view);
      showLatest();
    },
  });
  return { feed, links, log };
}
