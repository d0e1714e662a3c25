import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { reviewInputSchema } from '../../../../functions/request-review/request-review.ts';
import { executionName } from '../../../../functions/start-debts/start-debt.ts';
import type { Debt } from '../../../../shared/domain/debt.ts';
import { type DebtInput, debtInputSchema } from '../../../../shared/store/situation.ts';
import type { Scheduler } from '../../asl/scheduler.ts';
import { createStepFunctions } from '../../asl/step-functions.ts';
import { Unsupported } from '../../unsupported.ts';
import { debtMachineArn, worldMachine, worldSubstitutions } from '../../world/create-world.ts';
import { successionSchema } from '../../world/living-stage.ts';
import { escalate, openCallTask, reportFault, requestReview } from './act.ts';
import { checkEthics } from './check.ts';
import type { Core } from './core.ts';
import type { ExecutionsOf } from './executions.ts';
import { writeAsMachine } from './machine-writes.ts';
import { CallFailed, call, invocation, Killed, type Process, quietly } from './process.ts';
import type { Sender } from './send.ts';
import { succeed } from './sweep.ts';

const arns = worldSubstitutions();

type Invoked = { name: string; run: (input: unknown) => Process<unknown> };

/** Executions of the real definition, JSONata, retries, catches and tokens included, whose functions are the decision core's. */
export function machineExecutions(scheduler: Scheduler, seed: number): ExecutionsOf {
  return (core, send) => {
    const { driver } = core;
    const functions = functionsOf(core, send);
    const answered = (process: Process<unknown>) => scheduler.block(driver.run(process).catch(asMachineSees));
    const stepFunctions = createStepFunctions({
      ...{ scheduler, seed, trace: false, machines: { [debtMachineArn]: worldMachine() } },
      async invoke(arn, payload) {
        const invoked = functions.get(arn);
        if (invoked === undefined) throw new Unsupported(`There is no function ${arn}.`);
        const { name, run } = invoked;
        return answered(invocation(driver, name, () => run(payload)));
      },
      integrations: {
        'aws-sdk:dynamodb:transactWriteItems': (input) =>
          answered(call(driver, 'dynamodb', 'transactWriteItems', () => writeAsMachine(core.books, input))),
      },
    });
    /** Their ARNs by debt and generation. */
    const started = new Map<string, string>();
    const keyOf = ({ debtKey, generation }: Pick<Debt, 'debtKey' | 'generation'>) =>
      `${debtKey}#${generation}`;
    return {
      start(input) {
        if (started.has(keyOf(input))) return;
        const name = executionName(input.debtorKey, input.debtKey, input.generation);
        const request = { stateMachineArn: debtMachineArn, name, input: JSON.stringify(input) };
        started.set(keyOf(input), stepFunctions.startExecution(request).executionArn);
      },
      stateOf(debt) {
        const arn = started.get(keyOf(debt));
        if (arn === undefined) return 'missing';
        return stepFunctions.isRunning(arn) ? 'running' : 'dead';
      },
      // Too late or twice is no matter, as `wake-debts` takes it.
      answer: (token) => quietly(() => stepFunctions.sendTaskSuccess(token, '{}')),
      turns: () => stepFunctions.turns(),
    };
  };
}

function functionsOf(core: Core, send: Sender): ReadonlyMap<string, Invoked> {
  const about = (act: (core: Core, input: DebtInput) => Process<unknown>) => (input: unknown) =>
    act(core, debtInputSchema.parse(input));
  return new Map<string, Invoked>([
    [arns.CheckEthicsArn, { name: 'check-ethics', run: about(checkEthics) }],
    [arns.SendMessageArn, { name: 'send-message', run: about((...of) => named('seconds', send(...of))) }],
    [arns.EscalateArn, { name: 'escalate', run: about((...of) => named('seconds', escalate(...of))) }],
    [
      arns.OpenCallTaskArn,
      { name: 'open-call-task', run: about((...of) => named('seen', openCallTask(...of))) },
    ],
    [
      arns.RequestReviewArn,
      {
        name: 'request-review',
        run(input) {
          const { fault, ...of } = reviewInputSchema.parse(input);
          return named('seen', fault === true ? reportFault(core, of) : requestReview(core, of));
        },
      },
    ],
    [
      arns.StartDebtsArn,
      { name: 'start-debts', run: (input) => succeed(core, successionSchema.parse(input).succeed) },
    ],
  ]);
}

/** The machine retries and catches what a fault did or the table refused; a mistake of ours ends the life, and is seen. */
function asMachineSees(error: unknown): never {
  const isSeen =
    error instanceof CallFailed || error instanceof Killed || error instanceof DynamoDBServiceException;
  if (isSeen) throw error;
  throw new Unsupported(`No fault and no refusal: ${error instanceof Error ? error.stack : String(error)}`);
}

/** What a function answers the machine. */
function* named(name: 'seconds' | 'seen', process: Process<number>): Process<object> {
  return { [name]: yield* process };
}
