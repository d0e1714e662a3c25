import * as z from 'zod';
import { debtSchema, nameInKey } from '../../../shared/domain/debt.ts';
import { holdSchema } from '../../../shared/domain/hold.ts';
import {
  contactSchema,
  disputeSchema,
  paymentSchema,
  promiseSchema,
  taskSchema,
} from '../../../shared/domain/records.ts';
import { writtenDay, writtenInstant } from '../written-instant.ts';
import { contactText, taskText } from './contact-text.ts';
import type { Change } from './follow-table.ts';
import { mailInText } from './mail-in-text.ts';
import { money } from './words.ts';

/** A line of the timeline: when on the stage, and what happened in words. */
export type Entry = { at: string; text: string };

const profileSchema = z.object({ debtorKey: z.string(), name: z.string() });
const decisionSchema = z.object({
  at: z.string(),
  debtKey: z.string(),
  debtorKey: z.string(),
  step: z.string(),
  why: z.string(),
  until: z.string().optional(),
});
type Decision = z.infer<typeof decisionSchema>;
const debtorSchema = z.object({ debtorKey: z.string() });

/** Puts changes of the table into words; keeps the debtors' names it has met. `now` is the stage's time. */
export function timeline(now: () => string): (changes: readonly Change[]) => Entry[] {
  const names = new Map<string, string>();
  const isNews = newsFilter();
  return (changes) => {
    for (const { sk, after } of changes) {
      const profile = sk === 'PROFILE' ? profileSchema.safeParse(after) : undefined;
      if (profile?.success) names.set(profile.data.debtorKey, profile.data.name);
    }
    const nameOf = (debtorKey: string) => names.get(debtorKey) ?? debtorKey;
    const facts = changes.flatMap((change) => {
      const text = factText(change, nameOf);
      return text === undefined ? [] : [{ at: instantOf(change, now), text }];
    });
    return [...facts, ...decisionEntries(changes, nameOf, isNews)].sort((a, b) => a.at.localeCompare(b.at));
  };
}

/** `Mon 23 Nov 08:12  Reminder 1 sent to …`. */
export function written({ at, text }: Entry): string {
  return `${writtenInstant(at)}  ${text}`;
}

function factText({ pk, sk, before, after }: Change, nameOf: (key: string) => string): string | undefined {
  if (after === undefined || !pk.startsWith('DEBTOR#'))
    return unmatchedText(pk, after) ?? mailInText({ pk, sk, before, after }, nameOf);
  const debtor = debtorSchema.safeParse(after);
  const who = nameOf(debtor.success ? debtor.data.debtorKey : pk);
  const isNew = before === undefined;
  switch (sk.split('#')[0]) {
    case 'CONTACT':
      return contactText(who, before?.['status'], contactSchema.parse(after));
    case 'TASK':
      return taskText(who, before?.['state'], taskSchema.parse(after));
    case 'DISPUTE': {
      const { debtKey, reason, state, answerBy } = disputeSchema.parse(after);
      const invoice = `invoice ${nameInKey(debtKey)}`;
      if (isNew) {
        return `${who} disputes ${invoice} (${reason}): nothing more is asked until it is answered, by ${writtenDay(answerBy)}`;
      }
      return before['state'] === state ? undefined : `The dispute of ${who} about ${invoice} is ${state}`;
    }
    case 'PROMISE': {
      const { promisedOn, debtKeys } = promiseSchema.parse(after);
      const invoices = debtKeys.map(nameInKey).join(', ');
      return isNew ? `${who} promises to pay ${invoices} by ${writtenDay(promisedOn)}` : undefined;
    }
    case 'HOLD': {
      const { reason, reviewOn, until } = holdSchema.parse(after);
      const end =
        until === undefined ? `looked at again on ${writtenDay(reviewOn)}` : `until ${writtenDay(until)}`;
      return isNew ? `Collection from ${who} is held (${reason}), ${end}` : undefined;
    }
    case 'PAYMENT': {
      const { debtKey, amount, currency } = paymentSchema.parse(after);
      const what = amount < 0 ? 'was returned' : 'arrived';
      const sum = money(Math.abs(amount), currency);
      return isNew ? `Payment of ${sum} ${what}: ${who}, invoice ${nameInKey(debtKey)}` : undefined;
    }
    case 'DEBT': {
      const { state, invoiceNumber } = debtSchema.parse(after);
      return state === 'closed' && before?.['state'] === 'open'
        ? `Invoice ${invoiceNumber} of ${who} is closed`
        : undefined;
    }
    default:
      return undefined;
  }
}

function unmatchedText(pk: string, after: Record<string, unknown> | undefined): string | undefined {
  if (!pk.startsWith('UNMATCHED#') || after === undefined) return undefined;
  return `A payment could not be matched to any invoice; it is on the list of ${pk.slice('UNMATCHED#'.length)}`;
}

/** Tells a decision from the one before it about the same debt: the step and its claim decide the same twice. */
function newsFilter(): (decision: Decision) => boolean {
  const last = new Map<string, string>();
  return ({ debtKey, step, why, until }) => {
    const decided = [step, why, until].join('|');
    if (last.get(debtKey) === decided) return false;
    last.set(debtKey, decided);
    return true;
  };
}

/** What was decided, for all debts of a debtor that share it in one line. */
function decisionEntries(
  changes: readonly Change[],
  nameOf: (key: string) => string,
  isNews: (decision: Decision) => boolean,
): Entry[] {
  const decisions = changes
    .filter(({ pk }) => pk.startsWith('DECISION#'))
    .flatMap(({ after }) => decisionSchema.safeParse(after).data ?? [])
    .filter(isNews);
  const groups = Map.groupBy(decisions, ({ debtorKey, why, until }) => `${debtorKey}|${why}|${until ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const invoices = group.map(({ debtKey }) => nameInKey(debtKey)).join(', ');
    const who = `${nameOf(first.debtorKey)}, ${invoices}`;
    const until = first.until === undefined ? '' : ` until ${writtenInstant(first.until)}`;
    return [{ at: first.at, text: `${decisionVerb(first.step)}${until}: ${who}. ${first.why}` }];
  });
}

function decisionVerb(step: string): string {
  if (step === 'pace') return 'Waiting';
  if (step === 'await') return 'Waiting for people';
  return `Decided to ${step}`;
}

/** When it happened on the stage: facts that carry no instant of their own have just happened. */
function instantOf({ after }: Change, now: () => string): string {
  const named = [
    'settledAt',
    'doneAt',
    'answeredAt',
    'releasedAt',
    'createdAt',
    'openedAt',
    'madeAt',
    'receivedAt',
    'since',
  ]
    .map((name) => after?.[name])
    .find((value) => typeof value === 'string');
  return named ?? now();
}
