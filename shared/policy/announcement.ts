import type { Contact, Line } from '../domain/records.ts';
import { asksCharges } from './charging.ts';
import type { ContentBlock } from './content-blocks.ts';
import type { PackRule } from './pack.ts';
import { channelOf, classOf, type Question } from './question.ts';
import { leastOfAll } from './rules/charge.ts';

/** Parts that a free text prints where its policy will ask for costs that a law wants announced in it. */
export const announcing: readonly ContentBlock[] = ['penalty-if-unpaid', 'days-before-cost', 'exact-cost'];

/**
 * What the text of a step must announce of an invoice: the costs that a later step of its policy will ask for, reckoned
 * as of today, and the days before which they are not asked. Undefined where no law wants it announced, where the policy
 * asks for none, and where nobody can tell how much: then nothing is asked later either.
 */
export function announcementOf(data: readonly PackRule[], question: Question): Line['announced'] {
  const { step, policy } = question;
  const textClass = classOf(step);
  const isWanted = data.some(
    (rule) =>
      rule.kind === 'required-content' &&
      rule.before?.intents.includes('costs') === true &&
      rule.classes.some((one) => one === textClass),
  );
  const later = policy.charges?.costs && policy.ladder.find((one) => asksCharges(policy, one));
  if (!isWanted || later === undefined) return undefined;
  const charge = { interest: 0, costs: 0, costsFor: 'collection' as const };
  const { costs } = leastOfAll(data, { ...question, step: later, channel: channelOf(later), charge });
  const waits = data.flatMap((rule) =>
    rule.kind === 'minimum-notice' && rule.before.includes('costs') ? [rule.terms.days] : [],
  );
  if (costs.kind !== 'least' || costs.minorUnits === 0 || waits.length === 0) return undefined;
  return { costs: costs.minorUnits, days: Math.max(...waits) };
}

/** Mails that certainly left and announced costs of a debt. */
export function announcementsOf(
  contacts: readonly Contact[],
  debtKey: string,
): { contact: Contact; costs: number }[] {
  return contacts
    .filter(({ status, channel }) => status === 'SENT' && channel === 'email')
    .flatMap((contact) =>
      contact.lines.flatMap((line) =>
        line.debtKey === debtKey && line.announced !== undefined
          ? [{ contact, costs: line.announced.costs }]
          : [],
      ),
    );
}
