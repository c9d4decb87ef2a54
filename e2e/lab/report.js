// A reporter of Playwright's: writes docs/networks.md from the figures that the tests attach.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { faults } from './faults.js';
import { pairings, titleOf } from './meeting.js';
import { median } from './median.js';
import { kindOf, networks } from './networks.js';

const page = fileURLToPath(new URL('../../docs/networks.md', import.meta.url));

const ask = (program, ...options) => execFileSync(program, options, { encoding: 'utf8' }).trim();
const versionOf = (name) => ask('dpkg-query', '-W', '-f', '${Version}', name);

export default class Report {
  #titles = new Set();
  #meetings = [];
  #weakLines = [];
  #recoveries = [];

  onTestEnd(test, { status, attachments }) {
    const passed = status === 'passed';
    this.#titles.add(test.title);
    for (const { name, body } of attachments) {
      if (name === 'meeting') this.#meetings.push({ ...JSON.parse(body), passed });
      if (name === 'recovery') this.#recoveries.push({ ...JSON.parse(body), passed });
      if (name === 'weak line') this.#weakLines.push({ ...JSON.parse(body), passed });
    }
  }

  onEnd() {
    // What has no figures failed before there were any.
    const without = (name, engines) =>
      this.#titles.has(titleOf(name, engines)) ? '**failed**' : 'not run';
    const parts = [
      head(), connectivity(this.#meetings, without), recovery(this.#recoveries, without),
      weakLines(this.#weakLines),
    ];
    writeFileSync(page, parts.join('\n'));
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

const columns = pairings.map((pairing) => pairing.join(', '));

const row = (cells) => `| ${cells.join(' | ')} |\n`;

const tableOf = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map(row).join('');

function weakLines(figures) {
  const cells = ({ concealed, pictures, height, kilobits }) =>
    [`${concealed} %`, pictures, height, kilobits];
  const heads = ['', ...['up', 'down'].flatMap((way) => [
    `${way}: concealed`, 'pictures/s', 'height', 'video kbit/s']), 'whole again after'];
  const rows = figures.map(({ name, up, down, again, passed }) =>
    [`${passed ? '' : '**failed** '}${name}`, ...cells(up), ...cells(down), `${again} s`]);
  return `## Weak lines

Two Chromiums with a camera of 320 by 180 at 15 pictures a second; the line of one of them becomes
weak in both directions (\`e2e/lab/lines.js\`). Measured from the 10th to the 30th second: how much
of the sound was made up, and what came of the picture, up from there and down to there. The
connection is the same before and after, and the picture whole again once the line is good.

${tableOf(heads, rows)}`;
}

const strikesOf = (figures) => Math.max(0, ...figures.map(({ taken }) => taken.length));

// One row for each fault, one column for each pairing.
function recovery(figures, without) {
  const cells = ({ name, bound }) => [bound * 1_000, ...pairings.map((pairing) => {
    const found = figures.find(({ fault, engines }) =>
      fault === name && `${engines}` === `${pairing}`);
    if (!found) return without(name, pairing);
    const late = found.taken.filter((time) => time >= bound * 1_000).length;
    const times = `${Math.round(median(found.taken))} (${Math.max(...found.taken)})`;
    return late ? `${times}, **${late} of ${found.taken.length} too late**` : times;
  })];
  return `## Recovery

The time without a picture in either direction, beyond that in which nothing could get through, in
milliseconds: the median (and the longest) of ${strikesOf(figures)} times in one call, and the
bound. Afterwards both see and hear each other in both directions.

${tableOf(['', 'bound', ...columns], faults.map((fault) => [fault.name, ...cells(fault)]))}`;
}

function connectivity(figures, without) {
  const cells = ({ name }) => pairings.map((pairing) => {
    const found = figures.find(
      ({ network, engines }) => network === name && `${engines}` === `${pairing}`);
    return found ? cellOf(found) : without(name, pairing);
  });
  return `## Who meets whom

The first is there, the second comes: milliseconds from pressing Join to the first picture, the
median (and the longest), and by which way packets go. All see and hear each other in both
directions. \`host\`: from one's own address to the other's; \`reflexive\`: between addresses that
others see; \`relay\`: by coturn, and how each gets there.

${tableOf(['', ...columns], networks.map((network) => [network.name, ...cells(network)]))}`;
}

function cellOf({ times, routes, passed }) {
  const longest = Math.round(Math.max(...times));
  const middle = Math.round(median(times));
  return `${passed ? '' : '**failed** '}${middle} (${longest}), ${wayOf(routes)}`;
}

function wayOf(routes) {
  if (kindOf(routes[0]) !== 'relay') return kindOf(routes[0]);
  const how = routes.map(({ relayProtocol }) => relayProtocol ?? 'direct');
  return `relay (${how.join(', ')})`;
}
