/** Where a user's programs may keep what they can make again. */
import { isAbsolute, join } from 'node:path';

const OWN = 'repair-article';

/**
 * Returns the folder for caches of this program, or `null` if there is none or if the user does not
 * want code to be cached (`NODE_DISABLE_COMPILE_CACHE`, as for Node's own cache).
 */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  if (env.NODE_DISABLE_COMPILE_CACHE !== undefined) return null;
  const base = baseFolder(env, platform);
  return base !== undefined && isAbsolute(base) ? join(base, OWN) : null;
}

function baseFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  if (platform === 'win32') return env.LOCALAPPDATA;
  // an empty variable is as good as none, by the XDG base directory specification
  if (env.XDG_CACHE_HOME) return env.XDG_CACHE_HOME;
  const home = env.HOME || undefined;
  if (home === undefined) return undefined;
  return platform === 'darwin' ? join(home, 'Library/Caches') : join(home, '.cache');
}
