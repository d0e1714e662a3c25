import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

/** What happens to invoice 4711 in the creditor's books, at its bank, and between them and us. */
type Event =
  /** Somebody pays one part; we hear of it at once, the books later. */
  | { kind: 'paid'; which: number }
  | { kind: 'enteredInBooks' }
  | { kind: 'putOff'; which: number }
  | { kind: 'split' }
  | { kind: 'listed'; isFull: boolean; withPaid: boolean };

type Part = { amount: number; day: number; state: 'open' | 'paid' | 'entered' };

/** No part is the sum of others, so that an amount says which was paid. */
const amounts = [103, 211, 437, 881];
const events = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('paid' as const), which: fc.nat({ max: 3 }) }),
    fc.constant({ kind: 'enteredInBooks' as const }),
    fc.record({ kind: fc.constant('putOff' as const), which: fc.nat({ max: 3 }) }),
    fc.constant({ kind: 'split' as const }),
    fc.record({ kind: fc.constant('listed' as const), isFull: fc.boolean(), withPaid: fc.boolean() }),
  ),
  { minLength: 2, maxLength: 9 },
);

const euros = (amount: number) => `${amount}.00`;
const onDay = (day: number) => new Date(Date.UTC(2026, 9, 1 + day)).toISOString().slice(0, 10);
const sumOf = (parts: readonly Part[]) => parts.reduce((sum, { amount }) => sum + amount, 0);

/** Books that keep the invoice as one sum, or in parts, and what we make of what they and the bank say. */
function life(parts: Part[]) {
  const stage = intake();
  const total = sumOf(parts);
  let days = 40;
  let told = 0;

  async function list(isFull: boolean, withPaid: boolean): Promise<boolean> {
    const rows = parts
      .filter(({ state }) => withPaid || state !== 'entered')
      .map(({ amount, day, state }) => ({
        ...{ invoice_number: '4711', invoice_total: euros(total), due_date: onDay(day) },
        amount_outstanding: euros(state === 'entered' ? 0 : amount),
      }));
    const other = { invoice_number: '4712' };
    const results = await stage.upload(ledger([...rows, other]), 'invoices', {
      folder: isFull ? 'full/' : 'delta/',
    });
    return results.some(({ outcome, number }) => number === '4711' && outcome === 'held');
  }

  return {
    open: () => sumOf(parts.filter(({ state }) => state === 'open')),
    list,
    async happen(event: Event): Promise<void> {
      const ofOpen = parts.filter(({ state }) => state === 'open');
      const part = 'which' in event ? ofOpen[event.which % Math.max(1, ofOpen.length)] : undefined;
      switch (event.kind) {
        case 'paid':
          if (part === undefined) return;
          part.state = 'paid';
          told += 1;
          await stage.upload(
            `reference,date,amount,currency,transaction_id\n4711,2026-11-14,${euros(part.amount)},EUR,T${told}\n`,
            'payments',
          );
          return;
        case 'enteredInBooks':
          for (const one of parts) if (one.state === 'paid') one.state = 'entered';
          return;
        case 'putOff':
          days += 1;
          if (part !== undefined) part.day = days;
          return;
        case 'split': {
          const [whole, another] = parts;
          if (another !== undefined || whole?.state !== 'open' || whole.amount < 400) return;
          parts.push({ ...whole, amount: whole.amount - 300, day: whole.day + 30 });
          whole.amount = 300;
          return;
        }
        case 'listed':
          await list(event.isFull, event.withPaid);
      }
    },
    /** What is open here on the invoice, and how much of that may be asked for. */
    async here() {
      const facts = await stage.facts('C-1');
      const running = (facts?.holds ?? []).filter(({ releasedAt }) => releasedAt === undefined);
      const held = new Set(running.flatMap(({ debtKeys = [] }) => debtKeys));
      const debts = (facts?.debts ?? []).filter(({ invoiceNumber }) => invoiceNumber === '4711');
      const asked = debts.filter(({ debtKey }) => !held.has(debtKey));
      const open = (some: typeof debts) =>
        some.reduce((sum, { amountOutstanding }) => sum + amountOutstanding, 0) / 100;
      return { asked: open(asked), open: open(debts), isHeld: held.size > 0 };
    },
  };
}

const partsOf = (count: number): Part[] =>
  amounts.slice(0, count).map((amount, place) => ({ amount, day: place * 7, state: 'open' }));
const whole = (): Part[] => [{ amount: 1632, day: 3, state: 'open' }];

test('what was paid is never asked for again, and what is open is asked for or on a list, however the books go', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 4 }), events, async (count, happened) => {
      const books = life(count === 0 ? whole() : partsOf(count));
      await books.list(true, false);
      for (const event of happened) {
        await books.happen(event);
        const { asked } = await books.here();
        expect(asked).toBeLessThanOrEqual(books.open());
      }
      await books.happen({ kind: 'enteredInBooks' });
      const isRowHeld = await books.list(true, false);
      const { asked, isHeld } = await books.here();
      if (!isRowHeld && !isHeld) expect(asked).toBe(books.open());
    }),
    { numRuns: 40 },
  );
});
