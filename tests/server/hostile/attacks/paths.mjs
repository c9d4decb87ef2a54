// Ways to ask for what is not part of the page. Each is one request, and one answer.

import assert from 'node:assert/strict';

// `to` is a file that exists, relative to the folder that the page's is in.
const kTargets = {
  'with dots': (to) => `/../${to}`,
  'with dots from within a folder': (to) => `/assets/../../${to}`,
  'with a thousand dots': (to) => `${'/..'.repeat(1000)}/tmp/${to}`,
  'with the dots encoded': (to) => `/%2e%2e/${to}`,
  'with one dot encoded': (to) => `/.%2e/${to}`,
  'with the slash encoded': (to) => `/..%2f${to}`,
  'with the slash encoded in capitals': (to) => `/..%2F${to}`,
  'with dots and slash encoded': (to) => `/%2e%2e%2f${to}`,
  'with the dots encoded twice': (to) => `/%252e%252e/${to}`,
  'with the slash encoded twice': (to) => `/..%252f${to}`,
  'with a backslash': (to) => `/..\\${to}`,
  'with the backslash encoded': (to) => `/..%5c${to}`,
  'with the slash in two bytes': (to) => `/..%c0%af${to}`,
  'with the slash in three bytes': (to) => `/..%e0%80%af${to}`,
  'with the dots in two bytes': (to) => `/%c0%ae%c0%ae/${to}`,
  'with the dots in two raw bytes': (to) => `/\xc0\xae\xc0\xae/${to}`,
  'with the dots as %u002e': (to) => `/%u002e%u002e/${to}`,
  'with wide dots': (to) => `/%ef%bc%8e%ef%bc%8e/${to}`,
  'with a division slash': (to) => `/..%e2%88%95${to}`,
  'with a semicolon after the dots': (to) => `/..;/${to}`,
  'with dots in a parameter of the path': (to) => `/assets;/../../${to}`,
  'with a zero byte after the dots': (to) => `/..%00/${to}`,
  'with a zero byte after the name': (to) => `/../${to}%00.html`,
  'with dots behind the page': (to) => `/index.html/../../${to}`,
  'with four dots': (to) => `/....//${to}`,
  'by two slashes': (to) => `//tmp/${to}`,
  'by three slashes': (to) => `///tmp/${to}`,
  'by its whole path': (to) => `/tmp/${to}`,
  'by a file URL': (to) => `file:///tmp/${to}`,
  'by the URL of another server': (to) => `http://other/../${to}`,
  'without a slash in front': (to) => `../${to}`,
  'by a name of the home folder': () => '/~root/.bashrc',
  'by the environment of the process': () => '/proc/self/environ',
  'by a hidden name': () => '/.env',
  'by a hidden name, encoded': () => '/%2eenv',
  'by a hidden name behind a dot': () => '/./.env',
  'by a hidden name behind the page': () => '/assets/../.env',
};

export const attacks = Object.entries(kTargets).map(([how, target]) => ({
  name: `a file outside of the page is not to be had ${how}`,
  strike: async (ground) => {
    const request = `GET ${target(ground.hidden.outside)} HTTP/1.1\r\n` +
      `Host: ${ground.server.host}\r\nConnection: close\r\n\r\n`;
    assert.deepEqual(await ground.replies(Buffer.from(request, 'latin1')), [404]);
  },
}));
