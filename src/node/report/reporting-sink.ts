/**
 * Writes the report of each page before its record, so that every page that a journal lists has a
 * report.
 */
import type { InputList } from '../run/journal/known-inputs.ts';
import type { Page, Sink } from '../run/sinks/sink.ts';
import type { ReportFolder } from './report-folder.ts';

export class ReportingSink implements Sink {
  readonly #report: ReportFolder;
  readonly #sink: Sink;

  constructor(report: ReportFolder, sink: Sink) {
    this.#report = report;
    this.#sink = sink;
  }

  async write(page: Page): Promise<'written' | 'closed'> {
    const { report, count } = page.result;
    if (report !== null) await this.#report.add(report.row, report.html, count.duplicate === true);
    return this.#sink.write(page);
  }

  async finish(inputs: InputList): Promise<void> {
    await this.#report.finish();
    await this.#sink.finish(inputs);
  }

  async stop(): Promise<void> {
    await this.#report.finish();
    await this.#sink.stop();
  }
}
