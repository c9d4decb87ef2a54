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
  await ada.roomField.fill('');
  await ada.joinButton.click();
  await expect(ada.alert).toHaveText('Please type a room name');

  await ada.join('harbour');
  await expect(ada.alert).toBeHidden();
});

test('a join without an answer shows that it goes on, and can be given up', async ({ arrive }) => {
  const ada = await arrive('Ada');
  await ada.page.routeWebSocket('/ws', () => {}); // Opens, and never says a word.
  await ada.page.reload();
  await ada.fillIn('harbour');
  await ada.joinButton.click();

  const busy = ada.page.getByRole('button', { name: 'Joining…', exact: true });
  await expect(busy).toHaveAttribute('aria-disabled', 'true');
  await expect(busy).toBeFocused();
  await expect(ada.leaveButton).toBeHidden();
  await ada.page.getByRole('button', { name: 'Cancel', exact: true }).click();

  await expect(ada.joinButton).toBeFocused();
  await expect(ada.roomField).toHaveValue('harbour');
  expect(await ada.capturing()).toEqual([]);
});
