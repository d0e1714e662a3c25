import { describe, expect, it } from 'vitest';
import type { Parts } from '../../../../shared/policy/wording/finding.ts';
import { lint } from '../../../../shared/policy/wording/lint.ts';
import { body, exampleContext, grounded, ids, said } from './example-context.ts';

const demand = { templateClass: 'demand' } as const;
const eur = (minorUnits: number) => ({ currency: 'EUR', minorUnits, decimals: 2 });
const fields = (changes: object) => ({ fields: { ...exampleContext().fields, ...changes } });

describe('legal wording', () => {
  const text = 'If we find no way together, we will consider a court claim.';

  it('L02: is refused when any one thing is missing, and the strictest is taken where nobody knows', () => {
    expect(said(body(text), grounded)).toEqual([]);
    for (const missing of ['announces', 'evidenceComplete', 'intentRecordedBy', 'noticeMet'] as const) {
      expect(said(body(text), { ...grounded, [missing]: undefined })).toEqual(['L02 BLOCK']);
    }
    expect(said(body(text), { ...grounded, evidenceComplete: false })).toEqual(['L02 BLOCK']);
    expect(said(body(text), { ...grounded, noticeMet: false })).toEqual(['L02 BLOCK']);
    expect(said(body(text), { ...grounded, templateClass: 'reminder' })).toEqual(['L02 BLOCK']);
  });

  it('L15: is refused when the limitation is past or not known', () => {
    expect(said(body(text), { ...grounded, withinLimitation: false })).toEqual(['L15 BLOCK']);
    expect(said(body(text), { ...grounded, withinLimitation: undefined })).toEqual(['L15 BLOCK']);
  });

  it('scenario 49: "we may sue" in free text of a time-barred debt is refused', () => {
    const answer = 'We have looked into it. The invoice stands, and we may sue.';
    expect(said(body(answer), { ...grounded, withinLimitation: false })).toEqual(['L15 BLOCK']);
    expect(said(body(answer), { withinLimitation: false })).toEqual(['L02 BLOCK', 'L15 BLOCK']);
  });

  it('L02: names an agency only where it is the next step', () => {
    const passage = 'We intend to hand this matter to a collection agency.';
    expect(said(body(passage))).toEqual(['L02 BLOCK']);
    expect(said(body(passage), { announces: ['agency'] })).toEqual([]);
  });

  it('L03: speaks of seizure only with a judgment, L04: of a measure only if a person has seen its record', () => {
    expect(said(body('Goods may be seized.'), { judgmentId: 'J-1' })).toEqual([]);
    expect(said(body('Proceedings have begun.'), { measuresTaken: ['court'] })).toEqual(['L04 NEEDS_HUMAN']);
  });

  it('L20: speaks of a credit record only where reporting exists and is lawful', () => {
    const passage = 'Your credit record shows this invoice.';
    expect(said(body(passage))).toEqual(['L20 BLOCK']);
    expect(said(body(passage), { creditReporting: true })).toEqual([]);
  });

  it('L28: lets a legal letter use the words of courts', () => {
    expect(said(body('A bailiff may serve this.'), grounded)).toEqual([]);
  });
});

describe('reassurances', () => {
  it.each([
    ['L03', 'No enforcement is under way.', { measuresTaken: ['court'] }],
    ['L04', 'No proceedings have begun.', { measuresTaken: ['court'] }],
    ['L12', 'No fee and no interest have been added.', { costsAdded: true }],
    ['L15', 'The legal time limit has passed.', { withinLimitation: true, legalReviewBy: 'Ruth Amsel' }],
  ] as const)(
    '%s: "%s" is refused where it is not true, and read by a person where nobody knows',
    (rule, text, known) => {
      expect(said(body(text), known)).toEqual([`${rule} BLOCK`]);
      expect(said(body(text))).toEqual([`${rule} NEEDS_HUMAN`]);
    },
  );

  it('L29: a promised rest is kept by a hold, and not taken back in the same mail', () => {
    const both = 'We take no further steps. Collection continues.';
    expect(said(body(both), { holds: [{}] })).toEqual(['L29 BLOCK']);
    expect(said(body('We take no further steps.'), { holds: [{}] })).toEqual([]);
  });
});

