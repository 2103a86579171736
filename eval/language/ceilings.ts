/**
 * The ceilings in test/core/language/ceilings.json: how many nats per character our own sentences
 * may cost at most, by register. `--pin` only lowers them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadModel } from '../../src/node/data/language-model.ts';
import { costOf } from './cost.ts';
import { ownTexts } from './texts.ts';

const CEILINGS = new URL('../../test/core/language/ceilings.json', import.meta.url);

export type Ceilings = Readonly<Record<string, number>>;

export const readCeilings = (): Ceilings => JSON.parse(readFileSync(CEILINGS, 'utf8'));

/** The present costs, rounded up to hundredths. */
export const measure = (): Ceilings =>
  Object.fromEntries(
    [...ownTexts()].map(([name, lines]) => [
      name,
      Math.ceil(costOf(loadModel(), lines).all * 100) / 100,
    ]),
  );

export function pinCeilings(): void {
  const now = measure();
  const old = existsSync(CEILINGS) ? readCeilings() : now;
  const ceilings = Object.fromEntries(
    Object.entries(now).map(([name, cost]) => [name, Math.min(old[name] ?? cost, cost)]),
  );
  writeFileSync(CEILINGS, `${JSON.stringify(ceilings, null, 2)}\n`);
}
