import { manyInvoices, oneInvoice } from '../../shared/pages/sample-facts.ts';
import { address, admitted, identify, type Journey, person, told } from './journey.ts';

/** Whatever else a debtor has to say. */
export const tellingUs: readonly Journey[] = [
  {
    name: 'objects to a part of an invoice',
    facts: manyInvoices(),
    link: 'dispute',
    wrong: {
      steps: [
        ...(['item-2', '1', 'reason: It arrived', 'extent-part'] as const),
        ...(['amount: 1.250', 'text: Two seats are torn.', 'dispute'] as const),
      ],
      says: ['We are not sure how to read 1.250. Please write it like €1,234.56'],
    },
    steps: ['#amount', 'amount: 120.00', 'dispute'],
    ends: 'Thank you for telling us',
    shows: 'D-7K2M9',
    told: [
      {
        name: 'openDispute',
        with: {
          ...{ debtorKey: 'linden~C-1001', debtKey: 'linden#RE-2041', reason: 'DAMAGED' },
          ...{ text: 'Two seats are torn.', amountDisputed: 12_000 },
        },
      },
    ],
  },
  {
    name: 'objects to one line of an invoice',
    facts: oneInvoice(),
    link: 'pay',
    wrong: {
      steps: ['dispute', 'reason: It arrived', 'extent-line', 'amount: 120.00', 'dispute'],
      says: ['Tell us which line of the invoice it is about'],
    },
    steps: ['#line', 'line: 3', 'dispute'],
    ends: 'Thank you for telling us',
    shows: 'D-7K2M9',
    told: [
      {
        name: 'openDispute',
        with: {
          ...{ debtorKey: 'linden~C-1001', debtKey: 'linden#RE-2041', reason: 'DAMAGED' },
          ...{ text: '', amountDisputed: 12_000, line: '3' },
        },
      },
    ],
  },
  {
    name: 'says that an invoice is paid already',
    facts: manyInvoices(),
    link: 'pay',
    wrong: {
      steps: ['paid', 'reference: SEPA 4711', 'text: From our other bank.', 'paid'],
      says: ['Choose at least one invoice', 'Enter the day on which you paid'],
    },
    steps: ['#debt-0', 'debt-2', 'paidOn: 11202026', 'amount: 1000.00', 'paid'],
    ends: 'Thank you for telling us',
    shows: 'H-3X9-1',
    told: [
      told({
        ...{ kind: 'already-paid', debtKeys: ['linden#RE-2041'], paidOn: '2026-11-20', amount: 100_000 },
        ...{ reference: 'SEPA 4711', text: 'From our other bank.' },
      }),
    ],
  },
  {
    name: 'asks for documents',
    facts: oneInvoice(),
    link: 'pay',
    wrong: {
      steps: ['documents', 'text: For the auditor.', 'documents'],
      says: ['Choose at least one document'],
    },
    steps: ['#paper-order', 'paper-order', 'paper-delivery', 'documents'],
    ends: 'Thank you for telling us',
    shows: 'H-3X9-1',
    told: [
      told({
        ...{ kind: 'documents', debtKeys: ['linden#RE-2041'] },
        ...{ papers: ['order', 'delivery'], text: 'For the auditor.' },
      }),
    ],
  },
  {
    name: 'cannot pay, and is a private person who first says who they are',
    facts: oneInvoice(),
    link: 'person-pay',
    wrong: {
      steps: [...identify, 'hardship', `text: ${'a'.repeat(2001)}`, 'hardship'],
      says: ['Shorten your text to 2000 characters'],
    },
    steps: ['#text', 'text: I lost my work.', 'hardship'],
    ends: 'Thank you for telling us',
    shows: 'Free and independent advice about debts',
    told: [admitted('person-pay'), told({ kind: 'hardship', text: 'I lost my work.' }, person)],
  },
  {
    name: 'names the mailbox of somebody else',
    facts: oneInvoice(),
    link: 'pay',
    wrong: {
      steps: ['someone-else', ...identify, 'email: accounts', 'text: She pays.', 'someone-else'],
      says: ['Enter an e-mail address such as accounts@company.example'],
    },
    steps: ['#email', 'email: accounts@alpenblick.example', 'someone-else'],
    ends: 'Thank you for telling us',
    shows: 'A person checks first that the request is yours.',
    told: [
      admitted('pay'),
      told({
        ...{ kind: 'someone-else', email: 'accounts@alpenblick.example' },
        ...{ from: address, text: 'She pays.' },
      }),
    ],
  },
  {
    name: 'sends a file with an objection',
    facts: manyInvoices(),
    link: 'pay',
    store: (elsewhere, url) => ({
      formTargets: [elsewhere],
      uploadForm: async (matter, path) => ({
        url: elsewhere,
        fields: { about: matter.about, back: url + path },
      }),
    }),
    steps: ['files', 'file: torn.pdf', ''],
    ends: 'Send a file',
    shows: 'Your file has arrived',
    told: [],
    sent: [{ about: 'D-OLD', name: 'torn.pdf', size: 8 }],
  },
];
