/**
 * Shows on stderr how far a run is: as a bar for people, as lines of JSON for programs, or not at
 * all.
 */

import type { Tally } from '../run/result/tally.ts';
import { sayColoured, sayLines, stderr } from './console/stderr.ts';
import type { ProgressKind } from './flags/flags.ts';
import { summaryData, summaryOf } from './summary.ts';

export interface Progress {
  /** Writes lines beside the progress. They are printable already, and each ends with its line break. */
  say(lines: string): void;
  /** Whether counting the entries is worthwhile. */
  readonly wantsTotal: boolean;
  /** Sets the number of entries, once it is known. */
  setTotal(total: number): void;
  /** Writes the summary if the progress was shown or `always` is set, and ends. */
  end(always: boolean): void;
}

/** Milliseconds between two lines of JSON. */
const JSON_INTERVAL = 1000;

/**
 * The speed and remaining time of a run since it began. Pages from a journal cost nothing and do
 * not count.
 */
class Pace {
  readonly #tally: Tally;
  readonly #start = performance.now();
  #first: number | null = null;
  total: number | null = null;

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  /** Pages per second. */
  get rate(): number {
    this.#first ??= this.#tally.done;
    return (this.#tally.done - this.#first) / Math.max(0.001, this.seconds);
  }

  /** Remaining time in seconds, or `null` while it is unknown. */
  get left(): number | null {
    const { rate } = this;
    if (this.total === null || rate === 0) return null;
    return Math.max(0, Math.round((this.total - this.#tally.done) / rate));
  }
}

function quiet(tally: Tally): Progress {
  const pace = new Pace(tally);
  return {
    say: sayColoured,
    wantsTotal: false,
    setTotal: () => {},
    end(always) {
      if (always) sayLines(summaryOf(tally, pace.seconds));
    },
  };
}

function jsonLines(tally: Tally): Progress {
  const pace = new Pace(tally);
  const tell = (what: unknown): void => sayLines(`${JSON.stringify(what)}\n`);
  const timer = setInterval(() => {
    tell({
      done: tally.done,
      failed: tally.failed,
      total: pace.total,
      pagesPerSecond: Math.round(pace.rate * 10) / 10,
      secondsLeft: pace.left,
    });
  }, JSON_INTERVAL);
  return {
    say: sayColoured,
    wantsTotal: true,
    setTotal(total) {
      pace.total = total;
    },
    end() {
      clearInterval(timer);
      tell({ summary: summaryData(tally, pace.seconds) });
    },
  };
}

/** `3725` → `1:02:05` */
function clock(seconds: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

async function bar(tally: Tally): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress');
  const pace = new Pace(tally);
  const { Format, MultiBar } = cliProgress;
  const multi = new MultiBar({
    stream: stderr(),
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
    fps: 5,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    noTTYOutput: true,
    format(options, { progress }) {
      const { total, left } = pace;
      const drawn = total === null ? '' : `${Format.BarFormat(progress, options)} `;
      const of = total === null ? ' pages' : `/${total.toLocaleString('en')}`;
      const rest = left === null ? '' : ` · ${clock(left)} left`;
      return `${drawn}${tally.done.toLocaleString('en')}${of} · ${pace.rate.toFixed(1)}/s · ${tally.failed.toLocaleString('en')} failed${rest}`;
    },
  });
  const line = multi.create(1, 0);
  multi.on('redraw-pre', () => line.update(pace.total === null ? 0 : tally.done));
  return {
    say: (lines) => multi.log(lines),
    wantsTotal: true,
    setTotal(total) {
      pace.total = total;
      line.setTotal(Math.max(1, total));
    },
    end() {
      multi.update();
      multi.stop();
      sayLines(summaryOf(tally, pace.seconds));
    },
  };
}

/**
 * Starts the progress display. `auto` is a bar if stderr is a terminal to which the records are not
 * written.
 */
export function startProgress(
  kind: ProgressKind,
  tally: Tally,
  recordsOnStdout: boolean,
): Promise<Progress> {
  const isFree = stderr().isTTY && !(recordsOnStdout && process.stdout.isTTY);
  if (kind === 'bar' || (kind === 'auto' && isFree)) return bar(tally);
  return Promise.resolve(kind === 'json' ? jsonLines(tally) : quiet(tally));
}
