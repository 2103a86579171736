/**
 * Stores results as files in a folder. Each file gets its name only when it is complete and on
 * disk.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AtomicFile, newRunId } from '../../run/files/temp-files.ts';
import type { Store } from '../store.ts';

export class FolderStore implements Store {
  readonly name: string;

  private constructor(folder: string) {
    this.name = folder;
  }

  static async open(folder: string): Promise<FolderStore> {
    const path = resolve(folder);
    await mkdir(path, { recursive: true });
    return new FolderStore(path);
  }

  has(name: string): Promise<boolean> {
    return stat(join(this.name, name)).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  async put(name: string, bytes: Uint8Array): Promise<void> {
    const file = await AtomicFile.create(join(this.name, name), newRunId());
    try {
      await file.write(bytes);
      await file.finish();
    } catch (error) {
      await file.discard();
      throw error;
    }
  }
}
