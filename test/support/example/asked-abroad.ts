import { Temporal } from 'temporal-polyfill';
import type { Debt } from '../../../shared/domain/debt.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import type { Profile } from '../../../shared/domain/profile.ts';
import type { Contact } from '../../../shared/domain/records.ts';
import type { Collector } from '../../../shared/policy/collector.ts';
import { gate } from '../../../shared/policy/gate.ts';
import type { Step } from '../../../shared/policy/policy.ts';
import { type Charge, channelOf, type Hit, type Question } from '../../../shared/policy/question.ts';
import { ruleSetFor } from '../../../shared/policy/rule-set.ts';
import { exampleDebt, exampleFacts, examplePolicy, exampleProfile } from './example-case.ts';
import { rung } from './example-question.ts';
import { exampleContact } from './example-task.ts';

const court: Step = {
  ...{ id: 'court', kind: 'escalate', measure: 'court', at: { from: 'dueDate', days: 0 } },
  ...{ needsEvidence: [], needsApproval: false, needsUndisputed: false },
};
/** A reminder, a call, the final notice, handing over to an agency, and asking a court. */
export const steps = {
  mail: rung('reminder-1'),
  call: rung('call-1'),
  firm: rung('final-notice'),
  agency: rung('agency'),
  court,
} as const;

type Asking = {
  /** Local time where the debtor is, such as `2026-11-02T07:30`. */
  at: string;
  step?: Step;
  profile?: Partial<Profile>;
  debt?: Partial<Omit<Debt, 'currency'>>;
  facts?: Partial<Omit<Facts, 'profile' | 'debts'>>;
  collector?: Partial<Collector>;
  charge?: Charge;
};

/** One who collects for another, and one who uses another's name. */
export const agency = { role: 'third-party' } as const;
export const otherName = { ownName: false } as const;

/**
 * May a creditor of the place do this to a consumer there, for a private purchase, by an address the consumer agreed to?
 * A reminder by e-mail in the creditor's own name, unless said otherwise.
 */
export function askedIn(place: string, zone: string, asking: Asking): Question {
  const country = place.slice(0, 2);
  const profile = exampleProfile({
    ...{ kind: 'consumer', country, places: [place], zones: [zone] },
    emails: [{ address: 'k@home.example', state: 'open', eligibility: 'consented', employerProvided: false }],
    ...asking.profile,
  });
  const debt = exampleDebt({ currency: 'USD', purpose: 'personal', dueOn: '2026-06-01', ...asking.debt });
  const facts = exampleFacts({ debts: [debt], ...asking.facts, profile });
  const step = asking.step ?? steps.mail;
  return {
    facts,
    debt,
    step,
    channel: channelOf(step),
    policy: examplePolicy,
    zone,
    now: instantIn(zone, asking.at),
    collector: { role: 'creditor', ownName: true, country, ...asking.collector },
    charge: asking.charge,
  };
}

/** The instant of a local time. */
export function instantIn(zone: string, local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
}

/** What a row of the conduct rules says of a question, asked among all rules. */
export function saidBy(row: string, question: Question): Hit[] {
  return gate(question).hits.filter(({ rule }) => rule === row || rule.startsWith(`${row}.`));
}

/** The hardest word of a row, or ALLOW where it is silent. */
export function verdictOf(row: string, question: Question): string {
  const said = saidBy(row, question).map(({ decision }) => decision);
  return said.includes('BLOCK') ? 'BLOCK' : (said[0] ?? 'ALLOW');
}

/** Until when a row refuses, in local time. */
export function untilOf(row: string, question: Question): string | undefined {
  const [zone = question.zone] = question.facts.profile.zones ?? [];
  const [hit] = saidBy(row, question);
  return hit?.until?.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** The rules of a row that bind those a question is about, of whatever kind. */
export function bindingOf(row: string, question: Question) {
  return ruleSetFor(question).data.filter(({ id }) => id === row || id.startsWith(`${row}.`));
}

/** Calls or mails at local times. */
export function contactsAt(
  zone: string,
  locals: readonly string[],
  changes: Partial<Contact> & { debtKeys?: string[] } = {},
): Contact[] {
  return locals.map((local) =>
    exampleContact({
      ...{ contactId: `${local}${changes.debtKeys ?? ''}`, channel: 'call', result: 'no_answer' },
      ...changes,
      reservedAt: instantIn(zone, local).toString({ smallestUnit: 'millisecond' }),
    }),
  );
}
