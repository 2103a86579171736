/**
 * Where the program and its workers begin. Files of dist/ are loaded through a cache of compiled
 * code, because compiling is a large part of what a single page costs.
 */
import { loadBuiltIns } from './built-ins.ts';
import { cacheFolder } from './cache-folder.ts';
import { CodeCache } from './code-cache.ts';
import { readBetween } from './code-file.ts';
import { Loader } from './loader.ts';
import { flagsFor, setFlags } from './v8-flags.ts';

/** Set by the build: a digest of all files of code in dist/. */
declare const CODE_DIGEST: string;

/** What begins a process: the file of dist/ that is loaded first. */
const FIRST = { program: 'main.cjs', worker: 'worker.cjs' } as const;

/** The file with the code for pages. A run that did not need it is not worth a cache. */
const PAGE = 'page.cjs';

/**
 * Loads what begins a process, and returns what it exports. If the process ends well after it ran
 * code that the cache does not contain yet, the cache is written at the end, so that it contains
 * the functions that were compiled at their first use too.
 */
export function start(kind: keyof typeof FIRST): unknown {
  const folder = import.meta.dirname;
  const flags = flagsFor(process.version);
  if (flags.length > 0) loadBuiltIns();
  // V8 does not accept code that was compiled with other flags, so they are set first
  setFlags(flags);
  const cache = CodeCache.open(cacheFolder(process.env, process.platform), [
    CODE_DIGEST,
    folder,
    process.version,
    process.arch,
    process.env.NODE_OPTIONS ?? '',
    ...process.execArgv,
    ...flags,
  ]);
  const loader = new Loader(folder, cache, readBetween);
  if (cache !== null) {
    process.on('exit', (code) => {
      if (code === 0 && loader.has(PAGE)) cache.save(loader.compiled());
    });
  }
  return loader.load(FIRST[kind]);
}
