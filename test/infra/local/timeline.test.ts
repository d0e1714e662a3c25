import { describe, expect, it } from 'vitest';
import type { Change } from '../../../infra/local/timeline/follow-table.ts';
import { timeline, written } from '../../../infra/local/timeline/timeline.ts';

const pk = 'DEBTOR#lindenhof~100';
const debtorKey = 'lindenhof~100';
const at = '2026-11-23T08:12:00.000Z';
const line = { debtKey: 'lindenhof#R-1', amountCollectible: 62_000, currency: 'EUR' };
const contact = {
  ...{ contactId: 'c', creditorId: 'lindenhof', debtorKey, channel: 'email', purpose: 'collection' },
  ...{ stepId: 'reminder-1', lines: [line, { ...line, debtKey: 'lindenhof#R-2' }], status: 'RESERVED' },
  reservedAt: at,
};
const profile: Change = {
  ...{ pk, sk: 'PROFILE', before: undefined },
  after: { debtorKey, name: 'Bäckerei Holm' },
};

/** What the timeline says of one change, the debtor being known. */
function told(change: Partial<Change>): string[] {
  const lines = timeline(() => at)([profile, { pk, sk: '', before: undefined, after: undefined, ...change }]);
  return lines.map(written);
}

describe('the timeline', () => {
  it('says that a reminder was sent, to whom and about how much', () => {
    const sent = { ...contact, status: 'SENT', settledAt: at };
    expect(told({ sk: 'CONTACT#c', before: contact, after: sent })).toEqual([
      'Mon 23 Nov 08:12  Reminder 1 sent to Bäckerei Holm (2 invoices, 1,240.00 EUR)',
    ]);
  });

  it('says nothing of a claim, which is no contact yet', () => {
    expect(told({ sk: 'CONTACT#c', after: contact })).toEqual([]);
  });

  it('says that a mail may or may not have left', () => {
    const uncertain = { ...contact, status: 'UNCERTAIN', settledAt: at };
    expect(told({ sk: 'CONTACT#c', before: contact, after: uncertain }).join()).toContain(
      'unclear whether it left',
    );
  });

  it('says once why a debtor with several invoices waits, and until when', () => {
    const decision = {
      ...{ at, debtorKey, debtKey: 'lindenhof#R-1', step: 'pace' },
      ...{ why: 'At least 7 days between contacts.', until: '2026-11-30T07:30:00.000Z' },
    };
    const change = (debtKey: string): Change => ({
      ...{ pk: `DECISION#${debtorKey}`, sk: at, before: undefined },
      after: { ...decision, debtKey },
    });
    const entries = timeline(() => at)([profile, change('lindenhof#R-1'), change('lindenhof#R-2')]);
    expect(entries.map(written)).toEqual([
      'Mon 23 Nov 08:12  Waiting until Mon 30 Nov 07:30: Bäckerei Holm, R-1, R-2. At least 7 days between contacts.',
    ]);
  });

  it('says that a dispute suspends, and until when it must be answered', () => {
    const dispute = {
      ...{ disputeId: 'd', debtKey: 'lindenhof#R-1', reason: 'DAMAGED', text: 'x', openedAt: at },
      ...{ openedBy: 'debtor', answerBy: '2026-12-03', state: 'open', debtorKey },
    };
    expect(told({ sk: 'DISPUTE#d', after: dispute })).toEqual([
      'Mon 23 Nov 08:12  Bäckerei Holm disputes invoice R-1 (DAMAGED): nothing more is asked until it is answered, by 03 Dec',
    ]);
  });

  it('never tells what a debtor wrote', () => {
    const dispute = {
      ...{ disputeId: 'd', debtKey: 'lindenhof#R-1', reason: 'OTHER', text: 'private words', openedAt: at },
      ...{ openedBy: 'debtor', answerBy: '2026-12-03', state: 'open', debtorKey },
    };
    expect(told({ sk: 'DISPUTE#d', after: dispute }).join()).not.toContain('private');
  });
});
