/** The formats of the output: those of a single record, and tables with one row per record. */
import { type Format, FORMATS as RECORD_FORMATS } from '../../../core/record/formats/render.ts';

const TABLE_FORMATS = ['csv', 'parquet'] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

export type OutputFormat = Format | TableFormat;

export const OUTPUT_FORMATS: readonly OutputFormat[] = [...RECORD_FORMATS, ...TABLE_FORMATS];

export const isTable = (format: OutputFormat): format is TableFormat =>
  TABLE_FORMATS.some((name) => name === format);
