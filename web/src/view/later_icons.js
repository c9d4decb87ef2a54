// Pictures that only what is opened later shows.
import check from 'bootstrap-icons/icons/check-lg.svg?raw';
import download from 'bootstrap-icons/icons/download.svg?raw';
import file from 'bootstrap-icons/icons/file-earmark-arrow-up.svg?raw';
import fullScreen from 'bootstrap-icons/icons/fullscreen.svg?raw';
import graph from 'bootstrap-icons/icons/graph-up.svg?raw';
import keyboard from 'bootstrap-icons/icons/keyboard.svg?raw';
import pip from 'bootstrap-icons/icons/window-stack.svg?raw';
import record from 'bootstrap-icons/icons/record-circle.svg?raw';
import spotlight from 'bootstrap-icons/icons/layout-sidebar-reverse.svg?raw';
import { icon, picture } from './icons.js';

const SVGS = { check, download, file, fullScreen, graph, keyboard, pip, record, spotlight };

/** Of these, or of those that are always there.
 * @param {keyof typeof SVGS | Parameters<typeof icon>[0]} name */
export const laterIcon = (name) => {
  const svg = /** @type {Record<string, string>} */ (SVGS)[name];
  return svg ? picture(svg) : icon(/** @type {Parameters<typeof icon>[0]} */ (name));
};
