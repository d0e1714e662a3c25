import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import type { Processes } from './processes.ts';
import { tailOf } from './run-program.ts';

/** The local AWS, running. */
export type Engine = {
  port: number;
  /** Where programs of this machine reach it. */
  endpoint: string;
  /** Environment for programs that talk to it: nothing of the user's own AWS settings is left in it. */
  env: NodeJS.ProcessEnv;
};

export const localAccount = '000000000000';
export const localRegion = 'us-east-1';

export type EngineStart = { processes: Processes; python: string; folder: string; programs: string };

/** Starts the local AWS on a free port of this machine only, and waits until it answers. */
export async function startEngine({ processes, python, folder, programs }: EngineStart): Promise<Engine> {
  const port = await freePort();
  const temporary = join(folder, 'tmp');
  const log = join(folder, 'engine.log');
  mkdirSync(temporary, { recursive: true });
  // The emulator's own scripts are CommonJS; without this they would inherit this project's module type.
  writeFileSync(join(temporary, 'package.json'), '{}');
  const env = {
    ...withoutAws(process.env),
    PATH: [programs, process.env['PATH'] ?? ''].join(delimiter),
    TMPDIR: temporary,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: localRegion,
    AWS_DEFAULT_REGION: localRegion,
    AWS_CONFIG_FILE: join(folder, 'no-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'no-credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  const child = processes.start(python, ['-m', 'ministack'], {
    cwd: folder,
    log,
    env: {
      ...env,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      IOT_MTLS_ENABLED: '0',
      LAMBDA_ACCOUNT_CONCURRENCY: '24',
      MINISTACK_REGION: localRegion,
      LOG_LEVEL: 'INFO',
    },
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const until = Date.now() + 30_000;
  while (!(await answers(`${endpoint}/_ministack/health`))) {
    if (child.exitCode !== null || Date.now() > until) {
      throw new Error(`The local AWS did not start.\n${tailOf(log)}`);
    }
    await sleep(100);
  }
  return { port, endpoint, env: { ...env, AWS_ENDPOINT_URL: endpoint } };
}

function withoutAws(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(AWS|CDK)_/.test(name)));
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1000) })).ok;
  } catch {
    return false;
  }
}
