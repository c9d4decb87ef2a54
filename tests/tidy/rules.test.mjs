// The rules themselves: each finds what it is there for, and leaves alone what only looks like it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { check } from './rules.mjs';

const OFF = ['.on', 'ly('].join('');
const MARKER = ['TO', 'DO'].join('');
const SKIPPED = ['GTEST', 'SKIP'].join('_');
const HOME = ['', 'ho' + 'me', 'me', 'x'].join('/');

/** @type {[rule: string, path: string, text: string][]} */
const BAD = [
  ['leftover marker', 'wasm/call/peer.h', `// ${MARKER}: later`],
  ['over 100 columns', 'web/src/main.js', `const a = '${'x'.repeat(100)}';`],
  ['over 100 columns', 'web/src/style/main.css', `/* ${'x'.repeat(100)} */`],
  ['over 60', 'wasm/call/peer.cpp', `void f() const {\n${'g();\n'.repeat(60)}}`],
  ['over 60', 'wasm/call/peer.cpp', `Peer::Peer(int a) : a_(a), b_{1} {\n${'g();\n'.repeat(60)}}`],
  ['over 60', 'server/main.cpp', `auto f = [this] {\n${'g();\n'.repeat(60)}};`],
  ['over 60', 'web/src/main.js', `function f({ a, b }) {\n${'g();\n'.repeat(60)}}`],
  ['over 60', 'web/src/main.js', `const f = (a) => {\n${'g(`}${{}}`);\n'.repeat(60)}};`],
  ['over 60', 'web/src/main.js', `class A {\n  m() {\n${'if (x) { y(/[}]/); }\n'.repeat(60)}}\n}`],
  ['401 lines', 'web/index.html', '<br>\n'.repeat(401)],
  ['401 lines', 'script/test', 'true\n'.repeat(401)],
  ['JSON library', 'wasm/call/peer.h', '#include <rapidjson/reader.h>'],
  ['no Boost', 'server/room_registry.h', '#include <boost/asio.hpp>'],
  ['no Boost', 'server/seat_claim.cpp', '#include <boost/json.hpp>'],
  ['depends on nothing', 'wasm/protocol/message.h', '#include "call/time.h"'],
  ['not know the server', 'wasm/call/peer.h', '#include "server/time.h"'],
  ['not know the server', 'wasm/call/peer.h', '#include "call_log/trace.h"'],
  ['not know the call', 'server/signal_hub.h', '#include "call/time.h"'],
  ['writes to the log', 'server/signal_hub.cpp', '#include <spdlog/spdlog.h>'],
  ['no clock', 'wasm/call/peer.h', '#include <random>'],
  ['no clock', 'wasm/call/peer.cpp', 'auto now = std::chrono::steady_clock::now();'],
  ['no clock', 'wasm/call/peer.cpp', 'auto x = rand();'],
  ['no clock', 'wasm/call/peer.cpp', 'auto x = std::time(nullptr);'],
  ['no clock', 'wasm/call/peer.h', 'std::mutex guard_;'],
  ['without exceptions', 'wasm/protocol/text.cpp', 'throw 1;'],
  ['never on time', 'tests/server/hub_test.cpp', 'std::this_thread::sleep_for(1s);'],
  ['never on time', 'e2e/tests/join.spec.js', 'await page.waitForTimeout(100);'],
  ['never on time', 'e2e/support/a.js', 'await new Promise((done) => setTimeout(done, 5));'],
  ['never on time', 'e2e/run', 'sleep 1'],
  ['switched off', 'e2e/tests/join.spec.js', `test${OFF}'a', () => {});`],
  ['switched off', 'tests/call/peer_test.cpp', `  ${SKIPPED}();`],
  ['switched off', 'tests/call/peer_test.cpp', `TEST(Peer, ${'DIS' + 'ABLED'}_Leaves) {}`],
  ['third party', 'web/src/main.js', "fetch('https://fonts.example/a');"],
  ['third party', 'web/index.html', '<script src="http://cdn.example/a.js"></script>'],
  ['public npm', 'web/package-lock.json', '"resolved": "https://npm.example/a.tgz"'],
  ['only one machine', 'docs/a.md', `cd ${HOME}`],
  ['not executable', 'script/server', 'exec true'],
];

for (const [says, path, text] of BAD) {
  test(`${says}: ${path} ${text.slice(0, 40).replaceAll('\n', ' ')}`, () => {
    const found = check(path, text);
    assert.equal(found.filter((problem) => problem.includes(says)).length, 1, found.join('\n'));
  });
}

/** @type {[path: string, text: string][]} */
const GOOD = [
  ['server/log.cpp', '#include <spdlog/logger.h>'],
  ['wasm/call/peer.h', '// https://example.org/' + 'x'.repeat(100)],
  ['wasm/call/peer.h', '// Does not try, throw or rand() here; "std::mutex".'],
  ['wasm/call/peer.cpp', 'const int a = 10\'000; auto b = link.time(1); retry(); uptime();'],
  ['wasm/call/peer.cpp', `#define F(x)\nnamespace call {\n${'void f() {}\n'.repeat(70)}}`],
  ['wasm/call/peer.h', `struct Peer {\n${'int a = 1;\n'.repeat(70)}};`],
  ['wasm/protocol/text.cpp', '#include <rapidjson/reader.h>'],
  ['server/signal_hub.h', '#include <boost/asio.hpp>\n#include "protocol/message.h"'],
  ['web/src/main.js', "const ns = 'http://www.w3.org/2000/svg';"],
  ['e2e/tests/join.spec.js', `test.describe('a', () => {\n${'test(b);\n'.repeat(70)}});`],
  ['e2e/tests/join.spec.js', `describe('a', { b: 1 }, () => {\n${'test(b);\n'.repeat(70)}});`],
  ['e2e/tests/join.spec.js', 'const give_up = setTimeout(() => fail(), 5000);'],
  ['web/package-lock.json', '"resolved": "https://registry.npmjs.org/a/-/a.tgz"'],
];

for (const [path, text] of GOOD) {
  test(`nothing against ${path} ${text.slice(0, 40).replaceAll('\n', ' ')}`, () => {
    assert.deepEqual(check(path, text), []);
  });
}

test('a file is judged by where it is', () => {
  assert.deepEqual(check('script/server', 'exec true', true), []);
  assert.deepEqual(check('tests/call/peer_test.cpp', 'throw 1;'), []);
});
