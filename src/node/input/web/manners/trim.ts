/**
 * Keeps a cache folder below a size. If another process needs a response that was removed, it
 * fetches it again.
 */
import { open, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import cacache from 'cacache';

/** Milliseconds after which a process that trims is considered dead. Trimming takes seconds. */
const LONGEST = 10 * 60 * 1000;

/** Share of the limit that is kept, so that the next response does not exceed it again. */
const KEPT = 0.8;

/**
 * `removeFully` is missing in the package's types. Without it each removal adds a line on the disk.
 */
const remove: (
  folder: string,
  key: string,
  options: { readonly removeFully: boolean },
) => Promise<unknown> = cacache.rm.entry;

/**
 * Claims the folder for trimming by this process. Returns `null` if another process has claimed it.
 */
async function begin(path: string): Promise<(() => Promise<void>) | null> {
  try {
    await (await open(path, 'wx')).close();
    return () => unlink(path).catch(() => {});
  } catch {
    const begun = await stat(path).catch(() => null);
    if (begun !== null && Date.now() - begun.mtimeMs > LONGEST) await unlink(path).catch(() => {});
    return null;
  }
}

/** Removes the oldest responses until the rest is well below `most` bytes. Never rejects. */
export async function trim(folder: string, most: number): Promise<void> {
  const end = await begin(join(folder, 'trimming'));
  if (end === null) return;
  try {
    const entries = Object.values(await cacache.ls(folder));
    let size = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (size <= most) return;
    for (const entry of entries.sort((a, b) => a.time - b.time)) {
      if (size <= most * KEPT) break;
      await remove(folder, entry.key, { removeFully: true });
      await cacache.rm.content(folder, entry.integrity);
      size -= entry.size;
    }
  } catch {
    // what cannot be removed now is tried again the next time
  } finally {
    await end();
  }
}
