// The page: keeps what only the page knows, draws it with what the core says, and hands on what
// the person does.
import { render } from 'lit-html';
import { Arrangement } from './arrangement.js';
import { loadCall } from './call.js';
import { Dialogs } from './dialogs.js';
import * as environment from './environment.js';
import { keepLanguage, wantedLanguage } from './languages.js';
import { speakIn, spokenLanguage } from './locales.js';
import { Menu } from './menu.js';
import { News } from './news.js';
import { OwnMedia } from './own_media.js';
import { PictureInPicture } from './picture_in_picture.js';
import { roomName } from './room_name.js';
import { leaveFullScreen } from './shims/full_screen.js';
import { keepWishes, keptSeat, wasReloaded } from './shims/kept_seat.js';
import { Shortcuts } from './shortcuts.js';
import { text } from './texts.js';
import { joinProblem } from './view/join_problem.js';
import { spotlitOf } from './view/layout.js';
import { play } from './view/media_source.js';
import { page, unsupportedPage } from './view/page.js';
import { SWITCHED } from './view/sentences.js';
import { inCall, NO_ROOM } from './view/state.js';

/**
 * @typedef {import('./view/state.js').RoomView} RoomView
 * @typedef {import('./view/state.js').Ui} Ui
 * @typedef {import('./view/state.js').Handlers} Handlers
 * @typedef {import('./view/announcements.js').Departure} Departure
 * @typedef {import('./shims/peer_link.js').Kind} Kind
 */

const root = /** @type {HTMLElement} */ (document.getElementById('page'));
const own = new OwnMedia(draw, mediaChanged, (told) => say(told));
const { preview, devices, voice } = own;
const dialogs = new Dialogs(dialogsChanged, (told) => say(told));
const arrangement = new Arrangement(draw, (told) => say(told));
const menu = new Menu(draw);
const pip = new PictureInPicture(draw);
const shortcuts = new Shortcuts(draw);
const news = new News((told) => say(told), (told) => whisper(told));
const stageObserver = new ResizeObserver(([{ contentRect: { width, height } }]) =>
  change({ stage: { width, height } }));

/** @type {RoomView} The latest that the core gave out. */
let view = NO_ROOM;
const roomInAddress = environment.roomInAddress();
/** @type {Ui} */
let ui = {
  room: roomInAddress || roomName(environment.randomWords()),
  name: environment.rememberedName(),
  problem: null,
  waiting: false,
  hasLog: false,
  note: { text: '', count: 0 },
  aside: { text: '', count: 0 },
  stage: { width: 0, height: 0 },
  soundBlocked: false,
  dismissed: [],
};
/** @type {Awaited<ReturnType<typeof loadCall>> | null} */
let call = null;
let token = environment.takeToken();

