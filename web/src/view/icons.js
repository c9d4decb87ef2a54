// Single pictures of Bootstrap Icons, put in at build time. They decorate; the words beside them
// are what is read out. Those of what is opened later are in later_icons.js.
import chat from 'bootstrap-icons/icons/chat-left-text-fill.svg?raw';
import cameraOff from 'bootstrap-icons/icons/camera-video-off-fill.svg?raw';
import cameraOn from 'bootstrap-icons/icons/camera-video-fill.svg?raw';
import copy from 'bootstrap-icons/icons/copy.svg?raw';
import close from 'bootstrap-icons/icons/x-lg.svg?raw';
import float from 'bootstrap-icons/icons/pip.svg?raw';
import grid from 'bootstrap-icons/icons/grid.svg?raw';
import hand from 'bootstrap-icons/icons/person-raised-hand.svg?raw';
import headset from 'bootstrap-icons/icons/headset.svg?raw';
import language from 'bootstrap-icons/icons/translate.svg?raw';
import hide from 'bootstrap-icons/icons/eye-slash.svg?raw';
import invite from 'bootstrap-icons/icons/person-plus-fill.svg?raw';
import leave from 'bootstrap-icons/icons/telephone-fill.svg?raw';
import microphoneOff from 'bootstrap-icons/icons/mic-mute-fill.svg?raw';
import microphoneOn from 'bootstrap-icons/icons/mic-fill.svg?raw';
import more from 'bootstrap-icons/icons/three-dots.svg?raw';
import move from 'bootstrap-icons/icons/arrows-move.svg?raw';
import person from 'bootstrap-icons/icons/person-fill.svg?raw';
import pin from 'bootstrap-icons/icons/pin-angle.svg?raw';
import pinned from 'bootstrap-icons/icons/pin-angle-fill.svg?raw';
import qrCode from 'bootstrap-icons/icons/qr-code.svg?raw';
import screen from 'bootstrap-icons/icons/display-fill.svg?raw';
import retry from 'bootstrap-icons/icons/arrow-clockwise.svg?raw';
import settings from 'bootstrap-icons/icons/gear-fill.svg?raw';
import share from 'bootstrap-icons/icons/share-fill.svg?raw';
import sound from 'bootstrap-icons/icons/volume-up-fill.svg?raw';
import smile from 'bootstrap-icons/icons/emoji-smile-fill.svg?raw';
import voice from 'bootstrap-icons/icons/soundwave.svg?raw';
import warning from 'bootstrap-icons/icons/exclamation-triangle-fill.svg?raw';
import { html } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';

const SVGS = {
  cameraOff, cameraOn, chat, close, copy, float, grid, hand, headset, hide, invite, language,
  leave, microphoneOff, microphoneOn, more, move, person, pin, pinned, qrCode, retry, screen,
  settings, share, smile, sound, voice, warning,
};

/** @param {keyof typeof SVGS} name */
export const icon = (name) => picture(SVGS[name]);

/** Of a part of the page that brings its own. @param {string} svg */
export const picture = (svg) =>
  html`<span class="icon" aria-hidden="true">${unsafeHTML(svg)}</span>`;
