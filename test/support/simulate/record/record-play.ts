import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { taskSchema } from '../../../../shared/domain/records.ts';
import { localDateAt } from '../../../../shared/domain/time.ts';
import type { StreamRecord } from '../../dynamo/table.ts';
import type { LivingStage } from '../../world/living-stage.ts';
import type { LineWriter } from './line-writer.ts';
import { contactLines, endedContact } from './record-contacts.ts';
import { recordMessages } from './record-messages.ts';
import { stamped } from './stamped.ts';
import { createTally } from './tally.ts';

const decisionSchema = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('step'),
    debtKey: z.string(),
    hits: z.array(
      z.looseObject({ rule: z.string(), decision: z.string(), reason: z.string(), citation: z.string() }),
    ),
  }),
  z.looseObject({ kind: z.literal('answer') }),
]);
const keySchema = z.object({ pk: z.string(), sk: z.string() });

/** Partitions whose items are written once and not read again by anything that plays. */
const writeOnly = /^(DECISION|LINK|OUTBOX)#/;
const chainHead = 'HEAD';
const recordPrefix = 'RECORD#';

const sweepHours = 24;

/** Where a part is written: what happens, each with its instant, and at the end the items of every debtor. */
export type PartWriters = Record<(typeof recorded)[number] | 'debtors', LineWriter>;
/** Files of what happens, by their names without ends. */
export const recorded = ['contacts', 'decisions', 'messages'] as const;

/**
 * Follows a stage: writes contacts, decisions and mails as they happen and counts them, and takes out of the table what
 * nobody reads any more (decisions but for the head of their chain, links, messages that have left), so that a year
 * needs hardly more memory than a month.
 */
export function recordPlay({ world }: Pick<LivingStage, 'world'>, zone: string, writers: PartWriters) {
  const millis = () => world.scheduler.millis();
  const contacts = stamped(writers.contacts, millis);
  const decisions = stamped(writers.decisions, millis);
  const mails = recordMessages(world.mail, stamped(writers.messages, millis));
  const tally = createTally();
  const forgettable = forgetful(world);
  const today = () => localDateAt(world.scheduler.now(), zone);

  function recordDecision({ NewImage = {} }: StreamRecord): void {
    const { pk: _pk, sk: _sk, ...record } = NewImage;
    const decision = decisionSchema.safeParse(record).data;
    if (decision === undefined) return;
    decisions.write(`${JSON.stringify(record)}\n`);
    if (decision.kind === 'step') tally.decision(decision.debtKey, decision.hits);
  }

  function recordFact(record: StreamRecord): void {
    const sk = String(record.Keys['sk']);
    if (sk.startsWith('CONTACT#')) {
      const contact = endedContact(record);
      if (contact === undefined) return;
      for (const line of contactLines(contact)) contacts.write(line);
      tally.contact(localDateAt(Temporal.Instant.from(contact.reservedAt), zone), contact);
    } else if (sk.startsWith('TASK#') && record.eventName === 'INSERT')
      tally.task(today(), taskSchema.parse(record.NewImage).kind);
  }

  world.dynamo.subscribe((record) => {
    const pk = String(record.Keys['pk']);
    if (record.eventName === 'REMOVE') return;
    if (pk.startsWith('DEBTOR#')) recordFact(record);
    else if (record.eventName === 'INSERT' && writeOnly.test(pk)) {
      const key = keySchema.parse(record.Keys);
      if (key.sk === chainHead) return;
      forgettable.add(key);
      if (key.sk.startsWith(recordPrefix)) recordDecision(record);
    }
  });

  return { mails, tallied: tally.tallied };
}

type Key = { pk: string; sk: string };
const mostDeletes = 25;

/** Deletes, once a day, what was given to it the day before. */
function forgetful({ scheduler, dynamo, tableName }: LivingStage['world']): { add(key: Key): void } {
  let young: Key[] = [];
  let old: Key[] = [];
  const once = async () => {
    for (let at = 0; at < old.length; at += mostDeletes) {
      const requests = old.slice(at, at + mostDeletes).map((Key) => ({ DeleteRequest: { Key } }));
      await dynamo.direct.send(new BatchWriteCommand({ RequestItems: { [tableName]: requests } }));
    }
    [old, young] = [young, []];
    scheduler.at(scheduler.now().add({ hours: sweepHours }), once);
  };
  scheduler.at(scheduler.now().add({ hours: sweepHours }), once);
  return { add: (key) => void young.push(key) };
}
