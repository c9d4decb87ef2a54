// How one will be seen and heard: the own picture, the level of the microphone, what is on.
import { html, nothing } from 'lit-html';
import { text } from '../texts.js';
import { deviceTopic } from './help_topics.js';
import { icon } from './icons.js';
import { initialsOf } from './initials.js';
import { levelBar } from './level_bar.js';
import { mediaSource } from './media_source.js';
import { moreHelp } from './more_help.js';
import { deviceHelp, joiningWith, previewButton } from './sentences.js';

/** @typedef {import('./state.js').PageState} PageState */

/** @param {PageState} state */
export function previewPanel(state) {
  const { own, preview } = state;
  const help = preview.open ? deviceHelp(own.microphone, own.camera, 'before') : [];
  const topic = preview.open ? deviceTopic(own.microphone, own.camera) : null;
  return html`
    <section class="preview" aria-label=${text('microphone-and-camera')}>
      <div class="picture">${own.picture ? picture(state) : placeholder(state)}</div>
      ${help.length > 0
        ? html`<div class="problem" role="alert">${help.map((one) => html`<p>${one}</p>`)}</div>`
        : nothing}
      ${topic ? moreHelp(topic) : nothing}
      ${own.microphone === 'on' ? hearing(preview) : nothing}
      <div class="switches">
        ${deviceSwitch(state, 'microphone', text('microphone'))}
        ${deviceSwitch(state, 'camera', text('camera'))}
        <button type="button" class="choose" title=${text('settings')}
          @click=${state.on.openSettings}>
          ${icon('settings')}<span class="unseen">${text('settings')}</span>
        </button>
      </div>
    </section>
  `;
}

/** @param {PageState} state */
const picture = ({ own, on }) => html`
  <video aria-label=${text('preview-picture')} autoplay playsinline .muted=${true}
    ${mediaSource(own.picture, on.blocked)}></video>
`;

/** @param {PageState} state */
function placeholder({ own, ui, preview, on }) {
  const button = preview.open ? '' : previewButton(preview.wishes);
  return html`
    <span class="avatar" data-hue="0" aria-hidden="true">
      ${initialsOf(ui.name) || icon('person')}
    </span>
    <p>${instead(own, preview)}</p>
    ${button ? tryButton(button, on.openPreview) : nothing}
  `;
}

/** The button goes when it is pressed, so the first switch takes over the focus.
 * @param {string} label @param {() => void} open */
const tryButton = (label, open) => html`
  <button type="button" @click=${(/** @type {Event} */ { currentTarget }) => {
    const panel = /** @type {Element} */ (currentTarget).closest('section');
    /** @type {HTMLElement | null | undefined} */ (panel?.querySelector('.switch'))?.focus();
    open();
  }}>${label}</button>
`;

/**
 * @param {import('./state.js').OwnMedia} own
 * @param {import('../preview.js').PreviewState} preview
 */
function instead({ microphone, camera }, { open, wishes }) {
  if (microphone === 'starting' || camera === 'starting') return text('asking');
  const failed = open && (hasFailed(microphone) || hasFailed(camera));
  return failed ? text('join-all-the-same') : joiningWith(wishes);
}

/** @param {import('../preview.js').PreviewState} preview */
const hearing = ({ level, heard }) => level === null ? nothing : html`
  ${levelBar(level)}
  <p class="hint" role="status">
    ${heard ? text('microphone-works') : text('say-something')}
  </p>
`;

/**
 * @param {PageState} state
 * @param {'microphone' | 'camera'} device
 * @param {string} name
 */
function deviceSwitch({ own, preview, on }, device, name) {
  const isOn = preview.wishes[device] && !hasFailed(own[device]);
  return html`
    <button type="button" class="switch ${isOn ? 'on' : ''}" aria-pressed=${String(isOn)}
      @click=${() => on.togglePreview(device)}>
      ${icon(`${device}${isOn ? 'On' : 'Off'}`)}<span>${name}</span>
    </button>
  `;
}

/** @param {import('./state.js').DeviceState} state */
const hasFailed = (state) => !['off', 'starting', 'on'].includes(state);