describe('deadlines', () => {
  const timers = { dates: ['2026-12-06'], days: [14] };
  const data = fields({ dates: ['2026-12-06', '2026-12-05', '2026-11-01'], numbers: ['5', '14'] });

  it('L09: a stated day or term is the end of a real timer', () => {
    expect(said(body('Please reply by 6 December.'), { ...data, timers })).toEqual([]);
    expect(said(body('Please reply by 5 December.'), { ...data, timers })).toEqual(['L09 BLOCK']);
    expect(said(body('Please reply within 14 days.'), { ...data, timers })).toEqual([]);
    expect(said(body('Please reply within two weeks.'), { ...data, timers })).toEqual([]);
    expect(said(body('Please reply within 5 days.'), { ...data, timers })).toEqual(['L09 BLOCK']);
    expect(said(body('Please reply within the next five days.'), { ...data, timers })).toEqual(['L09 BLOCK']);
    expect(said(body('You wrote before 1 November 2026.'), { ...data, timers })).toEqual([]);
  });

  it('L14: no deadline lies within a notice period that still runs', () => {
    const running = {
      ...data,
      ...demand,
      timers: { dates: ['2026-11-27'], days: [5] },
      noticeEndsOn: '2026-12-09',
    };
    expect(said(body('Pay within 5 days.'), running)).toEqual(['L14 BLOCK']);
    expect(
      said(body('Please reply by 27 November.'), { ...running, ...fields({ dates: ['2026-11-27'] }) }),
    ).toEqual(['L14 BLOCK']);
    const until = { dates: ['2026-12-09'], days: [] };
    expect(said(body('You have until 9 Dec to dispute.'), { ...running, timers: until })).toEqual([]);
    expect(said(body('Pay within 5 days.'), { ...running, noticeEndsOn: undefined })).toEqual([
      'L14 NEEDS_HUMAN',
    ]);
  });

  it.each([
    'Betaal binnen 14 dagen na deze datum.',
    'U kunt binnen 14 dagen na dagtekening betalen.',
    'Binnen 14 dagen vanaf heden ontvangen wij graag uw betaling.',
    'Please pay within 14 days of this date.',
    'Bitte zahlen Sie binnen 14 Tagen ab heute.',
    'Merci de payer sous 14 jours à compter de ce jour.',
    'Abone el importe en 14 días desde hoy.',
  ])('scenario 52: a term for a consumer must run from receipt: %s', (text) => {
    expect(said(body(text), { ...data, timers })).toEqual(['L09 BLOCK']);
    expect(said(body(text), { ...data, timers, debtorIsNaturalPerson: false })).toEqual(['L09 WARN']);
  });

  it('scenario 52: a term from the day after receipt is right', () => {
    const text = 'U heeft 14 dagen de tijd, te rekenen vanaf de dag na ontvangst.';
    expect(said(body(text), { ...data, timers })).toEqual([]);
  });
});

describe('charges', () => {
  const known = fields({ amounts: [eur(1500)], numbers: ['11.75', '30'] });

  it('L12: no fee is named where none may be asked for', () => {
    expect(said(body('A reminder fee of EUR 15.00 is due.'), known)).toEqual(['L12 BLOCK']);
    expect(said(body('A reminder fee of EUR 15.00 is due.'), { ...known, feesAllowed: false })).toEqual([
      'L12 BLOCK',
    ]);
  });

  it('L11: a charge is told with its rate and its days', () => {
    const allowed = { ...known, feesAllowed: true };
    expect(said(body('Statutory interest EUR 15.00'), allowed)).toEqual(['L11 BLOCK']);
    expect(said(body('Statutory interest EUR 15.00 (11.75 %, 30 days)'), allowed)).toEqual([]);
  });
});