/** @type {Handlers} */
const on = {
  join(room, name) {
    if (view.phase !== 'idle' || ui.waiting) return;
    environment.rememberName(name);
    const problem = room.trim() ? null : 'no-room';
    change({ room, name, problem, waiting: !problem, dismissed: [] });
    if (problem) focusOnForm();
    else loading.then(enter, () => change({ problem: 'not-loaded', waiting: false }));
  },
  edited(room) {
    if (room !== ui.room) watch(room);
    if (ui.problem) change({ problem: null });
  },
  leave() {
    change({ waiting: false });
    call?.feed((core, now) => core.leaveRequested(now));
  },
  retry: (peer) => call?.feed((core, now) => core.retryRequested(peer, now)),
  toggleMicrophone: () => toggle('microphone'),
  toggleCamera: () => toggle('camera'),
  copyLink() {
    navigator.clipboard.writeText(link()).then(
      () => say(text('link-copied')),
      () => say(text('copy-by-hand')),
    );
  },
  shareLink() {
    navigator.share({ title: 'Confab', url: link() }).then(undefined, console.debug);
  },
  turnOnSound() {
    change({ soundBlocked: false });
    for (const video of root.querySelectorAll('video')) play(video, on.blocked);
  },
  openPreview: () => preview.open(),
  togglePreview: (device) => preview.toggle(device),
  openSettings() {
    devices.refresh();
    dialogs.openSettings();
  },
  openInvitation: () => dialogs.openInvitation(),
  openShortcuts: () => dialogs.openShortcuts(),
  closeDialog: () => dialogs.close(),
  chooseDevice: (kind, id) => devices.choose(kind, id),
  answerOffer: (isTaken) => devices.answerOffer(isTaken),
  testSound: () => dialogs.testSound(devices.state.inUse.speaker),
  chooseLanguage(language) {
    keepLanguage(language);
    speakIn(language).then(draw, () => say(text('did-not-load')));
  },
  downloadLog: () => call && environment.save('confab-call-log.ndjson', call.callLog()),
  blocked: () => change({ soundBlocked: true }),
  dismiss: (help) => change({ dismissed: [...ui.dismissed, ...help] }),
  togglePip() {
    const id = spotlitOf(view, arrangement.choices);
    pip.toggle(root.querySelector(`[data-id="${id}"] video`)).catch(console.warn);
  },
  stage(element) {
    stageObserver.disconnect();
    if (element) stageObserver.observe(element);
  },
};

const link = () => environment.linkTo(view.room);

function draw() {
  /** @param {number} id */
  const received = (id) => call?.links.received(id) ?? null;
  const state = {
    view,
    own: own.state,
    ui,
    preview: preview.state,
    devices: devices.state,
    dialogs: dialogs.state,
    language: spokenLanguage(),
    arrangement,
    menu,
    pip,
    shortcuts,
    canChooseSpeaker: 'setSinkId' in HTMLMediaElement.prototype,
    link: link(),
    canShare: 'share' in navigator,
    received,
    on,
  };
  render(page(state), root);
  pip.draw(state);
  document.title = inCall(view) ? `${view.room} – Confab` : 'Confab';
}

/** @param {Partial<Ui>} changes */
function change(changes) {
  ui = { ...ui, ...changes };
  draw();
}

function dialogsChanged() {
  followMicrophone();
  draw();
}

/** @param {string} told */
const say = (told) => change({ note: { text: told, count: ui.note.count + 1 } });

/** Only to those who hear the page.
 * @param {string} told */
const whisper = (told) => change({ aside: { text: told, count: ui.aside.count + 1 } });

/** The core opens the socket for it, and tells who is in that room.
 * @param {string} room As typed. */
function watch(room) {
  ui.room = room;
  call?.feed((core, now) => core.roomWatched(room, token, now));
}

/** Unless the person thought better of it while the page was loading. */
function enter() {
  if (!ui.waiting) return;
  const { room, name } = ui;
  const seat = keptSeat(room);
  if (!seat) keepWishes(preview.state.wishes);
  change({ waiting: false, hasLog: true });
  call?.feed((core, now) => core.joinRequested(room, name, seat?.claim ?? '', token, now));
}

/** @param {RoomView} next @param {Departure[]} departures */
function show(next, departures) {
  const before = view;
  view = next;
  draw();
  news.changed(view, departures);
  const hasEnded = before.phase !== 'idle' || view.problem !== before.problem;
  if (view.phase === 'idle' && hasEnded) leaveCall();
  else if (inCall(view) && !inCall(before)) enterCall();
}

function enterCall() {
  environment.showInAddress(view.room);
  document.getElementById('room-name')?.focus();
  own.enterCall();
  followMicrophone();
}

function leaveCall() {
  own.leaveCall();
  if (dialogs.state.name) dialogs.close();
  arrangement.forget();
  menu.leave();
  pip.close();
  leaveFullScreen();
  whisper('');
  focusOnForm();
}

