// What attacks have in common.

import { within } from '../running/support.mjs';

export const times = (count, of) => Array.from({ length: count }, (_, i) => of(i));

// Resolves when the server has ended the connection.
export function ended(socket) {
  const end = new Promise((resolve) => {
    for (const event of ['end', 'close']) socket.on(event, resolve);
  });
  return within(end, 'the end of a connection');
}
