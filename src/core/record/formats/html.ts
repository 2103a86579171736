/** Renders a record as an HTML page on which people can check it: the report of one page. */
import { pageDocument } from '../report/documents.tsx';
import type { Output } from '../schema.ts';

export const htmlOf = (outcome: Output): string => pageDocument(outcome, null);
