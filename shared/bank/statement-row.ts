import type { ReasonCode } from '../intake/reasons.ts';
import type { PaymentRow, UncertainRow } from '../intake/row.ts';
import type { Movement, StatementHead } from './statement.ts';

/** A movement as a row of the intake: a payment of a customer, or money that is none and why. */
export function statementRow(
  movement: Movement,
  { account, id }: Pick<StatementHead, 'account' | 'id'>,
  statement: number,
): PaymentRow | UncertainRow {
  const { line, entry, amount, currency, bookedOn, bankReference, endToEndId, references, text, party } =
    movement;
  const why = noPayment(movement);
  if (why !== undefined)
    return { kind: 'uncertain', line, records: 1, problems: [{ reason: why }], currency, amount };
  return {
    kind: 'payment',
    line,
    records: 1,
    reference: written(movement),
    bookedOn,
    amount,
    currency,
    // A copy of the statement says the same.
    transactionId: `${account} ${bankReference ?? id}`,
    bank: {
      statement,
      entry,
      ...(party.account === undefined ? {} : { account: party.account }),
      ...(endToEndId === undefined ? {} : { endToEndId }),
      references: [...references],
      text,
    },
  };
}

/** Why no customer paid or was paid back by it; undefined where one did. */
function noPayment({ amount, isBooked, isReversal, isReturn }: Movement): ReasonCode | undefined {
  if (!isBooked) return 'not-booked';
  if (amount === 0) return 'payment-zero';
  const isBack = isReversal || isReturn;
  if (amount < 0) return isBack ? undefined : 'money-out';
  return isBack ? 'own-money-back' : undefined;
}

const longest = 300;

/** All that was written with it, for a person and for the list. */
function written({ references, endToEndId, text, party }: Movement): string {
  const all = [...references, endToEndId ?? '', text, party.name ?? '']
    .filter((part) => part !== '')
    .join(' ');
  return all === '' ? '(nothing was written with it)' : all.slice(0, longest);
}
