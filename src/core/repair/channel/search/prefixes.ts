/**
 * The beginnings of the texts that a part of a line may have been, as a tree: each prefix is one more
 * character after another one. What the language model says about a character is computed once,
 * however many readings contain it. A prefix is a number; 0 is the empty one.
 */

import { chineseCost } from '../../../language/model/character-costs.ts';
import type { LanguageModel } from '../../../language/model/language-model.ts';
import { advance, logAfter, shareAfter } from '../../../language/model/likelihood.ts';
import { beginReading, costOf, type Reading, read } from '../../../language/model/plausibility.ts';
import { PairMap } from './pair-map.ts';

const FULL_STOP = 0x2e;
const FULL_STOP_WIDE = 0x3002;

/** Greatest cost (nats) of a narrow mark after a Chinese character. */
const DEAREST_MARK = -7;

/** Cost (nats) of a narrow full stop after a Chinese character, in addition to that of 。. */
const NARROW_STOP = -1.5;

/** Marks that pages with narrow punctuation have instead of ，：；！？（）. */
const NARROW: ReadonlySet<number> = new Set(Array.from(',:;!?()', (mark) => mark.charCodeAt(0)));

/** Greatest cost (nats) of a digit after a Chinese character: 4 is probable in 面积为4, not in 面积不4. */
const DEAREST_DIGIT = -9;
const isDigit = (point: number): boolean => point >= 0x30 && point <= 0x39;
export const isHanzi = (point: number): boolean => point >= 0x3400 && point <= 0x9fff;

/** A prefix, by its number. */
export type Prefix = number;

export const EMPTY: Prefix = 0;

export class Prefixes {
  readonly #model: LanguageModel;
  readonly #readings: Reading[];
  /** By prefix and code point. */
  readonly #costs = new PairMap();
  readonly #longer = new PairMap();

  constructor(model: LanguageModel) {
    this.#model = model;
    this.#readings = [beginReading(model)];
  }

  #readingOf(prefix: Prefix): Reading {
    const reading = this.#readings[prefix];
    if (reading === undefined) throw new RangeError(`no prefix ${prefix}`);
    return reading;
  }

  /** Log probability (nats) of one more character, given by its code point. */
  cost(prefix: Prefix, point: number): number {
    const known = this.#costs.get(prefix, point);
    if (!Number.isNaN(known)) return known;
    const cost = this.#compute(this.#readingOf(prefix), point);
    this.#costs.add(prefix, point, cost);
    return cost;
  }

  /** Probability of one more character by the language model alone, whatever its kind. */
  plainShare(prefix: Prefix, point: number): number {
    return shareAfter(this.#model, this.#readingOf(prefix).state, point);
  }

  /** Its logarithm (nats). */
  plainCost(prefix: Prefix, point: number): number {
    return this.#plainCost(this.#readingOf(prefix), point);
  }

  #plainCost({ state }: Reading, point: number): number {
    return logAfter(this.#model, state, point) - state.log;
  }

  /**
   * Cost of a character that fills a hole. Names and dialects have rare characters that cost no more
   * than others where they are on the page, but nothing shows them here: 孭 stood in six
   * holes and was wrong in all of them.
   */
  costInHole(prefix: Prefix, point: number): number {
    if (!isHanzi(point)) return this.cost(prefix, point);
    return this.costGiven(prefix, point, this.plainCost(prefix, point));
  }

  /** The same for a Chinese character to which the language model gives a cost (nats). */
  costGiven(prefix: Prefix, point: number, plain: number): number {
    return Math.min(plain, chineseCost(point, plain, this.#readingOf(prefix), 'any'));
  }

  #compute(reading: Reading, point: number): number {
    if (point < 0x80 && isHanzi(reading.previous)) {
      if (NARROW.has(point)) return Math.max(DEAREST_MARK, this.#plainCost(reading, point));
      if (point === FULL_STOP) {
        return Math.max(DEAREST_MARK, this.#plainCost(reading, FULL_STOP_WIDE) + NARROW_STOP);
      }
      if (isDigit(point)) return Math.max(DEAREST_DIGIT, this.#plainCost(reading, point));
    }
    return costOf(this.#model, reading, point, 'any');
  }

  /** The prefix with one more character. */
  after(prefix: Prefix, point: number): Prefix {
    const known = this.#longer.get(prefix, point);
    if (!Number.isNaN(known)) return known;
    const longer = this.#readings.length;
    this.#readings.push(this.#read(this.#readingOf(prefix), point));
    this.#longer.add(prefix, point, longer);
    return longer;
  }

  #read(before: Reading, point: number): Reading {
    const reading = read(this.#model, before, point, 'any');
    if (point >= 0x80) return reading;
    const isStop = point === FULL_STOP && isHanzi(before.previous);
    return {
      ...reading,
      state: advance(this.#model, before.state, isStop ? FULL_STOP_WIDE : point),
    };
  }
}
