/**
 * The beginnings of the texts that a part of a line may have been, as a tree: each node is one more
 * character after another node. What the language model says about a character is computed once,
 * however many readings contain it.
 */
import type { LanguageModel } from '../../../language/model/language-model.ts';
import { advance, logAfter } from '../../../language/model/likelihood.ts';
import { beginReading, costOf, type Reading, read } from '../../../language/model/plausibility.ts';

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
const isHanzi = (point: number): boolean => point >= 0x3400 && point <= 0x9fff;

export class Prefix {
  readonly #model: LanguageModel;
  readonly #reading: Reading;
  /** By code point; made when needed, because most nodes are left at once. */
  #costs: Map<number, number> | null = null;
  #longer: Map<number, Prefix> | null = null;

  private constructor(model: LanguageModel, reading: Reading) {
    this.#model = model;
    this.#reading = reading;
  }

  static begin(model: LanguageModel): Prefix {
    return new Prefix(model, beginReading(model));
  }

  /** Log probability (nats) of one more character, given by its code point. */
  cost(point: number): number {
    this.#costs ??= new Map();
    let cost = this.#costs.get(point);
    if (cost === undefined) {
      cost = this.#compute(point);
      this.#costs.set(point, cost);
    }
    return cost;
  }

  /** The same by the language model alone, whatever the kind of the character. */
  plainCost(point: number): number {
    const { state } = this.#reading;
    return logAfter(this.#model, state, point) - state.log;
  }

  /**
   * Cost of a character that fills a hole. Names and dialects have rare characters that cost no more
   * than others where they are on the page, but nothing shows them here: 孭 stood in six
   * holes and was wrong in all of them.
   */
  costInHole(point: number): number {
    const cost = this.cost(point);
    return isHanzi(point) ? Math.min(cost, this.plainCost(point)) : cost;
  }

  #compute(point: number): number {
    const { previous } = this.#reading;
    if (point < 0x80 && isHanzi(previous)) {
      if (NARROW.has(point)) return Math.max(DEAREST_MARK, this.plainCost(point));
      if (point === FULL_STOP) {
        return Math.max(DEAREST_MARK, this.plainCost(FULL_STOP_WIDE) + NARROW_STOP);
      }
      if (isDigit(point)) return Math.max(DEAREST_DIGIT, this.plainCost(point));
    }
    return costOf(this.#model, this.#reading, point, 'any');
  }

  /** The node after one more character. */
  after(point: number): Prefix {
    this.#longer ??= new Map();
    let longer = this.#longer.get(point);
    if (longer === undefined) {
      longer = new Prefix(this.#model, this.#read(point));
      this.#longer.set(point, longer);
    }
    return longer;
  }

  #read(point: number): Reading {
    const { state, previous } = this.#reading;
    const reading = read(this.#model, this.#reading, point, 'any');
    if (point >= 0x80) return reading;
    const isStop = point === FULL_STOP && isHanzi(previous);
    return { ...reading, state: advance(this.#model, state, isStop ? FULL_STOP_WIDE : point) };
  }
}
