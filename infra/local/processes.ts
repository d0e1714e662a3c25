import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Everything this run has started, so that it can be stopped again. */
export type Processes = {
  /** Starts a program in a group of its own, so that a Ctrl-C meant for us does not reach it first. */
  start(command: string, args: readonly string[], options: StartOptions): ChildProcess;
  /** Stops whatever still runs, politely at first, and its children with it. */
  stopAll(): Promise<void>;
};

export type StartOptions = {
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** File that its output is appended to. */
  log: string;
};

const secondsToComply = 5;

/** A new, empty set of processes. */
export function processes(): Processes {
  const running = new Set<ChildProcess>();
  return {
    start(command, args, { env, cwd, log }) {
      const child = spawn(command, args, { env, cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
      const output = createWriteStream(log, { flags: 'a' });
      child.stdout.pipe(output, { end: false });
      child.stderr.pipe(output, { end: false });
      running.add(child);
      child.on('error', () => running.delete(child));
      return child;
    },
    async stopAll() {
      const groups = [...running];
      running.clear();
      for (const child of groups) signalGroup(child, 'SIGTERM');
      const until = Date.now() + secondsToComply * 1000;
      while (groups.some(groupAlive) && Date.now() < until) await sleep(50);
      for (const child of groups) signalGroup(child, 'SIGKILL');
    },
  };
}

/** Resolves with the exit code; a process ended by a signal counts as 1. */
export function exitCode(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function groupAlive(child: ChildProcess): boolean {
  return signalGroup(child, 0);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  try {
    return process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}
