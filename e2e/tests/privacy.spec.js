import { expect, test } from '../fixtures.js';

test('a call asks nobody but its own server, and breaks no rule of its page', async ({
  arrive,
  server,
}) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  const requests = [];
  for (const { page } of [ada, bea]) {
    page.on('request', (request) => requests.push(request.url()));
    page.on('websocket', (socket) => requests.push(socket.url().replace('ws', 'http')));
    await page.reload();
  }

  await ada.join('harbour');
  await bea.join('harbour');
  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
  await bea.leave();

  const origins = new Set(requests.map((url) => new URL(url).origin));
  expect([...origins]).toEqual([server.origin]);
  expect(requests).toContain(`${server.origin}/ws`);
  for (const person of [ada, bea]) {
    expect(await person.page.evaluate(() => window.probe.violations)).toEqual([]);
  }
});

test('the page is served under a policy that allows no foreign code', async ({
  arrive,
  server,
}) => {
  const ada = await arrive('Ada');
  const headers = (await ada.page.request.get(server.origin)).headers();
  expect(headers['content-security-policy']).toContain("default-src 'self'");

  // The policy is not only announced: what it forbids does not happen.
  const script = `${server.origin.replace('localhost', '127.0.0.1')}/foreign.js`;
  await ada.page.evaluate((src) => {
    document.head.append(Object.assign(document.createElement('script'), { src }));
  }, script);
  await expect
    .poll(() => ada.page.evaluate(() => window.probe.violations))
    .toEqual([expect.stringContaining('script-src-elem refused')]);
  expect(ada.problems.splice(0)).toEqual([expect.stringContaining('Content Security Policy')]);
});
