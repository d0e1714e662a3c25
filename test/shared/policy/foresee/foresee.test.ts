import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instantOf, localDateAt } from '../../../../shared/domain/time.ts';
import { collectorOf } from '../../../../shared/policy/collector.ts';
import { compare } from '../../../../shared/policy/foresee/compare.ts';
import { type Foreseen, foresee } from '../../../../shared/policy/foresee/foresee.ts';
import { newestPolicy, shippedPolicies } from '../../../../shared/policy/ladders.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleFacts,
  exampleProfile,
} from '../../../support/example/example-case.ts';

const policy = newestPolicy(shippedPolicies, 'considerate');
const { id, timeZone } = exampleCreditor;
const whose = { id, timeZone, collector: collectorOf(exampleCreditor) };
const from = Temporal.Instant.from('2026-03-02T09:00:00Z');
const span = { from, until: from.add({ hours: 24 * 90 }), days: 90 };

const day = (at: string) => localDateAt(instantOf(at), timeZone);
const told = (course: readonly Foreseen[]) =>
  course.map((one) =>
    one.kind === 'contact'
      ? `${day(one.contact.reservedAt)} ${one.contact.stepId}`
      : `${day(one.at)} ${one.task}`,
  );

describe('looking ahead on one debtor', () => {
  it('takes the steps of the ladder at their days, and rests where a person must decide', () => {
    expect(told(foresee(exampleFacts(), policy, whose, span))).toEqual([
      '2026-03-09 reminder-1',
      '2026-03-16 call-1',
      '2026-03-23 reminder-2',
      '2026-04-06 review',
      '2026-04-16 approval',
    ]);
  });

  it('asks nobody to whom a rule speaks against it, and changes nothing that was given to it', () => {
    const facts = exampleFacts({ profile: exampleProfile({ emails: [] }) });
    const before = JSON.stringify(facts);
    expect(told(foresee(facts, policy, whose, span))).toEqual(['2026-03-09 unreachable']);
    expect(JSON.stringify(facts)).toBe(before);
  });

  it('writes one message for all invoices of a debtor', () => {
    const debts = ['INV-1', 'INV-2', 'INV-3'].map((invoiceNumber) => exampleDebt({ invoiceNumber }));
    const mails = foresee(exampleFacts({ debts }), policy, whose, span).flatMap((one) =>
      one.kind === 'contact' && one.contact.channel === 'email' ? [one.contact] : [],
    );
    expect(mails.map(({ stepId, lines }) => [stepId, lines.length])).toEqual([
      ['reminder-1', 3],
      ['reminder-2', 3],
    ]);
  });

  it('ends where the days end', () => {
    const short = { from, until: Temporal.Instant.from('2026-03-10T09:00:00Z') };
    expect(told(foresee(exampleFacts(), policy, whose, short))).toEqual(['2026-03-09 reminder-1']);
  });
});

describe('two policies on the same debts', () => {
  const later = {
    ...policy,
    version: policy.version + 1,
    ladder: policy.ladder.map((step) =>
      step.id === 'reminder-1' ? { ...step, at: { ...step.at, days: 10 } } : step,
    ),
  };

  it('are laid beside each other: counts, bounds and the courses that differ', () => {
    const closed = exampleFacts({
      profile: exampleProfile({ debtorKey: 'lindenhof~C-200' }),
      debts: [exampleDebt({ debtorKey: 'lindenhof~C-200', invoiceNumber: 'INV-9', state: 'closed' })],
    });
    const ledger = { facts: [exampleFacts(), closed], sampled: false };
    const found = compare(ledger, { before: policy, after: later }, whose, span);
    expect(found).toMatchObject({ debtors: 2, debts: 1, changed: 1, days: 90, creditorId: 'lindenhof' });
    expect(found.before.contacts).toEqual([
      { name: 'reminder-1', count: 1 },
      { name: 'call-1', count: 1 },
      { name: 'reminder-2', count: 1 },
    ]);
    expect(found.examples).toMatchObject([
      {
        debtorKey: 'lindenhof~C-100',
        before: expect.arrayContaining([{ on: '2026-03-09', what: 'reminder-1' }]),
        after: expect.arrayContaining([{ on: '2026-03-12', what: 'reminder-1' }]),
      },
    ]);
    expect(found.after.bounds).toHaveLength(10);
    for (const { asked, broken } of found.after.bounds) expect([asked, broken]).toEqual([3, 0]);
  });

  it('show a bound that the new one would break, though the policy itself allows it', () => {
    const after = { ...later, ladder: policy.ladder.filter(({ id: step }) => step !== 'reminder-1') };
    const ledger = { facts: [exampleFacts()], sampled: false };
    const found = compare(ledger, { before: policy, after }, whose, span);
    expect(found.after.bounds.find(({ id: bound }) => bound === 'levels')?.broken).toBe(1);
    expect(found.before.bounds.every(({ broken }) => broken === 0)).toBe(true);
  });
});
