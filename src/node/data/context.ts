/** Puts together what the pipeline needs from outside: the data of the package and the options. */
import type { PipelineContext } from '../../core/pipeline.ts';
import { DEFAULT_OPTIONS, type RepairOptions } from '../../core/repair/options.ts';
import { loadTables } from './character-tables.ts';
import { loadModel } from './language-model.ts';
import { scriptConverters } from './script-converters.ts';

export const contextOf = (
  encoding: string | null | undefined,
  options: Partial<RepairOptions> = {},
  within: string | null = null,
): PipelineContext => ({
  model: loadModel,
  tables: loadTables,
  encoding: encoding ?? null,
  within,
  options: { ...DEFAULT_OPTIONS, ...options },
  converters: scriptConverters,
});
