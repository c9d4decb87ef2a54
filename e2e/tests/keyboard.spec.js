import { expect, test } from '../fixtures.js';
import { tabTo } from '../support/focus.js';

test('everything from opening to leaving can be done by keyboard', async ({ arrive }) => {
  const bea = await arrive('Bea');
  await bea.join('harbour');

  const ada = await arrive('Ada');
  const { keyboard } = ada.page;
  await tabTo(ada, ada.roomField);
  await keyboard.type('harbour');
  await tabTo(ada, ada.nameField);
  await keyboard.type('Ada');
  await tabTo(ada, ada.joinButton);
  await keyboard.press('Enter');
  await ada.seesAndHears('Bea');

  await tabTo(ada, ada.microphoneButton);
  await keyboard.press('Space');
  await expect(ada.microphoneButton).toHaveAttribute('aria-pressed', 'false');
  await keyboard.press('Space');
  await expect(ada.microphoneButton).toHaveAttribute('aria-pressed', 'true');

  await tabTo(ada, ada.leaveButton);
  await keyboard.press('Enter');
  await expect(ada.joinButton).toBeVisible();
  await expect(bea.video('Ada')).toHaveCount(0);
});

test('Enter in the room field joins', async ({ arrive }) => {
  const ada = await arrive('Ada');
  await tabTo(ada, ada.roomField);
  await ada.page.keyboard.type('harbour');
  await ada.page.keyboard.press('Enter');
  await ada.seesOwnPicture();
});

test('single keys do what buttons do, unless they are typed or unwanted', async ({ arrive }) => {
  const ada = await arrive('Ada');
  const help = ada.page.getByRole('dialog', { name: 'Keyboard shortcuts', exact: true });
  const { keyboard } = ada.page;
  await ada.roomField.focus();
  await keyboard.type('mic?');
  await expect(ada.roomField).toHaveValue(/mic\?$/);
  await ada.join('harbour');

  await keyboard.press('m');
  await expect(ada.microphoneButton).toHaveAttribute('aria-pressed', 'false');
  await expect(ada.status).toContainText('Microphone off');
  await keyboard.down('Space');
  await expect(ada.microphoneButton).toHaveAttribute('aria-pressed', 'true');
  await keyboard.up('Space');
  await expect(ada.microphoneButton).toHaveAttribute('aria-pressed', 'false');
  await keyboard.press('c');
  await expect(ada.cameraButton).toHaveAttribute('aria-pressed', 'false');
  await keyboard.press('i');
  await expect(ada.page.getByRole('dialog', { name: 'Invite', exact: true })).toBeVisible();
  await keyboard.press('Escape');
  await keyboard.press('?');
  await expect(help).toContainText('Microphone on or off');

  await help.getByRole('checkbox').uncheck();
  await keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await keyboard.press('m');
  await keyboard.press('Tab'); // What comes after it shows that it did nothing.
  await expect(ada.microphoneButton).toHaveAttribute('aria-pressed', 'false');

  await tabTo(ada, ada.settingsButton);
  await keyboard.press('Enter');
  await tabTo(ada, ada.page.getByRole('button', { name: 'Keyboard shortcuts', exact: true }));
  await keyboard.press('Enter');
  await expect(help.getByRole('checkbox')).not.toBeChecked();
  await keyboard.press('Escape');
  await expect(ada.settingsButton).toBeFocused();
});
