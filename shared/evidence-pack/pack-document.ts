import { Temporal } from 'temporal-polyfill';
import { type Currency, writtenAmount } from '../domain/money.ts';
import { localDateAt } from '../domain/time.ts';
import type { PdfContent, PdfPart } from '../pdf/write-pdf.ts';
import type { EvidencePack } from './evidence-pack.ts';

type Told = { pack: EvidencePack; zone: string };

/** The pack as people read it. */
export function packDocument(pack: EvidencePack, zone: string): PdfContent {
  const told = { pack, zone };
  return {
    title: `Evidence pack: invoice ${pack.claim.invoiceNumber}`,
    ...{ language: 'en', author: pack.creditor.name },
    parts: [
      ...claimParts(told),
      ...paperParts(told),
      ...historyParts(told),
      ...decisionParts(told),
      ...letterParts(told),
    ],
  };
}

function claimParts({ pack, zone }: Told): PdfPart[] {
  const { creditor, debtor, claim, handoverId } = pack;
  const money = (minorUnits: number) => written(minorUnits, claim.currency);
  return [
    {
      kind: 'paragraph',
      text: `Made on ${dayOf(pack.madeAt, zone)} for the handover ${handoverId}. The same, for machines, is in pack.json.`,
    },
    { kind: 'heading', text: 'The claim' },
    table(
      ['What', 'Value'],
      [
        ['Creditor', [creditor.name, ...creditor.address, creditor.registration].join(', ')],
        ['Customer', `${debtor.name}, no. ${debtor.customerNumber} (${debtor.kind})`],
        ['Reached by', [...debtor.emails, debtor.phone ?? ''].filter(Boolean).join(', ') || '-'],
        ['Invoice', [claim.invoiceNumber, claim.reference ?? ''].filter(Boolean).join(', ')],
        ['Issued, due', `${claim.issuedOn}, ${claim.dueOn}`],
        ['Invoice total', money(claim.invoiceTotal)],
        ['Still open', money(claim.amountOutstanding)],
        ['Disputed', money(claim.amountDisputed)],
        ['To be collected', money(claim.amountCollectible)],
        ['Barred from', claim.barredFrom ?? 'not determined'],
        ['Interest and costs', claim.chargesWaived ? 'waived for good' : 'not waived'],
      ],
    ),
  ];
}

function paperParts({ pack }: Told): PdfPart[] {
  const rows = pack.papers.map(({ kind, reference, file }) => [kind, reference, file ?? 'reference only']);
  return section('Papers', ['Paper', 'Reference', 'File'], rows);
}

function historyParts({ pack, zone }: Told): PdfPart[] {
  const { contacts, disputes, promises, plans, payments, approvals, claim } = pack;
  const money = (minorUnits: number) => written(minorUnits, claim.currency);
  return [
    ...section(
      'Contacts and measures',
      ['Day', 'How', 'Step', 'State'],
      contacts.map((one) => [
        dayOf(one.at, zone),
        one.channel === 'none' ? 'measure' : one.channel,
        one.step,
        one.deliveredAt === undefined
          ? one.status
          : `${one.status}, delivered ${dayOf(one.deliveredAt, zone)}`,
      ]),
    ),
    ...section(
      'Objections',
      ['Number', 'Grounds', 'Opened', 'State'],
      disputes.map((one) => [
        ...[one.disputeId, one.reasons.join(', '), dayOf(one.openedAt, zone)],
        one.finding === undefined ? one.state : `${one.state}: ${one.finding}`,
      ]),
    ),
    ...section(
      'Promises and plans',
      ['Number', 'Days', 'State'],
      [
        ...promises.map((one) => [one.promiseId, one.promisedOn, one.state]),
        ...plans.map((one) => [
          one.planId,
          one.parts.map(({ dueOn, amount }) => `${dueOn} ${money(amount)}`).join(', '),
          one.state,
        ]),
      ],
    ),
    ...section(
      'Payments',
      ['Booked on', 'Amount'],
      payments.map(({ bookedOn, amount }) => [bookedOn, money(amount)]),
    ),
    ...section(
      'Approvals by people',
      ['Step', 'By', 'Day', 'Reason'],
      approvals.map(({ step, by, at, reason }) => [step, by, dayOf(at, zone), reason ?? '-']),
    ),
  ];
}

function decisionParts({ pack, zone }: Told): PdfPart[] {
  const { own, chain, file } = pack.decisions;
  const rows = own.map((one) => [
    ...[String(one.sequence), dayOf(one.at, zone), one.step, one.verdict ?? '-'],
    [one.why, ...one.rules.map(({ rule, citation }) => `${rule}: ${citation}`)].join(' · '),
  ]);
  const whole =
    file === undefined
      ? 'The whole chain is not part of the pack, as it also speaks of matters of another creditor; the creditor shows it on request.'
      : `The whole chain is in ${file}: whoever has Forbear decides it again with "npm run verify -- --export ${file}".`;
  return [
    ...section('Decisions', ['No.', 'Day', 'Step', 'Verdict', 'Why'], rows),
    {
      kind: 'paragraph',
      text: `Each decision is chained to the one before it by SHA-256. The customer's chain had ${chain.records} records and ended with ${chain.head ?? 'none'}; all of them were as they were written when this was made. ${whole}`,
    },
  ];
}

function letterParts({ pack, zone }: Told): PdfPart[] {
  return pack.contacts.flatMap(({ at, step, message }): PdfPart[] =>
    message === undefined
      ? []
      : [
          { kind: 'heading', text: `Message of ${dayOf(at, zone)}: ${step}` },
          { kind: 'paragraph', text: `To ${message.to}. Subject: ${message.subject}` },
          { kind: 'letter', text: message.text },
        ],
  );
}

function section(text: string, head: readonly string[], rows: readonly (readonly string[])[]): PdfPart[] {
  if (rows.length === 0)
    return [
      { kind: 'heading', text },
      { kind: 'paragraph', text: 'None.' },
    ];
  return [{ kind: 'heading', text }, table(head, rows)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): PdfPart {
  return { kind: 'table', head, rows };
}

function written(minorUnits: number, currency: Currency): string {
  return writtenAmount(minorUnits, currency, 'en-GB');
}

function dayOf(instant: string, zone: string): string {
  return localDateAt(Temporal.Instant.from(instant), zone);
}
