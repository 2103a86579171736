/** Loads the CommonJS modules of one folder, with compiled code of a cache where there is some. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { CodeCache, Compiled } from './code-cache.ts';

interface Loaded {
  readonly exports: unknown;
}

type Wrapped = (
  exports: unknown,
  require: (id: string) => unknown,
  module: Loaded,
  filename: string,
  folder: string,
) => void;

/** What Node puts around a module too. It has no line break, so lines keep their numbers. */
const WRAPPER = ['(function (exports, require, module, __filename, __dirname) {', '\n})'] as const;

const OWN_MODULE = /^\.\/([\w-]+\.cjs)$/;

export class Loader {
  readonly #folder: string;
  readonly #cache: CodeCache | null;
  readonly #read: (file: string, around: readonly [string, string]) => string;
  readonly #require: NodeJS.Require;
  readonly #loaded = new Map<string, Loaded>();
  /** Scripts whose code is not in the cache, by the name of their file. */
  readonly #fresh = new Map<string, Script>();

  /** @param read returns the text of a file of ASCII between two other texts */
  constructor(
    folder: string,
    cache: CodeCache | null,
    read: (file: string, around: readonly [string, string]) => string,
  ) {
    this.#folder = folder;
    this.#cache = cache;
    this.#read = read;
    this.#require = createRequire(join(folder, 'start.cjs'));
  }

  /** Returns what a module exports, and runs it if that has not happened yet. */
  load(name: string): unknown {
    const known = this.#loaded.get(name);
    if (known !== undefined) return known.exports;
    const module: Loaded = { exports: {} };
    // before it runs, because modules may import each other
    this.#loaded.set(name, module);
    const file = join(this.#folder, name);
    const run = this.#compile(name, file).runInThisContext() as Wrapped;
    const require = (id: string): unknown => {
      const own = OWN_MODULE.exec(id)?.[1];
      return own === undefined ? this.#require(id) : this.load(own);
    };
    run.call(module.exports, module.exports, require, module, file, this.#folder);
    return module.exports;
  }

  has(name: string): boolean {
    return this.#loaded.has(name);
  }

  /** Code of the modules that were not in the cache, with all functions that have run. */
  compiled(): Compiled[] {
    return [...this.#fresh].map(([name, script]) => ({ name, code: script.createCachedData() }));
  }

  #compile(name: string, filename: string): Script {
    const cachedData = this.#cache?.codeOf(name);
    const script = new Script(this.#read(filename, WRAPPER), {
      filename,
      columnOffset: -WRAPPER[0].length,
      ...(cachedData === undefined ? {} : { cachedData }),
    });
    if (cachedData === undefined || script.cachedDataRejected === true) {
      this.#fresh.set(name, script);
    }
    return script;
  }
}
