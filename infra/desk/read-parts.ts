import type { Currency } from '../../shared/domain/money.ts';
import type { Instalment } from '../../shared/domain/plan.ts';
import { localDateSchema } from '../../shared/domain/time.ts';
import { parseAmount } from '../../shared/pages/parse-amount.ts';

/** The parts of a plan as a person types them, such as 2026-12-01=150.00. Throws one sentence when one is wrong. */
export function readParts(typed: readonly string[], currency: Currency): Instalment[] {
  return typed.map((part) => {
    const [day = '', money = ''] = part.split('=');
    const dueOn = localDateSchema.safeParse(day.trim()).data;
    const amount = parseAmount(money, currency, 'en');
    if (dueOn === undefined || amount.kind !== 'amount' || amount.minorUnits === 0)
      throw new Error(
        `--part ${part} must be a day and an amount in ${currency}, such as 2026-12-01=150.00.`,
      );
    return { dueOn, amount: amount.minorUnits };
  });
}
