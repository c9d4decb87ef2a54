// One WebSocket to the server: actions in, events out. It never retries; the core asks anew.

/** Same host, same scheme's security, relative to the page. */
export function signalUrl() {
  const url = new URL('ws', location.href);
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  url.search = url.hash = '';
  return url;
}

/** @param {import('./call_driver.js').Feed} feed */
export function createSignalSocket(feed) {
  /** @type {WebSocket | undefined} */
  let socket;

  function open() {
    try {
      socket = new WebSocket(signalUrl(), 'confab.v1');
    } catch (error) {
      console.error(error);
      feed((core, now) => core.signalClosed(1006, now)); // As if it had never opened.
      return;
    }
    socket.onopen = () => feed((core, now) => core.signalOpened(now));
    socket.onclose = ({ code }) => feed((core, now) => core.signalClosed(code, now));
    socket.onmessage = ({ data }) => feed((core, now) => core.signalReceived(data, now));
  }

  /** @param {string} text */
  function send(text) {
    socket?.send(text);
  }

  /**
   * What was sent before is still delivered; nothing more is heard of this socket.
   * @param {number} code
   */
  function close(code) {
    if (!socket) return;
    socket.onopen = socket.onclose = socket.onmessage = null;
    socket.close(code);
    socket = undefined;
  }

  return { open, send, close };
}
