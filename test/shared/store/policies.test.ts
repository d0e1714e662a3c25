import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { collectorOf } from '../../../shared/policy/collector.ts';
import type { Author, Draft } from '../../../shared/policy/draft.ts';
import { compare } from '../../../shared/policy/foresee/compare.ts';
import { findPolicy, newestPolicy, shippedPolicies } from '../../../shared/policy/ladders.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { publicationOf, refusalsOf } from '../../../shared/policy/publish-draft.ts';
import {
  beginDraft,
  keepDraft,
  policyShelf,
  publishDraft,
  readDrafts,
  readPublications,
  withdrawDraft,
} from '../../../shared/store/policies.ts';
import { exampleCreditor, exampleFacts } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const newest = newestPolicy(shippedPolicies, 'considerate');
const mara: Author = { id: 'p-1', name: 'Mara Lind' };
const ruth: Author = { id: 'p-2', name: 'Ruth Amsel' };
const now = Temporal.Instant.from('2026-03-10T08:00:00Z');
const next: Policy = { ...newest, version: newest.version + 1, title: 'Calmer', graceDays: 21 };

function compared(policy: Policy) {
  const { id, timeZone } = exampleCreditor;
  const span = { from: now, until: now.add({ hours: 24 * 60 }), days: 60 };
  const ledger = { facts: [exampleFacts()], sampled: false };
  const whose = { id, timeZone, collector: collectorOf(exampleCreditor) };
  return compare(ledger, { before: newest, after: policy }, whose, span);
}

const draftOf = (policy: Policy): Draft => ({
  ...{ policy, basedOn: newest.version, reason: 'Customers ask for more rest.', authors: [mara] },
  ...{ startedAt: '2026-03-10T08:00:00.000Z', changedAt: '2026-03-10T08:00:00.000Z', edition: 1 },
  comparison: compared(policy),
});
const by = (person: Author, reason = 'Seen and agreed.') => ({ by: person, reason, now });

describe('who may publish a draft, and when', () => {
  const draft = draftOf(next);
  it('a second person with a reason, after a comparison in which every bound held', () => {
    expect(refusalsOf(draft, newest, by(ruth))).toEqual([]);
  });

  it.each<[string, Draft, ReturnType<typeof by>, RegExp]>([
    ['who has worked on it', draft, by(mara), /somebody else must publish it/],
    ['without a reason', draft, by(ruth, ' '), /Say why/],
    ['without a comparison', { ...draft, comparison: undefined }, by(ruth), /Compare it/],
    ['that was changed since', { ...draft, policy: { ...next, graceDays: 30 } }, by(ruth), /Compare it/],
    ['whose comparison is old', draft, { ...by(ruth), now: now.add({ hours: 24 * 8 }) }, /older than 7 days/],
    ['that does not follow', draftOf({ ...next, version: next.version + 1 }), by(ruth), /the next one is/],
    ['that says nothing new', draftOf({ ...next, graceDays: newest.graceDays }), by(ruth), /nothing else/],
    ['that gives less rest', draftOf({ ...next, graceDays: 3 }), by(ruth), /14 quiet days/],
    [
      'that would break a bound',
      draftOf({ ...next, ladder: next.ladder.filter(({ id }) => id !== 'reminder-1') }),
      by(ruth),
      /bound of ethics \(levels\)/,
    ],
  ])('nobody one %s', (_, one, publishing, why) => {
    expect(refusalsOf(one, newest, publishing).join(' ')).toMatch(why);
    expect(() => publicationOf(one, newest, publishing)).toThrow('not published');
  });
});

describe('drafts and versions in the table', () => {
  it('there is one draft of a policy; of two who change it at once the second is told', async () => {
    const { deps } = await storedCase(exampleFacts(), '2026-03-10T08:00:00.000Z');
    const draft = draftOf(next);
    expect(await beginDraft(deps.cases, draft)).toBe(true);
    expect(await beginDraft(deps.cases, draft)).toBe(false);
    const { comparison: _comparison, ...rest } = draft;
    expect(await keepDraft(deps.cases, { ...rest, reason: 'Mine' })).toBe(true);
    expect(await keepDraft(deps.cases, { ...rest, reason: 'Theirs' })).toBe(false);
    const [kept] = await readDrafts(deps.cases);
    expect(kept).toEqual({ ...rest, reason: 'Mine', edition: 2 });
    expect(await withdrawDraft(deps.cases, draft, { by: 'Mara Lind', reason: '-', at: '-' })).toBe(false);
    if (kept === undefined) throw new Error('gone');
    const end = { by: 'Mara Lind', reason: 'Not now.', at: '2026-03-11T08:00:00.000Z' };
    expect(await withdrawDraft(deps.cases, kept, end)).toBe(true);
    expect(await readDrafts(deps.cases)).toEqual([]);
  });

  it('what was published is found by every function that looks again, and the list it had holds it too', async () => {
    const { deps, memory } = await storedCase(exampleFacts(), '2026-03-10T08:00:00.000Z');
    const shelf = policyShelf(deps.cases);
    const { policies } = shelf;
    await shelf.refresh();
    expect(newestPolicy(policies, 'considerate')).toEqual(newest);
    const draft = draftOf(next);
    await beginDraft(deps.cases, draft);
    const publication = publicationOf(draft, newest, by(ruth));
    expect(await publishDraft(deps.cases, draft, publication)).toBe(true);
    expect(await publishDraft(deps.cases, draft, publication)).toBe(false);
    await shelf.refresh();
    expect(newestPolicy(policies, 'considerate')).toEqual(next);
    expect(findPolicy(policies, 'considerate', newest.version)).toEqual(newest);
    expect(await readPublications(deps.cases)).toMatchObject([
      { policy: next, proposedBy: [mara], publishedBy: ruth, reason: 'Seen and agreed.' },
    ]);
    expect(memory.items('OUTBOX#desk~*')).toMatchObject([{ type: 'PolicyPublished' }]);
  });

  it('a published version that was altered, or that ships otherwise, stops whoever would decide by it', async () => {
    const { deps, memory } = await storedCase(exampleFacts(), '2026-03-10T08:00:00.000Z');
    const draft = draftOf(next);
    await beginDraft(deps.cases, draft);
    await publishDraft(deps.cases, draft, publicationOf(draft, newest, by(ruth)));
    const ships = policyShelf(deps.cases, [...shippedPolicies, { ...next, graceDays: 15 }]);
    await expect(ships.refresh()).rejects.toThrow('ships otherwise');
    const [row] = memory.items('POLICIES').filter(({ sk }) => String(sk).startsWith('VERSION#'));
    await deps.cases.db.send(
      new PutCommand({ TableName: 'Cases', Item: { ...row, policy: { ...next, graceDays: 1 } } }),
    );
    await expect(policyShelf(deps.cases).refresh()).rejects.toThrow('not as it was published');
  });
});
