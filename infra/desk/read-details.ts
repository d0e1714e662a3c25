import { nameInKey } from '../../shared/domain/debt.ts';
import type { Currency } from '../../shared/domain/money.ts';
import { type Details, detailsSchema } from '../../shared/domain/outcomes/details.ts';
import {
  disputeReasonSchema,
  evidenceKindSchema,
  type Line,
  rootCauseSchema,
  type Task,
} from '../../shared/domain/records.ts';
import { parseAmount } from '../../shared/pages/parse-amount.ts';
import type { Typed } from './read-command.ts';
import { readParts } from './read-parts.ts';

const said: Record<string, string> = {
  cause: `must be one of ${rootCauseSchema.options.join(', ')}`,
  papers: `must be of ${evidenceKindSchema.options.join(', ')}`,
  date: 'must be a day such as 2026-12-01',
  reason: `must be one of ${disputeReasonSchema.options.join(', ')}`,
};

/** The details a person typed, for a task. Throws one sentence for a person when one is wrong. */
export function readDetails({ amount, part, ...typed }: Typed, task: Task): Details {
  const money = amount === undefined ? {} : { amount: minorUnits(String(amount), linesOf(task, typed)) };
  const parts = part === undefined ? {} : { parts: readParts([part].flat(), currencyOf(task.lines)) };
  const checked = detailsSchema.safeParse({ ...typed, ...money, ...parts });
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const name = String(issue?.path[0] ?? 'detail');
  throw new Error(`--${name} ${said[name] ?? issue?.message ?? 'is wrong'}.`);
}

function linesOf({ lines }: Task, { only }: Typed): Line[] {
  return lines.filter(({ debtKey }) => only === undefined || only.includes(nameInKey(debtKey)));
}

function minorUnits(typed: string, lines: readonly Line[]): number {
  const currency = currencyOf(lines);
  const amount = parseAmount(typed, currency, 'en');
  if (amount.kind === 'unclear') throw new Error(`--amount ${typed} could mean two amounts; write 1500.00.`);
  if (amount.kind === 'notAnAmount' || amount.minorUnits === 0)
    throw new Error(`--amount ${typed} is not an amount in ${currency}; write 150.00.`);
  return amount.minorUnits;
}

function currencyOf(lines: readonly Line[]): Currency {
  const [currency, another] = new Set(lines.map((line) => line.currency));
  if (currency === undefined || another !== undefined)
    throw new Error('An amount needs invoices of one currency; name the invoice with --only.');
  return currency;
}
