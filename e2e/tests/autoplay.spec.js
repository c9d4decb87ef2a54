import { expect, test } from '../fixtures.js';

test('where the browser waits for a press before it plays, one press brings everybody', async ({
  arrive,
}) => {
  const ada = await arrive('Ada', { without: soundUnasked });
  for (const name of ['Bea', 'Cleo']) await (await arrive(name)).join('harbour');
  await ada.join('harbour');
  const button = ada.page.getByRole('button', { name: 'Turn on sound', exact: true });
  await expect(button).toBeVisible();
  await expect(ada.videos).toHaveCount(3);
  const paused = () => ada.videos.evaluateAll((all) => all.filter((one) => one.paused).length);
  await expect.poll(paused).toBe(2);

  await button.click();

  await ada.seesAndHears('Bea', 'Cleo');
  expect(await paused()).toBe(0);
  await expect(button).toBeHidden();
});

// Browsers differ in what they take for a press, and a test's own questions to the page can count.
function soundUnasked() {
  const media = window.HTMLMediaElement.prototype;
  const { play } = media;
  media.play = async function playOnceAllowed() {
    if (this.muted || window.event?.type === 'click') return play.call(this);
    this.autoplay = false;
    throw new DOMException('Press something first.', 'NotAllowedError');
  };
}
