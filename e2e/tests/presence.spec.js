import { expect, test } from '../fixtures.js';
import { words } from '../support/words.js';

test('the form says who is in the room that it names', async ({ arrive }) => {
  const ada = await arrive('Ada');
  await ada.join('harbour');
  const bea = await arrive('Bea', { path: '/?room=harbour' });
  await expect(bea.presence).toHaveText(words.here('Ada'));

  const cleo = await arrive('Cleo', { path: '/?room=harbour' });
  await cleo.join('harbour');
  await expect(bea.presence).toHaveText(words.bothHere('Ada', 'Cleo'));
  await bea.nameField.focus();
  await ada.leave();
  await expect(bea.presence).toHaveText(words.here('Cleo'));
  await expect(bea.nameField).toBeFocused();

  await bea.roomField.fill('elsewhere');
  await expect(bea.presence).toHaveText(words.nobodyHere);
  await bea.roomField.fill('');
  await expect(bea.presence).toHaveText('');
});

// What the server says to the join is held back until the offer is out.
test('the offers to those who are there go out with the join', async ({ arrive }) => {
  const ada = await arrive('Ada');
  await ada.join('harbour');
  const bea = await arrive('Bea', { path: '/?room=harbour' });
  const sent = [];
  await bea.page.routeWebSocket('/ws', (socket) => {
    const server = socket.connectToServer();
    let held = null;
    socket.onMessage((text) => {
      const { type } = JSON.parse(text);
      sent.push(type);
      if (type === 'join') held = [];
      server.send(text);
      if (type !== 'webrtc_offer' || !held) return;
      for (const message of held) socket.send(message);
      held = null;
    });
    server.onMessage((text) => (held ? held.push(text) : socket.send(text)));
  });
  await bea.page.reload();
  await bea.nameField.fill('Bea');
  await expect(bea.presence).toHaveText(words.here('Ada'));
  await bea.joinButton.click();
  await expect(bea.leaveButton).toBeVisible();
  expect(sent.slice(0, 3)).toEqual(['watch', 'join', 'webrtc_offer']);
  expect(sent.filter((type) => type === 'webrtc_offer')).toHaveLength(1);
  await Promise.all([ada.sees('Bea'), bea.sees('Ada')]);
});
