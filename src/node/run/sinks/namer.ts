/** Decides the name of an entry's file before the entry is read. */
import { join } from 'node:path';
import type { Entry } from '../../input/entry/entry.ts';
import { OutputError } from '../files/output-error.ts';
import { Names, pathOf } from './file-names.ts';
import { type FolderOptions, isThere } from './folder-sink.ts';

export interface NamerOptions extends FolderOptions {
  /** Whether to keep the folders of the inputs. */
  readonly keepFolders: boolean;
  /**
   * Whether there is a journal. An existing file may then be the run's own, which is decided when
   * the page is written.
   */
  readonly isJournaled: boolean;
}

export interface Named {
  readonly name: string;
  /** Whether its file exists and stays as it is. */
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
      `${join(this.#options.folder, name + endings[0])} already exists. Use --on-conflict skip, rename or overwrite.`,
    );
  }

  async #isThere(name: string): Promise<boolean> {
    for (const ending of this.#options.endings) {
      if (await isThere(join(this.#options.folder, name + ending))) return true;
    }
    return false;
  }
}
