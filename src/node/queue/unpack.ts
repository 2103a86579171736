/** Turns a job back into entries that can be opened. */
import { entries as entriesOf } from '../input/entries.ts';
import type { Entry } from '../input/entry/entry.ts';
import { entriesOptionsOf } from '../run/options/settings.ts';
import type { PackedEntry, ShardJob } from './shard-job.ts';

const bytesOf = (path: string): Uint8Array => new Uint8Array(Buffer.from(path, 'base64'));

/** Reads an archive from its beginning, for records that cannot be found otherwise. */
async function recordsOf(path: string, { options }: ShardJob): Promise<Map<number, Entry>> {
  const found = new Map<number, Entry>();
  const name = Buffer.from(path, 'base64').toString('utf8');
  for await (const entry of entriesOf([name], entriesOptionsOf(options))) {
    if (entry.record !== undefined) found.set(entry.record, entry);
  }
  return found;
}

/** Unpacks the entries of a job in order. */
export async function* unpack(job: ShardJob): AsyncGenerator<Entry> {
  const archives = new Map<string, Promise<Map<number, Entry>>>();
  const recordOf = async ({ place, ...entry }: PackedEntry, path: string): Promise<Entry> => {
    const records = archives.get(path) ?? recordsOf(path, job);
    archives.set(path, records);
    const found = (await records).get(entry.record ?? 0);
    if (found === undefined) throw new Error(`${entry.input} has no record ${entry.record}`);
    return { ...entry, place: found.place };
  };
  for (const packed of job.entries) {
    const { place, ...entry } = packed;
    if (place.kind === 'record') yield await recordOf(packed, place.path);
    else if (place.kind === 'file')
      yield { ...entry, place: { kind: 'file', path: bytesOf(place.path) } };
    else if (place.kind === 'slice')
      yield { ...entry, place: { ...place, path: bytesOf(place.path) } };
    else yield { ...entry, place };
  }
}
