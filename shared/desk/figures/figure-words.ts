import { disputeCodes } from '../../domain/dispute-codes.ts';
import { type Bucket, buckets } from '../../domain/figures/ageing.ts';
import type { Breach } from '../../domain/figures/breaches.ts';
import { unasked } from '../../domain/figures/collected.ts';
import type { Override } from '../../domain/figures/overrides.ts';
import { type Ratio, written } from '../../domain/figures/ratio.ts';
import { type Currency, currencySchema } from '../../domain/money.ts';
import { disputeReasonSchema, rootCauseSchema } from '../../domain/records.ts';
import { stepName } from '../../pages/step-names.ts';
import { shippedPacks } from '../../policy/packs.ts';
import type { Policy } from '../../policy/policy.ts';
import { causeWords } from '../disputes/words.ts';
import { writtenMoney } from '../format.ts';

/** What stands where a figure cannot be reckoned. */
export const none = '–';

/** A figure with one decimal and what it counts, or a dash. */
export function said(figure: Ratio, unit: 'days' | '%' | 'per 1,000'): string {
  if (figure === undefined) return none;
  if (unit === 'days') return `${written(figure)} days`;
  return unit === '%' ? `${written(figure, 100)} %` : `${written(figure, 1000)} per 1,000`;
}

/** An amount of a figure's currency. */
export function moneyIn(currency: string, amount: bigint): string {
  return writtenMoney(Number(amount), codeOf(currency));
}

/** The code of a currency that figures name. */
export function codeOf(currency: string): Currency {
  return currencySchema.parse(currency);
}

/** Days, or a dash. */
export function daysIn(days: number | undefined): string {
  if (days === undefined) return none;
  return days === 1 ? '1 day' : `${days} days`;
}

export const bucketNames: Record<Bucket, string> = {
  'not-due': 'Not due',
  '1-30': '1–30 days',
  '31-60': '31–60 days',
  '61-90': '61–90 days',
  'over-90': 'Over 90 days',
};

/** A step of the ladder as it is called in English. */
export function stepIn(policies: readonly Policy[], stepId: string): string {
  if (stepId === unasked) return 'Before anybody asked';
  const step = policies.flatMap(({ ladder }) => ladder).findLast(({ id }) => id === stepId);
  const name = step === undefined ? stepId : stepName(step, 'en');
  return step === undefined ? plain(name) : name.charAt(0).toUpperCase() + name.slice(1);
}

/** A dispute's reason in words. */
export function reasonIn(code: string): string {
  const reason = disputeReasonSchema.safeParse(code).data;
  return reason === undefined ? plain(code) : disputeCodes[reason].label;
}

const overrideNames: Record<Override, string> = {
  'step-declined': 'A step was declined',
  'hold-set': 'Collection was put on hold',
  'charges-waived': 'Interest and costs were waived',
  'given-up': 'An invoice was given up',
};

/** What a person decided otherwise, in words. */
export function overrideIn(kind: string): string {
  const isKnown = (name: string): name is Override => Object.hasOwn(overrideNames, name);
  return isKnown(kind) ? overrideNames[kind] : plain(kind);
}

export const breachNames: Record<Breach, string> = {
  disputed: 'Contacts about an invoice while it was wholly disputed',
  promised: 'Contacts about an invoice while a promise was running',
  paid: 'Contacts about an invoice that was paid before that day',
};

/** A code of ours as words: `minimum-gap` is `Minimum gap`. */
export function plain(code: string): string {
  const words = code.replaceAll(/[-_]/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A rule by what it says, with its name in the packs. */
export function ruleIn(rule: string): string {
  const known = shippedPacks.flatMap(({ rules }) => rules).find(({ id }) => id === rule);
  return known === undefined ? plain(rule) : `${known.reason.replace(/\.$/, '')} (${rule})`;
}

/** A rule in a narrow place. */
export function shortRule(rule: string): string {
  return /^[A-Z]/.test(rule) ? rule : plain(rule);
}

/** What had brought a dispute about, in words. */
export function causeIn(code: string): string {
  const cause = rootCauseSchema.safeParse(code).data;
  return cause === undefined ? plain(code) : causeWords[cause];
}

/** A number of things: 1 customer, 2 customers. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** A month in words: April 2026, or in short Apr 26. */
export function monthIn(month: string, how: 'long' | 'short' = 'long'): string {
  const [year = '', number = ''] = month.split('-');
  const name = monthNames[Number(number) - 1] ?? month;
  return how === 'long' ? `${name} ${year}` : `${name.slice(0, 3)} ${year.slice(2)}`;
}

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];

/** What a figure's name says, for the head of its list. */
export function figureIn(figure: string, policies: readonly Policy[]): string {
  const [kind = '', ...rest] = figure.split('/');
  const words = rest.map((part) => partIn(kind, part, policies)).filter((part) => part !== '');
  return [figureNames[kind] ?? plain(kind), ...words].join(', ');
}

const figureNames: Readonly<Record<string, string>> = {
  ageing: 'Unpaid invoices',
  disputed: 'Disputed parts of unpaid invoices',
  sales: 'Invoices issued',
  paid: 'Payments with the days they came late',
  promise: 'Promises that fell due',
  promised: 'Promised money that fell due',
  'dispute-opened': 'Disputes opened',
  'dispute-closed': 'Disputes closed',
  'dispute-reason': 'Disputes closed',
  'dispute-resolver': 'Disputes answered',
  'dispute-cause': 'Disputes closed',
  'dispute-waiting': 'Disputes that waited',
  'contacts-within': 'Customers we contacted, by how often',
  contact: 'Contacts',
  call: 'Calls',
  refused: 'Contacts and steps that a rule refused',
  decision: 'Decisions',
  collected: 'Money that came',
  override: 'Decided otherwise by a person',
  approved: 'Firm steps approved by a person',
  waived: 'Interest and costs waived',
  mail: 'Mails',
  complaint: 'Complaints',
  breach: 'Contacts that should not have been',
};

function partIn(kind: string, part: string, policies: readonly Policy[]): string {
  const bucket = buckets.find((one) => one === part);
  if (bucket !== undefined) return bucketNames[bucket];
  if (/^[A-Z]{3}$/.test(part) || part === '') return part;
  if (kind === 'contacts-within') return `${part} days`;
  if (kind === 'dispute-resolver') return part;
  if (kind === 'dispute-cause') return causeIn(part);
  if (kind.startsWith('dispute-')) return reasonIn(part);
  const isStep = policies.some(({ ladder }) => ladder.some(({ id }) => id === part));
  if (kind === 'refused' && !isStep) return ruleIn(part);
  const isOfStep = kind === 'collected' || kind === 'contact' || kind === 'refused';
  return isOfStep ? stepIn(policies, part) : plain(part);
}
