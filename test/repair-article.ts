/** Runs the built program as users do, in a separate process. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { validateOutput } from './validation/record-validator.ts';

export const BIN = fileURLToPath(new URL('../bin/repair-article.js', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Closes one of the program's output streams after its first bytes, as `head -1` does. Standard
 * input stays open: the program must end by itself.
 */
export function repairArticleUnheard(
  args: readonly string[],
  deaf: 'stdout' | 'stderr',
  stdin = '',
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], { stdio: 'pipe' });
    const heard = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (chunk: Buffer) => {
        heard[name] += chunk.toString();
        if (name === deaf) child[name].destroy();
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...heard }));
    child.stdin.on('error', () => {});
    child.stdin.write(stdin);
  });
}

export function repairArticle(
  args: readonly string[],
  stdin?: Uint8Array | string,
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      stdio: 'pipe',
      env: { ...process.env, ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const text = (chunks: Buffer[]): string => Buffer.concat(chunks).toString('utf8');
      const stdout = text(out);
      try {
        validateOutput(stdout);
      } catch (error) {
        reject(error);
      }
      resolve({ code, stdout, stderr: text(err) });
    });
    child.stdin.on('error', () => {});
    child.stdin.end(stdin ?? '');
  });
}
