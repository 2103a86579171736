/** Decides what the file of an entry is called, before it is read. */
import { join } from 'node:path';
import type { Entry } from '../../input/entry.ts';
import { Names, pathOf } from './file-names.ts';
import { type FolderOptions, isThere } from './folder-sink.ts';
import { OutputError } from './sink.ts';

export interface NamerOptions extends FolderOptions {
  /** Keep the folders of the inputs. */
  readonly keepFolders: boolean;
  /** A file that is there may be the run's own: it is looked at when the page is written. */
  readonly isJournaled: boolean;
}

export interface Named {
  readonly name: string;
  /** Its file is there, and stays as it is. */
  readonly skip: boolean;
}

export class Namer {
  readonly names = new Names();
  readonly #options: NamerOptions;

  constructor(options: NamerOptions) {
    this.#options = options;
  }

  async nameOf(entry: Entry): Promise<Named> {
    const { onConflict, keepFolders, isJournaled, endings } = this.#options;
    const path = pathOf(entry, keepFolders, endings[0]);
    const name = await this.names.claim(path, (candidate) =>
      onConflict === 'rename' && !isJournaled ? this.#isThere(candidate) : Promise.resolve(false),
    );
    if (onConflict === 'overwrite' || onConflict === 'rename' || !(await this.#isThere(name))) {
      return { name, skip: false };
    }
    if (onConflict === 'skip') return { name, skip: true };
    if (isJournaled) return { name, skip: false };
    throw new OutputError(
      `${join(this.#options.folder, name + endings[0])} is there already. Use --on-conflict skip, rename or overwrite.`,
    );
  }

  async #isThere(name: string): Promise<boolean> {
    for (const ending of this.#options.endings) {
      if (await isThere(join(this.#options.folder, name + ending))) return true;
    }
    return false;
  }
}
