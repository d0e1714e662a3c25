import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { checkEthics } from '../../../functions/check-ethics/check-ethics.ts';
import { escalate } from '../../../functions/escalate/escalate.ts';
import { listTasks } from '../../../functions/list-tasks/list-tasks.ts';
import { openCallTask } from '../../../functions/open-call-task/open-call-task.ts';
import { relayOutbox } from '../../../functions/relay-outbox/relay-outbox.ts';
import { requestReview, reviewInputSchema } from '../../../functions/request-review/request-review.ts';
import { sesMailer } from '../../../functions/send-message/mailer.ts';
import { owedSchema, sendAnswer } from '../../../functions/send-message/send-answer.ts';
import { sendLater } from '../../../functions/send-message/send-later.ts';
import { type Deps as SendDeps, sendReminder } from '../../../functions/send-message/send-reminder.ts';
import { startDebts, startSuccessor } from '../../../functions/start-debts/start-debts.ts';
import { wakeDebts } from '../../../functions/wake-debts/wake-debts.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { instantText } from '../../../shared/domain/time.ts';
import { shippedPolicies } from '../../../shared/policy/ladders.ts';
import { casesTable } from '../../../shared/store/cases.names.ts';
import { allLookShards, type Cases } from '../../../shared/store/cases.ts';
import type { Item } from '../../../shared/store/items.ts';
import { outboxSchema } from '../../../shared/store/outbox.ts';
import { readFacts } from '../../../shared/store/read-facts.ts';
import { type CaseDeps, debtInputSchema } from '../../../shared/store/situation.ts';
import type { StreamRecord } from '../dynamo/table.ts';
import { exampleStage } from '../example/example-case.ts';
import { createWorld, type World, type WorldOptions } from './create-world.ts';
import type { Clients } from './mortal.ts';

const keySchema = z.object({ pk: z.string(), sk: z.string() });
const changeSchema = z.object({ debtorKey: z.string(), version: z.number() });
/** What the machine gives `start-debts` for a successor. */
export const successionSchema = z.object({ succeed: debtInputSchema });

export type LivingOptions = Partial<WorldOptions> &
  Pick<WorldOptions, 'start' | 'seed'> & {
    /** Virtual hours between two sweeps; default 24. */
    sweepHours?: number;
    /**
     * Sweeps that would find nothing are made too, and rounds of messages that wait for their hour; default true. Without
     * them a long life costs far fewer calls.
     */
    sweepsWhenIdle?: boolean;
    /** Another sender of reminders than the real one, to see what it does. */
    sender?: typeof sendReminder;
  };

