import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { LocalSettings } from '../setting.ts';
import { type Engine, localAccount, localRegion } from './engine.ts';
import type { Processes } from './processes.ts';
import { runProgram } from './run-program.ts';

const project = join(import.meta.dirname, '..', '..');
const cdk = join(project, 'node_modules', 'aws-cdk', 'bin', 'cdk');

/** What a deployed stage says of itself. */
const outputsSchema = z.object({
  CasesTable: z.string(),
  InboxBucket: z.string(),
  AnchorBucket: z.string(),
  MailBucket: z.string(),
  FilesBucket: z.string(),
  PacksBucket: z.string(),
  UploaderRole: z.string(),
  PagesUrl: z.string(),
  DeskUrl: z.string(),
  UserPool: z.string(),
  DebtMachine: z.string(),
  IntakeMachine: z.string(),
  SendQueueUrl: z.string(),
  UndeliveredQueueUrl: z.string(),
  BusName: z.string(),
  StartDebts: z.string(),
  ListTasks: z.string(),
  RecordFeedback: z.string(),
});
export type Outputs = z.infer<typeof outputsSchema>;

export type Deployment = {
  processes: Processes;
  engine: Engine;
  folder: string;
  local: LocalSettings;
};

/** Prepares the local account for the CDK while the app is synthesised into `<folder>/cdk.out`. */
export async function bootstrapAndSynth(deployment: Deployment): Promise<void> {
  const { folder, local } = deployment;
  await Promise.all([
    run(deployment, 'bootstrap', 'Preparing the local account', 90, [
      ...[cdk, 'bootstrap', `aws://${localAccount}/${localRegion}`, '--no-notices'],
    ]),
    run(
      deployment,
      'synth',
      'Building the app',
      90,
      ['--disable-warning=ExperimentalWarning', join(project, 'infra', 'app.ts')],
      {
        CDK_OUTDIR: join(folder, 'cdk.out'),
        CDK_CONTEXT_JSON: JSON.stringify({ config: local.stageFile, local: JSON.stringify(local) }),
      },
    ),
  ]);
}

/** Deploys what was synthesised and returns its outputs. */
export async function deploy(deployment: Deployment): Promise<Outputs> {
  const outputsFile = join(deployment.folder, 'outputs.json');
  await run(deployment, 'deploy', 'Deploying the app', 180, [
    ...[cdk, 'deploy', '--all', '--app', join(deployment.folder, 'cdk.out')],
    ...['--require-approval', 'never', '--method', 'direct', '--progress', 'events', '--no-notices'],
    ...['--outputs-file', outputsFile],
  ]);
  const stacks = z
    .record(z.string(), z.record(z.string(), z.string()))
    .parse(JSON.parse(readFileSync(outputsFile, 'utf8')));
  return outputsSchema.parse(Object.assign({}, ...Object.values(stacks)));
}

async function run(
  { processes, engine, folder }: Deployment,
  name: string,
  purpose: string,
  secondsAllowed: number,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  await runProgram(processes, process.execPath, args, {
    purpose,
    secondsAllowed,
    // Away from the project's cdk.json: bootstrapping would build the app a second time.
    cwd: folder,
    log: join(folder, `${name}.log`),
    env: { ...engine.env, CDK_DISABLE_CLI_TELEMETRY: 'true', HOME: folder, ...env },
  });
}
