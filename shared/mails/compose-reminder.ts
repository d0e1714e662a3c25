import type { Creditor } from '../config/stage.ts';
import { amountsOf } from '../domain/amounts.ts';
import { type Debt, numberInKey } from '../domain/debt.ts';
import type { Facts } from '../domain/facts.ts';
import { stepsTaken } from '../domain/ladder.ts';
import { paymentReferenceFor } from '../domain/payment-reference.ts';
import { type Plan, plansOn, scheduleOf } from '../domain/plan.ts';
import type { ContactPlan } from '../domain/plan-contact.ts';
import { instalmentStepId } from '../domain/plan-standing.ts';
import { returnedStepId, untoldReturns } from '../domain/returned-payment.ts';
import { softBouncesInARow } from '../domain/soft-bounces.ts';
import { addDays, instantOf, localDateAt } from '../domain/time.ts';
import { agencyBlocks } from '../messages/agency-view.ts';
import { invoiceLineOf, lineName } from '../messages/invoice-lines.ts';
import { type LineCharge, lineChargeOf } from '../messages/line-charge.ts';
import type { InvoiceLine, MessageInput } from '../messages/message-input.ts';
import type { NextMeasure } from '../messages/template-kinds.ts';
import { namedConsequence } from '../policy/consequences.ts';
import type { ContentBlock } from '../policy/content-blocks.ts';
import { ownTexts } from '../policy/policy-texts.ts';
import { channelOf } from '../policy/question.ts';
import { requiredBlocks, ruleSetFor } from '../policy/rule-set.ts';
import { type LinkPurpose, linkPurposes } from '../store/links.ts';
import type { Case } from '../store/situation.ts';

export type MailLinks = Record<LinkPurpose, string>;

/** The mail's links from one token a purpose. */
export function mailLinks(pagesUrl: string, tokens: Record<LinkPurpose, string>): MailLinks {
  const at = (purpose: LinkPurpose) => `${pagesUrl}/t/${tokens[purpose]}`;
  return { pay: at('pay'), promise: at('promise'), dispute: at('dispute'), why: at('why'), stop: at('stop') };
}

/** A fresh token for every purpose. */
export function freshTokens(newToken: () => string): Record<LinkPurpose, string> {
  const [pay, promise, dispute, why, stop] = linkPurposes.map(() => newToken());
  return { pay: pay ?? '', promise: promise ?? '', dispute: dispute ?? '', why: why ?? '', stop: stop ?? '' };
}

/** What a reminder says: the debts of its plan, and apart from them what is disputed and not asked for. */
export function composeReminder(one: Case, plan: ContactPlan, links: MailLinks): MessageInput | undefined {
  if (plan.step.kind !== 'remind') return undefined;
  const { facts, creditor, now, zone } = one;
  const { step } = plan;
  const today = localDateAt(now, zone);
  const named = new Set(plan.lines.map(({ debtKey }) => debtKey));
  const lines = facts.debts
    .filter((debt) => named.has(debt.debtKey))
    .map((debt) => ({
      ...invoiceLineOf(debt, facts, today),
      ...chargeOn(debt, plan),
      ...announcedOf(debt, plan),
    }));
  const disputed = step.alone
    ? []
    : disputedElsewhere(facts, creditor, named).map((debt) => invoiceLineOf(debt, facts, today));
  const evidence = papersOf(facts, named);
  return {
    ...addressed(facts, creditor, today),
    template: step.template,
    texts: ownTexts(one.policy, step.template),
    invoices: [...lines, ...disputed].sort((a, b) => a.dueOn.localeCompare(b.dueOn)),
    links,
    ...waiverOf(plan),
    ...resentOf(one, plan),
    ...agencyOf(one, plan),
    ...planAsked(one, plan),
    ...returnedOf(one, plan),
    ...(step.answerDays > 0
      ? { answerBy: addDays(today, step.answerDays), nextMeasure: measureAfter(one, plan) }
      : {}),
    ...(step.needsEvidence.length > 0 && evidence.length > 0 ? { evidence } : {}),
  };
}

function chargeOn({ debtKey }: Debt, { charges }: ContactPlan): { charge?: LineCharge } {
  const charged = charges.find((one) => one.debtKey === debtKey)?.charged;
  return charged === undefined ? {} : { charge: lineChargeOf(charged) };
}

function announcedOf({ debtKey }: Debt, { lines }: ContactPlan): Pick<InvoiceLine, 'announced'> {
  const announced = lines.find((line) => line.debtKey === debtKey)?.announced;
  return announced === undefined ? {} : { announced };
}

/** The day of the last mail with the same step that the leading invoice's debtor never got, since one last arrived. */
function resentOf({ facts, zone }: Case, { leader, step }: ContactPlan): { resentAfter?: string } {
  const last = softBouncesInARow(facts.contacts).findLast(
    ({ stepId, lines }) => stepId === step.id && lines.some(({ debtKey }) => debtKey === leader.debtKey),
  );
  return last === undefined ? {} : { resentAfter: localDateAt(instantOf(last.reservedAt), zone) };
}

/** The day is the same for all of a message: they take the same steps of one policy. */
function waiverOf({ charges: [first] }: ContactPlan): { waivedIfPaidBy?: string } {
  return first === undefined ? {} : { waivedIfPaidBy: first.charged.waivedIfPaidBy };
}

