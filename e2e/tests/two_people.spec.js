import { expect, test } from '../fixtures.js';

test('the first one waits, sees the own picture and a link to share', async ({
  arrive,
  server,
}) => {
  const ada = await arrive('Ada');
  await ada.join('harbour');

  await ada.seesOwnPicture();
  await expect(ada.videos).toHaveCount(1);
  await expect(ada.shownLink()).toHaveValue(`${server.origin}/?room=harbour`);
});

test('the link to a room fills in its name and does not join by itself', async ({ arrive }) => {
  const bea = await arrive('Bea', { path: '/?room=caf%C3%A9%20%26%20bar' });

  await expect(bea.roomField).toHaveValue('café & bar');
  await expect(bea.joinButton).toBeVisible();
  expect(await bea.capturing()).toEqual([]);
  expect(await bea.connectionStates()).toEqual([]);
});

test('two people see and hear each other', async ({ arrive }) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  await ada.join('harbour');
  await bea.join('harbour');

  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
  await expect(ada.tile('Bea')).toContainText('Bea');
  await expect(bea.tile('Ada')).toContainText('Ada');
  await expect(ada.videos).toHaveCount(2);
});

test('the second one comes by the link of the first', async ({ arrive, server }) => {
  const ada = await arrive('Ada');
  await ada.join('café & bar');
  const link = await ada.shownLink().inputValue();
  expect(link).toBe(`${server.origin}/?room=caf%C3%A9%20%26%20bar`);

  const bea = await arrive('Bea', { path: link });
  await expect(bea.roomField).toHaveValue('café & bar');
  await bea.nameField.fill('Bea');
  await bea.joinButton.click();

  await ada.seesAndHears('Bea');
  await bea.seesAndHears('Ada');
});

test('somebody without a name is a Guest', async ({ arrive }) => {
  const ada = await arrive('Ada');
  const nameless = await arrive('');
  await ada.join('harbour');
  await nameless.join('harbour');

  await ada.sees('Guest');
  await expect(ada.tile('Guest')).toContainText('Guest');
});

test('the own picture is mirrored and makes no sound, that of others is neither', async ({
  arrive,
}) => {
  const ada = await arrive('Ada');
  const bea = await arrive('Bea');
  await ada.join('harbour');
  await bea.join('harbour');
  await ada.sees('Bea');

  expect(await look(ada.video('You'))).toEqual({ mirrored: true, muted: true });
  expect(await look(ada.video('Bea'))).toEqual({ mirrored: false, muted: false });
});

function look(video) {
  return video.evaluate((element) => ({
    mirrored: new DOMMatrix(getComputedStyle(element).transform).a === -1,
    muted: element.muted,
  }));
}
