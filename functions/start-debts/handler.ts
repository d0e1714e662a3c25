import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { debtInputSchema } from '../../shared/store/situation.ts';
import { type Swept, startDebts, startSuccessor } from './start-debts.ts';

const { DEBT_MACHINE_ARN } = z.object({ DEBT_MACHINE_ARN: z.string().min(1) }).parse(process.env);
const base = caseDeps(process.env, new DynamoDBClient({}));
const sfn = new SFNClient({});
const successionSchema = z.object({ succeed: debtInputSchema });

/** Real milliseconds before the function's end at which a sweep stops. */
const reserve = 10_000;

/** A schedule or a finished import asks for a sweep; an old execution asks for its successor. */
export async function handler(
  event: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<Swept> {
  const deps = {
    ...base,
    sfn,
    machineArn: DEBT_MACHINE_ARN,
    pace: async () => void (await sleep(1000 / base.stage.startsPerSecond)),
    timeIsUp: () => context.getRemainingTimeInMillis() < reserve,
  };
  await base.refresh();
  const succession = successionSchema.safeParse(event);
  return succession.success ? startSuccessor(deps, succession.data.succeed) : startDebts(deps);
}
