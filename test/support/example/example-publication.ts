import { Temporal } from 'temporal-polyfill';
import { collectorOf } from '../../../shared/policy/collector.ts';
import type { Draft, Publication } from '../../../shared/policy/draft.ts';
import { compare } from '../../../shared/policy/foresee/compare.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { publicationOf } from '../../../shared/policy/publish-draft.ts';
import { exampleCreditor, exampleFacts } from './example-case.ts';

const now = Temporal.Instant.from('2026-03-10T08:00:00Z');
const at = '2026-03-10T08:00:00.000Z';

/** The next version of a policy, proposed by one person and published by another after a comparison. */
export function examplePublication(
  newest: Policy,
  changes: Partial<Policy>,
): { draft: Draft; publication: Publication } {
  const policy: Policy = { ...newest, version: newest.version + 1, ...changes };
  const { id, timeZone } = exampleCreditor;
  const whose = { id, timeZone, collector: collectorOf(exampleCreditor) };
  const span = { from: now, until: now.add({ hours: 24 * 30 }), days: 30 };
  const ledger = { facts: [exampleFacts()], sampled: false };
  const draft: Draft = {
    ...{ policy, basedOn: newest.version, reason: 'More rest.', startedAt: at, changedAt: at, edition: 1 },
    authors: [{ id: 'p-1', name: 'Mara Lind' }],
    comparison: compare(ledger, { before: newest, after: policy }, whose, span),
  };
  const by = { id: 'p-2', name: 'Ruth Amsel' };
  return { draft, publication: publicationOf(draft, newest, { by, reason: 'Seen.', now }) };
}
