import { writtenAmount } from '../domain/money.ts';
import { isNaturalPerson } from '../domain/profile.ts';
import { writtenReference } from '../domain/structured-reference.ts';
import { adviceView } from './advice-view.ts';
import { agencyView } from './agency-view.ts';
import type { Writing } from './catalogue.ts';
import { chargeSentence } from './charge-view.ts';
import { collectible, lineName } from './invoice-lines.ts';
import { sectionsOf } from './invoice-view.ts';
import { type CheckedInput, isAskedFor } from './message-input.ts';
import { otherLanguage } from './other-language.ts';
import { planView } from './plan-view.ts';
import { queuesOf } from './task-view.ts';
import { templateKinds } from './template-kinds.ts';
import {
  filled,
  linesOf,
  oneLine,
  paymentReference,
  writtenDate,
  writtenIban,
  writtenSums,
} from './written.ts';

const mostNumbersInSubject = 3;

/** What the templates may print: texts only, already written in the reader's way. Nothing is computed in a template. */
export function mailView(input: CheckedInput, writing: Writing) {
  const { words, locale } = writing;
  const { creditor, debtor, links, dispute, promise } = input;
  const { asksFor, claims, offers, showsBank } = templateKinds[input.template];
  const asked = asksFor === 'nothing' ? [] : input.invoices.filter((line) => isAskedFor(line, asksFor));
  const named = asksFor === 'nothing' ? input.invoices : asked;
  const payable = asked.length > 0 ? asked : input.invoices.filter((line) => line.amountCollectible > 0);
  const numbers = [...new Set(named.map((line) => oneLine(line.invoiceNumber)))];
  const organisation = debtor !== undefined && !isNaturalPerson(debtor.kind);
  const date = (day: string) => writtenDate(day, locale);
  const [first] = input.invoices;
  return {
    words,
    lang: locale,
    today: date(input.today),
    many: named.length > 1,
    subjectNumbers: organisation && numbers.length <= mostNumbersInSubject ? numbers.join(', ') : undefined,
    creditor: creditorView(creditor),
    greeting: debtor && filled(words.greeting, { name: oneLine(debtor.contactName ?? debtor.name) }),
    otherLanguage: debtor && otherLanguage(input.language, writing),
    sections: sectionsOf(input, { words, locale }),
    chargeSentence: chargeSentence(input, asked, { words, locale }),
    agency: agencyView(input, writing),
    total: asked.length > 0 ? writtenSums(asked.map(collectible), locale) : undefined,
    allSettled: input.invoices.every((line) => line.amountOutstanding === 0),
    totalOpen: writtenSums(
      input.invoices
        .filter((line) => line.amountOutstanding > 0)
        .map(({ currency, amountOutstanding }) => ({ currency, minorUnits: amountOutstanding })),
      locale,
    ),
    bank:
      showsBank && payable.length > 0
        ? {
            holder: oneLine(creditor.bank.holder),
            iban: writtenIban(creditor.bank.iban),
            bic: creditor.bank.bic,
            reference: transferReference(input, payable),
          }
        : undefined,
    links,
    actions: offers.filter((offer) => offer === 'dispute' || payable.length > 0),
    answerBy: input.answerBy && date(input.answerBy),
    noted: input.noted && {
      caseNumber: oneLine(input.noted.caseNumber),
      paid: input.noted.matter === 'already-paid',
      documents: input.noted.matter === 'documents',
      hardship: input.noted.matter === 'hardship',
      contact: input.noted.matter === 'contact-change',
      plan: input.noted.matter === 'plan',
      callback: input.noted.matter === 'callback',
      complaint: input.noted.matter === 'complaint',
    },
    evidence: (input.evidence ?? []).map((paper) => ({
      kind: words.evidenceKinds[paper.kind],
      reference: oneLine(paper.reference),
      invoiceNumber:
        paper.invoiceNumber === paper.reference
          ? undefined
          : paper.invoiceNumber && oneLine(paper.invoiceNumber),
    })),
    claims: Object.fromEntries(claims.map((claim) => [claim, claim === input.nextMeasure])),
    dispute: dispute && {
      disputeId: oneLine(dispute.disputeId),
      wholeInvoice: dispute.wholeInvoice,
      amount: first && writtenAmount(first.amountDisputed, first.currency, locale),
      lines: linesOf(dispute.text.trim()),
    },
    request: input.request && {
      disputeId: oneLine(input.request.disputeId),
      resolver: oneLine(input.request.resolver),
      askedBy: oneLine(input.request.askedBy),
      ground: oneLine(input.request.ground),
      url: input.request.url,
    },
    answer: input.answer === undefined ? undefined : linesOf(input.answer.trim()),
    promise: promise && {
      promisedOn: date(promise.promisedOn),
      until: promise.until && date(promise.until),
      amount:
        promise.amount !== undefined && promise.currency !== undefined
          ? writtenAmount(promise.amount, promise.currency, locale)
          : writtenSums(payable.map(collectible), locale) || undefined,
    },
    advice: adviceView(input, words),
    plan: input.plan && planView(input.plan, words, locale),
    paymentsTitle: input.template === 'payment-returned' ? words.returned : words.payments,
    payments: (input.payments ?? []).map((payment) => ({
      invoiceNumber: oneLine(payment.invoiceNumber),
      bookedOn: date(payment.bookedOn),
      amount: writtenAmount(payment.amount, payment.currency, locale),
    })),
    resent: input.resentAfter && words.resent.replace('{date}', date(input.resentAfter)),
    mailSlowedSince: input.mailSlowedSince && date(input.mailSlowedSince),
    mailsAside: input.mailsAside,
    staleBooks: input.staleBooks && {
      knownUntil: input.staleBooks.knownUntil && date(input.staleBooks.knownUntil),
      waiting: input.staleBooks.waiting,
    },
    queues: queuesOf(input, words, locale),
  };
}
export type MailView = ReturnType<typeof mailView>;

/** A structured reference where there is one, else the invoice numbers. */
function transferReference(
  { references }: CheckedInput,
  payable: CheckedInput['invoices'],
): ReturnType<typeof paymentReference> {
  const numbers = payable.map((line) => line.invoiceNumber);
  const [line, ...others] = payable;
  const alone = line && others.length === 0 ? references?.byInvoice[lineName(line)] : undefined;
  const structured = alone ?? references?.all;
  return structured === undefined
    ? paymentReference(numbers)
    : { text: writtenReference(structured), complete: true };
}

function creditorView({ name, address, registration, contact }: CheckedInput['creditor']) {
  return {
    name: oneLine(name),
    address: address.map(oneLine),
    registration: oneLine(registration),
    contact: { name: oneLine(contact.name), phone: oneLine(contact.phone), email: contact.email },
  };
}
