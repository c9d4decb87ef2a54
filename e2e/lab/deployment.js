// Server and relay as whoever runs them has them: the relay by UDP, and by TCP on a port that is
// open everywhere.

import { startRelay } from '../support/relay.js';
import { ipv4, ipv6, RELAY, SERVER } from './internet.js';

const RELAY_PORT = '3478';
export const HTTPS_PORT = '443'; // Plain HTTP all the same: firewalls here look at ports only.

const relayUrls = [ipv4(RELAY), `[${ipv6(RELAY)}]`].flatMap((address) => [
  `turn:${address}:${RELAY_PORT}?transport=udp`, `turn:${address}:${HTTPS_PORT}?transport=tcp`,
]);

// `deployed` is what the server has to be told.
export async function startRelayOn({ inside }) {
  const relay = await startRelay({
    addresses: [ipv4(RELAY), ipv6(RELAY)],
    port: RELAY_PORT,
    tlsPort: HTTPS_PORT, // There coturn also takes what is not TLS.
    inside,
  });
  return { ...relay, deployed: relay.optionsFor(...relayUrls) };
}

// Where a home finds the page.
export function originFor({ families }) {
  const host = families === 'ipv6' ? `[${ipv6(SERVER)}]` : ipv4(SERVER);
  return `http://${host}:${HTTPS_PORT}`;
}
