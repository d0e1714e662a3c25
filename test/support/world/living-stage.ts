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
import { type Deps as SendDeps, sendReminder } from '../../../functions/send-message/send-reminder.ts';
import { startDebts, startSuccessor } from '../../../functions/start-debts/start-debts.ts';
import { wakeDebts } from '../../../functions/wake-debts/wake-debts.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { shippedPolicies } from '../../../shared/policy/ladders.ts';
import type { Cases } from '../../../shared/store/cases.ts';
import type { Item } from '../../../shared/store/items.ts';
import { outboxSchema } from '../../../shared/store/outbox.ts';
import { readFacts } from '../../../shared/store/read-facts.ts';
import { type CaseDeps, debtInputSchema } from '../../../shared/store/situation.ts';
import type { StreamRecord } from '../dynamo/table.ts';
import { exampleStage } from '../example/example-case.ts';
import { createWorld, type World, type WorldOptions } from './create-world.ts';

const keySchema = z.object({ pk: z.string(), sk: z.string() });

export type LivingOptions = Partial<WorldOptions> &
  Pick<WorldOptions, 'start' | 'seed'> & {
    /** Virtual hours between two sweeps; default 24. */
    sweepHours?: number;
  };

/** The whole of Forbear in memory: the real functions and machine on the real definitions, in virtual time. */
export function livingStage(options: LivingOptions) {
  const world = createWorld({ stage: exampleStage, policies: shippedPolicies, ...options });
  const cases: Cases = {
    db: world.table,
    table: world.tableName,
    pause: (n) => world.scheduler.sleep(n * 20 * world.random()),
  };
  const deps: CaseDeps = { cases, stage: world.stage, policies: world.policies, clock: world.clock };
  const tokens = { count: 0 };
  const send: SendDeps = {
    ...deps,
    mailer: sesMailer(world.mail.client, {}),
    newToken: () => {
      tokens.count += 1;
      return `secret-${String(tokens.count).padStart(30, '0')}`;
    },
    pagesUrl: 'https://pages.example',
  };
  const start = {
    ...deps,
    sfn: world.states,
    machineArn: world.debtMachineArn,
    pace: async () => {},
    timeIsUp: () => false,
  };
  const successionSchema = z.object({ succeed: debtInputSchema });

  world.register({
    CheckEthicsArn: (input) => checkEthics(deps, debtInputSchema.parse(input)),
    SendMessageArn: (input) => sendReminder(send, debtInputSchema.parse(input)),
    OpenCallTaskArn: (input) => openCallTask(deps, debtInputSchema.parse(input)),
    RequestReviewArn: (input) => requestReview(deps, reviewInputSchema.parse(input)),
    EscalateArn: (input) => escalate(deps, debtInputSchema.parse(input)),
    StartDebtsArn: (input) => startSuccessor(start, successionSchema.parse(input).succeed),
  });
  const waker = world.readStream({
    wants: ({ eventName, Keys }) => eventName === 'MODIFY' && Keys['sk'] === 'PROFILE',
    read: (records) => wakeDebts({ cases, sfn: world.states }, records.map(changeOf)),
  });
  world.readStream({
    wants: ({ eventName, Keys }) => eventName === 'INSERT' && String(Keys['pk']).startsWith('OUTBOX#'),
    read: (records) =>
      relayOutbox(
        { sqs: world.sendQueue.client, events: world.bus.client, queueUrl: 'queue', busName: 'bus' },
        records.map(({ NewImage }) => ({
          key: keySchema.parse(NewImage),
          outbox: outboxSchema.parse(NewImage),
        })),
      ),
  });
  world.sendQueue.consume(({ body }) => sendAnswer(send, owedSchema.parse(JSON.parse(body))));
  const sweepFailures = repeat(world, options.sweepHours ?? 24, () => startDebts(start));

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

function changeOf({ NewImage }: StreamRecord) {
  return z.object({ debtorKey: z.string(), version: z.number() }).parse(NewImage);
}

/** Runs now and every so many hours; a run that fails is followed by the next one, as a schedule does. */
function repeat(world: World, hours: number, run: () => Promise<unknown>): unknown[] {
  const failures: unknown[] = [];
  const once = async () => {
    world.scheduler.at(world.scheduler.now().add({ hours }), once);
    await run().catch((error: unknown) => failures.push(error));
  };
  world.scheduler.at(world.scheduler.now(), once);
  return failures;
}
