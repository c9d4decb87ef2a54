import { expect, test } from '../fixtures.js';

for (const room of ['', '   ']) {
  test(`a room name of ${room.length} blanks is asked for again`, async ({ arrive }) => {
    const ada = await arrive('Ada');
    await ada.roomField.fill(room);
    await ada.joinButton.click();

    await expect(ada.alert).toHaveText('Please type a room name');
    await expect(ada.roomField).toBeFocused();
    expect(await ada.capturing()).toEqual([]);
  });
}

test('what is wrong with the room name is said until it is right', async ({ arrive }) => {
  const ada = await arrive('Ada');
  await ada.joinButton.click();
  await expect(ada.alert).toHaveText('Please type a room name');

  await ada.join('harbour');
  await expect(ada.alert).toBeHidden();
});
