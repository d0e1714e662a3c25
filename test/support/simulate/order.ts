import * as z from 'zod';
import creditors from '../../../infra/local/creditors.json' with { type: 'json' };
import type { Clock } from '../../../shared/clock/clock.ts';
import { type Creditor, type Stage, stageSchema } from '../../../shared/config/stage.ts';
import { addDays, localDateAt } from '../../../shared/domain/time.ts';
import { profileOfMapping } from '../../../shared/intake/mapping.ts';
import { newestPolicy, shippedPolicies } from '../../../shared/policy/ladders.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import type { SimulatedEvent } from './events/event-schema.ts';
import type { Options } from './read-options.ts';

/**
 * Who decides what debtors do. `events`: a file of events, and nothing else · `ledger`: the settlement dates of the
 * ledger and the payments given, and nothing else · `model`: a seeded model of debtors.
 */
export type Behaviour = 'events' | 'ledger' | 'model';

/** What is to be played: whose ledger, under which policy, from which day to which, and who takes part. */
export type Order = {
  stage: Stage;
  creditor: Creditor;
  /** The policy every debt is opened under. */
  policy: Policy;
  /** The policy that is played beside it, to be compared. */
  against?: Policy;
  /** Name of the ledger's file, without folders. */
  name: string;
  invoices: Uint8Array;
  payments?: Uint8Array;
  events?: readonly SimulatedEvent[];
  /** Text of a mapping file. */
  mapping?: string;
  asOf: string;
  until: string;
  seed: number;
  /** `undefined`: people are at the desk where a model plays the debtors, and nobody elsewhere. */
  deskAnswers: boolean | undefined;
  pretendAddresses: boolean;
};

/** What of an order matters once its ledger was taken over. */
export type PlayedOrder = Omit<Order, 'invoices' | 'payments' | 'events' | 'against'>;

/** The files a command line names, read. */
export type Files = Pick<Order, 'name' | 'invoices'> & {
  payments?: Uint8Array | undefined;
  mapping?: string | undefined;
  events?: readonly SimulatedEvent[] | undefined;
  policy?: Policy | undefined;
  against?: Policy | undefined;
};

const playedDays = 90;

/** The stage of `npm start`, in which every ledger is played. */
export const playedStage = stageSchema.parse({
  name: 'simulation',
  clock: { speed: 1, anchor: '2000-01-01T00:00:00Z' },
  creditors,
});

/** An order from the command line and the files it names. Throws words for a person when they do not fit. */
export function orderOf(options: Options, files: Files, clock: Pick<Clock, 'now'>): Order {
  const creditor = playedStage.creditors.find(({ id }) => id === options.creditor);
  if (creditor === undefined)
    throw new Error(`--creditor is one of: ${playedStage.creditors.map(({ id }) => id).join(', ')}.`);
  const { name, invoices, payments, mapping, events, against } = files;
  const asOf = options.from ?? asOfIn(mapping) ?? localDateAt(clock.now(), creditor.timeZone);
  const until = options.until ?? addDays(asOf, playedDays);
  if (until <= asOf) throw new Error('--until lies after --from.');
  const policy = files.policy ?? newestPolicy(shippedPolicies, creditor.policy);
  return {
    ...underPolicy({ stage: playedStage, creditor, policy }, policy),
    ...{ name, invoices, asOf, until, seed: options.seed },
    ...(payments === undefined ? {} : { payments }),
    ...(events === undefined ? {} : { events }),
    ...(against === undefined ? {} : { against }),
    ...(mapping === undefined ? {} : { mapping: playedAsOf(mapping, asOf) }),
    deskAnswers: options.desk === undefined ? undefined : options.desk === 'answers',
    pretendAddresses: options['pretend-addresses'],
  };
}

/** The same order under another policy. */
export function underPolicy<T extends Pick<Order, 'stage' | 'creditor' | 'policy'>>(
  order: T,
  policy: Policy,
): T {
  const creditor = { ...order.creditor, policy: policy.id };
  const creditors = order.stage.creditors.map((one) => (one.id === creditor.id ? creditor : one));
  return { ...order, policy, creditor, stage: { ...order.stage, creditors } };
}

/** The day a mapping says its ledger is from. Throws `FileRefused` with what is wrong with the mapping. */
function asOfIn(mapping: string | undefined): string | undefined {
  return mapping === undefined ? undefined : profileOfMapping(mapping).asOf;
}

/** The mapping for the day that is played. */
function playedAsOf(mapping: string, asOf: string): string {
  return JSON.stringify({ ...z.looseObject({}).parse(JSON.parse(mapping)), asOf });
}
