// All that is fetched beside the call once it stands, in this order (later.js).
import { speakOfAll } from './locales.js';

/** @param {import('./session.js').Session} session @param {import('./talk.js').Talk} talk
 * @param {import('./files.js').Files} files @returns {import('./later.js').Part[]} */
export const partsOf = (session, talk, files) => [
  speakOfAll,
  () => talk.load(),
  () => import('./view/more_menu.js'),
  () => import('./view/reaction_menu.js'),
  () => import('./view/settings.js'),
  () => import('./view/shortcuts_help.js'),
  () => import('./view/invitation.js'),
  () => import('./screens.js'),
  () => import('./view/pip.js'),
  () => import('./shims/test_sound.js'),
  () => import('./figures_panel.js'),
  () => import('./recording/recording.js').then(({ prepare }) => prepare()),
  () => files.load(),
  async () => session.log?.load(),
];
