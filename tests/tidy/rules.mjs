// The style rules, each over one file: check(path, text) returns what is wrong with it, one string
// per place. Knows nothing of git or of the disk.
import { code, functions } from './source_text.mjs';

const CPP = /\.(cpp|h)$/;
const JS = /\.(m?js|d\.ts)$/;
const MEASURED = /\.(cpp|h|m?js|ts|css|py)$/;
const SOURCE = /(\.(cpp|h|m?js|ts|css|html|py)|^(script|e2e|tests|\.ci)\/[^.]*)$/;
const TEST = /^(tests|e2e|web\/tests)\//;
const LOCK = /package-lock\.json$/;

const LINE_MAX = 100;
const FUNCTION_LINES_MAX = 60;
const FILE_LINES_MAX = 400;

/**
 * A pattern that no line may match. `raw` means the line as written; otherwise comments and
 * literals do not count.
 * @type {{ in: RegExp, except?: RegExp, raw?: boolean, pattern: RegExp, says: string }[]}
 */
const FORBIDDEN = [
  {
    in: /./,
    except: LOCK,
    raw: true,
    pattern: /\b(?:TO(?:)DO|FIX(?:)ME|X(?:)XX|HA(?:)CK)\b/,
    says: 'leftover marker',
  },
  {
    in: CPP,
    except: /^wasm\/protocol\//,
    raw: true,
    pattern: /#\s*include\s*<(nlohmann|rapidjson)/,
    says: 'only wasm/protocol knows the JSON library',
  },
  {
    in: /^server\/(room_registry|seat_claim)/,
    raw: true,
    pattern: /#\s*include\s*<boost/,
    says: 'the registry knows no Boost',
  },
  {
    in: /^(server|tests\/server)\/.*\.(cpp|h)$/,
    except: /^server\/log\.cpp$/,
    raw: true,
    pattern: /#\s*include\s*<(spdlog|iostream)/,
    says: 'only server/log.cpp writes to the log',
  },
  {
    in: /^wasm\/protocol\/.*\.(cpp|h)$/,
    raw: true,
    pattern: /#\s*include\s*"(call|server)\//,
    says: 'the protocol depends on nothing else here',
  },
  {
    in: /^wasm\/call\/.*\.(cpp|h)$/,
    raw: true,
    pattern: /#\s*include\s*"(server|call_log)\//,
    says: 'the call core does not know the server or the log',
  },
  {
    in: /^server\/.*\.(cpp|h)$/,
    raw: true,
    pattern: /#\s*include\s*"call\//,
    says: 'the server does not know the call core',
  },
  {
    in: /^wasm\/.*\.(cpp|h)$/,
    raw: true,
    pattern: new RegExp(
      '#\\s*include\\s*<(random|thread|mutex|shared_mutex|condition_variable|future|atomic|' +
        'iostream|fstream|ostream|istream|cstdio|ctime|stdio\\.h|time\\.h|unistd\\.h|sys/.*)>',
    ),
    says: 'the core has no clock, chance, threads or I/O',
  },
  {
    in: /^wasm\/.*\.(cpp|h)$/,
    pattern: new RegExp(
      '\\b(system_clock|steady_clock|high_resolution_clock|random_device|mt19937\\w*|' +
        'jthread|this_thread)\\b|std::(mutex|thread|atomic)\\b|' +
        '(?<![.>\\w])(std::)?(s?rand|time|clock|gettimeofday|printf)\\s*\\(',
    ),
    says: 'the core has no clock, chance, threads or I/O',
  },
  {
    in: /^wasm\/.*\.(cpp|h)$/,
    pattern: /\b(throw|try|catch)\b/,
    says: 'the core is built without exceptions',
  },
  {
    in: TEST,
    pattern: new RegExp(
      '\\b(sleep_for|sleep_until|usleep|waitForTimeout)\\b|' +
        '\\bnew Promise\\([^;]*=>\\s*\\{?\\s*setTimeout\\(|^\\s*sleep\\s+[0-9]|' +
        '\\bawait\\s+(setTimeout|sleep|delay)\\(',
    ),
    says: 'a test waits on state, never on time',
  },
  {
    in: TEST,
    pattern: /\.(only|skip|fixme)\(|\bDISABLED_|\bGTEST_SKIP\b|\{\s*(skip|only|todo):/,
    says: 'test switched off',
  },
  {
    in: /^web\/(src\/|index\.html)/,
    raw: true,
    pattern: /\bhttps?:\/\/(?!www\.w3\.org\/(2000\/svg|1999\/xhtml))\w/,
    says: 'the page names no third party',
  },
  {
    in: LOCK,
    raw: true,
    pattern: /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/,
    says: 'not the public npm registry',
  },
  {
    in: /./,
    except: LOCK,
    raw: true,
    pattern: /(?<![\w.])\/(root|work|home|Users)\/|\b[\w-]+\.(internal|corp|lan)\b/,
    says: 'a place that only one machine has',
  },
];

/**
 * @param {string} path
 * @param {string} text
 * @param {boolean} executable
 */
export function check(path, text, executable = false) {
  return [
    ...forbidden(path, text),
    ...tooLong(path, text),
    ...(path.startsWith('script/') && !executable ? [`${path}: not executable`] : []),
  ];
}

function forbidden(path, text) {
  const raw = text.split('\n');
  const bare = isCode(path) ? code(text, JS.test(path)).split('\n') : raw;
  return FORBIDDEN.filter((rule) => rule.in.test(path) && !rule.except?.test(path)).flatMap(
    (rule) =>
      (rule.raw ? raw : bare).flatMap((line, index) =>
        rule.pattern.test(line) ? [`${path}:${index + 1}: ${rule.says}: ${raw[index].trim()}`] : [],
      ),
  );
}

function tooLong(path, text) {
  const found = [];
  const lines = text.replace(/\n$/, '').split('\n');
  if (MEASURED.test(path)) {
    for (const [index, line] of lines.entries()) {
      const tooWide = [...line].length > LINE_MAX && !line.includes('://');
      if (tooWide) found.push(`${path}:${index + 1}: over ${LINE_MAX} columns`);
    }
  }
  if (SOURCE.test(path) && lines.length > FILE_LINES_MAX) {
    found.push(`${path}: ${lines.length} lines, over ${FILE_LINES_MAX}`);
  }
  if (isCode(path)) {
    for (const { line, lines: length } of functions(code(text, JS.test(path)))) {
      if (length <= FUNCTION_LINES_MAX) continue;
      found.push(`${path}:${line}: function of ${length} lines, over ${FUNCTION_LINES_MAX}`);
    }
  }
  return found;
}

function isCode(path) {
  return CPP.test(path) || JS.test(path);
}