describe('figures', () => {
  const known = {
    ...fields({
      phrases: ['RE-2041', 'PO 7713 of 3 August'],
      amounts: [eur(124_950)],
      dates: ['2026-10-31'],
      numbers: ['22'],
    }),
  };

  it.each([
    '€1,249.50',
    'EUR 1249.50',
    '1.249,50 €',
    '1 249,50 EUR',
    '1249,50 euros',
    '1\u202f249,50\u00a0€',
    '1,249.50',
    '31 October 2026',
    '31 October',
    'October 31, 2026',
    '31. Oktober 2026',
    '31 octobre 2026',
    '31 de octubre de 2026',
    '31 oktober 2026',
    '31.10.2026',
    '2026-10-31',
    'October 2026',
    '22 late',
    'RE-2041',
    'PO 7713 of 3 August',
    'invoice 2041',
    'paper of size A4',
    '１２４９.５０ EUR',
  ])('L30: "%s" is in the data', (text) => {
    expect(said({ text: `We mean ${text}.` }, known)).toEqual([]);
  });

  it.each([
    ['L11', '€1,249.51'],
    ['L11', 'USD 1,249.50'],
    ['L11', '124,950 €'],
    ['L11', '12.49'],
    ['L11', 'EUR 22'],
    ['L11', '€\u200b9\u200b5'],
    ['L30', '30 October 2026'],
    ['L30', '31 October 2025'],
    ['L30', '31 November'],
    ['L30', '30.10.2026'],
    ['L30', 'November 2026'],
    ['L30', '23 late'],
    ['L30', '022'],
    ['L30', 'RE-2042'],
    ['L30', 'RE-20412'],
    ['L30', '22.5'],
    ['L30', 'PO 7714'],
    ['L30', '٢٣ late'],
  ])('%s: "%s" is in no record', (rule, text) => {
    expect(said({ text: `We mean ${text}.` }, known)).toEqual([`${rule} BLOCK`]);
  });
});

describe('what a bystander sees', () => {
  it('L17: for an organisation it is noted, for anybody else it stays back', () => {
    expect(said({ subject: 'Overdue account' }, { debtorIsNaturalPerson: false })).toEqual(['L17 WARN']);
    expect(said({ subject: 'Overdue account' }, { debtorIsNaturalPerson: undefined })).toEqual(['L17 BLOCK']);
    const backed = { debtorIsNaturalPerson: false, backedByLaw: ['L17'] };
    expect(said({ subject: 'Overdue account' }, backed)).toEqual(['L17 BLOCK']);
  });

  it.each<[string, Parts]>([
    ['the sender', { senderName: 'Acme debt recovery' }],
    ['the first words of the text', { text: 'Your overdue invoice is below.' }],
    [
      'the first words of the HTML',
      { html: '<body><div style="display:none">Your overdue invoice</div></body>' },
    ],
    ['a file name', { fileNames: ['final-notice.pdf'] }],
    ['a file name with the person in it', { fileNames: ['John_Doe.pdf'] }],
    ['a link', { urls: ['https://acme.example/debt-collection'] }],
    ['the host of a link', { urls: ['https://debt-collection.example/t/abc'] }],
    ['the way to a page', { urls: ['https://acme.example/inkasso/t/abc'] }],
    ['a subject about paying, for a person', { subject: 'Invoice to pay' }],
  ])('L17: %s tells nothing of a debt', (_, parts) => {
    expect(said(parts)).toEqual(['L17 BLOCK']);
  });

  it('L17: an account and a message may be named', () => {
    const parts = {
      subject: 'Your account with Acme',
      senderName: 'Acme accounts',
      fileNames: ['letter.pdf'],
    };
    expect(said(parts)).toEqual([]);
  });

  it('L05: a sender that nobody would take for the creditor stays back', () => {
    expect(said({ senderName: 'Bureau of Balances' })).toEqual(['L05 BLOCK']);
    expect(said({ senderName: 'Somebody' }, { names: { ...exampleContext().names, creditor: [] } })).toEqual([
      'L05 BLOCK',
    ]);
  });
});

