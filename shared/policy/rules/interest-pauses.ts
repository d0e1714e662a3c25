import { Temporal } from 'temporal-polyfill';
import { coversDebt, termsOf } from '../../domain/hold-kinds.ts';
import { endOfHold } from '../../domain/hold-time.ts';
import type { Pause } from '../../domain/interest/accrual.ts';
import type { Dispute, Hold } from '../../domain/records.ts';
import { localDateAt } from '../../domain/time.ts';
import type { Question } from '../question.ts';

type Asked = Pick<Question, 'facts' | 'debt' | 'zone'>;

/**
 * Days on which a debt bears no interest. A dispute pauses the whole debt, also one of a part that was answered since;
 * one that ended on a day nobody knows pauses it still.
 */
export function pausesOf({ facts, debt, zone }: Asked): Pause[] {
  const disputes = facts.disputes
    .filter(({ debtKey }) => debtKey === debt.debtKey)
    .filter(({ state, amountDisputed }) => state !== 'open' || amountDisputed === undefined)
    .map((dispute) => pauseByDispute(dispute, zone));
  const holds = facts.holds
    .filter((hold) => coversDebt(hold, debt.debtKey))
    .filter((hold) => hold.freezesInterest === true || termsOf(hold).freezesInterest)
    .map((hold) => pauseByHold(hold, zone));
  return [...disputes, ...holds];
}

function pauseByDispute({ openedAt, answeredAt, withdrawnAt }: Dispute, zone: string): Pause {
  const from = localDateAt(Temporal.Instant.from(openedAt), zone);
  const ended = answeredAt ?? withdrawnAt;
  if (ended === undefined) return { by: 'dispute', from };
  return { by: 'dispute', from, until: localDateAt(Temporal.Instant.from(ended), zone) };
}

/** The last day of a pause is the one in which the hold's last instant lies. */
function pauseByHold(hold: Hold, zone: string): Pause {
  const from = localDateAt(Temporal.Instant.from(hold.since), zone);
  const by = isBreathingSpace(hold) ? 'breathing-space' : 'hold';
  const end = endOfHold(hold, zone);
  if (end === undefined) return { by, from };
  return { by, from, until: localDateAt(end.subtract({ milliseconds: 1 }), zone) };
}

function isBreathingSpace({ kind }: Hold): boolean {
  return kind === 'breathing-space' || kind === 'mental-health-crisis';
}