/** A room that was only suggested is selected, so that another can be typed over it. */
function focusOnFirst() {
  const first = roomInAddress ? (ui.name ? 'join' : 'name') : 'room';
  const field = document.getElementById(first);
  field?.focus();
  if (first === 'room') /** @type {HTMLInputElement} */ (field).select();
}

function focusOnForm() {
  document.getElementById(joinProblem({ view, ui }).field ?? 'join')?.focus();
}

/** @param {'microphone' | 'camera'} device */
function toggle(device) {
  ui.dismissed = []; // Help that was put away matters again.
  own.toggle(device);
}

/** The focus may be elsewhere than on the button that tells.
 * @param {keyof typeof SWITCHED} device */
function toggleByKey(device) {
  if (inCall(view)) toggle(device);
  else preview.toggle(device);
  const isOn = inCall(view) ? own.state[device] !== 'off' : preview.state.wishes[device];
  whisper(text(SWITCHED[device][isOn ? 'on' : 'off']));
}

/** @param {Kind} kind */
function mediaChanged(kind) {
  call?.links.send(kind, own.trackOf(kind));
  tellMedia();
  // A page that records may also play, which a page that was reloaded could not do until now.
  if (ui.soundBlocked && own.isRecording) on.turnOnSound();
  followMicrophone();
  draw();
}

function tellMedia() {
  const { microphone, camera } = own.state;
  const state = {
    microphone: microphone === 'on',
    camera: camera === 'on',
    screen: false,
    hand: false,
  };
  call?.feed((core, now) => core.mediaChanged(state, now));
}

function takeToken() {
  token = environment.takeToken() || token;
  watch(ui.room);
}

/** From where the browser keeps pages that were left: the core let go of everything.
 * @param {PageTransitionEvent} event */
function comeBack({ persisted }) {
  draw();
  if (persisted) watch(ui.room);
}

function followMicrophone() {
  const isShown = preview.state.open || dialogs.state.name === 'settings';
  voice.follow(isShown, inCall(view));
}

/** A trap in the core leaves nothing to be asked of it; media go on meanwhile.
 * @param {unknown} error */
function broke(error) {
  if (error instanceof WebAssembly.RuntimeError) change({ problem: 'broken' });
}

/** @type {Promise<void>} */
let loading;

/** Nothing is drawn before there are words for it; the core is loaded meanwhile.
 * @param {Promise<void>} speaking */
function start(speaking) {
  const loads = loadCall(show, (kind) => own.trackOf(kind));
  loading = Promise.all([loads, speaking]).then(([loaded]) => {
    call = loaded;
    tellMedia();
    watch(ui.room);
  });
  loading.catch(console.error);
  speaking.then(begin);
}

function begin() {
  addEventListener('error', ({ error }) => broke(error));
  addEventListener('unhandledrejection', ({ reason }) => broke(reason));
  addEventListener('pagehide', () => call?.feed((core, now) => core.pageHidden(now)));
  addEventListener('online', () => call?.feed((core, now) => core.networkChanged(now)));
  addEventListener('hashchange', takeToken);
  addEventListener('pageshow', comeBack);
  addEventListener('fullscreenchange', draw);
  voice.listenForTalk();
  shortcuts.listen({
    microphone: () => toggleByKey('microphone'),
    camera: () => toggleByKey('camera'),
    invite: () => inCall(view) && on.openInvitation(),
    shortcuts: on.openShortcuts,
  });
  navigator.mediaDevices.addEventListener('devicechange', () => devices.plugged());
  addEventListener('visibilitychange', () => !document.hidden && own.takeBack());
  draw();
  focusOnFirst();
  const seat = wasReloaded() ? keptSeat(ui.room) : null;
  if (seat) on.join(seat.room, seat.name);
  else preview.openAgain();
}

root.replaceChildren();
const speaking = speakIn(wantedLanguage()).catch(() => speakIn('en'));
const reason = environment.whyUnsupported();
if (reason) speaking.then(() => render(unsupportedPage(reason), root));
else start(speaking);