describe('a voicemail', () => {
  const voicemail = 'This is Ann Lee of Acme; please call Ann or Tom on 555-0100.';
  const asVoicemail = { templateClass: 'voicemail' } as const;

  it('L18: holds a name, a request to reply, who calls and a number, and nothing else', () => {
    expect(said({ voicemail }, asVoicemail)).toEqual([]);
    expect(
      said(
        { voicemail: 'Hallo, hier ist Ann Lee von Acme. Bitte rufen Sie mich zurück unter 555-0100.' },
        asVoicemail,
      ),
    ).toEqual([]);
    expect(said({ voicemail: `Good morning. ${voicemail} Thank you.` }, asVoicemail)).toEqual([]);
  });

  it.each([
    'This is Ann Lee of Acme about your account; please call Ann on 555-0100.',
    'This is Ann Lee; please call Ann or Tom on 555-0100.',
    'This is Acme; please call on 555-0100.',
    'This is Ann Lee of Acme; please call Ann or Tom.',
    'This is Ann Lee of Acme, 555-0100.',
  ])('L18: %s', (script) => {
    expect(ids({ voicemail: script }, asVoicemail)).toEqual(['L18']);
  });

  it('L18: a bill is never named', () => {
    const script = 'This is Ann Lee of Acme; please call Ann or Tom on 555-0100 about your unpaid bill.';
    expect(ids({ voicemail: script }, asVoicemail)).toEqual(['L17', 'L18']);
  });

  it('L18: a business whose very name tells of collection cannot leave one', () => {
    const names = { ...exampleContext().names, creditor: ['Acme Debt Recovery'] };
    const script = 'This is Ann Lee of Acme Debt Recovery; please call Ann on 555-0100.';
    expect(ids({ voicemail: script }, { ...asVoicemail, names })).toContain('L18');
  });
});

describe('what must be there', () => {
  it('L19: every part that a rule requires is printed', () => {
    const required = { requiredBlocks: ['opt-out'], renderedBlocks: ['dispute-route'] };
    expect(said(body(''), required)).toEqual(['L19 BLOCK']);
    expect(said(body(''), { ...required, renderedBlocks: ['opt-out'] })).toEqual([]);
  });

  it('scenario 60: a mail to a US consumer without the line to opt out stays back', () => {
    const findings = lint({ text: 'Hello.' }, exampleContext({ requiredBlocks: ['opt-out'] }));
    expect(findings).toMatchObject([
      { rule: 'L19', decision: 'BLOCK', reason: 'The part opt-out is missing.' },
    ]);
  });

  it.each(['note', 'reminder', 'demand', 'final-notice', 'legal'] as const)(
    'L13: a %s gives a way to object',
    (templateClass) => {
      expect(said(body(''), { templateClass, renderedBlocks: [] })).toEqual(['L13 BLOCK']);
      expect(said(body(''), { templateClass, renderedBlocks: ['dispute-route'] })).toEqual([]);
    },
  );

  it('L22: where hardship is known nothing that asks for money goes by itself, an answer may', () => {
    expect(said(body(''), { ...demand, vulnerable: true })).toEqual(['L22 BLOCK']);
    expect(said(body(''), { vulnerable: true })).toEqual([]);
  });

  it('L22: kind words about an illness are read by a person first', () => {
    expect(said(body('We are sorry to hear of your illness.'))).toEqual(['L22 NEEDS_HUMAN']);
  });
});

