/** Writes the report of a single page. */
import { writeSingleReport } from '../../report/report-folder.ts';
import { explainFailure } from './failed-output.ts';

/** Resolves to an exit code if the report cannot be written, else to `null`. */
export async function reportSingle(folder: string, html: Uint8Array): Promise<number | null> {
  try {
    await writeSingleReport(folder, html);
    return null;
  } catch (error) {
    return explainFailure(error);
  }
}
