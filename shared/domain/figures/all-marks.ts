import type { Facts } from '../facts.ts';
import { ageingMarks } from './ageing.ts';
import { breachMarks } from './breaches.ts';
import { callMarks } from './calls.ts';
import { collectedMarks } from './collected.ts';
import { contactMarks, contactWindowMarks } from './contacts-per-debtor.ts';
import { disputeMarks } from './dispute-times.ts';
import { latenessMarks } from './lateness.ts';
import { mailMarks } from './mail-health.ts';
import type { Mark } from './mark.ts';
import { overrideMarks } from './overrides.ts';
import { promiseMarks } from './promises-kept.ts';
import { salesMarks } from './sales-outstanding.ts';
import { factsFor, type Scope } from './scope.ts';

const all = [
  ...[ageingMarks, salesMarks, latenessMarks, promiseMarks, disputeMarks, contactMarks, contactWindowMarks],
  ...[callMarks, collectedMarks, overrideMarks, mailMarks, breachMarks],
];

/** Everything in a debtor's facts that counts in a figure of one creditor. */
export function factMarks(facts: Facts, scope: Scope): Mark[] {
  const own = factsFor(scope.creditorId, facts);
  return own.debts.length === 0 ? [] : all.flatMap((marks) => marks(own, scope));
}
