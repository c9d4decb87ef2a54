// Pictures of reactions and of the chat: single Bootstrap Icons, and clapping hands of our own.
import balloon from 'bootstrap-icons/icons/balloon-fill.svg?raw';
import heart from 'bootstrap-icons/icons/heart-fill.svg?raw';
import laugh from 'bootstrap-icons/icons/emoji-laughing-fill.svg?raw';
import recording from 'bootstrap-icons/icons/record-circle-fill.svg?raw';
import send from 'bootstrap-icons/icons/send-fill.svg?raw';
import surprise from 'bootstrap-icons/icons/emoji-surprise-fill.svg?raw';
import thumbsUp from 'bootstrap-icons/icons/hand-thumbs-up-fill.svg?raw';
import clap from './clap.svg?raw';
import { picture } from './icons.js';

export const RECORDING = picture(recording);
export const SEND = picture(send);

/** @type {Record<import('confab-core/confab_talk.mjs').Reaction, unknown>} */
export const REACTION_ICONS = {
  'thumbs-up': picture(thumbsUp),
  'clap': picture(clap),
  'heart': picture(heart),
  'laugh': picture(laugh),
  'surprise': picture(surprise),
  'party': picture(balloon),
};
