/**
 * Keeps a cache folder below a size. What is taken away while another process wants it is fetched
 * by that process again: a cache may forget.
 */
import { open, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import cacache from 'cacache';

/** Milliseconds after which whoever trims is taken for dead: it takes seconds. */
const LONGEST = 10 * 60 * 1000;

/** The share of the limit that is kept, so that the next answer is not one too many again. */
const KEPT = 0.8;

/** With the option that its types leave out: else each removal is one more line on the disk. */
const remove: (
  folder: string,
  key: string,
  options: { readonly removeFully: boolean },
) => Promise<unknown> = cacache.rm.entry;

/** Says that this process trims; `null` where another does. */
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

/** Takes the oldest answers away until the rest is well below `most` bytes. Does not reject. */
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
    // what cannot be taken away now is looked at the next time
  } finally {
    await end();
  }
}
