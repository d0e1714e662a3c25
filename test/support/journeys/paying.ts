import type { Facts } from '../../../shared/domain/facts.ts';
import { creditor } from '../../../shared/messages/examples/example-invoices.ts';
import { manyInvoices, oneInvoice } from '../../shared/pages/sample-facts.ts';
import { about, type Journey } from './journey.ts';

function promised(): Facts {
  const debtKeys = ['linden#RE-2041'];
  const made = { promiseId: 'p1', creditorId: 'linden', debtKeys, madeAt: '2026-11-20T09:00:00.000Z' };
  return {
    ...oneInvoice(),
    promises: [{ ...made, promisedOn: '2026-11-30', madeBy: 'debtor', state: 'open' }],
  };
}

/** Reading what is open, and paying it: now, on another day, or in parts. */
export const paying: readonly Journey[] = [
  {
    name: 'reads what is open, and why they are written to',
    facts: oneInvoice(),
    link: 'pay',
    steps: ['statement', 'why'],
    ends: 'Why you hear from us',
    shows: 'It was the first reminder.',
    told: [],
  },
  {
    name: 'finds out how to pay',
    facts: oneInvoice(),
    link: 'why',
    steps: ['pay'],
    ends: 'What is open and how to pay',
    shows: 'DE75 5121 0800 1245 1261 99',
    told: [],
  },
  {
    name: 'chooses some invoices, and pays a part of them',
    facts: manyInvoices(),
    link: 'pay',
    wrong: {
      steps: ['pay-other', 'what-invoices', 'item-0', 'item-2', 'amount: half', 'choose'],
      says: ['Enter the amount as a number, such as €1,234.56'],
    },
    steps: ['#amount', 'amount: 300.00', 'choose'],
    ends: 'What is open and how to pay',
    shows: '€300.00',
    told: [{ name: 'keepChosenSet', with: ['linden#RE-1987', 'linden#RE-2041'] }],
  },
  {
    name: 'pays by card',
    facts: oneInvoice(),
    link: 'pay',
    store: (elsewhere) => ({
      creditors: [{ ...creditor, card: { keyParameter: '/k', webhookSecretParameter: '/w' } }],
      formTargets: [elsewhere],
      payByCard: async () => ({ kind: 'ready', url: elsewhere }),
    }),
    steps: ['card'],
    ends: 'Card company',
    told: [],
  },
  {
    name: 'promises a day',
    facts: manyInvoices(),
    link: 'promise',
    wrong: {
      steps: ['debt-1', 'debt-2', 'debt-3', 'extent-part', 'amount: soon', 'promise'],
      says: ['Enter the day on which you will pay', 'Enter the amount as a number, such as €1,234.56'],
    },
    steps: ['#promisedOn', 'promisedOn: 12042026', 'amount: 200', 'method-transfer', 'promise'],
    ends: 'Thank you for letting us know',
    shows: 'by 4 December 2026',
    told: [
      {
        name: 'makePromise',
        with: {
          ...about,
          debtKeys: ['linden#RE-1987'],
          promisedOn: '2026-12-04',
          amount: 20_000,
          method: 'transfer',
        },
      },
    ],
  },
  {
    name: 'moves a promise to another day',
    facts: promised(),
    link: 'pay',
    wrong: {
      steps: ['promise', 'promisedOn: 11012026', 'extent-all', 'promise'],
      says: ['Choose a day from 22 November 2026 on'],
    },
    steps: ['#promisedOn', 'promisedOn: 12112026', 'promise'],
    ends: 'Thank you for letting us know',
    shows: 'by 11 December 2026',
    told: [
      { name: 'makePromise', with: { ...about, debtKeys: ['linden#RE-2041'], promisedOn: '2026-12-11' } },
    ],
  },
  {
    name: 'proposes to pay in parts, looks at the days and sends them',
    facts: oneInvoice(),
    link: 'pay',
    wrong: {
      steps: [
        'plan',
        'parts: 2',
        'firstOn: 12042026',
        'rhythm-fortnight',
        'draft',
        'amount-0: 400',
        'propose',
      ],
      says: ['The parts must make €1,249.50 together; they make €1,024.75 now'],
    },
    steps: ['#amount-0', 'amount-0: 624.75', 'propose'],
    ends: 'Thank you for letting us know',
    shows: '€624.75',
    told: [
      {
        name: 'proposePlan',
        with: {
          ...about,
          debtKeys: ['linden#RE-2041'],
          instalments: [
            { dueOn: '2026-12-04', amount: 62_475 },
            { dueOn: '2026-12-18', amount: 62_475 },
          ],
        },
      },
    ],
  },
];
