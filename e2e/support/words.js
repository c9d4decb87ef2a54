// What the page says, in one place: a better wording there is one changed line here.

export const words = {
  muted: 'microphone off',
  cameraOff: 'camera off',
  deniedMicrophone: 'Others cannot hear you: the microphone is blocked.',
  deniedCamera: 'Others cannot see you: the camera is blocked.',
  deniedBoth: 'Others cannot hear or see you: the microphone and the camera are blocked.',
  missingMicrophone: 'Others cannot hear you: no microphone was found.',
  missingCamera: 'Others cannot see you: no camera was found.',
  serverLost: 'The server is out of reach; the call goes on',
  serverBack: 'The server is back',
  left: (name) => `${name} has left`,
  lost: (name) => `The connection to ${name} was lost`,
  interrupted: (name) => `The connection to ${name} is interrupted`,
  back: (name) => `${name} is back`,
  reconnecting: 'Reconnecting…',
  failed: 'No connection',
  failedTo: (name) => `There is no connection to ${name}`,
  elsewhere: 'This call goes on in another tab',
};
