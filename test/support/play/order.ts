import * as z from 'zod';
import creditors from '../../../infra/local/creditors.json' with { type: 'json' };
import type { Clock } from '../../../shared/clock/clock.ts';
import { type Creditor, type Stage, stageSchema } from '../../../shared/config/stage.ts';
import { addDays, localDateAt } from '../../../shared/domain/time.ts';
import { profileOfMapping } from '../../../shared/intake/mapping.ts';
import type { Options } from './read-options.ts';

/** What is to be played: whose ledger, from which day to which, and who takes part. */
export type Order = {
  stage: Stage;
  creditor: Creditor;
  /** Name of the ledger's file, without folders. */
  name: string;
  invoices: Uint8Array;
  payments?: Uint8Array;
  /** Text of a mapping file. */
  mapping?: string;
  asOf: string;
  until: string;
  deskAnswers: boolean;
  pretendAddresses: boolean;
};

export type Files = Pick<Order, 'name' | 'invoices'> & {
  payments?: Uint8Array | undefined;
  mapping?: string | undefined;
};

const playedDays = 90;

/** The stage of `npm start`, in which every ledger is played. */
export const playedStage = stageSchema.parse({
  name: 'play',
  clock: { speed: 1, anchor: '2000-01-01T00:00:00Z' },
  creditors,
});

/** An order from the command line and the files it names. Throws words for a person when they do not fit. */
export function orderOf(options: Options, files: Files, clock: Pick<Clock, 'now'>): Order {
  const creditor = playedStage.creditors.find(({ id }) => id === options.creditor);
  if (creditor === undefined)
    throw new Error(`--creditor is one of: ${playedStage.creditors.map(({ id }) => id).join(', ')}.`);
  const { name, invoices, payments, mapping } = files;
  const asOf = options['as-of'] ?? asOfIn(mapping) ?? localDateAt(clock.now(), creditor.timeZone);
  const until = options.until ?? addDays(asOf, playedDays);
  if (until <= asOf) throw new Error('--until lies after --as-of.');
  return {
    ...{ stage: playedStage, creditor, name, invoices, asOf, until },
    ...(payments === undefined ? {} : { payments }),
    ...(mapping === undefined ? {} : { mapping: playedAsOf(mapping, asOf) }),
    deskAnswers: options.desk === 'answers',
    pretendAddresses: options['pretend-addresses'],
  };
}

/** The day a mapping says its ledger is from. Throws `FileRefused` with what is wrong with the mapping. */
function asOfIn(mapping: string | undefined): string | undefined {
  return mapping === undefined ? undefined : profileOfMapping(mapping).asOf;
}

/** The mapping for the day that is played. */
function playedAsOf(mapping: string, asOf: string): string {
  return JSON.stringify({ ...z.looseObject({}).parse(JSON.parse(mapping)), asOf });
}
