// Firefox is driven by a socket of 127.0.0.1, and each machine of the laboratory has a 127.0.0.1 of
// its own. What comes to a port of the test's is taken to the same port of a machine, through a
// socket in the file system, which all machines share.

import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

function forward(from, to) {
  const server = createServer((one) => {
    const other = connect(to);
    for (const [end, opposite] of [[one, other], [other, one]]) {
      end.pipe(opposite);
      end.on('error', () => opposite.destroy());
    }
  });
  return server.listen(from);
}

// The port is one that is free here, and as good as surely there.
export async function forwardTo(machine) {
  const folder = mkdtempSync(join(tmpdir(), 'confab-forward-'));
  const path = join(folder, 'socket');
  const server = forward({ host: '127.0.0.1', port: 0 }, { path });
  await once(server, 'listening');
  const { port } = server.address();
  const child = machine.spawn(process.execPath, fileURLToPath(import.meta.url), path, `${port}`);
  await once(child.stdout, 'data'); // It says that it listens.
  return {
    port,
    close: () => {
      server.close();
      child.kill();
      rmSync(folder, { recursive: true });
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path, port] = process.argv.slice(2);
  forward({ path }, { host: '127.0.0.1', port }).on('listening', () => console.log('listening'));
  process.stdin.resume().on('end', () => process.exit()); // With the test.
}