/** The whole of Forbear in memory: the real functions and machine on the real definitions, in virtual time. */
export function livingStage(options: LivingOptions) {
  const world = createWorld({ stage: exampleStage, policies: shippedPolicies, ...options });
  const { table: db, states: sfn, mail, sendQueue, bus } = world;
  const functions = functionsFor(world);
  const { deps, start } = functions({ db, sfn, ses: mail.client, sqs: sendQueue.client, events: bus.client });
  const { cases } = deps;
  const invoke = <T>(name: string, run: (own: ReturnType<typeof functions>) => Promise<T>): Promise<T> =>
    world.invoke(name, (clients) => run(functions(clients)));
  const { sender = sendReminder } = options;

  world.register({
    CheckEthicsArn: (input) =>
      invoke('check-ethics', (own) => checkEthics(own.deps, debtInputSchema.parse(input))),
    SendMessageArn: (input) =>
      invoke('send-message', (own) => sender(own.send, debtInputSchema.parse(input))),
    OpenCallTaskArn: (input) =>
      invoke('open-call-task', (own) => openCallTask(own.deps, debtInputSchema.parse(input))),
    RequestReviewArn: (input) =>
      invoke('request-review', (own) => requestReview(own.deps, reviewInputSchema.parse(input))),
    EscalateArn: (input) => invoke('escalate', (own) => escalate(own.deps, debtInputSchema.parse(input))),
    StartDebtsArn: (input) =>
      invoke('start-debts', (own) => startSuccessor(own.start, successionSchema.parse(input).succeed)),
  });
  const waker = world.readStream({
    wants: ({ eventName, Keys }) => eventName === 'MODIFY' && Keys['sk'] === 'PROFILE',
    read: (records) =>
      invoke('wake-debts', (own) =>
        wakeDebts({ cases: own.deps.cases, sfn: own.sfn }, records.map(changeOf)),
      ),
  });
  world.readStream({
    wants: ({ eventName, Keys }) => eventName === 'INSERT' && String(Keys['pk']).startsWith('OUTBOX#'),
    read: (records) =>
      invoke('relay-outbox', ({ sqs, events }) =>
        relayOutbox({ sqs, events, queueUrl: 'queue', busName: 'bus' }, records.map(writtenOf)),
      ),
  });
  world.sendQueue.consume(
    ({ body }) =>
      invoke('send-message', async (own) => {
        const waiting = await sendAnswer(own.send, owedSchema.parse(JSON.parse(body)));
        if (waiting !== undefined) await sendLater(own.sqs, 'queue', waiting);
      }),
    options.sweepsWhenIdle === false ? waitsUntil : undefined,
  );
  const sweep = () => invoke('start-debts', (own) => startDebts(own.start));
  const sweepFailures = repeat(world, options.sweepHours ?? 24, async () => {
    if (options.sweepsWhenIdle !== false || isLookDue(world)) await sweep();
  });

  return {
    world,
    deps,
    waker,
    sweepFailures,
    /** Puts items into the table as they are, past every hook. */
    async put(items: readonly Item[]): Promise<void> {
      const TransactItems = items.map((Item) => ({ Put: { TableName: world.tableName, Item } }));
      await world.dynamo.direct.send(new TransactWriteCommand({ TransactItems }));
    },
    /** A debtor's facts, read past every hook. */
    facts: (debtorKey: string): Promise<Facts | undefined> =>
      readFacts({ ...cases, db: world.dynamo.direct }, debtorKey),
    /** What writes past every hook, for signals that land inside another call. */
    signalling: { ...deps, cases: { ...cases, db: world.dynamo.direct } } satisfies CaseDeps,
    sweep: () => startDebts(start),
    listTasks: () => listTasks(deps),
  };
}

export type LivingStage = ReturnType<typeof livingStage>;

/** What the functions work with, on whichever clients they are given. */
function functionsFor(world: World) {
  const tokens = { count: 0 };
  const newToken = () => {
    tokens.count += 1;
    return `secret-${String(tokens.count).padStart(30, '0')}`;
  };
  return ({ db, sfn, ses, sqs, events }: Clients) => {
    const pause = (attempt: number) => world.scheduler.sleep(attempt * 20 * world.random());
    const cases: Cases = { db, table: world.tableName, pause };
    const deps: CaseDeps = { cases, stage: world.stage, policies: world.policies, clock: world.clock };
    const send: SendDeps = {
      ...deps,
      mailer: sesMailer(ses, {}),
      newToken,
      pagesUrl: 'https://pages.example',
    };
    const machineArn = world.debtMachineArn;
    const start = { ...deps, sfn, machineArn, pace: async () => {}, timeIsUp: () => false };
    return { deps, send, start, sfn, sqs, events };
  };
}

/** Whether a sweep would find anything: the rows of the index whose time has come. */
function isLookDue({ dynamo, clock }: World): boolean {
  const now = instantText(clock.now());
  return allLookShards().some((shard) => {
    const { lookAt } = dynamo.first(casesTable.lookIndex.name, shard) ?? {};
    return typeof lookAt === 'string' && lookAt <= now;
  });
}

function writtenOf({ NewImage }: StreamRecord) {
  return { key: keySchema.parse(NewImage), outbox: outboxSchema.parse(NewImage) };
}

function changeOf({ NewImage }: StreamRecord) {
  return changeSchema.parse(NewImage);
}

/** Until when, in milliseconds, an owed message waits. */
function waitsUntil(body: string): number | undefined {
  const { notBefore } = owedSchema.parse(JSON.parse(body));
  return notBefore === undefined ? undefined : Date.parse(notBefore);
}

/** Runs now and every so many hours; a run that fails is followed by the next one, as a schedule does. */
function repeat(world: World, hours: number, run: () => Promise<unknown>): unknown[] {
  const failures: unknown[] = [];
  const hourMs = 3_600_000;
  const once = async () => {
    world.scheduler.at(world.scheduler.millis() + hours * hourMs, once);
    await run().catch((error: unknown) => failures.push(error));
  };
  world.scheduler.at(world.scheduler.now(), once);
  return failures;
}
