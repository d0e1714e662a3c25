import { amountsOf } from '../domain/amounts.ts';
import type { Debt } from '../domain/debt.ts';
import { groundsOf } from '../domain/dispute-sayings.ts';
import type { Facts } from '../domain/facts.ts';
import type { Contact } from '../domain/records.ts';
import { instantText } from '../domain/time.ts';
import type { Row } from '../policy/verify/finding.ts';
import type { Case } from '../store/situation.ts';
import type { EvidencePack } from './evidence-pack.ts';
import { decisionsAbout, messageOf, recordsAmong } from './pack-decisions.ts';

/** What a pack is made from beside the case: the handover, all decisions, and the names of the papers' files. */
export type PackSource = {
  handover: Contact;
  rows: readonly Row[];
  /** By kind of paper. */
  papers: ReadonlyMap<string, string>;
  files: EvidencePack['files'];
};

/** The file with the whole chain of decisions. */
export const chainFile = 'decisions.jsonl';

/** Everything an agency is given about the debt of a case. */
export function packOf({ facts, debt, creditor, now }: Case, source: PackSource): EvidencePack {
  const { name, address, registration, id } = creditor;
  return {
    version: 1,
    handoverId: source.handover.contactId,
    madeAt: instantText(now),
    creditor: { id, name, address, registration },
    debtor: debtorOf(facts),
    claim: claimOf(debt, facts),
    papers: facts.evidence
      .filter(({ debtKey }) => debtKey === debt.debtKey)
      .map(({ kind, reference }) => ({ kind, reference, ...fileOf(kind, source) })),
    ...historyOf(debt, facts, source),
    decisions: chainOf(debt, facts, source),
    files: source.files,
  };
}

function debtorOf({ profile }: Facts): EvidencePack['debtor'] {
  const { name, customerNumber, kind, country, language, emails, phone } = profile;
  return {
    ...{ name, customerNumber, kind },
    ...(country === undefined ? {} : { country }),
    ...(language === undefined ? {} : { language }),
    emails: emails.filter(({ state }) => state === 'open').map((one) => one.address),
    ...(phone === undefined ? {} : { phone }),
  };
}

function claimOf(debt: Debt, facts: Facts): EvidencePack['claim'] {
  const { invoiceNumber, reference, currency, invoiceTotal, issuedOn, dueOn, barredFrom } = debt;
  return {
    ...{ invoiceNumber, currency, invoiceTotal, issuedOn, dueOn },
    ...(reference === undefined ? {} : { reference }),
    ...(barredFrom === undefined ? {} : { barredFrom }),
    ...amounts(debt, facts),
    chargesWaived: debt.chargesWaived !== undefined,
  };
}

function amounts(debt: Debt, facts: Facts) {
  const { amountOutstanding, amountDisputed, amountCollectible } = amountsOf(debt, facts);
  return { amountOutstanding, amountDisputed, amountCollectible };
}

function fileOf(kind: string, { papers }: PackSource) {
  const file = papers.get(kind);
  return file === undefined ? {} : { file };
}

function historyOf({ debtKey, creditorId }: Debt, facts: Facts, { rows }: PackSource) {
  const records = recordsAmong(rows);
  const own = (one: { debtKey: string }) => one.debtKey === debtKey;
  const names = ({ debtKeys }: { debtKeys: readonly string[] }) => debtKeys.includes(debtKey);
  return {
    contacts: facts.contacts
      .filter((contact) => contact.creditorId === creditorId && contact.lines.some(own))
      .sort((a, b) => a.reservedAt.localeCompare(b.reservedAt))
      .map((contact) => contactOf(contact, messageOf(contact.contactId, records, rows))),
    disputes: facts.disputes.filter(own).map((dispute) => ({
      ...{ disputeId: dispute.disputeId, reasons: groundsOf(dispute), openedAt: dispute.openedAt },
      ...{ state: dispute.state, finding: dispute.finding, answeredAt: dispute.answeredAt },
    })),
    promises: facts.promises
      .filter(names)
      .map(({ promiseId, promisedOn, state }) => ({ promiseId, promisedOn, state })),
    plans: facts.plans
      .filter(names)
      .map(({ planId, state, instalments }) => ({ planId, state, parts: [...instalments] })),
    payments: facts.payments.filter(own).map(({ bookedOn, amount }) => ({ bookedOn, amount })),
    approvals: facts.tasks.flatMap(({ kind, outcome, lines, stepId, doneBy, doneAt, note }) =>
      kind === 'approval' && outcome === 'approved' && doneBy && doneAt && stepId && lines.some(own)
        ? [{ step: stepId, by: doneBy, at: doneAt, reason: note }]
        : [],
    ),
  } satisfies Partial<EvidencePack>;
}

function contactOf(
  { reservedAt, channel, stepId, status, deliveredAt }: Contact,
  message: EvidencePack['contacts'][number]['message'],
): EvidencePack['contacts'][number] {
  return {
    ...{ at: reservedAt, channel, step: stepId, status },
    ...(deliveredAt === undefined ? {} : { deliveredAt }),
    ...(message === undefined ? {} : { message }),
  };
}

function chainOf({ debtKey }: Debt, facts: Facts, { rows }: PackSource): EvidencePack['decisions'] {
  const records = recordsAmong(rows);
  const head = records.at(-1)?.hash;
  return {
    own: decisionsAbout(debtKey, records),
    chain: { records: records.length, ...(head === undefined ? {} : { head }) },
    ...(speaksOfOthers(facts) ? {} : { file: chainFile }),
  };
}

/** Whether the customer's chain also holds what concerns another creditor, which this one's agency must not learn. */
export function speaksOfOthers({ debts }: Pick<Facts, 'debts'>): boolean {
  return new Set(debts.map(({ creditorId }) => creditorId)).size > 1;
}
