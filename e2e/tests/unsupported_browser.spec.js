import { expect, test } from '../fixtures.js';

test('a browser without peer connections is told so', async ({ arrive }) => {
  const ada = await arrive('Ada', { without: () => delete window.RTCPeerConnection });

  await expect(ada.alert).toContainText('This browser cannot make video calls');
});

test('a page that came over an insecure connection says so', async ({ arrive }) => {
  const ada = await arrive('Ada', { without: insecureContext });

  await expect(ada.alert).toContainText('https');
});

// What a browser makes of a page that came by http from another machine.
function insecureContext() {
  Object.defineProperty(window, 'isSecureContext', { value: false });
  delete Navigator.prototype.mediaDevices;
}
