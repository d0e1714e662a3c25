import { type Breach, breachesOf, breachKinds } from '../../domain/figures/breaches.ts';
import { contactsPerDebtor, windows } from '../../domain/figures/contacts-per-debtor.ts';
import { mailHealth } from '../../domain/figures/mail-health.ts';
import { below, of, type Tallies } from '../../domain/figures/mark.ts';
import { overridesOf } from '../../domain/figures/overrides.ts';
import { closeOf, happenedIn } from '../../domain/figures/overview.ts';
import { refusalsByRule } from '../../domain/figures/refusals.ts';
import { lastDayOf } from '../../domain/figures/scope.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Verification } from '../../store/figures/verifications.ts';
import { writtenDay } from '../format.ts';
import {
  breachNames,
  counted,
  daysIn,
  monthIn,
  none,
  overrideIn,
  plain,
  ruleIn,
  said,
  stepIn,
} from './figure-words.ts';
import type { Shown } from './figures-asked.ts';

/** A table of the report; the first cell of a row names it. */
export type ReportTable = { title: string; head: readonly string[]; rows: readonly (readonly string[])[] };

/** The report of a month, as it stands on the page and in the document. */
export type EthicsReport = {
  title: string;
  scope: string;
  /** Whether everything was as it has to be, and how that is known. */
  statement: { isClean: boolean; sentences: readonly string[] };
  tables: readonly ReportTable[];
};

/** What a month of collection was like for those it was about. */
export function ethicsReport(
  shown: Shown,
  verification: Verification | undefined,
  policies: readonly Policy[],
): EthicsReport {
  const { creditor, month, periods, done } = shown;
  const tallies = happenedIn(periods, month);
  const closing = periods.get(closeOf({ month, through: done.through })) ?? new Map();
  return {
    title: `Ethics report, ${monthIn(month)}`,
    scope: scopeOf(shown, creditor.name),
    statement: statementOf(month, done.through, tallies, verification),
    tables: [
      breachTable(tallies),
      contactTable(tallies, policies),
      perCustomerTable(closing),
      refusalTable(tallies),
      peopleTable(tallies),
      mailTable(tallies),
    ],
  };
}

function scopeOf({ month, done }: Shown, name: string): string {
  const last = lastDayOf(month);
  const so =
    done.through < last
      ? ` The month is not over: it is counted up to the end of ${writtenDay(done.through)}.`
      : '';
  return `${name}. All cases, all customers.${so}`;
}

function statementOf(
  month: string,
  through: string,
  tallies: Tallies,
  verification: Verification | undefined,
): EthicsReport['statement'] {
  const breaches = breachesOf(tallies);
  const count = breachKinds.reduce((sum, kind) => sum + breaches[kind], 0);
  const contacts =
    count === 0
      ? `No contact of ${monthIn(month)} was about an invoice that was wholly disputed, promised or paid.`
      : `${counted(count, 'contact')} of ${monthIn(month)} should not have been made; the figures open the list.`;
  if (verification === undefined) {
    const why = through < lastDayOf(month) ? 'the month is not over' : 'that is under way';
    return {
      isClean: false,
      sentences: [contacts, `The decisions of this month have not been verified yet: ${why}.`],
    };
  }
  const { decisions, debtors, findings, hash, at } = verification;
  const what = `${counted(decisions, 'decision')} about ${counted(debtors, 'customer')}`;
  const verified =
    findings === 0
      ? `Verified: ${what}; everything stands as it was written, and comes out the same when decided again.`
      : `Verified: ${what}; ${counted(findings, 'thing')} not as written, which npm run verify names.`;
  return {
    isClean: count === 0 && findings === 0,
    sentences: [
      contacts,
      verified,
      `Verified ${at.slice(0, 16).replace('T', ' ')} UTC. Hash over where every chain of decisions stood as the month ended: ${hash}`,
    ],
  };
}

function breachTable(tallies: Tallies): ReportTable {
  const breaches = breachesOf(tallies);
  const row = (kind: Breach) => [breachNames[kind], breaches[kind].toString()];
  return { title: 'What must never be', head: ['What', 'Times'], rows: breachKinds.map(row) };
}

function contactTable(tallies: Tallies, policies: readonly Policy[]): ReportTable {
  const rows = below(tallies, 'contact').map(([name, { count }]) => {
    const [channel = '', stepId = ''] = name.split('/');
    return [stepIn(policies, stepId), plain(channel), count.toString()];
  });
  const all = rows.reduce((sum, row) => sum + Number(row[2]), 0);
  return {
    title: 'Contacts',
    head: ['Step', 'Channel', 'Contacts'],
    rows: [...rows, ['All', '', all.toString()]],
  };
}

function perCustomerTable(closing: Tallies): ReportTable {
  const rows = windows.map((window) => {
    const { debtors, p95, most } = contactsPerDebtor(closing, window);
    return [`Last ${daysIn(window)} of the month`, ...[debtors, p95 ?? none, most ?? none].map(String)];
  });
  return {
    title: 'How often a customer was contacted, of those who were',
    ...{ head: ['In the', 'Customers', '95 of 100 at most', 'Most'], rows },
  };
}

function refusalTable(tallies: Tallies): ReportTable {
  const rules = refusalsByRule(tallies).map(({ rule, count }) => [ruleIn(rule), count.toString()]);
  const decisions = of(tallies, 'decision').count.toString();
  return {
    title: 'Contacts and steps that a rule refused; once for an invoice, a step and a day',
    ...{ head: ['Rule', 'Refused'], rows: [...rules, ['Decisions in all', decisions]] },
  };
}

function peopleTable(tallies: Tallies): ReportTable {
  const milder = overridesOf(tallies).map(({ kind, count }) => [overrideIn(kind), count.toString()]);
  return {
    title: 'What people decided; they can only make it milder, and approve a firm step that no rule forbids',
    head: ['Decision', 'Times'],
    rows: [...milder, ['A firm step was approved', of(tallies, 'approved').count.toString()]],
  };
}

function mailTable(tallies: Tallies): ReportTable {
  const { left, bounced, complained, bounces, complaints } = mailHealth(tallies);
  return {
    title: 'Mails',
    head: ['What', 'Number', 'Share'],
    rows: [
      ['Mails that left', left.toString(), ''],
      ['Came back', bounced.toString(), said(bounces, 'per 1,000')],
      ['Marked as spam', complained.toString(), said(complaints, 'per 1,000')],
    ],
  };
}
