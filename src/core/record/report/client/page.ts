/** The script of a page of the report. */
import { explainMarks } from './explainer.ts';

/** Windows that are narrower show one text at a time. The style sheet has the same number. */
const WIDE = '(min-width: 60rem)';

explainMarks();
if (!matchMedia(WIDE).matches) {
  document.querySelector<HTMLInputElement>('.views input[value="repaired"]')?.click();
}
