/** What remains of a run that was stopped, and how to continue it. */
import type { Tally } from '../run/result/tally.ts';
import type { Flags } from './flags/flags.ts';

const pagesOf = ({ done }: Tally): string =>
  `Stopped after ${done.toLocaleString('en')} ${done === 1 ? 'page' : 'pages'}`;

/** One line for people. */
export function stoppedWords(
  { resume, output, outputDir }: Pick<Flags, 'resume' | 'output' | 'outputDir'>,
  tally: Tally,
): string {
  const pages = pagesOf(tally);
  if (resume !== undefined) return `${pages}. The same command continues from there.`;
  if (outputDir !== undefined) {
    return `${pages}, whose files are in ${outputDir}. The same command continues from there with --on-conflict skip.`;
  }
  if (output !== undefined) {
    return `${pages}. Nothing was written to ${output}: a stopped run can continue only with --resume.`;
  }
  return `${pages}, whose records were written. A stopped run can continue only with -o and --resume.`;
}
