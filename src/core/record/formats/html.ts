/** Renders a record as an HTML page on which people can check it: the report of one page. */
import type { Outcome } from '../full-record.ts';
import { pageDocument } from '../report/documents.tsx';

export const htmlOf = (outcome: Outcome): string => pageDocument(outcome, null);
