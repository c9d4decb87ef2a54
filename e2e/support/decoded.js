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

  // Played and not sought: Chromium says `seeked` before it presents the picture, and none where it
  // is the one that is there already.
  const pictures = [];
  const note = (_, { mediaTime }) => {
    pictures.push({ at: mediaTime, ...shown() });
    video.requestVideoFrameCallback(note);
  };
  video.requestVideoFrameCallback(note);
  const ended = happens('ended');
  video.src = URL.createObjectURL(file);
  await video.play();
  const seconds = video.duration;
  await ended;
  const last = pictures.at(-1);
  const first = pictures.find(({ at }) => at >= Math.min(1, seconds / 2)) ?? last;

  const decoder = new OfflineAudioContext(1, 1, 48_000);
  const sound = await decoder.decodeAudioData(await file.arrayBuffer());
  const samples = sound.getChannelData(0);
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const { videoWidth: width, videoHeight: height } = video;
  return { width, height, seconds, soundSeconds: sound.duration, power, first, last };
}
