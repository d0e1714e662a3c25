import type { Temporal } from 'temporal-polyfill';
import type { ErasureVerdict } from '../domain/erasure.ts';
import type { Facts } from '../domain/facts.ts';
import { instantText } from '../domain/time.ts';
import type { Decision } from './decision-record.ts';
import { engine } from './engine.ts';
import { keptFacts } from './kept-facts.ts';

/** Who wants a debtor's personal data erased, and why. */
export type ErasureWish = { person: string; reason: string };

/** What became of a wish to erase, as a decision on the facts that are left. */
export function erasureOf(
  facts: Facts,
  wish: ErasureWish,
  verdict: ErasureVerdict,
  now: Temporal.Instant,
): Decision {
  const kept = keptFacts(facts);
  const { debtorKey, version: factsVersion } = facts.profile;
  const base = { debtorKey, at: instantText(now), by: 'desk', engine, factsVersion, factsHash: kept.hash };
  const { lastOn } = verdict;
  const refusal =
    verdict.kind === 'possible'
      ? {}
      : { ground: verdict.ground, ...(verdict.from === undefined ? {} : { possibleFrom: verdict.from }) };
  const erasure = verdict.kind === 'possible' ? 'done' : 'refused';
  return { draft: { ...base, kind: 'erasure', ...wish, erasure, lastOn, ...refusal }, facts: kept };
}
