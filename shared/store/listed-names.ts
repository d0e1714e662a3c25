import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import { listedName, whyMinimised } from '../domain/minimised.ts';
import { type Cases, profileKey } from './cases.ts';
import { queryAll, recordsOf } from './query.ts';
import { storedRecords } from './stored-records.ts';
import type { ListedTask } from './work-list.ts';

/** What a customer is called in a list; `minimised`: by number alone, and nothing else of them is listed. */
export type ListedName = { name: string; minimised: boolean };

/** What the customers of these tasks are called, by their keys: only their profiles and holds are read. */
export async function listedNames(
  cases: Cases,
  tasks: readonly ListedTask[],
  zoneOf: (creditorId: string) => string,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, ListedName>> {
  const zones = new Map(tasks.map(({ debtorKey, creditorId }) => [debtorKey, zoneOf(creditorId)]));
  const found = await Promise.all(
    [...zones].map(async ([debtorKey, zone]): Promise<[string, ListedName][]> => {
      const [profile, holds] = await Promise.all([
        readProfile(cases, debtorKey),
        queryAll(cases, recordsOf(debtorKey, 'HOLD#')),
      ]);
      if (profile === undefined) return [];
      const facts = { profile, holds: holds.map(storedRecords.HOLD) };
      const minimised = whyMinimised(facts, zone, now) !== undefined;
      return [[debtorKey, { name: listedName(facts, zone, now), minimised }]];
    }),
  );
  return new Map(found.flat());
}

async function readProfile({ db, table }: Cases, debtorKey: string) {
  const { Item: item } = await db.send(new GetCommand({ TableName: table, Key: profileKey(debtorKey) }));
  return item === undefined ? undefined : storedRecords.PROFILE(item);
}
