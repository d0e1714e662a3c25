import type { Temporal } from 'temporal-polyfill';
import type { Creditor } from '../config/stage.ts';
import type { Facts } from '../domain/facts.ts';
import { lintMessage } from '../messages/lint-message.ts';
import { type RenderedMessage, renderMessage } from '../messages/render-message.ts';
import type { Policy } from '../policy/policy.ts';
import type { Finding } from '../policy/wording/finding.ts';
import type { Outbox } from '../store/outbox.ts';
import { composeAnswer } from './compose-answer.ts';
import { mailLinks } from './compose-reminder.ts';

/** Links that lead nowhere, each as long as a real one; those are made when the mail leaves. */
const nowhere = (purpose: string) => `TheLinkIsMadeAsTheMailLeaves-${purpose}`;
const samples = {
  ...{ pay: nowhere('pay'), promise: nowhere('promise'), dispute: nowhere('dispute') },
  ...{ why: nowhere('why'), stop: nowhere('stop') },
};

/**
 * A mail that would be owed, as it would leave, and what our own wording rules have against it. What they refuse would
 * stay back and never reach the customer, so whoever writes it learns it before.
 */
export function previewAnswer(
  mail: Extract<Outbox, { kind: 'mail' }>,
  facts: Facts,
  creditor: Creditor,
  { now, policies }: { now: Temporal.Instant; policies: readonly Policy[] },
): { message: RenderedMessage; findings: readonly Finding[] } {
  const links = mailLinks('https://pages.example', samples);
  const composed = composeAnswer(mail, facts, creditor, links, { now, policies });
  const message = renderMessage(composed);
  return { message, findings: lintMessage(composed, message).filter(({ decision }) => decision !== 'WARN') };
}
