import type { Temporal } from 'temporal-polyfill';
import type { Dispute, DisputeReason, Saying } from './records.ts';
import { instantText } from './time.ts';

/** As many objections to one invoice are kept beside each other; more than a person could read is no objection. */
export const mostSayings = 20;

/** All that the customer said to one dispute, oldest first. */
export function sayingsOf(dispute: Dispute): readonly Saying[] {
  const { reason, text, amountDisputed, line, openedAt: at, openedBy: by, sayings } = dispute;
  if (sayings !== undefined) return sayings;
  const part = amountDisputed === undefined ? {} : { amountDisputed };
  return [{ reason, text, at, by, ...part, ...(line === undefined ? {} : { line }) }];
}

/** The grounds of a dispute, the customer's and those we settled on; each reaches as far as its own. */
export function groundsOf(dispute: Dispute): DisputeReason[] {
  const settled = dispute.triages?.map(({ reason }) => reason) ?? [];
  return [...new Set([...sayingsOf(dispute).map(({ reason }) => reason), ...settled])];
}

/**
 * An open dispute with one more objection beside the first. Undefined when it holds nothing new: the same form sent
 * twice, or a text beyond the last that is kept which disputes no more than before.
 */
export function withSaying(
  dispute: Dispute,
  said: Omit<Saying, 'at'>,
  amountOutstanding: number,
  now: Temporal.Instant,
): Dispute | undefined {
  const before = sayingsOf(dispute);
  if (before.some((one) => isSame(one, said))) return undefined;
  const after = [...before, { ...said, at: instantText(now) }];
  const { amountDisputed: known, ...whole } = dispute;
  // What was beyond the last that is kept has widened it too: it never shrinks.
  const part = known === undefined ? undefined : disputedBy(after, amountOutstanding, known);
  const widened = part === undefined ? whole : { ...whole, amountDisputed: part };
  if (after.length <= mostSayings) return { ...widened, sayings: after };
  return part === known ? undefined : widened;
}

/** The largest part counts, and different lines of an invoice add up. Undefined: the whole of it. */
function disputedBy(
  sayings: readonly Saying[],
  amountOutstanding: number,
  least: number,
): number | undefined {
  const parts = new Map<string, number>();
  for (const { amountDisputed = amountOutstanding, line = '' } of sayings) {
    const key = line.trim().toLowerCase();
    parts.set(key, Math.max(parts.get(key) ?? 0, amountDisputed));
  }
  const sum = [...parts.values()].reduce((all, part) => all + part, 0);
  return sum >= amountOutstanding ? undefined : Math.max(sum, least);
}

function isSame(one: Omit<Saying, 'at'>, other: Omit<Saying, 'at'>): boolean {
  const { reason, text, amountDisputed, line } = one;
  return (
    reason === other.reason &&
    text === other.text &&
    amountDisputed === other.amountDisputed &&
    line === other.line
  );
}
