import type { Temporal } from 'temporal-polyfill';
import { amountsOf } from '../domain/amounts.ts';
import type { Facts } from '../domain/facts.ts';
import { type ContactPlan, planContact } from '../domain/plan-contact.ts';
import { usableEmail } from '../domain/profile.ts';
import type { Line } from '../domain/records.ts';
import { type RenderedMessage, renderMessage } from '../messages/render-message.ts';
import { gateCharged, isCharged } from '../policy/charged-gate.ts';
import type { Step } from '../policy/policy.ts';
import { channelOf } from '../policy/question.ts';
import { linkPurposes } from '../store/links.ts';
import type { Case } from '../store/situation.ts';
import { composeReminder, freshTokens, mailLinks } from './compose-reminder.ts';

/** A mail as it would leave at an instant; its links lead nowhere yet. */
export type Preview = { to: string | undefined; at: Temporal.Instant; message: RenderedMessage };

/**
 * The very mail that a step would send about a debt on these facts, composed and rendered by what sends it, at the first
 * instant at which nothing but the pace could speak against it. Undefined where the step sends no mail.
 */
export function previewReminder(one: Case, facts: Facts, step: Step): Preview | undefined {
  const question = { ...one, facts, step, channel: channelOf(step) };
  const { until } = gateCharged(question);
  const at = until ?? one.now;
  const then: Case = { ...one, facts, now: at };
  const planned = planContact('remind', then, one.creditor.id);
  const isIt = planned?.step.id === step.id && planned.lines.some(({ debtKey }) => debtKey === one.debtKey);
  const plan = isIt && planned !== undefined ? planned : aloneWith(then, step);
  const composed = composeReminder(then, plan, mailLinks('https://pages.example', tokens));
  if (composed === undefined) return undefined;
  return { to: usableEmail(facts.profile), at, message: renderMessage(composed) };
}

let count = 0;
/** What stands in the place of the secrets in the links. */
const tokens = freshTokens(() => `link-${linkPurposes[count++ % linkPurposes.length]}`);

function aloneWith({ debt, facts, ...setting }: Case, step: Step): ContactPlan {
  const { debtKey, currency } = debt;
  const { amountCollectible } = amountsOf(debt, facts);
  const line: Line = { debtKey, stepId: step.id, amountCollectible, currency };
  const { charged } = gateCharged({ ...setting, facts, debt, step, channel: channelOf(step) });
  const charges = isCharged(charged) ? [{ debtKey, charged }] : [];
  return { leader: debt, step, lines: [line], charges };
}
