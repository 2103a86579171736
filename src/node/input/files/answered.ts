/** Waits for the file system, but not for ever: a disk of another machine may have gone. */

/** Milliseconds: the time that a page has, unless somebody says otherwise. */
const PATIENCE = 60_000;

/** What a promise gives in its time; rejects with a system error ETIMEDOUT where it does not. */
export async function answered<T>(promise: Promise<T>, patience = PATIENCE): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error('the file system does not answer'), { code: 'ETIMEDOUT' }));
    }, patience);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
