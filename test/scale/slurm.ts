/** A Slurm cluster of one machine, with its own munge, below a folder of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { freePort, newFolder, until } from './tools.ts';

/** The smallest configuration that runs jobs: no accounting, no cgroups, nothing outside the folder. */
const configuration = (folder: string, host: string, ports: readonly number[]): string => `
ClusterName=test
SlurmctldHost=${host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${folder}/munge.socket
CredType=cred/munge
SlurmctldPort=${ports[0]}
SlurmdPort=${ports[1]}
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
MpiDefault=none
ReturnToService=2
SlurmdParameters=config_overrides
KillWait=1
MinJobAge=3600
NodeName=${host} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=${host} Default=YES MaxTime=INFINITE State=UP
`;

export class Slurm {
  readonly #folder = newFolder();
  readonly #env: NodeJS.ProcessEnv;

  private constructor() {
    this.#env = { ...process.env, SLURM_CONF: join(this.#folder, 'slurm.conf') };
  }

  static async start(): Promise<Slurm> {
    const slurm = new Slurm();
    await slurm.#begin();
    return slurm;
  }

  async #begin(): Promise<void> {
    const at = (name: string): string => join(this.#folder, name);
    mkdirSync(at('state'));
    mkdirSync(at('spool'));
    writeFileSync(at('munge.key'), randomBytes(1024), { mode: 0o600 });
    const files = [
      `--key-file=${at('munge.key')}`,
      `--socket=${at('munge.socket')}`,
      `--pid-file=${at('munged.pid')}`,
      `--seed-file=${at('munge.seed')}`,
      `--log-file=${at('munged.log')}`,
    ];
    execFileSync('munged', ['--force', ...files]);
    const [host = 'localhost'] = hostname().split('.');
    const ports = [await freePort(), await freePort()];
    writeFileSync(at('slurm.conf'), configuration(this.#folder, host, ports));
    this.run('slurmctld');
    this.run('slurmd');
    await until(() => this.run('sinfo', '-h', '-o', '%t').trim() === 'idle', 'the Slurm node');
  }

  /** Runs a program of Slurm and returns what it prints. Throws if it fails. */
  run(program: string, ...args: readonly string[]): string {
    return execFileSync(program, args, {
      env: this.#env,
      cwd: this.#folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** The states of a job's tasks. */
  statesOf(job: string): string[] {
    return [...this.run('scontrol', 'show', 'job', job).matchAll(STATE)].map(
      ([, state = '']) => state,
    );
  }

  stop(): void {
    for (const name of ['slurmd', 'slurmctld', 'munged']) {
      const pid = readFileSync(join(this.#folder, `${name}.pid`), 'utf8').trim();
      spawnSync('kill', ['-9', pid]);
    }
  }
}

const STATE = /JobState=(\w+)/g;
