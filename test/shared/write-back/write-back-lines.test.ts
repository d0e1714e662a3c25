import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../shared/domain/next-step.ts';
import { planContact } from '../../../shared/domain/plan-contact.ts';
import { instantText } from '../../../shared/domain/time.ts';
import { decisionOf } from '../../../shared/policy/decision-record.ts';
import { decisionRecordSchema } from '../../../shared/policy/record-schema.ts';
import { writeBackLines } from '../../../shared/write-back/write-back-lines.ts';
import { company, owing } from '../../support/example/asked-in-europe.ts';
import { chargedCase } from '../../support/example/charged-case.ts';
import { exampleContact } from '../../support/example/example-task.ts';

/** The final notice of 5,000.00 to a British company: 162.57 of interest and 70.00 of costs, as its mail says. */
function charged(status: 'SENT' | 'FAILED') {
  const one = chargedCase({
    ...{ place: 'GB', at: '2026-05-22T12:00', profile: company },
    debt: { ...owing(500_000), dueOn: '2026-02-10' },
  });
  const plan = planContact('remind', one, 'lindenhof');
  if (plan === undefined) throw new Error('nothing is due');
  const contactId = 'c-9';
  const { draft } = decisionOf('send-message', one, nextStep(one), { plan, contactId });
  const zeros = '0'.repeat(64);
  const record = decisionRecordSchema.parse({ ...draft, sequence: 1, previous: zeros, hash: zeros });
  const reservedAt = instantText(one.now);
  const contact = exampleContact({ contactId, status, stepId: plan.step.id, reservedAt });
  const facts = { ...one.facts, contacts: [...one.facts.contacts, contact] };
  return { facts, record };
}

const scope = {
  ...{ creditorId: 'lindenhof', timeZone: 'Europe/Berlin', toleranceDays: 3 },
  ...{ from: '2026-05-01', through: '2026-05-22', closes: ['2026-05-22'] },
};

describe('interest and costs', () => {
  it('are proposed to the books when a message that left asked for them', () => {
    const { facts, record } = charged('SENT');
    const end = '2026-05-22,final-notice,2026-06-21';
    expect(writeBackLines(facts, [record], scope).charges).toEqual([
      `C-100,INV-1,interest,proposed,GBP,162.57,${end}\r\n`,
      `C-100,INV-1,costs,proposed,GBP,70.00,${end}\r\n`,
    ]);
  });

  it('are not, where the message failed, on another day, and for another creditor', () => {
    const { facts, record } = charged('SENT');
    expect(writeBackLines(charged('FAILED').facts, [record], scope).charges).toEqual([]);
    expect(writeBackLines(facts, [record], { ...scope, closes: ['2026-05-21'] }).charges).toEqual([]);
    expect(writeBackLines(facts, [record], { ...scope, creditorId: 'other' })).toEqual({
      ...{ invoices: [], allocations: [], charges: [] },
    });
  });
});