/** What laws about agencies want told of any of the invoices. */
function agencyOf(one: Case, plan: ContactPlan): Pick<MessageInput, 'agency'> {
  const required = requiredOf(one, plan);
  const tells = agencyBlocks.filter((block) => required.includes(block));
  const firstOn = firstLetterOn(one, plan);
  return tells.length === 0 ? {} : { agency: { tells, ...(firstOn === undefined ? {} : { firstOn }) } };
}

/** The creditor's day of the first mail that asked for one of these invoices and may have left. */
function firstLetterOn({ facts, zone }: Case, { lines }: ContactPlan): string | undefined {
  const [first] = facts.contacts
    .filter(
      ({ channel, purpose, status }) => channel === 'email' && purpose === 'collection' && status === 'SENT',
    )
    .filter((contact) => contact.lines.some(({ debtKey }) => lines.some((one) => one.debtKey === debtKey)))
    .map(({ reservedAt }) => reservedAt)
    .sort();
  return first === undefined ? undefined : localDateAt(instantOf(first), zone);
}

/** The parts that the packs of any invoice of a message want in its text. */
export function requiredOf(one: Case, { step, lines }: ContactPlan): readonly ContentBlock[] {
  const named = one.facts.debts.filter(({ debtKey }) => lines.some((line) => line.debtKey === debtKey));
  const blocks = named.flatMap((debt) => {
    const question = { ...one, debt, step, channel: channelOf(step) };
    return requiredBlocks(ruleSetFor(question), question);
  });
  return [...new Set(blocks)].sort();
}

/** The schedule of a plan as a mail shows it. */
export function planLines(plan: Plan, facts: Facts) {
  return { currency: plan.currency, parts: scheduleOf(plan, facts) };
}

/** The plan whose missed part is asked about. */
function planAsked({ facts }: Case, { leader, step }: ContactPlan) {
  if (step.id !== instalmentStepId) return {};
  const plan = plansOn(leader.debtKey, facts).findLast(({ state }) => state === 'accepted');
  return plan === undefined ? {} : { plan: planLines(plan, facts) };
}

/** What went back and was not told yet, of each invoice of a note about that. */
function returnedOf({ facts }: Case, { step, lines }: ContactPlan): Pick<MessageInput, 'payments'> {
  if (step.id !== returnedStepId) return {};
  const payments = facts.debts
    .filter(({ debtKey }) => lines.some((line) => line.debtKey === debtKey))
    .flatMap((debt) =>
      untoldReturns(debt, facts, stepsTaken(debt.debtKey, facts)).map(({ amount, currency, bookedOn }) => {
        return { invoiceNumber: debt.invoiceNumber, amount: -amount, currency, bookedOn };
      }),
    );
  return { payments };
}

/** Who writes to whom, on which day. */
export function addressed(facts: Facts, creditor: Creditor, today: string) {
  const { name, contactName, kind, language } = facts.profile;
  return {
    language: language ?? creditor.languages[0] ?? 'en',
    creditor,
    debtor: { name, kind, ...(contactName === undefined ? {} : { contactName }) },
    today,
    references: referencesOf(facts, creditor),
  };
}

/** What the invoices rest on; a paper of several instalments is named once. */
function papersOf({ evidence }: Facts, named: ReadonlySet<string>) {
  const papers = evidence
    .filter(({ debtKey }) => named.has(debtKey))
    .map(({ kind, reference, debtKey }) => ({ kind, reference, invoiceNumber: numberInKey(debtKey) }));
  const words = ({ kind, reference, invoiceNumber }: (typeof papers)[number]) =>
    JSON.stringify([kind, reference, invoiceNumber]);
  return [...new Map(papers.map((paper) => [words(paper), paper])).values()];
}

/** The structured references of all, and of each invoice or instalment alone. */
function referencesOf({ profile, debts }: Facts, creditor: Creditor) {
  const payer = { creditorId: creditor.id, debtorKey: profile.debtorKey };
  const own = debts.filter(({ creditorId }) => creditorId === creditor.id);
  const { iban } = creditor.bank;
  return {
    all: paymentReferenceFor(iban, payer, { kind: 'collectible' }),
    byInvoice: Object.fromEntries(
      own.map((debt) => [
        lineName(debt),
        paymentReferenceFor(iban, payer, { kind: 'invoices', debtKeys: [debt.debtKey] }),
      ]),
    ),
  };
}

function disputedElsewhere(facts: Facts, creditor: Creditor, named: ReadonlySet<string>): Debt[] {
  return facts.debts.filter(
    (debt) =>
      debt.creditorId === creditor.id &&
      debt.state === 'open' &&
      !named.has(debt.debtKey) &&
      amountsOf(debt, facts).amountDisputed > 0,
  );
}

/** What truly comes next (S1-2): a measure is named only where it may be named of every invoice the message asks for. */
function measureAfter(one: Case, { step, lines }: ContactPlan): NextMeasure {
  const asked = one.facts.debts.filter(({ debtKey }) => lines.some((line) => line.debtKey === debtKey));
  const named = asked.map((debt) => namedConsequence({ ...one, debt, step, channel: channelOf(step) }));
  const [first = 'review'] = named;
  return named.every((measure) => measure === first) ? first : 'review';
}
