/**
 * Identifies a process, so that one can later tell whether it still runs: even if its number was
 * given to another process, if two containers share a host name, or after a reboot.
 */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

export interface Holder {
  readonly host: string;
  readonly pid: number;
  /** When the machine was started; `null` if the system does not say. */
  readonly boot: string | null;
  /** Namespaces of process numbers and of clocks; `null` if the system has none. */
  readonly space: string | null;
  /**
   * When the process was started, in clock ticks since the boot; `null` if the system does not say.
   */
  readonly start: string | null;
}

function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Position of the start time after the process name, which may contain spaces and brackets. */
const START_FIELD = 19;

/** When a process of this namespace was started; `null` if there is none or it cannot be seen. */
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

/** Whether a process with this number runs, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process runs; `unknown` if it cannot be seen from here. */
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
