import { nextStep } from '../../shared/domain/next-step.ts';
import { type ContactPlan, decidedFor, planContact } from '../../shared/domain/plan-contact.ts';
import { usableEmail } from '../../shared/domain/profile.ts';
import { composeReminder, freshTokens, mailLinks } from '../../shared/mails/compose-reminder.ts';
import { renderMessage } from '../../shared/messages/render-message.ts';
import { decisionOf } from '../../shared/policy/decision-record.ts';
import { minuteOf } from '../../shared/policy/good-for.ts';
import { keptMessage } from '../../shared/policy/kept-message.ts';
import { type Case, type CaseDeps, type DebtInput, readCase } from '../../shared/store/situation.ts';
import { keepBack, wordingAgainstReminder } from './check-wording.ts';
import { claimAndSend, type Ready } from './claim-and-send.ts';
import type { Mailer } from './mailer.ts';

export type Deps = CaseDeps & {
  mailer: Mailer;
  /** A secret of at least 128 random bits, safe in a URL. */
  newToken: () => string;
  pagesUrl: string;
};

/**
 * Sends the one message that is due for a debtor: decides afresh, reads its wording, claims, sends once, and writes down
 * the end. A lost claim or a changed decision is a normal outcome: the machine looks again in a second.
 */
export async function sendReminder(deps: Deps, input: DebtInput): Promise<{ seconds: number }> {
  const ready = await decideReminder(deps, input);
  return ready === undefined ? { seconds: 1 } : claimAndSend(deps, ready);
}

/**
 * The message that may leave now, with the decision that allows it; nothing is claimed yet. Undefined when none is due,
 * or when a wording rule refuses it: then it goes to a person.
 */
export async function decideReminder(deps: Deps, input: DebtInput): Promise<Ready | undefined> {
  const decidedIn = minuteOf(deps.clock.realMilliseconds());
  const asked = await readCase(deps, input);
  if (asked === undefined) return undefined;
  const ownNext = nextStep(asked);
  const known = { debtKey: asked.debtKey, next: ownNext };
  const plan = ownNext.kind === 'remind' ? planContact('remind', asked, asked.creditor.id, known) : undefined;
  const address = usableEmail(asked.facts.profile);
  if (plan === undefined || address === undefined) return undefined;
  const debt = decidedFor(plan, asked.debt);
  const one = { ...asked, debt, debtKey: debt.debtKey };
  const next = debt === asked.debt ? ownNext : nextStep(one);

  const tokens = freshTokens(deps.newToken);
  const composed = composeReminder(one, plan, mailLinks(deps.pagesUrl, tokens));
  if (composed === undefined) return undefined;
  const message = renderMessage(composed);
  const from = one.creditor.sender.address;
  const kept = keptMessage(message, { to: address, from }, Object.values(tokens));
  const why = wordingAgainstReminder(one, { plan, next }, composed, message);
  if (why !== undefined) {
    const decision = decisionOf('send-message', one, next, { plan, message: kept, keptBack: why });
    await keepBack(deps, one, plan, { why, decision });
    return undefined;
  }
  const contactId = nextContactId(one, plan);
  const decision = decisionOf('send-message', one, next, { plan, contactId, message: kept });
  return { one, asks: asked.debt, plan, decision, decidedIn, address, message, tokens };
}

function nextContactId({ facts }: Case, plan: ContactPlan): string {
  const base = `${plan.leader.debtKey}#${plan.step.id}`;
  const attempt = facts.contacts.filter(({ contactId }) => contactId.startsWith(`${base}#`)).length + 1;
  return `${base}#${attempt}`;
}
