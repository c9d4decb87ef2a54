// Runs in a page: puts a drawn portrait in place of the camera, in the colours of `hue`. It is
// drawn anew every `window.portraitPause` milliseconds.

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
    const drawAgain = () => {
      draw();
      setTimeout(drawAgain, window.portraitPause ?? 1_000 / 7);
    };
    drawAgain();
    return canvas.captureStream(7).getVideoTracks()[0];
  }
}

// Runs in a page: who is on the microphone says nothing, of which hardly anything is sent. What 56
// encoders of sound have to do is more than two cores bear.
export function beSilent() {
  const devices = window.MediaDevices.prototype;
  const capture = devices.getUserMedia;
  devices.getUserMedia = async function getUserMedia(wishes) {
    const stream = await capture.call(this, wishes);
    for (const track of stream.getAudioTracks()) {
      track.stop();
      stream.removeTrack(track);
      stream.addTrack(
        new AudioContext().createMediaStreamDestination().stream.getAudioTracks()[0]);
    }
    return stream;
  };
}
