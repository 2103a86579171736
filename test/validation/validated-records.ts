/**
 * Replaces core/record/record.ts in all tests. It does the same, and validates each record when it
 * is made.
 */
import {
  articleRecord as makeArticleRecord,
  failureRecord as makeFailureRecord,
} from '../../src/core/record/record.ts';
import { validated } from './record-validator.ts';

export * from '../../src/core/record/record.ts';

export const articleRecord: typeof makeArticleRecord = (parts) =>
  validated(makeArticleRecord(parts));

export const failureRecord: typeof makeFailureRecord = (...given) =>
  validated(makeFailureRecord(...given));
