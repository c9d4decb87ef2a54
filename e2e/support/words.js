// What the page says, in one place: a better wording there is one changed line here.

export const words = {
  muted: 'microphone off',
  cameraOff: 'camera off',
  deniedMicrophone: 'Others cannot hear you. The browser may not use the microphone.',
  deniedCamera: 'Others cannot see you. The browser may not use the camera.',
  missingMicrophone: 'Others cannot hear you. No microphone was found.',
  missingCamera: 'Others cannot see you. No camera was found.',
  left: (name) => `${name} has left`,
};
