import type { Debt } from '../../shared/domain/debt.ts';
import { type Entry, entrySchema } from '../../shared/domain/entry.ts';
import { holdKindSchema } from '../../shared/domain/hold.ts';
import { noticeKindSchema } from '../../shared/domain/notice.ts';
import { disputeReasonSchema } from '../../shared/domain/records.ts';
import { parseAmount } from '../../shared/pages/parse-amount.ts';
import type { EntryVerb, Typed } from './read-command.ts';
import { readParts } from './read-parts.ts';

const day = 'must be a day such as 2026-12-01';
const time = 'must be a time such as 09:00';

/** What a wrong field must be, where the schema's own words would not help. */
const said: Record<string, string> = {
  hold: `KIND must be one of ${holdKindSchema.options.join(', ')}`,
  reason: `REASON must be one of ${disputeReasonSchema.options.join(', ')}`,
  notice: `KIND must be one of ${noticeKindSchema.options.join(', ')}`,
  source: '--source must say where it is known from: a call, a letter of a day, a message',
  text: '--text must say what the customer objects to, or why nothing is asked beside the invoice',
  date: `--date ${day}`,
  sentOn: `--date ${day}: the day it was sent`,
  receivedOn: `--received ${day}`,
  how: '--how must be email, post or hand',
  parts: '--part must name each part of the plan, such as --part 2026-12-01=150.00',
  days: '--days must be weekdays such as 1,2 (1 is Monday)',
  channel: '--channel must be email or call',
};

/** What a person typed, as an entry about an invoice. Throws one sentence for a person when it is wrong. */
export function readEntry(verb: EntryVerb, what: string | undefined, typed: Typed, debt: Debt): Entry {
  const checked = entrySchema.safeParse(fieldsOf(verb, what, typed, debt));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  if (issue?.code === 'unrecognized_keys') throw new Error(`${verb} takes no --${issue.keys.join(', --')}.`);
  const name = String(issue?.path[0] ?? '');
  const own =
    name === 'from' || name === 'until' ? `--${name} ${verb === 'prefer' ? time : day}` : said[name];
  throw new Error(`${own ?? `--${name} ${issue?.message ?? 'is wrong'}`}.`);
}

function fieldsOf(
  verb: EntryVerb,
  what: string | undefined,
  typed: Typed,
  debt: Debt,
): Record<string, unknown> {
  const { date: sentOn, received: receivedOn, ...rest } = typed;
  switch (verb) {
    case 'hold':
      return { kind: 'hold', hold: what, ...typed };
    case 'dispute':
      return { kind: 'dispute', reason: what, ...typed, ...amountOf(typed, debt) };
    case 'plan': {
      const { part, with: others, ...said } = typed;
      return {
        kind: 'plan',
        ...said,
        parts: readParts([part ?? []].flat(), debt.currency),
        with: others ?? [],
      };
    }
    case 'prefer':
      return { kind: 'preference', ...typed, ...daysOf(typed) };
    case 'waive':
      return { kind: 'waive', ...typed };
    case 'notice':
      return {
        kind: 'notice',
        notice: what,
        ...rest,
        sentOn,
        ...(receivedOn === undefined ? {} : { receivedOn }),
      };
  }
}

function daysOf({ days }: Typed) {
  return days === undefined ? {} : { days: String(days).split(',').map(Number) };
}

function amountOf({ amount }: Typed, { currency }: Debt) {
  if (amount === undefined) return {};
  const parsed = parseAmount(String(amount), currency, 'en');
  if (parsed.kind === 'amount') return { amount: parsed.minorUnits };
  throw new Error(`--amount ${String(amount)} is not an amount in ${currency}; write 150.00.`);
}
