import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const of = (customer_number: string, invoice_number = 'R-1') => ({ customer_number, invoice_number });
const outcomes = (results: { outcome: string }[]) => results.map(({ outcome }) => outcome);

describe('the number of an invoice', () => {
  it('belongs to the customer it came with first; another’s row is held and changes nothing', async () => {
    const stage = intake();
    expect(outcomes(await stage.upload(ledger([of('C-1')])))).toEqual(['accepted']);
    const [held] = await stage.upload(ledger([of('C-2')]));
    expect(held).toMatchObject({ outcome: 'held', problems: [{ reason: 'number-of-another' }] });
    expect(await stage.facts('C-2')).toBeUndefined();
    expect((await stage.facts('C-1'))?.debts).toHaveLength(1);
  });

  it('holds only its own row among those of the customer', async () => {
    const stage = intake();
    await stage.upload(ledger([of('C-1')]));
    const results = await stage.upload(ledger([of('C-2', 'R-0'), of('C-2'), of('C-2', 'R-2')]));
    expect(outcomes(results)).toEqual(['accepted', 'held', 'accepted']);
    expect((await stage.facts('C-2'))?.debts.map(({ invoiceNumber }) => invoiceNumber)).toEqual([
      'R-0',
      'R-2',
    ]);
  });

  it('is taken by one of two customers in one file, and stays so when the file comes again', async () => {
    const stage = intake();
    const file = ledger([of('C-1'), of('C-2')]);
    const first = await stage.upload(file);
    expect(outcomes(first).toSorted()).toEqual(['accepted', 'held']);
    const again = outcomes(first).map((outcome) => (outcome === 'accepted' ? 'unchanged' : 'held'));
    expect(outcomes(await stage.upload(file))).toEqual(again);
  });
});
