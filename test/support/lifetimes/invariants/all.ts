import { closedIsNotLookedFor, closedStaysClosed } from './closed.ts';
import { everyClaimDecided } from './decided.ts';
import { hoursKept } from './hours.ts';
import { noLevelSkipped } from './ladder.ts';
import { lookedAfter, onSomebodysList } from './looked-after.ts';
import { moneyConserved } from './money.ts';
import { capKept, gapKept } from './pace.ts';
import { claimedBeforeSent, sentOnce } from './sent-once.ts';
import type { Accepted, Invariant, Look, Written } from './shown.ts';
import { nothingAfterStop } from './stopped.ts';

/** What must hold after every write of a debtor's facts. */
export const onWrite: readonly Invariant<Written>[] = [
  { name: 'no contact is claimed while held, disputed, promised, paid or opted out', find: nothingAfterStop },
  { name: 'never two contacts inside the gap', find: gapKept },
  { name: 'the cap holds over all invoices and channels', find: capKept },
  { name: 'only inside local hours', find: hoursKept },
  { name: 'a level never skips', find: noLevelSkipped },
  { name: 'every claim has a decision of the same version', find: everyClaimDecided },
  { name: 'money is conserved', find: moneyConserved },
];

/** What must hold after every write at all, of tokens, looks and generations too. */
export const onTouch: readonly Invariant<Pick<Written, 'before' | 'after'>>[] = [
  { name: 'a closed debt never wakes', find: closedStaysClosed },
];

/** What must hold for every mail that the mail service accepts. */
export const onMail: readonly Invariant<Accepted>[] = [
  { name: 'each step of a debt is sent at most once', find: sentOnce },
  { name: 'a mail leaves after its claim, within seconds', find: claimedBeforeSent },
];

/** What must hold of every debt whenever the world rests. */
export const atRest: readonly Invariant<Look>[] = [
  { name: 'every open debt has a future look', find: lookedAfter },
  { name: 'whoever waits for people stands on a list', find: onSomebodysList },
  { name: 'the sweep looks for no closed debt', find: closedIsNotLookedFor },
];
