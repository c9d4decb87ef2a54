// All that holds for plain connections holds for those under TLS.

import { describe } from 'node:test';
import { Server } from './support.mjs';

Server.tls = true;
for (const name of ['http', 'messages', 'seats', 'upgrade']) {
  describe(name, () => import(`./${name}.test.mjs`));
}
