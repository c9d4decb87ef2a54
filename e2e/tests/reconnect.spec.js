import { expect, test } from '../fixtures.js';
import { watchForGaps } from '../support/probe.js';
import { words } from '../support/words.js';

// Milliseconds between two pictures that a busy machine may take without any fault.
const longestGap = 1_500;

test('the pictures go on while the way to the server is lost and found again', async ({
  arrive,
}) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea', { path: 'about:blank' });
  const sockets = await followSockets(bea.page);
  await bea.open('/');
  await ada.join('harbour');
  await bea.join('harbour');
  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
  const gapOfAda = await ada.video('Bea').evaluateHandle(watchForGaps);
  const gapOfBea = await bea.video('Ada').evaluateHandle(watchForGaps);
  const before = sockets.length;

  await sockets.at(-1).cut({ code: 1012, reason: 'The server restarts' });

  await expect.poll(() => sockets.length).toBe(before + 1);
  await expect.poll(() => sockets.at(-1).received('room_joined')).toMatchObject({ resumed: true });
  await expect(bea.status).toContainText(words.serverBack);
  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
  expect(await ada.connectionStates()).toEqual(['connected']);
  expect(await bea.connectionStates()).toEqual(['connected']);
  expect(await gapOfAda.evaluate((longest) => longest())).toBeLessThan(longestGap);
  expect(await gapOfBea.evaluate((longest) => longest())).toBeLessThan(longestGap);
});

// Every WebSocket that the page opens from now on, with what the server said on it.
async function followSockets(page) {
  const sockets = [];
  await page.routeWebSocket(/\/ws$/, (socket) => {
    const server = socket.connectToServer();
    const messages = [];
    server.onMessage((text) => {
      messages.push(JSON.parse(text));
      socket.send(text);
    });
    sockets.push({
      cut: (reason) => Promise.all([server.close(), socket.close(reason)]),
      received: (type) => messages.find((message) => message.type === type),
    });
  });
  return sockets;
}
