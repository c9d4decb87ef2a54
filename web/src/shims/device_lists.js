// Which microphones, cameras and speakers there are. A browser names them only to a page that may
// use them; those without a name are left out.

/**
 * @typedef {'microphone' | 'camera' | 'speaker'} DeviceKind
 * @typedef {{ id: string, group: string, label: string }} Device `group`: what is built together,
 *     such as the microphone and the speakers of a headset.
 * @typedef {Record<DeviceKind, Device[]>} DeviceLists
 */

/** @type {DeviceLists} */
export const NO_DEVICES = { microphone: [], camera: [], speaker: [] };

/** @type {Record<DeviceKind, MediaDeviceKind>} */
const KINDS = { microphone: 'audioinput', camera: 'videoinput', speaker: 'audiooutput' };

/** @returns {Promise<DeviceLists>} */
export async function deviceLists() {
  const all = await navigator.mediaDevices.enumerateDevices();
  /** @param {DeviceKind} kind */
  const list = (kind) =>
    all.filter((one) => one.kind === KINDS[kind] && isNamed(one)).map(deviceOf);
  return { microphone: list('microphone'), camera: list('camera'), speaker: list('speaker') };
}

/** Windows lists the device for calls a second time, under that id.
 * @param {MediaDeviceInfo} device */
const isNamed = ({ deviceId, label }) => label && deviceId && deviceId !== 'communications';

/** @param {MediaDeviceInfo} device @returns {Device} */
const deviceOf = ({ deviceId, groupId, label }) => ({ id: deviceId, group: groupId, label });
