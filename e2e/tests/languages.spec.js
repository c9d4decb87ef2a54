import { expect, test } from '../fixtures.js';

test('a browser of another language sees it at once, and another choice is kept', async ({
  arrive,
}) => {
  const ada = await arrive('Ada', { locale: 'de-AT', without: watchForEnglish });
  const { page } = ada;
  const html = page.locator('html');
  const brand = page.locator('.brand');

  await expect(page.getByRole('button', { name: 'Beitreten', exact: true })).toBeVisible();
  expect(await page.evaluate(() => window.sawEnglish)).toBeUndefined();
  await expect(html).toHaveAttribute('lang', 'de');
  await expect(html).toHaveAttribute('dir', 'ltr');
  const { x: fromLeft } = await brand.boundingBox();

  await page.getByLabel('Sprache', { exact: true }).selectOption('العربية');

  await expect(html).toHaveAttribute('lang', 'ar');
  await expect(html).toHaveAttribute('dir', 'rtl');
  const { x, width } = await brand.boundingBox();
  expect(page.viewportSize().width - x - width).toBeCloseTo(fromLeft, 0);

  await page.getByLabel('الغرفة', { exact: true }).fill('harbour');
  await page.keyboard.press('Enter');
  const leave = page.getByRole('button', { name: 'مغادرة', exact: true });
  await expect(leave).toBeVisible();
  await ownTileIsFirst(ada);

  await ada.reload();
  await expect(leave).toBeVisible();
  await ownTileIsFirst(ada);
});

test('the language can be changed in a call, and what fails to load changes nothing', async ({
  arrive,
}) => {
  const ada = await arrive('Ada');
  const { page } = ada;
  await ada.join('harbour');
  await ada.settingsButton.click();
  await page.route('**/assets/ja-*.js', (route) => route.abort());
  const menu = page.getByLabel('Language', { exact: true });

  await menu.selectOption('日本語');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('did not load');
  await expect(menu).toHaveValue('en');
  ada.expectProblems(/ERR_FAILED/);

  await menu.selectOption('Polski');
  await expect(page.getByRole('dialog', { name: 'Ustawienia', exact: true })).toBeVisible();
  await expect(page.getByLabel('Język', { exact: true })).toHaveValue('pl');
});

// Of the two tiles in a room without others, one's own begins the line: on the right.
async function ownTileIsFirst(person) {
  const xOf = async (tile) => (await tile.boundingBox())?.x ?? 0;
  const own = person.page.locator('.tile.self');
  const invitation = person.page.locator('.tile.invite');
  await expect.poll(async () => (await xOf(own)) > (await xOf(invitation))).toBe(true);
}

// Notes whether the page ever showed what a German should not see.
function watchForEnglish() {
  const look = () => {
    if (document.body?.textContent.includes('Your name')) window.sawEnglish = true;
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
