// Runs in a page: puts a drawn page of text in place of the screen, which is good to look at.

export function drawScreen() {
  window.MediaDevices.prototype.getDisplayMedia = async function getDisplayMedia() {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 800 });
    const drawing = canvas.getContext('2d');
    const write = (font, colour, words, x, y) => {
      Object.assign(drawing, { font, fillStyle: colour });
      drawing.fillText(words, x, y);
    };
    const draw = () => {
      drawing.fillStyle = '#fbf8f1';
      drawing.fillRect(0, 0, 1280, 800);
      drawing.fillStyle = '#0b6b62';
      drawing.fillRect(0, 0, 1280, 12);
      write('600 64px sans-serif', '#1c2426', 'Harbour festival', 96, 160);
      const lines = ['Boats arrive on Friday', 'Music from six, on both piers',
        'Tickets at the old crane'];
      lines.forEach((line, i) =>
        write('36px sans-serif', '#566063', `–  ${line}`, 96, 270 + 72 * i));
      [210, 300, 170, 380, 260].forEach((height, i) => {
        drawing.fillStyle = i === 3 ? '#0b6b62' : '#9dbfb9';
        drawing.fillRect(720 + 96 * i, 700 - height, 64, height);
      });
    };
    draw();
    setInterval(draw, 200);
    return canvas.captureStream(5);
  };
}
