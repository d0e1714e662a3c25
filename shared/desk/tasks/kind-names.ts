import type { TaskKind } from '../../domain/records.ts';

/** What a kind of task is called, and what happens while nobody acts on it. */
export const kindNames: Readonly<Record<TaskKind, { one: string; many: string; otherwise: string }>> = {
  call: {
    one: 'Call',
    many: 'Calls',
    otherwise: 'Nothing further is sent; the customer hears nothing from us.',
  },
  dispute: {
    one: 'Dispute to answer',
    many: 'Disputes to answer',
    otherwise: 'The invoice rests until the customer has our answer.',
  },
  review: { one: 'Review', many: 'Reviews', otherwise: 'The invoice rests; no step is taken.' },
  approval: { one: 'Approval', many: 'Approvals', otherwise: 'The step is not taken.' },
  proposal: {
    one: 'Proposal to answer',
    many: 'Proposals to answer',
    otherwise: 'The customer waits; collection rests until the answer.',
  },
  hold: { one: 'Hold to look at', many: 'Holds to look at', otherwise: 'The hold stays.' },
  'uncertain-send': {
    one: 'Uncertain send',
    many: 'Uncertain sends',
    otherwise: 'It counts as sent and is not sent again.',
  },
  unreachable: {
    one: 'Customer who cannot be reached',
    many: 'Customers who cannot be reached',
    otherwise: 'Nothing is sent.',
  },
  reply: {
    one: 'Reply to read',
    many: 'Replies to read',
    otherwise: 'The case rests until somebody has read it.',
  },
  fault: { one: 'Fault', many: 'Faults', otherwise: 'The invoice stands still.' },
  payment: {
    one: 'Payment to place',
    many: 'Payments to place',
    otherwise: 'The money is on no invoice.',
  },
};
