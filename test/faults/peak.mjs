/**
 * Loaded before the program (`--import`). Writes the largest resident memory to PEAK_FILE, in KiB.
 */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS));
});
