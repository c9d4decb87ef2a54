// One participant: a page in a browser context of its own, used as a person uses it, and what that
// person can see and hear. Every wait is for a state; there is no sleeping.

import { expect } from '@playwright/test';

import { noteText } from '../../tests/server/running/private_words.mjs';
import * as probe from './probe.js';
import { apart } from './words.js';

// Energy of sound within a second. The fake microphone has ten thousand times as much; what a
// decoder makes of silence, its last bit flickering, has a ten-thousandth.
const audible = 1e-5;

export class Person {
  // `permissions` is null where the browser has a switch of its own for all pages. `without` is a
  // function that takes away from the page what a lesser browser has not, or watches it; `locale`
  // is the browser's language.
  static async arrive(browser, options) {
    const { origin, name = '', permissions = ['camera', 'microphone'], without, locale } = options;
    const context = await browser.newContext({
      baseURL: origin,
      ...(permissions && { permissions }),
      ...(locale && { locale }),
    });
    await context.addInitScript(probe.watchPage);
    if (without) await context.addInitScript(without);
    return new Person(await context.newPage(), name);
  }

  constructor(page, name) {
    this.page = page;
    this.name = name;
    this.problems = [];
    page.on('pageerror', (error) => this.problems.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      const isProblem = message.type() === 'error' && !isQuiet(message);
      if (isProblem) this.problems.push(`console: ${message.text()}`);
    });
    // No word of it may be in the server's log.
    page.on('websocket', (socket) => {
      for (const event of ['framesent', 'framereceived']) {
        socket.on(event, ({ payload }) => noteText(payload.toString()));
      }
    });
    this.roomField = page.getByLabel('Room', { exact: true });
    this.nameField = page.getByLabel('Your name', { exact: true });
    this.joinButton = page.getByRole('button', { name: 'Join', exact: true });
    this.leaveButton = page.getByRole('button', { name: 'Leave', exact: true });
    this.microphoneButton = page.getByRole('button', { name: 'Microphone', exact: true });
    this.cameraButton = page.getByRole('button', { name: 'Camera', exact: true });
    this.previewButton = page.getByRole('button', { name: 'Try microphone and camera' });
    this.settingsButton = page.getByRole('button', { name: 'Settings', exact: true });
    this.callLogButton = page.getByRole('button', { name: 'Download call log', exact: true });
    this.presence = page.locator('.presence');
    this.moreButton = page.getByRole('button', { name: 'More', exact: true });
    this.alert = page.getByRole('alert');
    this.status = page.getByRole('status');
    this.videos = page.locator('video');
  }

  // Forgets the errors on the console that the test meant to cause.
  expectProblems(pattern) {
    this.problems = this.problems.filter((problem) => !pattern.test(problem));
  }

  async open(path = '/') {
    await this.page.goto(path);
    return this;
  }

  async fillIn(room) {
    await this.roomField.fill(room);
    await this.nameField.fill(this.name);
  }

  async join(room) {
    await this.fillIn(room);
    await this.joinButton.click();
    await expect(this.leaveButton).toBeVisible();
  }

  // As a person does; a page that has a seat takes it back.
  reload() {
    return this.page.reload({ waitUntil: 'commit' });
  }

  // What the browser keeps for this tab.
  kept() {
    return this.page.evaluate(() => ({ ...sessionStorage }));
  }

  // Another tab that has what `kept` says, as one that was duplicated, or restored after a crash.
  async openTab(kept) {
    const page = await this.page.context().newPage();
    await page.addInitScript((entries) => Object.assign(sessionStorage, entries), kept);
    return new Person(page, this.name).open(new URL(this.page.url()).search);
  }

  // Kills what runs the page, as running out of memory does.
  async crash() {
    const cdp = await this.page.context().newCDPSession(this.page);
    const crashed = this.page.waitForEvent('crash');
    cdp.send('Page.crash').catch(() => {}); // There is nobody left to answer.
    await crashed;
  }

  async leave() {
    await this.leaveButton.click();
    await expect(this.joinButton).toBeVisible();
  }

  // Where the downloaded log is.
  async downloadCallLog() {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.choose('Download call log'),
    ]);
    return download.path();
  }

  // What the menu of the button More has.
  async choose(name) {
    await this.moreButton.click();
    await this.page.getByRole('menu').getByText(name, { exact: true }).click();
  }

  video(name) {
    return this.videos.and(this.page.getByLabel(name, { exact: true }));
  }

  // The part of the page that belongs to a participant: picture, name, marks.
  tile(name) {
    return this.page.getByRole('listitem').filter({ has: this.video(name) });
  }

  // Words on that tile, for the eye or for a screen reader.
  mark(name, text) {
    return this.tile(name).getByText(text);
  }

  // Whose tile is the largest.
  largest() {
    return this.videos.evaluateAll((videos) => {
      const area = ({ clientWidth, clientHeight }) => clientWidth * clientHeight;
      return videos.sort((a, b) => area(b) - area(a))[0]?.ariaLabel;
    });
  }

  // The link that the first one in a room is given to send to others.
  shownLink() {
    return this.page.getByLabel('Link to send', { exact: true });
  }

  // The button by which a person tries again to connect to somebody.
  retryButton(name) {
    return this.tile(name).getByRole('button', { name: `Try again to connect to ${apart(name)}` });
  }

  // Milliseconds from now until there are pictures over another connection than now.
  nextConnectionShown(name) {
    return this.video(name).evaluate(probe.nextConnectionShown);
  }

  // Milliseconds from now until there is a picture.
  nextPicture(name) {
    return this.video(name).evaluate(probe.nextPicture);
  }

  // Milliseconds from now until there is sound, or silence that was sent.
  nextSound(name) {
    return this.video(name).evaluate(probe.nextSound);
  }

  // Milliseconds from now until the tile shows the connection in this state.
  becomes(name, state) {
    return this.video(name).evaluate(probe.becomes, state);
  }

  // Begins to note what the page announces; returns a function that tells it.
  async watchNews() {
    const news = await this.status.evaluateHandle(probe.watchNews);
    return () => news.jsonValue();
  }

  received(name) {
    return this.video(name).evaluate(probe.received);
  }

  picture(name) {
    return this.video(name).evaluate(probe.picture);
  }

  // Moving pictures: frames keep being decoded, and what is on the screen is not one even colour.
  async sees(name) {
    await expect(this.video(name)).toBeVisible();
    await growing(`${this.name} sees ${name}`, () => this.framesOf(name), 5);
    await this.makesOut(name);
  }

  // Firefox's fake camera shows one even colour, but another one in each frame.
  async seesColoursOf(name) {
    await expect(this.video(name)).toBeVisible();
    const { colour } = await this.picture(name);
    await expect
      .poll(async () => (await this.picture(name)).colour, {
        message: `${this.name} sees the colours of ${name} change`,
      })
      .not.toBe(colour);
    await growing(`${this.name} sees ${name}`, () => this.framesOf(name), 5);
  }

  async makesOut(name) {
    await expect
      .poll(async () => (await this.picture(name)).contrast, {
        message: `what ${this.name} makes out of ${name}`,
      })
      .toBeGreaterThan(50);
  }

  // What the page fetches beside the call, once that stands.
  async hasAllParts() {
    await this.page.waitForFunction(probe.isLastPartThere);
  }

  async hears(name) {
    await growing(`${this.name} hears ${name}`, () => this.soundOf(name), audible);
  }

  async noLongerSees(name) {
    await still(`${this.name} no longer sees ${name}`, () => this.framesOf(name), 1);
  }

  async noLongerHears(name) {
    await still(`${this.name} no longer hears ${name}`, () => this.soundOf(name), audible);
  }

  // How high the pictures of that person have been, of whoever came with probe.noteHeights.
  heightsOf(name) {
    return this.page.evaluate((label) => window.heights[label] ?? [], name);
  }

  // As if it had been scrolled away.
  hideTile(name) {
    return this.tile(name).evaluate((tile) => (tile.style.display = 'none'));
  }

  // Milliseconds from then until there is a picture in it.
  showTileAgain(name) {
    return this.video(name).evaluate(probe.showTileAgain);
  }

  // Fewer than `least` packets in a whole second.
  async noLongerReceives(name, kind, least) {
    const packets = async () => (await this.received(name))[kind]?.packetsReceived ?? 0;
    await still(`${this.name} no longer receives ${kind} of ${name}`, packets, least);
  }

  async seesAndHears(...names) {
    await Promise.all(names.flatMap((name) => [this.sees(name), this.hears(name)]));
  }

  async framesOf(name) {
    return (await this.received(name)).video?.framesDecoded ?? 0;
  }

  async soundOf(name) {
    return (await this.received(name)).audio?.totalAudioEnergy ?? 0;
  }

  // One's own picture comes from the camera and not over the network, so no frames are decoded.
  async seesOwnPicture() {
    await expect(this.video('You')).toBeVisible();
    await this.makesOut('You');
  }

  // What the page has of camera and microphone at this moment: 'audio', 'video', both or nothing.
  capturing() {
    return this.page.evaluate(() =>
      window.probe.localTracks
        .filter((track) => track.readyState === 'live')
        .map((track) => track.kind)
        .sort(),
    );
  }

  // The label of what is captured of a kind, 'audio' or 'video', at this moment.
  device(kind) {
    const label = (of) =>
      window.probe.localTracks
        .filter((track) => track.kind === of && track.readyState === 'live')
        .map((track) => track.label)
        .join();
    return this.page.evaluate(label, kind);
  }

  // The id of the speaker over which somebody is heard; empty for the browser's choice.
  speakerOf(name) {
    return this.video(name).evaluate(({ sinkId }) => sinkId);
  }

  // How many copies of captured tracks the page still has, by which it measures how loud one is.
  listening() {
    return this.page.evaluate(
      () => window.probe.copies.filter((track) => track.readyState === 'live').length,
    );
  }

  // Of those that the page has not closed.
  async openConnections() {
    return (await this.connectionStates()).filter((state) => state !== 'closed');
  }

  connectionStates() {
    return this.page.evaluate(() => window.probe.connections.map((one) => one.connectionState));
  }
}

// What is fetched beside the call may fail, and is asked for again later.
function isQuiet(message) {
  return /net::ERR_/.test(message.text()) && /\/assets\//.test(message.location().url);
}

// Each of these people with the name of each other one.
export function everyDirection(people) {
  return people.flatMap((person) =>
    people.filter((other) => other !== person).map((other) => [person, other.name]),
  );
}

// Waits until the count that `read` gives has grown by more than `least` since this was asked.
async function growing(message, read, least) {
  const before = await read();
  await expect.poll(async () => (await read()) - before, { message }).toBeGreaterThan(least);
}

// Waits until the count grows by less than `least` in a whole second: the fake microphone beeps
// twice in that time, and the slowest fake camera gives seven pictures.
async function still(message, read, least) {
  let last = -Infinity; // Fails the first look: there is no second to look back on yet.
  const growth = async () => {
    const before = last;
    last = await read();
    return last - before;
  };
  await expect.poll(growth, { message, intervals: [1000] }).toBeLessThan(least);
}
