// Chat, raised hands and reactions: over what becomes of the connection, and without the server.
import { firefox } from '@playwright/test';

import { expect, test } from '../fixtures.js';
import { check } from '../support/accessibility.js';
import { firefoxOptions } from '../support/browsers.js';
import { tabTo } from '../support/focus.js';
import { talkOf } from '../support/talk.js';
import { apart, words } from '../support/words.js';

test('what is written arrives and says so, with links as links and all else as text', async ({
  meet,
}) => {
  const [ada, bea] = await meet('Ada', 'Bea');
  const [from, to] = [talkOf(ada), talkOf(bea)];
  await from.write('see https://example.org/a?b=1.\n<img src=x onerror=alert(1)>');
  await expect(from.messages).toHaveCount(1);
  await expect(from.messages).toContainText('Delivered');
  await expect(bea.status).toContainText(`${apart('Ada')}: `);
  await expect(to.chatButton).toHaveAccessibleName(/1.? unread message$/);

  await to.chatButton.click();
  await expect(to.chatButton).toHaveAccessibleName('Chat');
  await expect(to.messages.locator('.words'))
    .toHaveText('see https://example.org/a?b=1.\n<img src=x onerror=alert(1)>');
  const link = to.messages.getByRole('link');
  await expect(link).toHaveAttribute('href', 'https://example.org/a?b=1');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(to.messages.locator('img')).toHaveCount(0);
  await check(bea.page, 'the chat');
  await bea.page.keyboard.press('Escape');
  await expect(to.chat).toHaveCount(0);
});

test('three people see who has a message, and a lone one keeps it in the form', async ({
  arrive,
  launch,
}) => {
  const browser = await launch(firefox, firefoxOptions);
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  const cleo = await arrive('Cleo', { browser, permissions: null });
  const [one, two, three] = [ada, bea, cleo].map(talkOf);
  await ada.join('harbour');
  await one.write('is anybody here?');
  await expect(one.chat.getByRole('alert')).toContainText('Nobody is here to get it');
  await expect(one.field).toHaveValue('is anybody here?');
  await one.field.press('End');
  await one.field.press('Shift+Enter');
  await one.field.pressSequentially('hello');
  await expect(one.chat.getByRole('alert')).toHaveCount(0);
  await expect(one.field).toHaveValue('is anybody here?\nhello');

  await bea.join('harbour');
  await ada.sees('Bea');
  await one.field.press('Enter');
  await expect(one.messages).toContainText('Delivered');
  await expect(one.field).toHaveValue('');
  await two.chatButton.click();
  await expect(two.messages).toHaveCount(1);

  await cleo.join('harbour');
  for (const name of ['Ada', 'Bea']) await cleo.sees(name);
  await three.write('hello from Cleo');
  await expect(three.message('hello from Cleo')).toContainText('Delivered');
  await expect(one.message('hello from Cleo')).toContainText('Cleo');
  await expect(two.messages).toHaveCount(2);
  await expect(three.messages).toHaveCount(1); // What was written before was not for Cleo.
});

test('the chat goes on without the server, and over another connection', async ({
  meet,
  server,
}) => {
  test.setTimeout(120_000);
  const [ada, bea] = await meet('Ada', 'Bea');
  const [from, to] = [talkOf(ada), talkOf(bea)];
  await from.write('before'); // All of the page is there now.
  await expect(from.message('before')).toContainText('Delivered');
  await to.chatButton.click();
  expect(await server.crash()).toBe('SIGKILL');
  await from.write('without a server');
  await expect(from.message('without a server')).toContainText('Delivered');
  await expect(to.message('without a server')).toBeVisible();
  for (const person of [ada, bea]) await expect(person.status).toContainText(words.serverLost);

  // Nothing gets through until there is another connection, which takes the server.
  await ada.page.evaluate(() => window.probe.connections.at(-1).close());
  await from.write('during the outage');
  await expect(from.message('during the outage')).toContainText('Waiting for the connection');
  await server.startAgain();
  await expect(from.message('during the outage')).toContainText('Delivered', { timeout: 60_000 });
  await expect(to.message('during the outage')).toHaveCount(1);
  for (const person of [ada, bea]) person.expectProblems(/WebSocket connection to .* failed/);
});

