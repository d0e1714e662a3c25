import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { referenceBody } from '../../../shared/domain/paid-set.ts';
import { keepCheckout } from '../../../shared/store/card-payments.ts';
import { chosenSetItem, findPaidSet, payerItem, payerKeys } from '../../../shared/store/payers.ts';
import { exampleCheckout } from '../../support/example/card-case.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const payer = { creditorId: 'lindenhof', debtorKey: exampleDebtorKey };
const chosen = ['lindenhof#INV-1', 'lindenhof#INV-2'];

describe('where a debtor’s references are found', () => {
  it('keeps nothing of the debtor once its keys are gone: payer, choices and card orders', async () => {
    const { deps, memory } = await storedCase(exampleFacts(), '2026-04-01T09:00:00Z');
    const stranger = { ...payerItem(payer), sk: 'PAYER#lindenhof~C-2', debtorKey: 'lindenhof~C-2' };
    for (const Item of [payerItem(payer), chosenSetItem(payer, chosen), stranger])
      await memory.direct.send(new PutCommand({ TableName: 'Cases', Item }));
    await keepCheckout(deps.cases, exampleCheckout());
    const body = referenceBody(payer, { kind: 'invoices', debtKeys: chosen });
    expect(await findPaidSet(deps.cases, 'lindenhof', body)).toMatchObject({ debtorKey: exampleDebtorKey });
    const keys = await payerKeys(deps.cases, payer);
    expect(keys).toHaveLength(3);
    for (const Key of keys) await memory.direct.send(new DeleteCommand({ TableName: 'Cases', Key }));
    expect(memory.items(String(payerItem(payer).pk))).toMatchObject([{ debtorKey: 'lindenhof~C-2' }]);
    expect(await findPaidSet(deps.cases, 'lindenhof', body)).toBeUndefined();
  });

  it('sends the same choice of invoices to the same place, in whatever order it was ticked', () => {
    expect(chosenSetItem(payer, chosen.toReversed())).toEqual(chosenSetItem(payer, chosen));
  });
});
