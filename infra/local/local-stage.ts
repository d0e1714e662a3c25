import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { type Clock, stageClock } from '../../shared/clock/clock.ts';
import { type Stage, stageSchema } from '../../shared/config/stage.ts';
import { instantText } from '../../shared/domain/time.ts';
import { localApiId } from '../setting.ts';
import { bootstrapAndSynth, deploy, type Outputs } from './deploy.ts';
import { addDeskUsers } from './desk-users.ts';
import { type Engine, startEngine } from './engine.ts';
import { anchorFor, speedOf } from './local-clock.ts';
import { type Mailbox, mailbox } from './mailbox/mailbox.ts';
import { serveMailbox } from './mailbox/server.ts';
import { waysInto } from './mailbox/ways.ts';
import { processes } from './processes.ts';
import type { Progress } from './progress.ts';
import { localPython } from './python.ts';
import { writtenInstant } from './written-instant.ts';

/** Where the local stage keeps what it makes; git does not see it. */
export const hidden = join(import.meta.dirname, '..', '..', '.local');
const creditorsFile = join(import.meta.dirname, 'creditors.json');
export type LocalStageOptions = {
  /** Lower-case name; also that of its folder under `.local/`. */
  name: string;
  /** Real seconds that a virtual day lasts. */
  daySeconds: number;
  /** What time it is on the stage when it is ready. */
  begins: Temporal.Instant;
  progress: Progress;
  /** Ends the start half way, as a fault would. */
  signal?: AbortSignal;
};

/** A whole Forbear on this machine. */
export type LocalStage = {
  stage: Stage;
  clock: Clock;
  engine: Engine;
  outputs: Outputs;
  box: Mailbox;
  mailboxUrl: string;
  /** Where programs of this machine reach the pages (browsers use `outputs.PagesUrl`). */
  pagesForPrograms: string;
  folder: string;
  stop(): Promise<void>;
};

/** Starts the local AWS, deploys the app on it and opens the mailbox. Leaves nothing running when it fails. */
export async function startLocalStage(options: LocalStageOptions): Promise<LocalStage> {
  const { name, progress } = options;
  const folder = join(hidden, `${name}-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const started = processes();
  const closing: (() => Promise<void>)[] = [() => started.stopAll()];
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      for (const close of closing.reverse()) await close();
    })();
    return stopping;
  };
  options.signal?.addEventListener('abort', () => void stop());
  try {
    const python = await progress.step('Preparing Python', () =>
      localPython(started, hidden, () => undefined),
    );
    const engine = await progress.step('Starting the local AWS', () =>
      startEngine({ processes: started, python, folder, programs: dirname(process.execPath) }),
    );
    const stageFile = join(folder, 'stage.json');
    let stage = writeStage(stageFile, options);
    const box = mailbox(() => instantText(stageClock(stage.clock).now()));
    const page = { title: 'Mailbox of the local stage', written: writtenInstant };
    let deployed: Outputs | undefined;
    const ways = waysInto(
      engine,
      () => deployed,
      () => instantText(stageClock(stage.clock).now()),
    );
    const server = await serveMailbox(box, page, ways);
    closing.push(() => server.close());
    const local = { mailEndpoint: server.url, gatewayPort: engine.port, stageFile };
    const deployment = { processes: started, engine, folder, local };
    await progress.step('Building the app, preparing the account', () => bootstrapAndSynth(deployment));
    const outputs = await progress.step('Deploying', () => deploy(deployment));
    deployed = outputs;
    await addDeskUsers(engine, outputs.UserPool);
    // No function has run yet: the clock is set going now, so that the stage's time begins when it can be used.
    stage = writeStage(stageFile, options);
    const clock = stageClock(stage.clock);
    const pagesForPrograms = `http://localhost:${engine.port}/_aws/execute-api/${localApiId}/$default`;
    const place = { folder, mailboxUrl: server.url, pagesForPrograms };
    return {
      ...place,
      ...{ stage, clock, engine, outputs, box },
      async stop() {
        await stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Writes the stage's configuration, its clock showing `begins` at this moment. */
function writeStage(file: string, { name, daySeconds, begins }: LocalStageOptions): Stage {
  const speed = speedOf(daySeconds);
  const stage = stageSchema.parse({
    name,
    clock: { speed, anchor: anchorFor(begins, Temporal.Now.instant(), speed) },
    creditors: JSON.parse(readFileSync(creditorsFile, 'utf8')),
    inboundDomain: 'replies.example',
    importConcurrency: 2,
    startsPerSecond: 8,
    sweepMinutes: 1,
  });
  writeFileSync(file, JSON.stringify(stage, null, 2));
  return stage;
}
