import base from '../playwright.config.js';

// One at a time: there is one Internet, and times are measured. `slice` is what script/test runs,
// `all` what script/test-networks does; `once` the same with everything measured once.
export default {
  ...base,
  testDir: './specs',
  outputDir: '../../build/test-results/networks',
  reporter: [
    ['list'], ['junit', { outputFile: '../../build/test-results/networks.xml' }],
  ],
  workers: 1,
  projects: [
    { name: 'slice', grep: /@slice/ },
    { name: 'all', use: { runs: 5, strikes: 20 } },
    { name: 'once' },
  ],
};
