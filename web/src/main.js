// The page: keeps what only the page knows, draws it with what the core says, and hands on what
// the person does.
import { render } from 'lit-html';
import { Arrangement } from './arrangement.js';
import { Dialogs } from './dialogs.js';
import * as environment from './environment.js';
import { takeFiles } from './file_gestures.js';
import { Files } from './files.js';
import { focusOnFirst, focusOnForm } from './focus.js';
import { JoinTimes } from './join_times.js';
import { keepLanguage, wantedLanguage } from './languages.js';
import { Later } from './later.js';
import { copyLink, shareLink } from './link.js';
import { speakIn, speakOfAll, spokenLanguage } from './locales.js';
import { Menu } from './menu.js';
import { News } from './news.js';
import { OwnMedia } from './own_media.js';
import { PictureInPicture } from './picture_in_picture.js';
import { roomName } from './room_name.js';
import { Session } from './session.js';
import { leaveFullScreen } from './shims/full_screen.js';
import {
  isBackSoon, isOfBefore, keepLeaving, keepWishes, keptSeat,
} from './shims/kept_seat.js';
import { ShownTiles } from './shims/shown_tiles.js';
import { WakeLock } from './shims/wake_lock.js';
import { Shortcuts } from './shortcuts.js';
import { Talk } from './talk.js';
import { text } from './texts.js';
import { Ui } from './ui.js';
import { spotlitOf } from './view/layout.js';
import { play } from './view/media_source.js';
import { page, unsupportedPage } from './view/page.js';
import { SWITCHED } from './view/sentences.js';
import { inCall, NO_ROOM } from './view/state.js';

/**
 * @typedef {import('./view/state.js').RoomView} RoomView
 * @typedef {import('./view/state.js').Handlers} Handlers
 * @typedef {import('./view/announcements.js').Departure} Departure
 * @typedef {import('./shims/sources.js').Source} Source
 */

const root = /** @type {HTMLElement} */ (document.getElementById('page'));
const roomInAddress = environment.roomInAddress();
const suggested = roomInAddress || roomName(environment.randomWords());
const ui = new Ui(suggested, environment.rememberedName(), draw);
/** @param {string} told */
const say = (told) => ui.say(told);
/** @param {string} told */
const whisper = (told) => ui.whisper(told);
const own = new OwnMedia(draw, mediaChanged, say);
const { preview, devices, voice } = own;
const dialogs = new Dialogs(dialogsChanged, say);
const arrangement = new Arrangement(draw, say);
const menu = new Menu(() => import('./view/more_menu.js'), draw, say);
const reactions = new Menu(() => import('./view/reaction_menu.js'), draw, say);
const pip = new PictureInPicture(draw);
const shortcuts = new Shortcuts(draw);
const news = new News(say, whisper);
const session = new Session();
const joinTimes = new JoinTimes();
const files = new Files(draw, say);
const talk = new Talk(draw, say, whisper);
const later = new Later(
  () => import('./later_parts.js').then(({ partsOf }) => partsOf(session, talk, files)));
const tiles = new ShownTiles((tile, height) => session.showTile(tile, height));
const screenLock = new WakeLock();
const stageObserver = new ResizeObserver(([{ contentRect: { width, height } }]) =>
  ui.become({ stage: { width, height } }));

const canShareScreen = 'getDisplayMedia' in (navigator.mediaDevices ?? {});

/** @type {RoomView} The latest that the core gave out. */
let view = NO_ROOM;

