import type { Temporal } from 'temporal-polyfill';
import type { Creditor } from '../config/stage.ts';
import { amountsOf } from '../domain/amounts.ts';
import { isPartOf } from '../domain/book-money.ts';
import { sayingsOf } from '../domain/dispute-sayings.ts';
import type { Facts } from '../domain/facts.ts';
import { papersOf } from '../domain/papers.ts';
import type { Plan } from '../domain/plan.ts';
import { isNaturalPerson } from '../domain/profile.ts';
import { brokenAfter } from '../domain/promise.ts';
import { localDateAt } from '../domain/time.ts';
import { advisersFor } from '../messages/debt-advice.ts';
import { invoiceLineOf } from '../messages/invoice-lines.ts';
import { type MessageInput, messageInputSchema } from '../messages/message-input.ts';
import { findPolicy } from '../policy/ladders.ts';
import type { Policy } from '../policy/policy.ts';
import type { Outbox } from '../store/outbox.ts';
import { addressed, type MailLinks, planLines } from './compose-reminder.ts';

type OwedMail = Extract<Outbox, { kind: 'mail' }>;

/** What an owed answer says, from the fact it answers. Throws when that fact is gone: a fault for people. */
export function composeAnswer(
  mail: OwedMail,
  facts: Facts,
  creditor: Creditor,
  links: MailLinks,
  { now, policies }: { now: Temporal.Instant; policies: readonly Policy[] },
): MessageInput {
  const today = localDateAt(now, creditor.timeZone);
  const debts = facts.debts.filter(({ debtKey }) => mail.debtKeys.includes(debtKey));
  const base = {
    ...addressed(facts, creditor, today),
    template: mail.template,
    links,
    invoices: debts.map((debt) => invoiceLineOf(debt, facts, today)),
  };
  switch (mail.template) {
    case 'payment-thanks':
      return { ...base, payments: paymentsOf(mail, facts) };
    case 'dispute-acknowledgement':
    case 'dispute-mediation':
      return { ...base, ...disputeOf(mail, facts), ...answerIn(mail) };
    case 'dispute-answer':
      return { ...base, ...disputeOf(mail, facts), ...answerIn(mail), ...papersWith(mail, facts) };
    case 'promise-confirmation':
      return { ...base, promise: promiseOf(mail, facts, creditor, policies) };
    case 'proposal-received':
      return { ...base, ...proposalOf(mail, facts, creditor, policies) };
    case 'plan-accepted':
    case 'plan-offered': {
      const plan = planNamed(mail, facts);
      const answerBy = mail.template === 'plan-offered' ? { answerBy: plan.answerBy } : {};
      return { ...base, ...answerBy, ...answerIn(mail), plan: planLines(plan, facts) };
    }
    case 'plan-ended':
      return base;
    case 'proposal-declined':
      return { ...base, ...answerIn(mail) };
    case 'message-noted':
      return { ...base, ...notedIn(mail, facts) };
    case 'fresh-link':
      return base;
    case 'reply-acknowledgement':
      return { ...base, answerBy: readBy(mail, facts) };
    case 'daily-list':
    case 'resolver-request':
      throw new Error(`${mail.template} is not for a debtor`);
  }
}

/** What the debtor told us, and by when a person looks at it, where anybody need. */
function notedIn(mail: OwedMail, facts: Facts): Pick<MessageInput, 'noted' | 'answerBy'> {
  const hold = facts.holds.find(({ holdId }) => holdId === mail.about);
  const matter = matterSchema.safeParse(hold?.kind).data;
  if (hold === undefined || matter === undefined) throw new Error(`no such matter: ${mail.about}`);
  const { profile } = facts;
  const advised = matter === 'hardship' && isNaturalPerson(profile.kind);
  const advice = advised ? { advisers: [...advisersFor(profile)] } : {};
  const noted = { caseNumber: hold.holdId, matter, ...advice };
  return hold.until === undefined ? { noted, answerBy: hold.reviewOn } : { noted };
}

