import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { eventWrite } from '../events/event-item.ts';
import { hashOf } from '../policy/canonical.ts';
import { type Draft, draftSchema, type Publication, publicationSchema } from '../policy/draft.ts';
import { findPolicy, shippedPolicies } from '../policy/ladders.ts';
import { type Policy, policySchema } from '../policy/policy.ts';
import type { Cases, Key } from './cases.ts';
import { type Write, writeTogether } from './commit.ts';
import type { Item } from './items.ts';
import { queryAll } from './query.ts';

type Named = Pick<Policy, 'id' | 'version'>;

/** Where policies, drafts and publications lie. */
export const policyPartition = 'POLICIES';
const pk = policyPartition;
const editionKey: Key = { pk, sk: 'EDITION' };
const draftKey = (policyId: string): Key => ({ pk, sk: `DRAFT#${policyId}` });
const versionKey = ({ id, version }: Named): Key => ({
  pk,
  sk: `VERSION#${id}#${String(version).padStart(5, '0')}`,
});

/**
 * All policies: those that ship, and those published at the desk. `refresh` takes in what was published since; it costs
 * one small read, and the list that was given away before holds the new ones too. Versions never change.
 */
export type PolicyShelf = { policies: readonly Policy[]; refresh(): Promise<void> };

export function policyShelf(cases: Cases, shipped: readonly Policy[] = shippedPolicies): PolicyShelf {
  const policies = [...shipped];
  let known: string | undefined;
  return {
    policies,
    async refresh() {
      const edition = await readEdition(cases);
      if (edition === known) return;
      for (const { policy } of await readPublications(cases)) add(policies, policy);
      known = edition;
    },
  };
}

/** Throws where two versions of one name say different things: nobody could tell which one a debt was opened under. */
function add(policies: Policy[], policy: Policy): void {
  const same = findPolicy(policies, policy.id, policy.version);
  if (same === undefined) policies.push(policy);
  else if (hashOf(same) !== hashOf(policy))
    throw new Error(`policy ${policy.id} ${policy.version} was published at the desk and ships otherwise`);
}

async function readEdition({ db, table }: Cases): Promise<string | undefined> {
  const { Item: item } = await db.send(
    new GetCommand({ TableName: table, Key: editionKey, ConsistentRead: true }),
  );
  return item === undefined ? undefined : z.object({ edition: z.string() }).parse(item).edition;
}

/** Everything that was published at the desk, by name and version. Throws where one is not as it was published. */
export async function readPublications(cases: Cases): Promise<Published[]> {
  return publicationsOf(await publicationRows(cases));
}

/** A publication whose policy was read. */
export type Published = Publication & { policy: Policy };

/** The stored items of all publications. */
export async function publicationRows(cases: Cases): Promise<Record<string, unknown>[]> {
  return rowsOf(cases, 'VERSION#');
}

/** The publications that stored items hold. Throws where one is not as it was published. */
export function publicationsOf(rows: readonly Record<string, unknown>[]): Published[] {
  return rows.map((row) => {
    const publication = publicationSchema.parse(row);
    if (hashOf(publication.policy) !== publication.hash)
      throw new Error(`the published policy ${String(row['sk'])} is not as it was published`);
    return { ...publication, policy: policySchema.parse(publication.policy) };
  });
}

/** The next versions that people work on. */
export async function readDrafts(cases: Cases): Promise<Draft[]> {
  return (await rowsOf(cases, 'DRAFT#')).map((row) => draftSchema.parse(row));
}

function rowsOf(cases: Cases, begins: string) {
  return queryAll(cases, {
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :begins)',
    ExpressionAttributeValues: { ':pk': pk, ':begins': begins },
  });
}

/** Begins a draft; false when somebody has begun one of this policy already. */
export async function beginDraft(cases: Cases, draft: Draft): Promise<boolean> {
  return succeeds(cases, [{ kind: 'put', item: draftItem(draft), ifAbsent: true }]);
}

/** Keeps a changed draft in place of the edition it was made from; false when that was changed or ended meanwhile. */
export async function keepDraft(cases: Cases, draft: Draft): Promise<boolean> {
  const { edition } = draft;
  const { pk: _pk, sk: _sk, ...set } = draftItem({ ...draft, edition: edition + 1 });
  const remove = draft.comparison === undefined ? ['comparison'] : [];
  return succeeds(cases, [
    { kind: 'update', key: draftKey(draft.policy.id), set, remove, onlyIf: { edition } },
  ]);
}

/** Lets a draft go; what it said stays on record. False when it was changed or ended meanwhile. */
export async function withdrawDraft(
  cases: Cases,
  draft: Draft,
  end: { by: string; reason: string; at: string },
): Promise<boolean> {
  const kept: Item = { pk, sk: `WITHDRAWN#${draft.policy.id}#${end.at}`, ...draft, end };
  return succeeds(cases, [{ kind: 'put', item: kept }, ended(draft)]);
}

/**
 * Publishes a draft: from the next call of any function on, debts that are opened take it. False when the draft was
 * changed or ended meanwhile, or this version is there.
 */
export async function publishDraft(cases: Cases, draft: Draft, publication: Publication): Promise<boolean> {
  const { id, version } = draft.policy;
  const at = publication.publishedAt;
  const detail = { policyId: id, policyVersion: version, hash: publication.hash };
  const place = { owner: 'desk~*', outboxId: `policy#${id}#${version}`, at };
  return succeeds(cases, [
    { kind: 'put', item: { ...versionKey(draft.policy), ...publication }, ifAbsent: true },
    ended(draft),
    { kind: 'put', item: { ...editionKey, edition: `${id}#${version}` } },
    eventWrite(place, { type: 'PolicyPublished', detail }),
  ]);
}

function ended({ policy, edition }: Draft): Write {
  return { kind: 'delete', key: draftKey(policy.id), onlyIf: { edition } };
}

function draftItem(draft: Draft): Item {
  return { ...draftKey(draft.policy.id), ...draft };
}

async function succeeds(cases: Cases, writes: readonly Write[]): Promise<boolean> {
  return (await writeTogether(cases, writes)).length === 0;
}
