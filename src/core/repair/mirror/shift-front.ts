/** The paths that are kept at each step of the search of a run. */
import { fitsGloss } from './shift-gloss.ts';
import { Best, type Path } from './shift-path.ts';

/** Paths kept at each offset. */
const BEAM = 160;

/** Paths kept of the thousands that go through one vanished pair. */
const KEPT_AFTER_HOLE = 96;

/** Where paths go that have grown. */
export interface Sink {
  /** Whether one with the score would be kept, and so has to be made. */
  takes(score: number, done: boolean): boolean;
  add(path: Path, score: number): void;
}

/** The paths of one step: those that go on, and those that have ended. */
export class Front implements Sink {
  readonly going = new Best<Path>(BEAM);
  readonly done = new Best<Path>(BEAM);
  readonly #page: string;

  constructor(page: string) {
    this.#page = page;
  }

  takes(score: number, done: boolean): boolean {
    return (done ? this.done : this.going).takes(score);
  }

  add(path: Path, score: number): void {
    if (!path.done) this.going.add(path, score);
    else if (fitsGloss(this.#page, path)) this.done.add(path, score);
  }
}

/** The paths through one vanished pair, as far as the front would keep them too. */
export class AfterHole implements Sink {
  readonly best = new Best<Path>(KEPT_AFTER_HOLE);
  readonly #front: Front;
  readonly #mayEnd: boolean;

  constructor(front: Front, mayEnd: boolean) {
    this.#front = front;
    this.#mayEnd = mayEnd;
  }

  takes(score: number): boolean {
    const { going, done } = this.#front;
    return this.best.takes(score) && (going.takes(score) || (this.#mayEnd && done.takes(score)));
  }

  add(path: Path, score: number): void {
    this.best.add(path, score);
  }
}
