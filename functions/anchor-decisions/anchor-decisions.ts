import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../shared/clock/clock.ts';
import { addDays, instantText, localDateAt } from '../../shared/domain/time.ts';
import {
  type Anchor,
  type AnchoredHead,
  anchorText,
  debtorMark,
  readAnchor,
} from '../../shared/policy/anchor.ts';
import { sha256 } from '../../shared/policy/canonical.ts';
import {
  type AnchorBucket,
  anchoredDays,
  readAnchorText,
  writeAnchor,
} from '../../shared/store/anchor-bucket.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { heads } from '../../shared/store/read-decisions.ts';

export type Deps = { cases: Pick<Cases, 'db' | 'table'>; clock: Clock; anchors: AnchorBucket };

/** Real seconds by which two anchors overlap: longer than any function lives, and than the index ever lags. */
const overlapSeconds = 15 * 60;

/**
 * Writes where every debtor's chain stands that moved since the last anchor, once for every day (UTC) that is over.
 * Called often; the day's own object makes it one a day. Answers how many heads were written.
 */
export async function anchorDecisions({ cases, clock, anchors }: Deps): Promise<{ anchored: number }> {
  const now = clock.now();
  const date = addDays(localDateAt(now, 'UTC'), -1);
  const latest = (await anchoredDays(anchors)).at(-1);
  if (latest !== undefined && latest >= date) return { anchored: 0 };
  const before = latest === undefined ? undefined : await readAnchorText(anchors, latest);
  const overlap = clock.afterReal(overlapSeconds).since(clock.now());
  const since = before === undefined ? undefined : sinceOf(before, overlap);
  const moved = await movedHeads(cases, since);
  const anchor: Anchor = {
    date,
    until: instantText(now),
    heads: moved,
    ...(since === undefined ? {} : { since }),
    ...(before === undefined ? {} : { previous: sha256(before) }),
  };
  return { anchored: (await writeAnchor(anchors, date, anchorText(anchor))) ? moved.length : 0 };
}

/** Throws when the anchor before was tampered with: a new one on top of it would prove nothing. */
function sinceOf(before: string, overlap: Temporal.Duration): string {
  const anchor = readAnchor(before);
  if (anchor === undefined) throw new Error('the anchor before this one is not as an anchor is written');
  return instantText(Temporal.Instant.from(anchor.until).subtract(overlap));
}

async function movedHeads(cases: Deps['cases'], since: string | undefined): Promise<AnchoredHead[]> {
  const moved: AnchoredHead[] = [];
  for await (const { debtorKey, sequence, hash } of heads(cases, since)) {
    moved.push({ debtor: debtorMark(debtorKey), sequence, hash });
  }
  return moved;
}
