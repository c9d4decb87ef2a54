// Runs in the page of a call: what does not fit the window, lies over something else, or leaves
// room that it could have. Oneself may lie over others.

export function misfits() {
  const found = [];
  const box = (element) => element.getBoundingClientRect();
  const words = (element) => element.textContent.trim().replace(/\s+/g, ' ');
  const overlap = (a, b) =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const isWithin = (a, b) =>
    a.left > b.left - 1 && a.right < b.right + 1 && a.top > b.top - 1 && a.bottom < b.bottom + 1;
  const lieOver = (all) => all.forEach((one, i) => {
    const under = all.slice(i + 1).find((other) => overlap(box(one), box(other)));
    if (under) found.push(`${words(one)} lies over ${words(under)}`);
  });

  const { scrollWidth, scrollHeight } = document.scrollingElement;
  if (scrollWidth > innerWidth || scrollHeight > innerHeight) found.push('the page scrolls');

  const stage = box(document.querySelector('.stage'));
  const tiles = [...document.querySelectorAll('.stage > li')];
  for (const tile of tiles) {
    if (!isWithin(box(tile), stage)) found.push(`${words(tile)} is not on the stage`);
    for (const part of tile.querySelectorAll('.name, .mark, .tools')) {
      if (!isWithin(box(part), box(tile))) found.push(`${part.className} of ${words(tile)}`);
    }
  }
  const others = tiles.filter((tile) => !tile.classList.contains('floats'));
  lieOver(others);
  const ends = (name) => others.map((tile) => box(tile)[name]);
  const width = Math.max(...ends('right')) - Math.min(...ends('left'));
  const height = Math.max(...ends('bottom')) - Math.min(...ends('top'));
  if (width < 0.97 * stage.width && height < 0.97 * stage.height) found.push('there is room left');

  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const all = [...document.querySelectorAll('.controls > button')];
  const buttons = all.filter((one) => box(one).width > 0);
  lieOver(buttons);
  for (const button of buttons) {
    const caption = button.querySelector('span:last-child');
    const fits = isWithin(box(button), screen) && isWithin(box(caption), screen);
    if (!fits) found.push(`${words(button)} is cut off`);
  }
  return found;
}
