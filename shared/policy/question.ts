import type { Temporal } from 'temporal-polyfill';
import type { Debt } from '../domain/debt.ts';
import type { Facts } from '../domain/facts.ts';
import type { Collector } from './collector.ts';
import type { Policy, Step } from './policy.ts';

/** From mild to hard; the hardest rule wins. */
export const decisions = ['ALLOW', 'DEFER', 'NEEDS_HUMAN', 'HOLD', 'BLOCK'] as const;
export type Decision = (typeof decisions)[number];

export type Channel = 'email' | 'call' | 'none';

/** What is known of the creditor as a whole: its books, and how its mails are taken. */
export type Books = {
  /** Payments are known up to and including this day of the creditor; absent: nobody knows. */
  paymentsKnownUntil?: string | undefined;
  /** Too many people marked its mails as spam; the day since when none of them asks for money. Absent: all is well. */
  mailSlowedSince?: string | undefined;
  /** A person has stopped all sending, of this creditor or (`whole`) of everybody; absent: nobody has. */
  paused?: { since: string; whole: boolean } | undefined;
};

/** What a step asks for beyond the invoice, in minor units of the debt's currency. */
export type Charge = {
  interest: number;
  costs: number;
  /** What the costs are for: writing this reminder, or a fixed sum for paying late; absent: every limit counts. */
  costsFor?: 'reminder' | 'collection' | undefined;
};

/** What every question about a debtor's debts with a creditor shares at one instant. */
export type Setting = {
  facts: Facts;
  policy: Policy;
  /** The creditor's zone, in which due dates count. */
  zone: string;
  now: Temporal.Instant;
  collector: Collector;
  books?: Books | undefined;
};

/** May this step be taken for this debt now? */
export type Question = Setting & {
  debt: Debt;
  step: Step;
  channel: Channel;
  /** Absent: nothing beyond the invoice. */
  charge?: Charge | undefined;
};

/** The kinds of rules; `rules/` has one file for each. */
export type RuleKind =
  | 'due-and-certain'
  | 'pending-task'
  | 'promise'
  | 'plan'
  | 'grace'
  | 'approval'
  | 'stale-data'
  | 'mail-reputation'
  | 'sending-pause'
  | 'preference'
  | 'window'
  | 'cap'
  | 'minimum-gap'
  | 'cool-down'
  | 'hold'
  | 'minimum-notice'
  | 'required-step'
  | 'required-content'
  | 'evidence'
  | 'limitation'
  | 'free-first-reminder'
  | 'fee-cap'
  | 'interest'
  | 'default'
  | 'channel-eligibility'
  | 'wording'
  | 'prohibition';

/** What one rule says against a step. */
export type Hit = {
  /** Id of the rule: a row of the conduct rules, or the house's own. */
  rule: string;
  kind: RuleKind;
  decision: Exclude<Decision, 'ALLOW'>;
  /** In plain words, for finance and for the record. */
  reason: string;
  /** The law, code or requirement it rests on. */
  citation: string;
  /** When it ends by itself; always given with DEFER. */
  until?: Temporal.Instant;
  /** The open task by which a person ends it. */
  taskId?: string;
};

export type Rule = (question: Question) => Hit | undefined;

/** The most that may be asked beyond the invoice, in minor units; absent: no rule says. */
export type Caps = { interest?: number; costs?: number };

/** The channel a step uses. */
export function channelOf(step: Step): Channel {
  if (step.kind === 'remind') return 'email';
  return step.kind === 'call' ? 'call' : 'none';
}

/** How firmly a step speaks; rules about texts name these classes. */
export const messageClasses = [
  'note',
  'first-reminder',
  'reminder',
  'final-notice',
  'legal-warning',
  'call',
] as const;
export type MessageClass = (typeof messageClasses)[number];

/** The class of what a step says; undefined when it says nothing to the debtor. */
export function classOf(step: Step): MessageClass | undefined {
  if (step.kind === 'call') return 'call';
  // Stryker disable next-line ConditionalExpression: a step of another kind has no template
  if (step.kind !== 'remind') return undefined;
  switch (step.template) {
    case 'courtesy-note':
      return 'note';
    case 'reminder-1':
      return 'first-reminder';
    case 'reminder-2':
    case 'instalment-missed':
    case 'payment-returned':
      return 'reminder';
    case 'final-notice':
      return 'final-notice';
    case 'legal-warning':
      return 'legal-warning';
  }
}

/** What a step sets out to do, as laws name it. */
export const intents = ['contact', 'call', 'costs', 'interest', 'firm', 'legal', 'agency', 'court'] as const;
export type Intent = (typeof intents)[number];

/** The intents of a question; an escalation is one whether or not anybody is spoken to. */
export function intentsOf({
  step,
  channel,
  charge,
}: Pick<Question, 'step' | 'channel' | 'charge'>): ReadonlySet<Intent> {
  const bare = bareIntents(step, channel);
  if (charge === undefined) return bare;
  const found = new Set(bare);
  if (charge.costs > 0) found.add('costs');
  if (charge.interest > 0) found.add('interest');
  return found;
}

/** Every rule asks for them, so those of a step are found once. */
const found = new WeakMap<Step, Map<Channel, ReadonlySet<Intent>>>();

function bareIntents(step: Step, channel: Channel): ReadonlySet<Intent> {
  const ofStep = found.get(step) ?? new Map<Channel, ReadonlySet<Intent>>();
  found.set(step, ofStep);
  const known = ofStep.get(channel);
  if (known !== undefined) return known;
  const intents = new Set([...speaking(channel), ...firmness(step)]);
  ofStep.set(channel, intents);
  return intents;
}

function speaking(channel: Channel): readonly Intent[] {
  if (channel === 'none') return [];
  return channel === 'call' ? ['contact', 'call'] : ['contact'];
}

function firmness(step: Step): readonly Intent[] {
  const messageClass = classOf(step);
  if (messageClass === 'final-notice') return ['firm'];
  if (messageClass === 'legal-warning') return ['firm', 'legal'];
  if (step.kind !== 'escalate' || step.measure === 'withhold-business') return [];
  return step.measure === 'agency' ? ['agency'] : ['legal', 'court'];
}
