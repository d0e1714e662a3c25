import { expect } from 'vitest';
import { planContact } from '../../../shared/domain/plan-contact.ts';
import { writtenReference } from '../../../shared/domain/structured-reference.ts';
import { composeReminder } from '../../../shared/mails/compose-reminder.ts';
import { lintMessage } from '../../../shared/messages/lint-message.ts';
import type { MessageInput } from '../../../shared/messages/message-input.ts';
import { renderMessage } from '../../../shared/messages/render-message.ts';
import { htmlText } from '../../../shared/policy/wording/html-text.ts';
import { staysBack } from '../../../shared/policy/wording/lint.ts';
import { type Charging, chargedCase, nextOf } from './charged-case.ts';
import type { exampleDebt } from './example-case.ts';

const at = 'https://pages.example/t';
const links = { pay: `${at}/p`, promise: `${at}/q`, dispute: `${at}/d`, why: `${at}/w`, stop: `${at}/s` };

/** The mail that leaves in a case, as text and as the HTML shows it, after the wording rules. */
export function mailOf(charging: Charging, more: { debts?: ReturnType<typeof exampleDebt>[] } = {}) {
  const one = chargedCase(charging);
  const facts = { ...one.facts, debts: [...one.facts.debts, ...(more.debts ?? [])] };
  const plan = planContact('remind', { ...one, facts }, 'lindenhof');
  const input = plan && composeReminder({ ...one, facts }, plan, links);
  if (input === undefined) throw new Error(`no mail leaves: ${nextOf(charging).why}`);
  const mail = renderMessage(input);
  const known = { evidenceComplete: true, intentRecordedBy: 'Ruth Amsel' };
  expect(staysBack(lintMessage(input, mail, known))).toBe(false);
  return { input, text: mail.text, shown: htmlText(mail.html).replaceAll(/\s+/g, ' ') };
}

/** Every number that the facts behind a mail hold, in plain digits. */
export function numbersOf(input: MessageInput): Set<string> {
  const day = (date: string) => date.split('-').map((part) => String(Number(part)));
  const sums = input.invoices.flatMap(({ charge, amountCollectible, amountOutstanding, invoiceTotal }) => {
    const interest = charge?.interest?.minorUnits ?? 0;
    const costs = charge?.costs?.minorUnits ?? 0;
    const bases = (charge?.interest?.segments ?? []).map(({ base }) => base);
    const all = [amountCollectible, amountOutstanding, invoiceTotal, interest, costs, ...bases];
    return [...all, amountCollectible + interest + costs].map((minor) => (minor / 100).toFixed(2));
  });
  const segments = input.invoices.flatMap(({ charge }) => charge?.interest?.segments ?? []);
  const dates = [
    ...[input.today, input.answerBy ?? input.today, input.waivedIfPaidBy ?? input.today],
    ...input.invoices.flatMap(({ issuedOn, dueOn }) => [issuedOn, dueOn]),
    ...segments.flatMap(({ from, until }) => [from, until]),
  ];
  return new Set([
    ...sums,
    ...dates.flatMap(day),
    ...segments.flatMap(({ days, rate }) => [String(days), String(rate / 100)]),
    ...input.invoices.map(({ daysLate }) => String(daysLate)),
  ]);
}

/** The text without the lines that are names and numbers of their own: laws, papers, bank, address, links. */
export function withoutNames(
  text: string,
  { creditor, invoices, references, evidence = [] }: MessageInput,
): string {
  const bases = invoices.flatMap(({ charge }) => [charge?.interest?.basis ?? '', charge?.costs?.basis ?? '']);
  const names = [
    ...bases,
    ...[references?.all ?? [], ...Object.values(references?.byInvoice ?? {})].flat().map(writtenReference),
    ...evidence.map(({ reference }) => reference),
    ...invoices.map(({ invoiceNumber }) => invoiceNumber),
    ...[creditor.bank.iban.replace(/(.{4})(?=.)/g, '$1 '), creditor.contact.phone, creditor.registration],
    ...creditor.address,
  ].filter((name) => name !== '');
  return names.reduce((rest, name) => rest.replaceAll(name, ''), text);
}
