// One shard of some inputs, in 20 lines: node shard-worker.mjs 3/8 out/ pages/ … An engine that
// calls a program for each shard can call this one, and change what it keeps.
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { readPages } from 'repair-article';

const [shard = '1/1', folder = '.', ...inputs] = process.argv.slice(2);
const file = join(folder, `${shard.replace('/', '-of-')}.jsonl`);

if (!existsSync(file)) {
  mkdirSync(folder, { recursive: true });
  const output = await open(`${file}.tmp`, 'w');
  for await (const record of readPages(inputs, { shard, recursive: true })) {
    const { key, headline = null, body = null, error = null } = record;
    const line = { key, headline, text: body?.text, error: error?.code };
    await output.appendFile(`${JSON.stringify(line)}\n`);
  }
  await output.close();
  renameSync(`${file}.tmp`, file);
}
