/**
 * Waits for the file system for a limited time, because the disk of another machine may be gone.
 */

/** Default time limit in milliseconds, the same as for a page. */
const PATIENCE = 60_000;

/**
 * Returns what the promise gives within the time. Otherwise rejects with a system error ETIMEDOUT.
 */
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
