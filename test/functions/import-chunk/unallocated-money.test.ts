import { beforeEach, describe, expect, test, vi } from 'vitest';
import { nextStep } from '../../../shared/domain/next-step.ts';
import { readBooks } from '../../../shared/store/books.ts';
import { placeUnmatched } from '../../../shared/store/settle-unmatched.ts';
import { caseOf } from '../../../shared/store/situation.ts';
import { readUnmatched } from '../../../shared/store/unmatched.ts';
import { bankStatement, type Movement } from '../../shared/bank/bank-statement.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

/** On a Monday morning C-1 owes RE-1 and RE-2, and C-2 RE-3; all are late, and nobody was written to yet. */
async function stageWith() {
  const stage = intake('2026-11-23T09:00:00Z');
  const of = (customer_number: string, invoice_number: string) => ({
    ...{ customer_number, invoice_number, customer_kind: 'company', country: 'DE' },
    email: `${customer_number.toLowerCase()}@debtor.example`,
  });
  await stage.upload(ledger([of('C-1', 'RE-1'), of('C-1', 'RE-2'), of('C-2', 'RE-3')]));
  const take = (...movements: Movement[]) =>
    stage.upload(bankStatement({ sequence: 1, on: '2026-11-20', opening: 0 }, movements), 'payments');
  /** What would happen now with each invoice of a customer, as the machine asks. */
  const next = async (customer: string) => {
    const facts = await stage.facts(customer);
    const books = await readBooks(stage.deps.cases, 'lindenhof');
    return (facts?.debts ?? []).map((debt) => nextStep(caseOf(stage.deps, facts ?? never(), debt, books)));
  };
  const kinds = async (customer: string) => (await next(customer)).map(({ kind }) => kind);
  return { ...stage, take, next, kinds };
}

function never(): never {
  throw new Error('the customer is gone');
}

describe('money of a customer that pays no certain invoice', () => {
  test('lets none of their invoices be asked for until a person has looked; nobody else rests for it', async () => {
    const stage = await stageWith();
    expect(await stage.kinds('C-1')).toEqual(['remind', 'remind']);
    await stage.take({ cents: 55_00, text: 'RE-1' });
    expect(await stage.next('C-1')).toMatchObject([
      { kind: 'await', owner: 'Ruth Amsel', verdict: { decision: 'HOLD' } },
      { kind: 'await', owner: 'Ruth Amsel', verdict: { decision: 'HOLD' } },
    ]);
    expect(await stage.kinds('C-2')).toEqual(['remind']);
  });

  test('no more once a person has placed it', async () => {
    const stage = await stageWith();
    await stage.take({ cents: 55_00, text: 'RE-1' });
    const [money] = (await readUnmatched(stage.deps.cases, 'lindenhof', { most: 2 })).money;
    const on = { debtorKey: 'lindenhof~C-1', debtKeys: ['lindenhof#RE-1'] };
    const said = { by: 'Mara Lind', why: 'Asked the customer.' };
    expect(await placeUnmatched(stage.deps, money ?? never(), on, said)).toEqual({ kind: 'placed', rest: 0 });
    expect(await stage.kinds('C-1')).toEqual(['remind', 'remind']);
    expect((await stage.facts('C-1'))?.debts.map(({ amountOutstanding }) => amountOutstanding)).toEqual([
      45_00, 100_00,
    ]);
  });

  test('and what is left over of money that was more than was open rests them as well', async () => {
    const stage = await stageWith();
    await stage.take({ cents: 130_00, text: 'x', endToEndId: 'RE-1' });
    expect(await stage.kinds('C-1')).toEqual(['close', 'await']);
  });
});
