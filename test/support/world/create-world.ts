import type { Clock } from '../../../shared/clock/clock.ts';
import type { Stage } from '../../../shared/config/stage.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { type DebtSubstitutions, debtSubstitutions } from '../../../statemachines/substitutions.ts';
import { seededRandom } from '../asl/random.ts';
import { createScheduler, type Scheduler, type When } from '../asl/scheduler.ts';
import { createStepFunctions, type StepFunctions } from '../asl/step-functions.ts';
import { memoryCases } from '../dynamo/memory-cases.ts';
import type { MemoryDynamo } from '../dynamo/memory-dynamo.ts';
import { type AnyCommand, type FakeClient, fakeSend } from '../fake-send.ts';
import { Unsupported } from '../unsupported.ts';
import { type CallLog, createCallLog, type Signal } from './call-log.ts';
import { createMailService, type MailService } from './fake-mail-service.ts';
import { type Bus, createBus, createQueue, type Queue } from './fake-queue.ts';
import { stepFunctionsClient } from './fake-step-functions.ts';
import type { FaultPlan } from './faults.ts';
import { debtMachine } from './load-machine.ts';
import { type Clients, mortal } from './mortal.ts';
import { readStream, type StreamOptions, type StreamReader } from './stream-reader.ts';

/** Names of the debt machine's Lambda functions, as `statemachines/substitutions.ts` has them. */
export type LambdaName = Extract<keyof DebtSubstitutions, `${string}Arn`>;
export type Tasks = { readonly [Name in LambdaName]?: (input: unknown) => Promise<unknown> };
export type WorldOptions = {
  stage: Stage;
  policies: readonly Policy[];
  /** The first instant, such as `2026-11-23T08:00:00Z`. */
  start: string;
  /** Decides ties, jitter and redelivery; the same seed gives the same world. */
  seed: number;
  /** Let whatever is due at the same instant run between any two calls; default false. */
  interleave?: boolean;
  /** Keep every state's input and output; default true. */
  trace?: boolean;
  /** Strikes calls and invocations; default: everything works. */
  faults?: FaultPlan;
  /** Keep calls, mails, messages and events after they were answered; default true. */
  keeps?: boolean;
};
export type World = Pick<WorldOptions, 'stage' | 'policies'> & {
  scheduler: Scheduler;
  clock: Clock;
  dynamo: MemoryDynamo;
  /** What the functions get: counted, and signals land around every call. */
  table: FakeClient;
  tableName: string;
  stepFunctions: StepFunctions;
  states: ReturnType<typeof stepFunctionsClient>;
  debtMachineArn: string;
  mail: MailService;
  sendQueue: Queue;
  bus: Bus;
  log: CallLog;
  random: () => number;
  /** Errors that task handlers threw, in order. */
  taskFailures: { name: LambdaName; error: unknown }[];
  /** Calls a function: its clients die with it when a fault kills it. Counted as a call of `lambda`. */
  invoke<T>(name: string, run: (clients: Clients) => Promise<T>): Promise<T>;
  /** Plugs the functions in; what is not plugged in fails loudly when called. */
  register(tasks: Tasks): void;
  readStream(options: StreamOptions): StreamReader;
  /** Lets something happen at an instant, or just before or after the n-th call of any client, counted from 1. */
  signal(landing: { at: When } | { beforeCall: number } | { afterCall: number }, signal: Signal): void;
};

export const tableName = 'Cases';
export const debtMachineArn = 'arn:aws:states:eu-west-1:000000000000:stateMachine:debt';
const functionPrefix = 'arn:aws:lambda:eu-west-1:000000000000:function:';
const recoverSeconds = '3600';

/** One stage in memory: table, machine, clients and time, all of it repeatable from the seed. */
export function createWorld(options: WorldOptions): World {
  const { seed, interleave = false, keeps = true } = options;
  const scheduler = createScheduler(options.start, seed);
  const random = seededRandom(seed + 1);
  const log = createCallLog(scheduler, { interleave, keeps, faults: options.faults });
  const dynamo = memoryCases({
    tableName,
    now: () => scheduler.millis(),
    // As the handlers' own client is set up.
    removeUndefinedValues: true,
  });
  const tasks: { [Name in LambdaName]?: (input: unknown) => Promise<unknown> } = {};
  const taskFailures: World['taskFailures'] = [];
  const stepFunctions = createStepFunctions({
    scheduler,
    seed,
    trace: options.trace ?? true,
    machines: { [debtMachineArn]: worldMachine() },
    integrations: {
      'aws-sdk:dynamodb:transactWriteItems': (input) =>
        log.around('dynamodb', 'transactWriteItems', () => dynamo.lowLevel('transactWriteItems', input)),
    },
    async invoke(arn, payload) {
      const name = debtSubstitutions.filter(isLambdaName).find((known) => functionPrefix + known === arn);
      const task = name && tasks[name];
      if (!task) throw new Unsupported(`No task is registered for ${arn}`);
      return task(payload).catch((error: unknown) => {
        taskFailures.push({ name, error });
        throw error;
      });
    },
  });
  const table = {
    send: fakeSend((command: AnyCommand) =>
      log.around('dynamodb', command.constructor.name, () => dynamo.client.send(command)),
    ),
  };
  const states = stepFunctionsClient(stepFunctions, log);
  const mail = createMailService(scheduler, log, keeps);
  const sendQueue = createQueue(scheduler, log, keeps);
  const bus = createBus(log, keeps);
  const clients = { db: table, sfn: states, ses: mail.client, sqs: sendQueue.client, events: bus.client };
  return {
    stage: options.stage,
    policies: options.policies,
    scheduler,
    clock: clockOf(scheduler),
    dynamo,
    table,
    tableName,
    stepFunctions,
    states,
    debtMachineArn,
    mail,
    sendQueue,
    bus,
    log,
    random,
    taskFailures,
    invoke: (name, run) => log.around('lambda', name, () => mortal(clients, run)),
    register: (more) => void Object.assign(tasks, more),
    readStream: (stream) => readStream(dynamo, scheduler, random, stream),
    signal(landing, signal) {
      log.signal('at' in landing ? { at: millisOf(landing.at) } : landing, signal);
    },
  };
}

let machine: unknown;

/** The debt machine as every world runs it, read once. */
export function worldMachine(): unknown {
  machine ??= debtMachine(worldSubstitutions());
  return machine;
}

/** What the world fills into the debt machine. */
export function worldSubstitutions(): DebtSubstitutions {
  const arn = (name: LambdaName) => functionPrefix + name;
  return {
    CheckEthicsArn: arn('CheckEthicsArn'),
    SendMessageArn: arn('SendMessageArn'),
    OpenCallTaskArn: arn('OpenCallTaskArn'),
    RequestReviewArn: arn('RequestReviewArn'),
    EscalateArn: arn('EscalateArn'),
    StartDebtsArn: arn('StartDebtsArn'),
    CasesTable: tableName,
    RecoverSeconds: recoverSeconds,
  };
}

function isLambdaName(name: keyof DebtSubstitutions): name is LambdaName {
  return name.endsWith('Arn');
}

function clockOf(scheduler: Scheduler): Clock {
  return {
    now: () => scheduler.now(),
    realMilliseconds: () => scheduler.millis(),
    afterReal: (seconds) => scheduler.now().add({ milliseconds: Math.trunc(seconds * 1000) }),
    secondsUntil: (virtual) =>
      Math.max(1, Math.ceil((virtual.epochMilliseconds - scheduler.millis()) / 1000)),
  };
}

function millisOf(when: When): number {
  return typeof when === 'number' ? when : when.epochMilliseconds;
}
