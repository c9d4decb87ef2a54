// A participant without a browser: speaks confab.v1 as anybody's program could.

import { WebSocket } from 'ws';

export class SignalClient {
  static async connect(origin) {
    const socket = new WebSocket(origin.replace('http', 'ws') + '/ws', 'confab.v1', { origin });
    const client = new SignalClient(socket);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return client;
  }

  constructor(socket) {
    this.socket = socket;
    this.messages = [];
    this.waiting = [];
    socket.on('message', (data) => {
      this.messages.push(JSON.parse(data));
      this.waiting = this.waiting.filter((look) => !look());
    });
  }

  send(message) {
    this.socket.send(JSON.stringify(message));
  }

  // The first message of this type not given out before, now or when it arrives.
  next(type) {
    return new Promise((resolve) => {
      const look = () => {
        const index = this.messages.findIndex((message) => message.type === type);
        if (index < 0) return false;
        resolve(this.messages.splice(index, 1)[0]);
        return true;
      };
      if (!look()) this.waiting.push(look);
    });
  }

  close() {
    this.socket.close();
  }
}
