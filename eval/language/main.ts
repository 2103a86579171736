/**
 * `npm run eval:language`: measures what text costs under the language model, in nats per
 * character, and what the model itself costs.
 *
 *      FOLDER…    also the bodies of the Chinese news pages of a folder of gold (see articles/gold.ts)
 *      --pin      lowers the ceilings in test/core/language/ceilings.json to the present figures
 */
import { parseArgs } from 'node:util';
import { loadModel } from '../../src/node/data/language-model.ts';
import { pinCeilings } from './ceilings.ts';
import { costOf } from './cost.ts';
import { speedLines } from './speed.ts';
import { bodiesOf, ownTexts, type Texts } from './texts.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const { values, positionals } = parseArgs({
  options: { pin: { type: 'boolean', default: false } },
  allowPositionals: true,
});

function printCosts(texts: Texts): void {
  for (const [name, lines] of texts) {
    if (lines.length === 0) continue;
    const { characters, all, chinese } = costOf(loadModel(), lines);
    print(
      `${name.padEnd(24)}${String(characters).padStart(8)}${all.toFixed(3).padStart(10)}${chinese.toFixed(3).padStart(10)}`,
    );
  }
}

if (values.pin) pinCeilings();
else {
  const own = ownTexts();
  const speed = speedLines(own.get('hans') ?? []);
  print('text                    characters     all   Chinese');
  for (const folder of positionals) printCosts(bodiesOf(folder));
  printCosts(own);
  print('');
  for (const line of speed) print(line);
}