test('hands have the same order on every page, also for who comes later', async ({ arrive }) => {
  const people = [];
  for (const name of ['Ada', 'Bea', 'Cleo']) people.push(await arrive(name));
  const [ada, bea, cleo] = people;
  const [one, two, three] = people.map(talkOf);
  await ada.join('harbour');
  await bea.join('harbour');
  await ada.sees('Bea');
  await two.handButton.click();
  await expect(two.handButton).toHaveAttribute('aria-pressed', 'true');
  await expect(ada.status).toContainText(`${apart('Bea')} raises a hand`);
  await ada.page.keyboard.press('h');
  await expect(ada.status).toContainText(`Your hand is raised, as number ${apart('2')}`);
  await expect(two.hands).toHaveText(['You', 'Ada']);
  await expect(one.hands).toHaveText(['Bea', 'You']);
  await expect(ada.mark('Bea', `hand raised, number ${apart('1')},`)).toHaveCount(1);
  await expect(bea.mark('Ada', `hand raised, number ${apart('2')},`)).toHaveCount(1);

  await cleo.join('harbour');
  await expect(three.hands).toHaveText(['Bea', 'Ada']);
  await two.handButton.click();
  await expect(two.handButton).toHaveAttribute('aria-pressed', 'false');
  for (const talk of [two, three]) await expect(talk.hands).toHaveText(['Ada']);
  await expect(one.hands).toHaveText(['You']);
});

test('a reaction is seen on the tile for a while, and read out', async ({ meet }) => {
  const [ada, bea] = await meet('Ada', 'Bea');
  const shown = (person, name) => person.tile(name).locator('[data-reaction=clap]');
  await talkOf(ada).reactButton.click();
  await ada.page.getByRole('menuitem', { name: 'Applause' }).click();
  await expect(shown(bea, 'Ada')).toBeVisible();
  await expect(shown(ada, 'You')).toBeVisible();
  await expect(bea.status).toContainText(`${apart('Applause')}: ${apart('Ada')}`);
  for (const one of [shown(bea, 'Ada'), shown(ada, 'You')]) await expect(one).toHaveCount(0);
});

test('all of it can be done by keyboard, and by a phone’s menu', async ({ meet }) => {
  const [ada, bea] = await meet('Ada', 'Bea');
  const [one, two] = [talkOf(ada), talkOf(bea)];
  const { keyboard } = ada.page;
  await keyboard.press('t');
  await expect(one.field).toBeFocused();
  await keyboard.type('to thee');
  await keyboard.press('Enter');
  await expect(one.messages).toContainText('Delivered');
  await keyboard.press('Escape');
  await tabTo(ada, one.reactButton);
  await keyboard.press('Enter');
  await expect(ada.page.getByRole('menuitem', { name: 'Thumbs up' })).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(bea.tile('Ada').locator('[data-reaction=heart]')).toBeVisible();
  await expect(one.reactButton).toBeFocused();

  await bea.page.setViewportSize({ width: 360, height: 640 });
  await expect(two.handButton).toBeHidden();
  await bea.choose('Raise hand');
  await expect(one.hands).toHaveText(['Bea']);
  await bea.moreButton.click();
  await bea.page.getByRole('menuitem', { name: 'Laughter' }).click();
  await expect(ada.tile('Bea').locator('[data-reaction=laugh]')).toBeVisible();
  await two.chatButton.press('Enter');
  await expect(bea.leaveButton).toBeHidden(); // The chat takes all of a phone's screen.
  await two.chat.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(two.chatButton).toBeFocused();
});

test('the list stays at its end unless somebody reads what was before', async ({ meet }) => {
  const [ada, bea] = await meet('Ada', 'Bea');
  const [from, to] = [talkOf(ada), talkOf(bea)];
  await bea.page.setViewportSize({ width: 360, height: 400 });
  await to.chatButton.click();
  for (let i = 1; i <= 8; ++i) await from.write(`message ${i}`);
  await expect(to.message('message 8')).toBeInViewport();
  await to.message('message 1').scrollIntoViewIfNeeded();
  await from.write('message 9');
  await expect(to.messages).toHaveCount(9);
  await expect(to.message('message 1')).toBeInViewport();
  await expect(to.message('message 9')).not.toBeInViewport();
});

test('who records is marked on every page for as long as it lasts', async ({ arrive }) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea', { without: keepTalk });
  await ada.join('harbour');
  await bea.join('harbour');
  await ada.sees('Bea');
  // As the page of who records says it.
  const tell = (recording) => bea.page.evaluate((isOn) =>
    window.talk.send(JSON.stringify({ type: 'state', hand: 0, recording: isOn })), recording);
  const mark = ada.page.locator('.recording');
  await tell(true);
  await expect(mark).toHaveText(`${apart('Bea')} is recording this call`);
  await expect(ada.status).toContainText(`${apart('Bea')} is recording this call`);
  await check(ada.page, 'the mark of a recording');
  await tell(false);
  await expect(mark).toHaveCount(0);
  await expect(ada.status).toContainText(`${apart('Bea')} no longer records this call`);
});

// The channel for talk, once it is open.
function keepTalk() {
  const { createDataChannel } = RTCPeerConnection.prototype;
  RTCPeerConnection.prototype.createDataChannel = function createAndKeep(label, options) {
    const channel = createDataChannel.call(this, label, options);
    if (label === 'talk') channel.addEventListener('open', () => (window.talk = channel));
    return channel;
  };
}
