import type { PackRule } from './pack.ts';
import { type Intent, intentsOf, type Question } from './question.ts';
import { isOfClass } from './rules/required-content.ts';

/** What a step is, whatever the facts. */
export type Asked = Pick<Question, 'step' | 'channel' | 'charge'>;

/**
 * Whether a rule may have something to say of a step. One about another channel, another text or other intents is silent
 * whatever the facts, so it is left out once for all questions about such a step.
 */
export function isAbout(rule: PackRule, asked: Asked): boolean {
  const { step, channel } = asked;
  const meant = intentsOf(asked);
  const meansOne = (of: readonly Intent[]) => of.some((intent) => meant.has(intent));
  switch (rule.kind) {
    case 'window':
    case 'cap':
    case 'minimum-gap':
    case 'cool-down':
      return rule.channels.some((one) => one === channel);
    case 'channel-eligibility':
      return channel === 'email';
    case 'minimum-notice':
    case 'required-step':
    case 'evidence':
    case 'free-first-reminder':
    case 'default':
      return meansOne(rule.before);
    case 'prohibition':
      return meansOne(rule.of) && (rule.channels?.some((one) => one === channel) ?? true);
    case 'required-content':
      return rule.before === undefined ? isOfClass(step, rule) : meansOne(rule.before.intents);
    case 'fee-cap':
      return meant.has('costs');
    case 'interest':
      return meant.has('interest');
    case 'hold':
    case 'limitation':
      return true;
    // The text is judged when it is written (wording); people and ops keep the others.
    // Stryker disable StringLiteral,ConditionalExpression: without this arm nothing is returned, which is as little
    case 'wording':
    case 'retention':
    case 'standing':
      return false;
    // Stryker restore StringLiteral,ConditionalExpression
  }
}
