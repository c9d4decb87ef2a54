// What a recording holds, decoded by a page that knows nothing of the one that it comes from.

export async function decode(browser, path) {
  const page = await browser.newPage();
  await page.setContent('<input type="file">');
  await page.locator('input').setInputFiles(path);
  const facts = await page.evaluate(look);
  await page.close();
  return facts;
}

// Size and length of the picture, what is seen in it after a second and at the end, and how much
// sound there is: the mean of the squares.
async function look() {
  const [file] = document.querySelector('input').files;
  const video = Object.assign(document.createElement('video'), { muted: true });
  const happens = (event) => new Promise((resolve, reject) => {
    video.addEventListener(event, resolve, { once: true });
    video.addEventListener('error', () => reject(new Error(video.error.message)), { once: true });
  });
  // Chromium says `loadeddata` and `seeked` before it presents the picture: until then the one
  // before is drawn, or nothing at all.
  const presents = (event) => Promise.all([
    happens(event),
    new Promise((resolve) => void video.requestVideoFrameCallback(resolve)),
  ]);
  const seek = (seconds) => {
    const there = presents('seeked');
    video.currentTime = seconds;
    return there;
  };
  const drawing = new OffscreenCanvas(64, 36).getContext('2d', { willReadFrequently: true });
  // The greens of a part, in such small pixels.
  const greens = (x, y, width, height) =>
    [...drawing.getImageData(x, y, width, height).data.filter((_, i) => i % 4 === 1)];
  const half = (x) => {
    const middle = greens(x + 4, 14, 24, 8);
    return {
      contrast: Math.max(...middle) - Math.min(...middle),
      brightness: middle.reduce((sum, green) => sum + green) / middle.length,
      // The picture of the fake camera grows brighter to the right, but for a bar.
      isMirrored: Math.min(...greens(x + 4, 14, 8, 8)) > Math.min(...greens(x + 20, 14, 8, 8)),
    };
  };
  const shown = () => {
    drawing.drawImage(video, 0, 0, 64, 36);
    return { left: half(0), right: half(32), top: Math.max(...greens(8, 2, 48, 1)) };
  };

  const loaded = presents('loadeddata');
  video.src = URL.createObjectURL(file);
  await loaded;
  const seconds = video.duration;
  await seek(seconds);
  const last = shown();
  await seek(Math.min(1, seconds / 2));
  const first = shown();

  const decoder = new OfflineAudioContext(1, 1, 48_000);
  const sound = await decoder.decodeAudioData(await file.arrayBuffer());
  const samples = sound.getChannelData(0);
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const { videoWidth: width, videoHeight: height } = video;
  return { width, height, seconds, soundSeconds: sound.duration, power, first, last };
}
