// A reporter of Playwright's: writes docs/networks.md from the figures that the tests attach.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { median } from './median.js';
import { kindOf, networks } from './networks.js';

const page = fileURLToPath(new URL('../../docs/networks.md', import.meta.url));

const ask = (program, ...options) => execFileSync(program, options, { encoding: 'utf8' }).trim();
const versionOf = (name) => ask('dpkg-query', '-W', '-f', '${Version}', name);

export default class Report {
  #figures = [];

  onTestEnd(test, { status, attachments }) {
    const passed = status === 'passed';
    for (const { name, body } of attachments) {
      if (name === 'figures') this.#figures.push({ ...JSON.parse(body), passed });
    }
  }

  onEnd() {
    writeFileSync(page, `${head()}\n${connectivity(this.#figures)}`);
  }
}

function head() {
  const versions = ['chromium', 'firefox-esr', 'coturn']
    .map((name) => `${name} ${versionOf(name)}`).join(', ');
  const commit = ask('git', 'rev-parse', '--short', 'HEAD');
  const day = new Date().toISOString().slice(0, 10);
  return `# Networks

Written by \`script/test-networks\` on ${day} at ${commit}, with
${versions},
Linux ${ask('uname', '-r')} and ${ask('nproc')} cores that server, relay, routers and both browsers
share. How the laboratory is built is told in [testing.md](testing.md).
`;
}

// One column for each pairing, in the order of the tests.
function connectivity(figures) {
  const pairings = [...new Set(figures.map(({ engines }) => engines.join(', ')))];
  const row = (cells) => `| ${cells.join(' | ')} |\n`;
  const cells = ({ name }) => pairings.map((pairing) => cellOf(figures.find(
    ({ network, engines }) => network === name && engines.join(', ') === pairing)));
  return `## Who meets whom

The first is there, the second comes: milliseconds from pressing Join to the first picture, the
median (and the longest), and by which way packets go. All see and hear each other in both
directions. \`host\`: from one's own address to the other's; \`reflexive\`: between addresses that
others see; \`relay\`: by coturn, and how each gets there.

${row(['', ...pairings])}${row(Array(pairings.length + 1).fill('---'))}${
  networks.map((network) => row([network.name, ...cells(network)])).join('')}`;
}

function cellOf(figures) {
  if (!figures) return 'not run';
  const { times, routes, passed } = figures;
  const longest = Math.round(Math.max(...times));
  const middle = Math.round(median(times));
  return `${passed ? '' : '**failed** '}${middle} (${longest}), ${wayOf(routes)}`;
}

function wayOf(routes) {
  if (kindOf(routes[0]) !== 'relay') return kindOf(routes[0]);
  const how = routes.map(({ relayProtocol }) => relayProtocol ?? 'direct');
  return `relay (${how.join(', ')})`;
}
