import { readFileSync } from 'node:fs';
import { exitCode, type Processes, type StartOptions } from './processes.ts';

export type ProgramRun = StartOptions & {
  /** What it does, in words for an error message. */
  purpose: string;
  secondsAllowed: number;
};

/** Runs a program to its end; throws with the end of its log when it fails or takes too long. */
export async function runProgram(
  processes: Processes,
  command: string,
  args: readonly string[],
  { purpose, secondsAllowed, ...options }: ProgramRun,
): Promise<void> {
  const child = processes.start(command, args, options);
  let tooLong = false;
  const limit = setTimeout(() => {
    tooLong = true;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, secondsAllowed * 1000);
  const code = await exitCode(child).finally(() => clearTimeout(limit));
  if (tooLong) throw new Error(`${purpose} took longer than ${secondsAllowed} s.\n${tailOf(options.log)}`);
  if (code !== 0) throw new Error(`${purpose} failed.\n${tailOf(options.log)}`);
}

/** The last lines of a log file, indented, with where the rest is. */
export function tailOf(log: string, lines = 25): string {
  const last = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-lines);
  return [...last.map((line) => `    ${line}`), `  The whole log: ${log}`].join('\n');
}
