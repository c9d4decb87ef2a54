import { expect, test } from '../fixtures.js';

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

// Presses Tab until the element has the focus; each stop on the way must show where the focus is.
async function tabTo({ page }, target) {
  const focused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 20 && !(await focused()); presses++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(outlineOfFocus)).toMatch(/^solid [23]px$/);
  }
  await expect(target).toBeFocused();
}

function outlineOfFocus() {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  return `${outlineStyle} ${outlineWidth}`;
}
