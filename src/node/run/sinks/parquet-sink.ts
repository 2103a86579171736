/**
 * Writes a Parquet file with a row for each record. Rows are collected into row groups, so that
 * memory does not grow with the number of pages. The file gets its name when it is complete.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { AtomicFile, newRunId } from '../files/temp-files.ts';
import { COLUMNS, type Row } from '../tables/row.ts';
import { schemaOf } from './parquet-schema.ts';
import type { Page, Sink } from './sink.ts';

/**
 * Number of rows and bytes in a row group: large enough to be read fast, small enough to be held in
 * memory.
 */
const ROWS = 10_000;
const BYTES = 64 * 1024 * 1024;

export class ParquetSink implements Sink {
  readonly #file: AtomicFile;
  readonly #writer = new ByteWriter();
  readonly #parquet: ParquetWriter;
  #rows: Row[] = [];
  #bytes = 0;

  private constructor(file: AtomicFile) {
    this.#file = file;
    this.#parquet = new ParquetWriter({
      writer: this.#writer,
      schema: schemaOf(COLUMNS),
      createdBy: 'repair-article',
    });
  }

  static async create(path: string): Promise<ParquetSink> {
    return new ParquetSink(await AtomicFile.create(path, newRunId()));
  }

  async write({ result }: Page): Promise<'written'> {
    this.#rows.push(JSON.parse(Buffer.from(result.bytes).toString('utf8')) as Row);
    this.#bytes += result.bytes.length;
    if (this.#rows.length >= ROWS || this.#bytes >= BYTES) await this.#flush();
    return 'written';
  }

  /** Writes the collected rows as one row group. */
  async #flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    this.#bytes = 0;
    if (rows.length > 0) {
      await this.#parquet.write({
        columnData: COLUMNS.map((name) => ({ name, data: rows.map((row) => row[name]) })),
        rowGroupSize: rows.length,
      });
    }
    await this.#drain();
  }

  /** Writes the encoded bytes to the file. The writer continues to count its offset. */
  async #drain(): Promise<void> {
    await this.#file.write(this.#writer.getBytes().slice());
    this.#writer.index = 0;
  }

  async finish(): Promise<void> {
    await this.#flush();
    this.#parquet.finish();
    await this.#drain();
    await this.#file.finish();
  }

  stop(): Promise<void> {
    return this.#file.discard();
  }
}
