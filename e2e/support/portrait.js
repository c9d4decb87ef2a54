// Runs in a page: puts a drawn portrait in place of the camera, in the colours of `hue`.

export function drawPortraits(hue) {
  const devices = window.MediaDevices.prototype;
  const capture = devices.getUserMedia;
  devices.getUserMedia = async function getUserMedia(wishes) {
    const stream = await capture.call(this, wishes);
    for (const track of stream.getVideoTracks()) {
      track.stop();
      stream.removeTrack(track);
      stream.addTrack(portrait(hue));
    }
    return stream;
  };

  function portrait(hue) {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
    const drawing = canvas.getContext('2d');
    const draw = () => {
      const wall = drawing.createLinearGradient(0, 0, 640, 360);
      wall.addColorStop(0, `hsl(${hue} 45% 75%)`);
      wall.addColorStop(1, `hsl(${hue} 45% 45%)`);
      drawing.fillStyle = wall;
      drawing.fillRect(0, 0, 640, 360);
      drawing.fillStyle = `hsl(${hue + 180} 35% 30%)`;
      drawing.beginPath();
      drawing.ellipse(320, 380, 150, 140, 0, 0, 2 * Math.PI);
      drawing.fill();
      drawing.fillStyle = `hsl(26 42% ${35 + (hue % 40)}%)`;
      drawing.beginPath();
      drawing.ellipse(320, 165, 68, 85, Math.sin(performance.now() / 700) / 15, 0, 2 * Math.PI);
      drawing.fill();
    };
    draw();
    setInterval(draw, 1000 / 7);
    return canvas.captureStream(7).getVideoTracks()[0];
  }
}
