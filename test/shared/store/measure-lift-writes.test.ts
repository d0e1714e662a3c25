import { expect, test } from 'vitest';
import { openDispute } from '../../../shared/store/open-dispute.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { exampleContact, monday } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';

test('an objection of the debtor itself resumes the business that was withheld because of the invoice', async () => {
  const withheld = exampleContact({
    stepId: 'withhold-business',
    channel: 'none',
    purpose: 'measure',
    result: 'withhold-business',
  });
  const stored = await storedCase(exampleFacts({ contacts: [withheld] }), monday);
  await openDispute(stored.deps, exampleDebtorKey, {
    debtKey: 'lindenhof#INV-1',
    reason: 'DAMAGED',
    text: 'torn',
    openedBy: 'debtor',
  });
  const events = stored.outbox().filter(({ type }) => type === 'CreditHoldLifted');
  expect(events).toMatchObject([{ detail: { debtKey: 'lindenhof#INV-1', why: 'disputed' } }]);
  expect((await stored.facts()).contacts.map(({ result }) => result)).toContain('business-resumed');
});
