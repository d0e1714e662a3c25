import { closedIsNotLookedFor, closedStaysClosed } from './closed.ts';
import { everyClaimDecided } from './decided.ts';
import { hoursKept } from './hours.ts';
import { noLevelSkipped } from './ladder.ts';
import { lookedAfter, onSomebodysList } from './looked-after.ts';
import { moneyConserved } from './money.ts';
import { capKept, gapKept } from './pace.ts';
import { claimedBeforeSent, sentOnce } from './sent-once.ts';
import type { Accepted, Finding, Look, Written } from './shown.ts';
import { nothingAfterStop } from './stopped.ts';

/** What must hold after every write of a debtor's facts. */
export const onWrite: Readonly<Record<string, (written: Written) => Finding>> = {
  'no contact is claimed while held, disputed, promised, paid or opted out': nothingAfterStop,
  'never two contacts inside the gap': gapKept,
  'the cap holds over all invoices and channels': capKept,
  'only inside local hours': hoursKept,
  'a level never skips': noLevelSkipped,
  'every claim has a decision of the same version': everyClaimDecided,
  'money is conserved': moneyConserved,
};

/** What must hold after every write at all, of tokens, looks and generations too. */
export const onTouch: Readonly<Record<string, (written: Pick<Written, 'before' | 'after'>) => Finding>> = {
  'a closed debt never wakes': closedStaysClosed,
};

/** What must hold for every mail that the mail service accepts. */
export const onMail: Readonly<Record<string, (accepted: Accepted) => Finding>> = {
  'each step of a debt is sent at most once': sentOnce,
  'a mail leaves after its claim, within seconds': claimedBeforeSent,
};

/** What must hold of every debt whenever the world rests. */
export const atRest: Readonly<Record<string, (look: Look) => Finding>> = {
  'every open debt has a future look': lookedAfter,
  'whoever waits for people stands on a list': onSomebodysList,
  'the sweep looks for no closed debt': closedIsNotLookedFor,
};
