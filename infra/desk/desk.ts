import { join } from 'node:path';
import { localStage, remoteStage } from './open-stage.ts';
import { readCommand } from './read-command.ts';
import { runDesk } from './run-desk.ts';
import { usage } from './usage.ts';

const noteFile = join(import.meta.dirname, '..', '..', '.local', 'running-stage.json');

try {
  process.stdout.write(`${(await answer(process.argv.slice(2))).join('\n')}\n`);
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}

async function answer(args: readonly string[]): Promise<string[]> {
  const { stage, ...command } = readCommand(args);
  if (command.kind === 'help') return usage.split('\n');
  const deps = stage === undefined ? localStage(noteFile) : remoteStage(stage, process.env);
  await deps.refresh();
  return runDesk(deps, command);
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const refused = 'code' in error && error.code === 'ECONNREFUSED';
  return refused ? 'The stage does not answer; is npm start still running?' : error.message;
}
