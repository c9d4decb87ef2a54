// Files to and from others: what is always there of it.
import { LaterPart } from './later_part.js';
import { FILES } from './shims/part_channel.js';

/**
 * @typedef {import('./files/session.js').FileSession} FileSession
 * @typedef {{ panel: typeof import('./view/files_panel.js').filesPanel }} Views
 */

/** @extends {LaterPart<FileSession, Views>} */
export class Files extends LaterPart {
  /** @param {() => void} changed @param {(told: string) => void} say */
  constructor(changed, say) {
    super(FILES, () => this.#begin(), 'files-title', changed, say);
  }

  /** To everybody. @param {FileList | File[]} files */
  offer(files) {
    const chosen = [...files];
    if (chosen.length === 0) return;
    this.use((session) => {
      session.offer(chosen, 0);
      this.show();
    });
  }

  /** @returns {Promise<[FileSession, Views]>} */
  async #begin() {
    const [{ startFiles }, { filesPanel }] = await Promise.all([
      import('./files/session.js'), import('./view/files_panel.js'),
    ]);
    return [await startFiles(this), { panel: filesPanel }];
  }
}