const matterSchema = messageInputSchema.shape.noted.unwrap().shape.matter;

function planNamed(mail: OwedMail, facts: Facts): Plan {
  const plan = facts.plans.find(({ planId }) => planId === mail.about);
  if (plan === undefined) throw new Error(`no such plan: ${mail.about}`);
  return plan;
}

function answerIn({ text }: OwedMail): { answer?: string } {
  return text === undefined ? {} : { answer: text };
}

/** The plan or the promise that a person has to answer, and by when they do. */
function proposalOf(mail: OwedMail, facts: Facts, creditor: Creditor, policies: readonly Policy[]) {
  const task = facts.tasks.find(({ kind, about }) => kind === 'proposal' && about === mail.about);
  if (task === undefined) throw new Error(`no such proposal: ${mail.about}`);
  const plan = facts.plans.find(({ planId }) => planId === mail.about);
  if (plan !== undefined) return { answerBy: task.dueOn, plan: planLines(plan, facts) };
  const { until: _, ...promise } = promiseOf(mail, facts, creditor, policies);
  return { answerBy: task.dueOn, promise };
}

/** The day by which a person reads what the debtor wrote. */
function readBy(mail: OwedMail, facts: Facts): string {
  const task = facts.tasks.find(({ taskId }) => taskId === mail.about);
  if (task === undefined) throw new Error(`no such message: ${mail.about}`);
  return task.dueOn;
}

function paymentsOf(mail: OwedMail, facts: Facts) {
  return facts.payments
    .filter(
      ({ debtKey, paymentId }) =>
        mail.debtKeys.includes(debtKey) && (mail.about === undefined || isPartOf({ paymentId }, mail.about)),
    )
    .flatMap(({ debtKey, amount, currency, bookedOn }) => {
      const debt = facts.debts.find((one) => one.debtKey === debtKey);
      return debt === undefined || amount <= 0
        ? []
        : [{ invoiceNumber: debt.invoiceNumber, amount, currency, bookedOn }];
    });
}

function disputeOf(mail: OwedMail, facts: Facts) {
  const dispute = facts.disputes.find(({ disputeId }) => disputeId === mail.about);
  const debt = facts.debts.find(({ debtKey }) => debtKey === dispute?.debtKey);
  if (dispute === undefined || debt === undefined) throw new Error(`no such dispute: ${mail.about}`);
  const wholeInvoice = dispute.amountDisputed === undefined || amountsOf(debt, facts).amountCollectible === 0;
  const { disputeId, answerBy } = dispute;
  const text = sayingsOf(dispute)
    .map((said) => said.text)
    .filter((words) => words !== '')
    .join('\n\n');
  return { answerBy, dispute: { disputeId, wholeInvoice, text } };
}

/** The papers on file that an answer rests on, as a mail names them. */
function papersWith(mail: OwedMail, facts: Facts): Pick<MessageInput, 'evidence'> {
  const dispute = facts.disputes.find(({ disputeId }) => disputeId === mail.about);
  const named = papersOf(dispute?.debtKey ?? '', facts).filter(({ kind }) => dispute?.papers?.includes(kind));
  return named.length === 0 ? {} : { evidence: named.map(({ kind, reference }) => ({ kind, reference })) };
}

function promiseOf(mail: OwedMail, facts: Facts, creditor: Creditor, policies: readonly Policy[]) {
  const promise = facts.promises.find(({ promiseId }) => promiseId === mail.about);
  const debt = facts.debts.find(({ debtKey }) => promise?.debtKeys.includes(debtKey));
  const policy = debt && findPolicy(policies, debt.policyId, debt.policyVersion);
  if (promise === undefined || policy === undefined) throw new Error(`no such promise: ${mail.about}`);
  const { promisedOn, amount, currency } = promise;
  const until = localDateAt(brokenAfter(promise, policy, creditor.timeZone), creditor.timeZone);
  return { promisedOn, until, ...(amount === undefined ? {} : { amount, currency }) };
}
