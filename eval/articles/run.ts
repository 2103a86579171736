/** Runs extractors over pages, and measures their answers and their speed. */
import { validated } from '../../test/validation/record-validator.ts';
import { decode, type Extractor, type Input } from './scoring/extractors.ts';
import type { GoldPage } from './scoring/gold.ts';
import { type Answer, NOTHING, type Score, scoreAnswer } from './scoring/score.ts';

export interface PageResult {
  readonly page: GoldPage;
  readonly answer: Answer;
  readonly score: Score;
}

export interface Result {
  readonly name: string;
  readonly pages: readonly PageResult[];
  /** Pages per second of processor time. */
  readonly speed: number;
  /** Number of pages on which it threw an error; these count as unanswered. */
  readonly thrown: number;
}

/** Number of pages that are read before measuring, so that compiling does not count. */
const WARM_UP = 5;
const MICROSECONDS = 1e6;

async function attempt({ extract }: Extractor, input: Input): Promise<Answer | null> {
  try {
    return await extract(input);
  } catch {
    return null;
  }
}

/** Measures an extractor, or for each page the one that `extractor` chooses for it. */
export async function measure(
  extractor: Extractor | ((page: GoldPage) => Extractor),
  pages: readonly GoldPage[],
): Promise<Result> {
  const chosen = pages.map((page) =>
    typeof extractor === 'function' ? extractor(page) : extractor,
  );
  const inputs = pages.map(({ bytes }): Input => ({ bytes, text: decode(bytes) }));
  const answerOf = (at: number): Promise<Answer | null> =>
    attempt(chosen[at] as Extractor, inputs[at] as Input);
  for (const at of inputs.slice(0, WARM_UP).keys()) await answerOf(at);
  const answers: (Answer | null)[] = [];
  const before = process.cpuUsage();
  for (const at of inputs.keys()) answers.push(await answerOf(at));
  const { user, system } = process.cpuUsage(before);
  // validation is not measured
  for (const answer of answers) if (answer?.record !== undefined) validated(answer.record);
  return {
    name: chosen[0]?.name ?? '',
    pages: pages.map((page, at) => {
      const answer = answers[at] ?? NOTHING;
      return { page, answer, score: scoreAnswer(answer, page.gold) };
    }),
    speed: pages.length / ((user + system) / MICROSECONDS),
    thrown: answers.filter((answer) => answer === null).length,
  };
}
