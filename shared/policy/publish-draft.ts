import type { Temporal } from 'temporal-polyfill';
import { hoursAfter, instantOf, instantText, isBefore } from '../domain/time.ts';
import { letterFaults } from '../messages/own-text/policy-letters.ts';
import { hashOf } from './canonical.ts';
import type { Author, Draft, Publication } from './draft.ts';
import type { Comparison } from './foresee/comparison.ts';
import type { Policy } from './policy.ts';
import { publishingFaults } from './publishable.ts';

/** Days after which a comparison says nothing about the ledger of today any more. */
const comparisonDays = 7;

export type Publishing = { by: Author; reason: string; now: Temporal.Instant };

/** What keeps a draft from being published by a person now, each as a sentence; empty when nothing does. */
export function refusalsOf(draft: Draft, newest: Policy, { by, reason, now }: Publishing): string[] {
  const { policy, authors, comparison } = draft;
  return [
    ...(authors.some(({ id }) => id === by.id)
      ? ['You have worked on this version yourself: somebody else must publish it.']
      : []),
    ...(reason.trim() === '' ? ['Say why it is right to publish it.'] : []),
    ...publishingFaults(policy, newest).map(({ message }) => message),
    ...letterFaults(policy),
    ...(hashOf({ ...policy, version: 0, title: '' }) === hashOf({ ...newest, version: 0, title: '' })
      ? ['It says nothing else than the version that is in force.']
      : []),
    ...comparisonFaults(comparison, { policy, newest, now }),
  ];
}

function comparisonFaults(
  comparison: Comparison | undefined,
  { policy, newest, now }: { policy: Policy; newest: Policy; now: Temporal.Instant },
): string[] {
  const isOfThese =
    comparison !== undefined &&
    comparison.after.policy.hash === hashOf(policy) &&
    comparison.before.policy.hash === hashOf(newest);
  if (!isOfThese) return ['Compare it on the live ledger first, as it stands now.'];
  const isOld = isBefore(hoursAfter(instantOf(comparison.madeAt), 24 * comparisonDays), now);
  const broken = comparison.after.bounds.filter((bound) => bound.broken > 0);
  return [
    ...(isOld ? [`The comparison is older than ${comparisonDays} days: make it again.`] : []),
    ...broken.map(({ id, broken: times }) => `A bound of ethics (${id}) would be broken ${times} times.`),
  ];
}

/** The record of a draft that is published. Throws where it may not be. */
export function publicationOf(draft: Draft, newest: Policy, publishing: Publishing): Publication {
  const { policy, authors, comparison, reason: proposedFor } = draft;
  const refusals = refusalsOf(draft, newest, publishing);
  if (refusals.length > 0 || comparison === undefined)
    throw new Error(`not published: ${refusals.join(' ')}`);
  return {
    ...{ policy, hash: hashOf(policy), proposedBy: authors, proposedFor },
    ...{ publishedBy: publishing.by, publishedAt: instantText(publishing.now) },
    ...{ reason: publishing.reason.trim(), comparison },
  };
}
