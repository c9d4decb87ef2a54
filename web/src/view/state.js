// What the view is drawn from, and nothing else.

/**
 * @typedef {import('confab-core/confab.mjs').RoomView} RoomView
 * @typedef {import('confab-core/confab.mjs').PeerView} PeerView
 * @typedef {import('../shims/local_media.js').DeviceState} DeviceState
 * @typedef {import('../shims/device_lists.js').DeviceKind} DeviceKind
 *
 * @typedef {object} OwnMedia
 * @property {DeviceState} microphone
 * @property {DeviceState} camera
 * @property {MediaStream | null} picture
 * @property {import('../shared_screen.js').ScreenState} screen
 *
 * What only the page knows.
 * @typedef {object} Ui
 * @property {string} room Typed last, or from the link that was opened.
 * @property {string} name
 * @property {import('./sentences.js').PageProblem | null} problem
 * @property {boolean} waiting To join as soon as the page is loaded completely.
 * @property {boolean} hasLog There was an attempt to join, at least, that a call log tells of.
 * @property {{ text: string, count: number }} note The latest announcement; `count` tells it
 *     from an earlier one of the same words.
 * @property {{ text: string, count: number }} aside The same, of what is only read out: the eye
 *     has it elsewhere.
 * @property {import('./grid.js').Size} stage Room for the tiles.
 * @property {boolean} soundBlocked The browser waits for a click before it plays.
 * @property {string[]} dismissed Help texts that the person has put away.
 *
 * What the person can do.
 * @typedef {object} Handlers
 * @property {(room: string, name: string) => void} join
 * @property {(room: string) => void} edited Something was typed; `room` is what the form names now.
 * @property {() => void} leave
 * @property {(peer: number) => void} retry To connect to somebody.
 * @property {() => void} toggleMicrophone
 * @property {() => void} toggleCamera
 * @property {() => void} toggleScreen
 * @property {(mode: import('../shared_screen.js').Mode) => void} chooseScreenMode
 * @property {() => void} toggleRecording
 * @property {() => void} copyLink
 * @property {() => void} shareLink
 * @property {() => void} turnOnSound
 * @property {() => void} downloadLog
 * @property {() => void} blocked The browser refused to play a picture or sound.
 * @property {(help: string[]) => void} dismiss
 * @property {(element: Element, tile: number) => () => void} watchTile How high somebody, or their
 *     screen, is shown there, until what is returned is called.
 * @property {(stage?: Element) => void} stage The place of the tiles came, or went.
 * @property {() => void} openPreview
 * @property {() => void} openSettings
 * @property {() => void} openInvitation
 * @property {() => void} openShortcuts
 * @property {() => void} openFigures
 * @property {() => void} openCheck
 * @property {(news: string) => void} say Announces it, and shows it for a while.
 * @property {(peer: number) => void} pictureCame There is a picture of somebody.
 * @property {() => void} closeDialog The sheet was closed.
 * @property {(kind: DeviceKind, id: string) => void} chooseDevice
 * @property {(isTaken: boolean) => void} answerOffer Of what was plugged in.
 * @property {() => void} testSound
 * @property {(language: import('../languages.js').Language) => void} chooseLanguage
 * @property {(device: 'microphone' | 'camera') => void} togglePreview
 * @property {() => void} togglePip
 *
 * @typedef {object} PageState
 * @property {RoomView} view
 * @property {OwnMedia} own
 * @property {Ui} ui
 * @property {import('../preview.js').PreviewState} preview
 * @property {import('../devices.js').DevicesState} devices
 * @property {import('../dialogs.js').DialogsState} dialogs
 * @property {import('../languages.js').Language} language That is spoken.
 * @property {import('../arrangement.js').Arrangement} arrangement How the tiles stand.
 * @property {import('../menu.js').Menu} menu Of the button More.
 * @property {import('../picture_in_picture.js').PictureInPicture} pip
 * @property {import('../shortcuts.js').Shortcuts} shortcuts
 * @property {import('../files.js').Files} files
 * @property {import('../talk.js').Talk} talk
 * @property {import('../menu.js').Menu} reactions Of the button React.
 * @property {boolean} canChooseSpeaker
 * @property {string} link To be sent to others.
 * @property {boolean} canShare Whether the system has a way to send it.
 * @property {boolean} canShareScreen
 * @property {typeof import('../screens.js') | null} screens Null until it is loaded.
 * @property {import('../recording/recording.js').Recording | null} recording Null until one was
 *     begun.
 * @property {(link: number) => MediaStream | null} received
 * @property {(link: number) => MediaStream | null} receivedScreen
 * @property {Handlers} on
 */

/** Before the core has said anything.
 * @type {RoomView} */
export const NO_ROOM = {
  phase: 'idle',
  problem: 'none',
  room: '',
  capacity: 0,
  self: 0,
  peers: [],
  presentKnown: false,
  present: [],
  speaker: 0,
  speaks: false,
  soundAlone: false,
  screenAlone: false,
};

/** Whether there is a seat in the room; the call goes on while the server is out of reach.
 * @param {RoomView} view */
export const isSeated = ({ phase }) => phase === 'in-room' || phase === 'reconnecting';

/** Or is about to be, and the connections are being made.
 * @param {RoomView} view */
export const inCall = (view) => isSeated(view) || view.phase === 'entering';
