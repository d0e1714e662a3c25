import type { OutcomeGroup } from '../tasks/read-outcome.ts';

const promised = {
  labels: { date: 'The promised day', amount: 'Amount', method: 'How it will be paid' },
  hints: { amount: 'Leave it empty for all that is open.' },
} as const;
const resting = { labels: { date: 'Look at it again on' } } as const;
const confirmed = 'Reminders rest, a person looks at it, and the customer has it in writing.';
const silent = 'Everything rests; nothing is written, not even a confirmation.';

/** Every way a call can end, in the order in which a caller looks for it. */
export const callChoices: readonly OutcomeGroup[] = [
  {
    legend: 'The right person, and an agreement',
    choices: [
      {
        ...{ outcome: 'promise', label: 'Will pay on a day', ...promised },
        does: 'Reminders rest until then; the confirmation has the link to pay by card or transfer.',
      },
      {
        ...{ outcome: 'partial_promise', label: 'Will pay a part on a day', ...promised, hints: {} },
        does: 'Reminders rest until then; the rest stays open. Confirmed in writing.',
      },
      {
        ...{ outcome: 'plan_requested', label: 'Asks to pay in parts', ...resting },
        does: 'Interest stands still until a person has answered. Confirmed in writing.',
      },
      {
        ...{ outcome: 'callback_agreed', label: 'Talk again on an agreed day' },
        labels: { date: 'The agreed day', phone: 'A better number' },
        hints: { phone: 'Such as that of the accountant who pays.' },
        does: 'With a day, reminders rest until then and it is confirmed in writing.',
      },
      {
        ...{ outcome: 'reached_right_party', label: 'Nothing firm was agreed' },
        does: 'The case goes on after its usual gap. Better propose a day to talk again.',
      },
      {
        ...{ outcome: 'refused', label: 'Will not pay, and says nothing is wrong' },
        does: 'The case goes on after its usual gap, in the same tone.',
      },
    ],
  },
  {
    legend: 'The right person, and something to look at first',
    choices: [
      {
        ...{ outcome: 'dispute', label: 'Objects to an invoice' },
        labels: { amount: 'Only this amount' },
        hints: { amount: 'Leave it empty if it is about the whole invoice.' },
        does: 'Opens the dispute now: it rests until the customer has our answer, and is acknowledged in writing.',
      },
      {
        ...{ outcome: 'docs_requested', label: 'Needs documents first' },
        labels: { ...resting.labels, phone: 'A better number' },
        does: confirmed,
      },
      {
        ...{ outcome: 'already_paid', label: 'Says it has been paid', ...resting },
        does: `${confirmed} Note the bank’s reference.`,
      },
      { ...{ outcome: 'hardship', label: 'Cannot pay now', ...resting }, does: confirmed },
      { ...{ outcome: 'complaint', label: 'Complains about us', ...resting }, does: confirmed },
      {
        ...{ outcome: 'vulnerability', label: 'Is ill, in distress or vulnerable', ...resting },
        does: silent,
      },
      { ...{ outcome: 'bereavement', label: 'Somebody has died', ...resting }, does: silent },
      {
        ...{ outcome: 'represented', label: 'Names a lawyer or adviser', ...resting },
        does: 'Only the representative is spoken to from now on.',
      },
      { ...{ outcome: 'insolvency', label: 'Is insolvent or closing down', ...resting }, does: silent },
      {
        ...{ outcome: 'email_only', label: 'Wants e-mail only' },
        does: 'No call is made to this customer any more.',
      },
      { ...{ outcome: 'cease_contact', label: 'Wants no more contact', ...resting }, does: silent },
    ],
  },
  {
    legend: 'Not the right person',
    choices: [
      {
        ...{ outcome: 'no_answer', label: 'Nobody answered' },
        does: 'Counts as one attempt; no second one within the gap.',
      },
      {
        ...{ outcome: 'voicemail_neutral', label: 'Left name and number on a machine' },
        does: 'Counts as one attempt. Only the words of the sheet were said.',
      },
      {
        ...{ outcome: 'reached_other', label: 'Somebody else answered' },
        does: 'Counts as one attempt. Only name and number were left.',
      },
      {
        ...{ outcome: 'wrong_number', label: 'Wrong number' },
        does: 'The number is deleted, and the ledger does not bring it back.',
      },
      { ...{ outcome: 'not_connected', label: 'Busy, or no connection' }, does: 'It never rang.' },
    ],
  },
];

/** How a call ends that nobody made. */
export const uncalledChoices: readonly OutcomeGroup[] = [
  {
    legend: 'No call was made',
    choices: [
      {
        ...{ outcome: 'not_called', label: 'It need not be made' },
        does: 'Paid, disputed or settled meanwhile, or there is no number. The case is looked at again; say why.',
      },
    ],
  },
];
