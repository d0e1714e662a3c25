import { camt, detail, entry } from './fixtures.ts';

/** Money that came in, or, negative, that the bank took back, in cents, with what the payer wrote. */
export type Movement = {
  cents: number;
  text?: string;
  account?: string;
  endToEndId?: string;
  /** A structured reference, in its own field. */
  reference?: string;
};

/** Where a statement stands among those of its account: its number, its day, and the cents it opens with. */
export type Statement = { sequence: number; on: string; opening: number };

/** A camt.053 that agrees with its movements, each with a name of its own at the bank. */
export function bankStatement({ sequence, on, opening }: Statement, movements: readonly Movement[]): string {
  const entries = movements.map((one, index) =>
    entryOf(one).replaceAll('BANK-1', `BANK-${sequence}-${index + 1}`),
  );
  const closing = written(movements.reduce((sum, { cents }) => sum + cents, opening));
  return camt({ closing, entries: entries.join('') })
    .replace('<Amt Ccy="EUR">1000.00</Amt>', `<Amt Ccy="EUR">${written(opening)}</Amt>`)
    .replaceAll(/2026-11-0[23]/g, on)
    .replace('<ElctrncSeqNb>7<', `<ElctrncSeqNb>${sequence}<`)
    .replace('ST-7', `ST-${sequence}`);
}

function entryOf({ cents, text = '', account, endToEndId = 'NOTPROVIDED', reference }: Movement): string {
  const amount = written(Math.abs(cents));
  const payer =
    account === undefined
      ? ''
      : `<RltdPties><Dbtr><Nm>Payer</Nm></Dbtr><DbtrAcct><Id><IBAN>${account}</IBAN></Id></DbtrAcct></RltdPties>`;
  const structured =
    reference === undefined ? '' : `<Strd><CdtrRefInf><Ref>${reference}</Ref></CdtrRefInf></Strd>`;
  const details = detail(amount, endToEndId, `${payer}<RmtInf><Ustrd>${text}</Ustrd>${structured}</RmtInf>`);
  const isBack = cents < 0;
  return entry({ amount, direction: isBack ? 'DBIT' : 'CRDT', reversal: isBack, details });
}

function written(cents: number): string {
  return (cents / 100).toFixed(2);
}
