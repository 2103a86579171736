/** Puts together what the pipeline needs from outside: the data of the package and the options. */

import { DEFAULT_OPTIONS, type RepairOptions } from '../../core/options/repair-settings.ts';
import type { PipelineContext } from '../../core/pipeline.ts';
import { loadTables } from './character-tables.ts';
import { loadModel } from './language-model.ts';
import { nativeGb18030 } from './native-gb18030.ts';
import { NATIVE_UTF8 } from './native-utf8.ts';
import { scriptConverters } from './script-converters.ts';

export const contextOf = (
  encoding: string | null | undefined,
  options: Partial<RepairOptions> = {},
  within: string | null = null,
): PipelineContext => ({
  model: loadModel,
  tables: loadTables,
  utf8: NATIVE_UTF8,
  gb18030: nativeGb18030,
  encoding: encoding ?? null,
  within,
  options: { ...DEFAULT_OPTIONS, ...options },
  converters: scriptConverters,
});
