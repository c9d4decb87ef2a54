// The ways to send the link of a call: copied, by the system's sheet, or from screen to phone.
// Loaded when it is opened.
import { html, nothing, svg } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { text } from '../texts.js';
import { dialog } from './dialog.js';
import { linkField, sendButtons } from './send_link.js';

const QUIET = 4; // Modules of white around it, as the standard wants.

/** @param {import('./state.js').PageState} state */
export const invitation = (state) => dialog(state, text('invite'), html`
  <p>${text('who-opens-link')}</p>
  ${linkField(state.link)}
  <div class="buttons">${sendButtons(state, nothing)}</div>
  ${guard([state.link, state.language], () => qrCode(state.link))}
  <p class="hint">${text('point-camera-at-code')}</p>
`);

/** Dark on light also on a dark page, or cameras may not read it.
 * @param {string} link */
function qrCode(link) {
  const code = generate(link);
  const side = code.size + 2 * QUIET;
  return html`
    <svg class="qr" role="img" aria-label=${text('qr-code-of-link')} shape-rendering="crispEdges"
      viewBox="${-QUIET} ${-QUIET} ${side} ${side}">
      ${svg`<rect x=${-QUIET} y=${-QUIET} width=${side} height=${side} fill="#fff"></rect>
        <path d=${toSvgPath(code)} fill="#000"></path>`}
    </svg>
  `;
}
