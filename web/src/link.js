// The ways in which the page hands on the link of a call.
import { text } from './texts.js';

/** @param {string} link @param {(news: string) => void} say */
export function copyLink(link, say) {
  navigator.clipboard.writeText(link).then(
    () => say(text('link-copied')),
    () => say(text('copy-by-hand')),
  );
}

/** By the system's sheet. @param {string} link */
export function shareLink(link) {
  navigator.share({ title: 'Confab', url: link }).then(undefined, console.debug);
}
