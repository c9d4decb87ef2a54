// What the tests do many times over, and what they then look at.

// Bytes of the JavaScript heap that are in use once there is no garbage.
export async function heapSize(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize;
}

// The rest runs in the page.

// Joins and leaves so many times, each time when the other one's tile is there.
export async function rounds(times) {
  const until = (condition) => new Promise((resolve) => {
    const look = () => (condition() ? resolve() : requestAnimationFrame(look));
    look();
  });
  const joinForm = () => document.querySelector('form');
  const others = () => document.querySelectorAll('.tile:not(.self, .invite)').length;
  for (let round = 0; round < times; round++) {
    joinForm().requestSubmit();
    await until(() => others() === 1);
    document.querySelector('.leave').click();
    await until(joinForm);
    const { probe } = window;
    probe.connections = probe.connections.filter((one) => one.signalingState !== 'closed');
    probe.localTracks = probe.localTracks.filter((track) => track.readyState !== 'ended');
  }
}

// Leaves the page a fifth of the time.
export function keepBusy() {
  setInterval(() => {
    const start = performance.now();
    while (performance.now() - start < 40);
  }, 50);
}

// Presses a button so many times, once for each picture of the screen.
export async function toggle(button, times) {
  for (let time = 0; time < times; time++) {
    button.click();
    await new Promise(requestAnimationFrame);
  }
}
