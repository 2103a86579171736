/**
 * Which process somebody is, so that it can be told later whether it still runs: also where its
 * number was given to another process, where two containers share a host name, and after a boot.
 */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

export interface Holder {
  readonly host: string;
  readonly pid: number;
  /** Start of the machine; `null` where the system does not tell. */
  readonly boot: string | null;
  /** Namespaces of process numbers and of clocks; `null` where the system has none. */
  readonly space: string | null;
  /** Start of the process, in clock ticks since the boot; `null` where the system does not tell. */
  readonly start: string | null;
}

function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Place of the start time behind the process's name, which may hold spaces and brackets. */
const START_FIELD = 19;

/** When a process of this namespace began; `null` where there is none or it cannot be seen. */
const startOf = (pid: number | 'self'): string | null =>
  quietly(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_FIELD] ?? null;
  });

/** This process. */
export const thisProcess = (): Holder => ({
  host: hostname(),
  pid: process.pid,
  boot: quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()),
  space: quietly(
    () => `${readlinkSync('/proc/self/ns/pid')} ${readlinkSync('/proc/self/ns/time')}`,
  ),
  start: startOf('self'),
});

/** Whether a process of this number runs, be it whose it may. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process runs; `unknown` where it cannot be seen from here. */
export function stateOf({ boot, space, pid, start }: Holder): 'runs' | 'ended' | 'unknown' {
  const here = thisProcess();
  const isNear = boot !== null && space !== null && boot === here.boot && space === here.space;
  if (!isNear) return 'unknown';
  if (!isRunning(pid)) return 'ended';
  const found = startOf(pid);
  if (found === null || start === null) return 'unknown';
  return found === start ? 'runs' : 'ended';
}

const isText = (value: unknown): value is string | null =>
  value === null || typeof value === 'string';

/** Reads what `JSON.stringify` made of a holder; `null` for anything else. */
export function holderOf(text: string): Holder | null {
  const value: unknown = quietly(() => JSON.parse(text));
  if (value === null || typeof value !== 'object') return null;
  const { host, pid, boot, space, start } = value as Record<keyof Holder, unknown>;
  const isHolder =
    typeof host === 'string' &&
    Number.isSafeInteger(pid) &&
    Number(pid) > 0 &&
    [boot, space, start].every(isText);
  return isHolder ? (value as Holder) : null;
}
