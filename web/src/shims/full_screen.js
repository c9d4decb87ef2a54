// The whole screen for the page, where the browser lets pages have it.

export const canFillScreen = () => document.fullscreenEnabled === true;

export const isFullScreen = () => Boolean(document.fullscreenElement);

export function toggleFullScreen() {
  if (isFullScreen()) return leaveFullScreen();
  document.documentElement.requestFullscreen().then(undefined, console.warn);
}

export function leaveFullScreen() {
  if (isFullScreen()) document.exitFullscreen().then(undefined, console.debug);
}
