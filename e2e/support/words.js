// What the page says, in one place: a better wording there is one changed line here.

// As the page sets apart what it puts into a sentence, for the sake of other directions of writing.
export const apart = (text) => `\u2068${text}\u2069`;

export const words = {
  muted: 'microphone off',
  cameraOff: 'camera off',
  deniedMicrophone: 'Others cannot hear you: the microphone is blocked.',
  deniedCamera: 'Others cannot see you: the camera is blocked.',
  deniedBoth: 'Others cannot hear or see you: the microphone and the camera are blocked.',
  missingMicrophone: 'Others cannot hear you: no microphone was found.',
  missingCamera: 'Others cannot see you: no camera was found.',
  willNotBeSeen: 'Others will not see you: the camera is blocked.',
  preview: 'Preview of your camera',
  heard: 'Your microphone works.',
  joiningMutedWithoutCamera: 'You join muted, with the camera off.',
  asking: 'Your browser may ask you to allow it.',
  replaced: (gone, used) => `${apart(gone)} was unplugged. ${apart(used)} is used now`,
  isBack: (label) => `${apart(label)} is back`,
  pluggedIn: (label) => `${apart(label)} was plugged in.`,
  youAreMuted: `You are muted. Press ${apart('Microphone')}, or hold the space bar to talk`,
  serverLost: 'The server is out of reach; the call goes on',
  serverBack: 'The server is back',
  left: (name) => `${apart(name)} has left`,
  lost: (name) => `The connection to ${apart(name)} was lost`,
  interrupted: (name) => `The connection to ${apart(name)} is interrupted`,
  back: (name) => `${apart(name)} is back`,
  reconnecting: 'Reconnecting…',
  failed: 'No connection',
  failedTo: (name) => `There is no connection to ${apart(name)}`,
  pin: (name) => `Pin ${apart(name)}`,
  microphoneOff: (name) => `Microphone off: ${apart(name)}`,
  nobodyHere: 'Nobody is here yet',
  here: (name) => `${apart(name)} is here`,
  bothHere: (one, other) => `${apart(`${apart(one)} and ${apart(other)}`)} are here`,
  elsewhere: 'This call goes on in another tab',
};