/** @type {Handlers} */
const on = {
  join(room, name) {
    if (view.phase !== 'idle' || ui.state.waiting) return;
    environment.rememberName(name);
    const problem = room.trim() ? null : 'no-room';
    ui.become({ room, name, problem, waiting: !problem, dismissed: [] });
    if (problem) focusOnForm({ view, ui: ui.state });
    else loading.then(enter, () => ui.become({ problem: 'not-loaded', waiting: false }));
  },
  edited(room) {
    if (room !== ui.state.room) watch(room);
    if (ui.state.problem) ui.become({ problem: null });
  },
  leave() {
    ui.become({ waiting: false });
    session.leave();
  },
  retry: (peer) => session.retry(peer),
  toggleMicrophone: () => toggle('microphone'),
  toggleCamera: () => toggle('camera'),
  toggleScreen: () => own.toggleScreen(loadScreens()),
  chooseScreenMode: (mode) => own.screen?.choose(mode),
  toggleRecording,
  copyLink: () => copyLink(link(), say),
  shareLink: () => shareLink(link()),
  turnOnSound() {
    ui.become({ soundBlocked: false });
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
  openFigures: () => session.links && dialogs.openFigures(session.links, joinTimes),
  say,
  openCheck: () => dialogs.openCheck({ room: ui.state.room, token: session.token }),
  pictureCame(peer) {
    joinTimes.pictureCame(peer);
    later.callStands();
    session.links?.maker.prepare(); // For who comes next.
  },
  closeDialog: () => dialogs.close(),
  chooseDevice: (kind, id) => devices.choose(kind, id),
  answerOffer: (isTaken) => devices.answerOffer(isTaken),
  testSound: () => dialogs.testSound(devices.state.inUse.speaker),
  chooseLanguage(language) {
    keepLanguage(language);
    speakIn(language).then(draw, () => say(text('did-not-load')));
  },
  downloadLog: () => session.saveLog().catch(() => say(text('did-not-load'))),
  blocked: () => ui.become({ soundBlocked: true }),
  dismiss: (help) => ui.become({ dismissed: [...ui.state.dismissed, ...help] }),
  togglePip() {
    const id = spotlitOf(view, arrangement.choices);
    pip.toggle(root.querySelector(`[data-id="${id}"] video`)).catch(console.warn);
  },
  watchTile: (element, peer) => tiles.watch(element, peer),
  stage(element) {
    stageObserver.disconnect();
    if (element) stageObserver.observe(element);
  },
};

const link = () => environment.linkTo(view.room);

/** @type {typeof import('./screens.js') | null} */
let screens = null;

function loadScreens() {
  const loaded = Promise.all([import('./screens.js'), speakOfAll()]).then(([all]) => all);
  if (!screens) loaded.then((all) => (screens = all), () => {}).then(draw);
  return loaded;
}

/** Once one was begun. @type {import('./recording/recording.js').Recording | null} */
let recording = null;

/** Nothing is recorded that could not be told to the others. */
function toggleRecording() {
  Promise.all([import('./recording/recording.js'), talk.load()]).then(([{ Recording }]) => {
    recording ??= new Recording(pageState(), {
      localTrack: (source) => own.trackOf(source),
      wantAtLeast: (heights) => tiles.wantAtLeast(heights),
      tell: (isRecording) => talk.tellRecording(isRecording),
      changed: draw,
      say,
    });
    recording.toggle();
  }, () => say(text('did-not-load')));
}

function draw() {
  const state = pageState();
  render(page(state), root);
  pip.draw(state);
  recording?.follow(state);
  document.title = inCall(view) ? `${view.room} – Confab` : 'Confab';
}

/** @returns {import('./view/state.js').PageState} */
function pageState() {
  /** @param {number} id */
  const received = (id) => session.links?.received(id) ?? null;
  /** @param {number} id */
  const receivedScreen = (id) => session.links?.receivedScreen(id) ?? null;
  return {
    view,
    own: own.state,
    ui: ui.state,
    preview: preview.state,
    devices: devices.state,
    dialogs: dialogs.state,
    language: spokenLanguage(),
    arrangement,
    menu,
    pip,
    shortcuts,
    files,
    talk,
    reactions,
    canChooseSpeaker: 'setSinkId' in HTMLMediaElement.prototype,
    link: link(),
    canShare: 'share' in navigator,
    canShareScreen,
    screens,
    recording,
    received,
    receivedScreen,
    on,
  };
}

function dialogsChanged() {
  followMicrophone();
  draw();
}

/** @param {string} room As typed. */
function watch(room) {
  ui.state.room = room;
  session.watch(room);
}

/** Unless the person thought better of it while the page was loading. */
function enter() {
  if (!ui.state.waiting) return;
  const { room, name } = ui.state;
  const seat = keptSeat(room);
  if (!seat) keepWishes(preview.state.wishes);
  joinTimes.pressed();
  Object.assign(ui.state, { waiting: false, hasLog: true }); // Drawn with what the core says next.
  session.join(room, name, seat?.claim ?? '');
}

/** @param {RoomView} next @param {Departure[]} departures */
function show(next, departures) {
  const before = view;
  view = next;
  arrangement.follow(view);
  if (arrangement.choices.screens.length > 0) loadScreens().catch(console.warn);
  draw();
  news.changed(view, departures);
  files.viewChanged(view);
  talk.viewChanged(view);
  later.viewChanged(view);
  screenLock.want(inCall(view));
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
  reactions.leave();
  pip.close();
  leaveFullScreen();
  whisper('');
  focusOnForm({ view, ui: ui.state });
}

/** @param {'microphone' | 'camera'} device */
function toggle(device) {
  ui.state.dismissed = []; // Help that was put away matters again.
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

/** @param {Source} source */
function mediaChanged(source) {
  session.links?.send(source, own.trackOf(source));
  session.tellMedia(own.state);
  // A page that records may also play, which a page that was reloaded could not do until now.
  if (ui.state.soundBlocked && own.isRecording) on.turnOnSound();
  followMicrophone();
  draw();
}

function takeToken() {
  session.takeToken();
  watch(ui.state.room);
}

/** From where the browser keeps pages that were left: the core let go of everything.
 * @param {PageTransitionEvent} event */
function comeBack({ persisted }) {
  draw();
  if (persisted) watch(ui.state.room);
  if (persisted && isBackSoon()) takeSeatBack();
}

/** @returns {boolean} Whether there is one. */
function takeSeatBack() {
  const seat = keptSeat(ui.state.room);
  if (seat) on.join(seat.room, seat.name);
  return Boolean(seat);
}

function followMicrophone() {
  const isShown = preview.state.open || dialogs.state.name === 'settings';
  voice.follow(isShown, inCall(view));
}

/** A trap in the core leaves nothing to be asked of it; media go on meanwhile.
 * @param {unknown} error */
function broke(error) {
  if (error instanceof WebAssembly.RuntimeError) ui.become({ problem: 'broken' });
}

/** @type {Promise<void>} */
let loading;

/** Nothing is drawn before there are words for it; the core is loaded meanwhile.
 * @param {Promise<void>} speaking */
function start(speaking) {
  const loaded = session.load((news) => joinTimes.changed(news), show,
    (source) => own.trackOf(source), [files, talk]);
  loading = Promise.all([loaded, speaking]).then(() => {
    session.tellMedia(own.state);
    watch(ui.state.room);
  });
  loading.catch(console.error);
  speaking.then(begin);
}

function begin() {
  addEventListener('error', ({ error }) => broke(error));
  addEventListener('unhandledrejection', ({ reason }) => broke(reason));
  addEventListener('pagehide', () => {
    keepLeaving();
    session.hide();
  });
  addEventListener('online', () => session.changeNetwork());
  addEventListener('hashchange', takeToken);
  addEventListener('pageshow', comeBack);
  addEventListener('fullscreenchange', draw);
  takeFiles((dropped) => inCall(view) && files.offer(dropped));
  voice.listenForTalk();
  shortcuts.listen({
    microphone: () => toggleByKey('microphone'),
    camera: () => toggleByKey('camera'),
    screen: () => inCall(view) && canShareScreen && on.toggleScreen(),
    invite: () => inCall(view) && on.openInvitation(),
    chat: () => inCall(view) && talk.open(),
    hand: () => inCall(view) && talk.toggleHand(),
    shortcuts: on.openShortcuts,
  });
  navigator.mediaDevices.addEventListener('devicechange', () => devices.plugged());
  addEventListener('visibilitychange', () => !document.hidden && own.takeBack());
  draw();
  focusOnFirst(Boolean(roomInAddress), ui.state.name);
  if (environment.isCheckWanted()) on.openCheck();
  else if (!isOfBefore() || !takeSeatBack()) preview.openAgain();
}

root.replaceChildren();
const speaking = speakIn(wantedLanguage()).catch(() => speakIn('en'));
const reason = environment.whyUnsupported();
if (reason) speaking.then(() => render(unsupportedPage(reason), root));
else start(speaking);
