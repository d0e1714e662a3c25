import { oneInvoice } from '../../shared/pages/sample-facts.ts';
import { address, admitted, identify, type Journey, person, told } from './journey.ts';

/** Links that are old, or reached somebody else; who one is, and in which language. */
export const arriving: readonly Journey[] = [
  {
    name: 'says who they are, after a number that is not theirs',
    facts: oneInvoice(),
    link: 'person-pay',
    wrong: {
      steps: ['number: RE-9999', 'identify'],
      says: ['We do not recognise this number. Please compare it with your invoice'],
      forgets: true,
    },
    steps: ['#number', ...identify],
    ends: 'What is open and how to pay',
    shows: '€1,249.50',
    told: [{ name: 'noteAnswer', with: { token: 'person-pay', session: undefined } }, admitted('person-pay')],
  },
  {
    name: 'is not whom we look for, and need not say who they are',
    facts: oneInvoice(),
    link: 'person-pay',
    steps: ['wrong-person', 'wrong-person'],
    ends: 'Thank you',
    shows: 'We will not write to this mailbox again.',
    told: [told({ kind: 'wrong-person', address }, person)],
  },
  {
    name: 'asks for a new link where the old one has expired',
    facts: oneInvoice(),
    link: 'expired-pay',
    steps: ['fresh-link'],
    ends: 'Please look into your mailbox',
    told: [{ name: 'oweFreshLink', with: 'expired-pay' }],
  },
  {
    name: 'stops the e-mails from an expired link',
    facts: oneInvoice(),
    link: 'expired-stop',
    steps: ['stop'],
    ends: 'E-mails have been stopped',
    told: [
      {
        name: 'stopEmail',
        with: { debtorKey: 'linden~C-1001', address },
      },
    ],
  },
  {
    name: 'reads on in German, on every page from then on',
    facts: oneInvoice(),
    link: 'pay',
    wrong: {
      steps: ['?lang=de', 'promise', 'extent-part', 'amount: bald', 'promise'],
      says: [
        'Geben Sie den Tag ein, an dem Sie zahlen werden',
        'Geben Sie den Betrag als Zahl ein, zum Beispiel 1.234,56\u00a0€',
      ],
    },
    steps: ['statement', 'hardship', 'hardship'],
    ends: 'Danke, dass Sie es uns sagen',
    told: [told({ kind: 'hardship', text: '' })],
  },
];
