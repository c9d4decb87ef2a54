import { html } from 'lit-html';
import { text } from '../texts.js';

/** How loud the microphone is. @param {number} level From 0 to 1. */
export const levelBar = (level) => html`
  <div class="level" role="meter" aria-label=${text('microphone-level')} aria-valuemin="0"
    aria-valuemax="1" aria-valuenow=${level}>
    <span .style=${`transform: scaleX(${level})`}></span>
  </div>
`;
