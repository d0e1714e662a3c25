import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { spreadHash } from '../domain/hash.ts';
import { instantSchema, instantText } from '../domain/time.ts';
import { eventItem } from '../events/event-item.ts';
import type { Cases, Key } from './cases.ts';
import { type Write, writeTogether } from './commit.ts';
import type { Item } from './items.ts';
import { readPartition } from './query.ts';

/** Whose sending is stopped: everybody's, or one creditor's. */
export type PauseScope = { kind: 'whole' } | { kind: 'creditor'; creditorId: string };

/** Who stopped or resumed sending, when, and why. */
const saidSchema = z.object({ by: z.string(), reason: z.string(), at: instantSchema });
export type Said = z.infer<typeof saidSchema>;

/** One pause, and how it ended where it has. */
export type Pause = { stopped: Said; resumed?: Said | undefined };

/**
 * A pause stands in so many places that claims made at the same moment seldom meet at the same one: DynamoDB lets only
 * one transaction at a time touch an item, even to check it.
 */
const places = 16;

const switchRow = 'SWITCH';

function partitionOf(scope: PauseScope): string {
  return scope.kind === 'whole' ? 'PAUSE#*' : `PAUSE#${scope.creditorId}`;
}

function placesOf(scope: PauseScope): Key[] {
  return Array.from({ length: places }, (_, place) => placeKey(scope, place));
}

function placeKey(scope: PauseScope, place: number): Key {
  return { pk: partitionOf(scope), sk: `PLACE#${place.toString().padStart(2, '0')}` };
}

/** Where it stands that a scope's sending is stopped, for those who explain a decision. */
export function pauseKey(scope: PauseScope): Key {
  return { pk: partitionOf(scope), sk: switchRow };
}

/**
 * What makes a claim fail while sending is stopped: the claim's own transaction checks it, so nothing is claimed after a
 * pause is written, however it was decided.
 */
export function unlessPaused(owner: string, creditorId: string): Write[] {
  return [unlessAllPaused(owner), absentAt({ kind: 'creditor', creditorId }, owner)];
}

/** The same for answers that are owed: they wait only while everything is stopped. */
export function unlessAllPaused(owner: string): Write {
  return absentAt({ kind: 'whole' }, owner);
}

function absentAt(scope: PauseScope, owner: string): Write {
  return { kind: 'absent', key: placeKey(scope, spreadHash(owner) % places) };
}

/** Stops all sending of a scope, at once; false when it is stopped already. Who said so and why stays on record. */
export async function stopSending(cases: Cases, scope: PauseScope, said: Said): Promise<boolean> {
  const record: Item = { ...pauseKey(scope), ...said };
  const put = (item: Item): Write => ({ kind: 'put', item, ifAbsent: true });
  const failed = await writeTogether(cases, [
    put(record),
    ...placesOf(scope).map(put),
    { kind: 'put', item: event(scope, 'SendingPaused', said) },
  ]);
  return failed.length === 0;
}

/** Lets sending go on; false when it was not stopped, or stopped anew meanwhile. */
export async function resumeSending(cases: Cases, scope: PauseScope, said: Said): Promise<boolean> {
  const { stopped } = (await readPause(cases, scope)) ?? {};
  if (stopped === undefined) return false;
  const kept: Item = { pk: partitionOf(scope), sk: `PAST#${stopped.at}`, stopped, resumed: said };
  const failed = await writeTogether(cases, [
    { kind: 'put', item: kept, ifAbsent: true },
    ...[pauseKey(scope), ...placesOf(scope)].map((key): Write => ({ kind: 'delete', key })),
    { kind: 'put', item: event(scope, 'SendingResumed', said) },
  ]);
  return failed.length === 0;
}

/** What is stopped of everything and of these creditors, in this order. */
export async function standingPauses(
  { db, table }: Cases,
  creditorIds: readonly string[],
): Promise<{ scope: PauseScope; said: Said }[]> {
  const own = creditorIds.map((creditorId): PauseScope => ({ kind: 'creditor', creditorId }));
  const found = await Promise.all(
    [{ kind: 'whole' } as const, ...own].map(async (scope) => {
      const { Item: item } = await db.send(
        new GetCommand({ TableName: table, Key: pauseKey(scope), ConsistentRead: true }),
      );
      return item === undefined ? [] : [{ scope, said: saidSchema.parse(item) }];
    }),
  );
  return found.flat();
}

/** The pause that a scope is in; undefined when it sends. */
export async function readPause(cases: Cases, scope: PauseScope): Promise<Pause | undefined> {
  return (await readPauses(cases, scope)).find(({ resumed }) => resumed === undefined);
}

const pastSchema = z.object({ stopped: saidSchema, resumed: saidSchema });

/** Every pause of a scope, the newest first. */
export async function readPauses(cases: Cases, scope: PauseScope): Promise<Pause[]> {
  const rows = await readPartition(cases, partitionOf(scope));
  const now = rows.filter(({ sk }) => sk === switchRow).map((row) => ({ stopped: saidSchema.parse(row) }));
  const past = rows.filter(({ sk }) => String(sk).startsWith('PAST#')).map((row) => pastSchema.parse(row));
  return [...now, ...past.reverse()];
}

/** What a person said, as it is kept. */
export function said(by: string, reason: string, at: Temporal.Instant): Said {
  return { by, reason, at: instantText(at) };
}

function event(scope: PauseScope, type: 'SendingPaused' | 'SendingResumed', { at }: Said): Item {
  const whose = scope.kind === 'whole' ? '*' : scope.creditorId;
  const detail = scope.kind === 'whole' ? { whole: true } : { whole: false, creditorId: scope.creditorId };
  return eventItem({ owner: `desk~${whose}`, outboxId: `${type}#${at}`, at }, { type, detail });
}
