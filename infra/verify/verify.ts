import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPolicies } from '../../shared/policy/ladders.ts';
import { publicationRows } from '../../shared/store/policies.ts';
import { localStage, remoteStage } from '../desk/open-stage.ts';
import { localAnchors, remoteAnchors } from './open-anchors.ts';
import { type Command, readCommand } from './read-command.ts';
import { reportOf, runVerify, type Verified } from './run-verify.ts';
import { anchorsIn, anchorsOf, exportedPolicies, exportPartitions, stagePartitions } from './sources.ts';
import { usage } from './usage.ts';

const noteFile = join(import.meta.dirname, '..', '..', '.local', 'running-stage.json');

try {
  const command = readCommand(process.argv.slice(2));
  if (command.kind === 'help') process.stdout.write(`${usage}\n`);
  else {
    const verified = await verify(command);
    process.stdout.write(`${reportOf(verified).join('\n')}\n`);
    if (verified.findings.length > 0) process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function verify(command: Exclude<Command, { kind: 'help' }>): Promise<Verified> {
  const given = command.anchors === undefined ? undefined : anchorsIn(command.anchors);
  if (command.kind === 'export') {
    const partitions = exportPartitions(command.file);
    const policies = [...shippedPolicies, ...(await exportedPolicies(command.file))];
    return runVerify({ partitions, anchors: given, policies, whole: given !== undefined });
  }
  const { stage, debtorKeys, write } = command;
  const { cases, policies, refresh } =
    stage === undefined ? localStage(noteFile) : remoteStage(stage, process.env);
  await refresh();
  const bucket = stage === undefined ? localAnchors(noteFile) : remoteAnchors(process.env);
  const anchors = given ?? (bucket === undefined ? undefined : await anchorsOf(bucket));
  const file = write === undefined ? undefined : openSync(write, 'w');
  const keep = file === undefined ? undefined : (line: string) => void writeSync(file, `${line}\n`);
  try {
    for (const row of await publicationRows(cases)) keep?.(JSON.stringify(row));
    return await runVerify({
      partitions: stagePartitions(cases, debtorKeys),
      anchors,
      policies,
      whole: debtorKeys === undefined,
      write: keep,
    });
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
