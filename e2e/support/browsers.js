// How the browsers are started. No --use-fake-ui-for-media-stream: it would grant everything to
// everybody. Each participant's context is granted camera and microphone instead, so that one of
// them can be denied something while the others in the same browser are not.

import { fileURLToPath } from 'node:url';

import { moving } from './moving_picture.js';
import { voice } from './voice.js';

const chromiumPath = '/usr/bin/chromium';
const firefoxPath = '/usr/bin/firefox-esr';

const fullPicture = { width: 320, height: 180, rate: 15 };

// Four cameras, Chromium's own, fake_device_0 to 3; calls cannot send what 1 and 2 give.
export const fourCamerasOptions = {
  executablePath: chromiumPath,
  args: ['--use-fake-device-for-media-stream=device-count=4,fps=10'],
};

// A camera of that size and rate, and a microphone that beeps twice a second. A file in place of
// Chromium's own fake camera, which would give each call several 720p encoders to feed. Sound waits
// for no press: whether a reloaded page had one hangs on what the test asked of it meanwhile.
export function chromiumOptions({ picture = fullPicture } = {}) {
  return {
    executablePath: chromiumPath,
    args: [
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${moving(picture)}`,
      '--autoplay-policy=no-user-gesture-required',
    ],
  };
}

// As in `like`, but on a machine of the lab, with a secure context for the page although it has no
// https.
export function chromiumOnMachine(namespace, origin, like = chromiumOptions()) {
  const { args, ...options } = like;
  return {
    ...options,
    executablePath: fileURLToPath(new URL('./chromium_on_machine', import.meta.url)),
    env: { ...process.env, CONFAB_MACHINE: namespace },
    args: [
      ...args,
      `--unsafely-treat-insecure-origin-as-secure=${origin}`,
      '--disable-features=WebRtcHideLocalIpsWithMdns',
    ],
  };
}

// The microphone hears a voice, or two notes again and again, instead of single beeps.
export function chromiumWithVoiceOptions() {
  const { executablePath, args } = chromiumOptions();
  return { executablePath, args: [...args, `--use-file-for-fake-audio-capture=${voice()}`] };
}

// The empty list is needed: options left out are those of playwright.config.js.
export const chromiumWithoutDevicesOptions = { executablePath: chromiumPath, args: [] };

// Firefox has one switch for the permission of all pages, and would otherwise offer only addresses
// that other browsers have to look up.
export const firefoxOptions = {
  channel: 'moz-firefox',
  executablePath: firefoxPath,
  firefoxUserPrefs: {
    'media.navigator.streams.fake': true,
    'media.navigator.permission.disabled': true,
    'media.peerconnection.ice.obfuscate_host_addresses': false,
  },
};

// Likewise; lab/forwarder.js has the port.
export function firefoxOnMachine(namespace, origin, port) {
  const { firefoxUserPrefs, ...options } = firefoxOptions;
  return {
    ...options,
    executablePath: fileURLToPath(new URL('./firefox_on_machine', import.meta.url)),
    env: { ...process.env, CONFAB_MACHINE: namespace, CONFAB_BIDI_PORT: `${port}` },
    firefoxUserPrefs: {
      ...firefoxUserPrefs,
      'dom.securecontext.allowlist': new URL(origin).hostname.replace(/[[\]]/g, ''),
    },
  };
}