describe('numbers and links', () => {
  it.each([
    '0900-123456',
    '+49 900 1 234567',
    '0871 234 5678',
    '+31 900 1234',
    '08 92 12 34 56',
    '806 123 456',
    '1-900-555-0123',
  ])('L21: %s costs the caller extra', (number) => {
    expect(ids({ text: `Call ${number}.` })).toContain('L21');
    expect(ids({ text: '' }, { ownPhones: [number] })).toEqual(['L21']);
  });

  it.each(['+49 30 5557 0142', '+43 512 555 0199', '020 7946 0958', '01 23 45 67 89', '555-0100'])(
    'L21: %s does not',
    (number) => {
      expect(ids({ text: `Call ${number}.` }, { ownPhones: [number] })).toEqual([]);
    },
  );

  it('L21: an invoice number that looks like one is no telephone number', () => {
    const said = { text: 'Invoice 0826558350 is open.' };
    const data = { phrases: ['0826558350'], written: () => [], amounts: [], dates: [], numbers: [] };
    expect(ids(said)).toContain('L21');
    expect(ids(said, { fields: data })).not.toContain('L21');
    expect(ids({ text: 'Call 0826558351.' }, { fields: data })).toContain('L21');
  });

  it.each([
    'https://pages.example/t/abc?name=John',
    'https://pages.example/t/abc#x',
    'https://john@pages.example/t/abc',
    'https://pages.example/doe/x',
    'https://pages.example/x/RE-2041',
    'https://pages.example/john@doe.example/',
    'javascript:x',
    'nonsense',
  ])('L26: %s carries more than an opaque token', (url) => {
    expect(ids({ urls: [url] }, fields({ phrases: ['RE-2041'] }))).toContain('L26');
    expect(ids({ html: `<a href="${url}">Open</a>` }, fields({ phrases: ['RE-2041'] }))).toContain('L26');
  });

  it('L26: one token serves one purpose', () => {
    const one = 'https://pages.example/t/one';
    expect(ids({ urls: [one, one] })).toEqual(['L26']);
    expect(ids({ urls: [one, 'https://pages.example/t/two'] })).toEqual([]);
  });

  it.each([
    'https://pages.example/pay',
    'https://pages.example/t/abc/confirm',
    'https://pages.example/bezahlen/abc',
  ])('L27: opening %s would act', (url) => {
    expect(ids({ text: `Open ${url}` })).toEqual(['L27']);
  });

  it('L27: no one-click promise', () => {
    expect(ids({ text: 'One click pays.' })).toEqual(['L27']);
  });
});

describe('the layout', () => {
  it.each([
    '<p style="color: red">Please read</p>',
    '<marquee>Please read</marquee>',
    '<div class="countdown">Please read</div>',
  ])('L25: %s is noted', (html) => {
    expect(said({ html })).toEqual(['L25 WARN']);
  });

  it('L28: what only the HTML says is read too, hidden or described', () => {
    expect(
      ids({ text: 'Hello.', html: '<p>Hello.</p><p style="display:none">The bailiff comes.</p>' }),
    ).toEqual(['L28']);
    expect(
      ids({ html: '<p>Hello.</p><img alt="The bailiff comes" src="https://pages.example/t/a">' }),
    ).toEqual(['L28']);
    expect(ids({ html: '<p>Hello.</p><p>The b&#97;ili<b>ff</b> comes.</p>' })).toEqual(['L28']);
  });
});

describe('the debtor’s own words', () => {
  const text = 'What you told us:\n> You are liars and I will sue you. You owe me EUR 500.\n\nThank you.';
  const quoted = ['You are liars and I will sue you. You owe me EUR 500.'];

  it('L08: are not read as ours where they are quoted', () => {
    expect(said(body(text), { quoted })).toEqual([]);
    expect(said({ html: `<p class="quote">${quoted[0]}</p>` }, { quoted })).toEqual([]);
  });

  it('L08: are read as ours where they are not a quotation, or not theirs', () => {
    expect(ids(body(text))).toEqual(['L02', 'L08', 'L11', 'L15']);
    expect(ids(body(text.replace('> ', '')), { quoted })).toEqual(['L02', 'L08', 'L11', 'L15']);
  });
});

it('L30: a finding quotes nothing of the message', () => {
  const findings = lint({ text: 'John Doe, case 4711, pay or the police comes.' }, exampleContext());
  expect(findings.length).toBeGreaterThan(1);
  expect(JSON.stringify(findings)).not.toMatch(/John|4711|police comes/);
  expect(findings.every(({ offset }) => offset > 0)).toBe(true);
});
