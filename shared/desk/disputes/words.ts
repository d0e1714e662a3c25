import type { DisputeStage, Finding, RootCause, Saying } from '../../domain/records.ts';

/** How far a dispute is, for the people at the desk. */
export const stageWords: Readonly<Record<DisputeStage, string>> = {
  opened: 'Opened: nobody looks into it yet',
  investigating: 'Being looked into',
  proposed: 'Found; the customer is to be answered',
  mediation: 'Mediation offered',
  answered: 'Answered; to be closed',
  closed: 'Closed',
  withdrawn: 'Taken back by the customer',
};

/** What follows from a finding, for whoever decides on it. */
export const findingFollows: Readonly<Record<Finding, string>> = {
  valid:
    'The invoice rests until the credit note or the corrected invoice is in the ledger. What that leaves to pay, and until when, the ledger says.',
  partly:
    'The invoice rests until the credit note for the part is in the ledger; the rest is asked for after that.',
  'not-valid': 'The customer has quiet days to consider it. The reminders go on where they stood, no firmer.',
};

export const causeWords: Readonly<Record<RootCause, string>> = {
  agreement: 'What was agreed was not clear or not written down',
  'order-entry': 'The order was taken down wrongly',
  delivery: 'Something went wrong with the delivery',
  'goods-or-work': 'The goods or the work were not as agreed',
  billing: 'The invoice was wrong',
  'master-data': 'The customer’s name, address or number was wrong in our books',
  'payment-matching': 'A payment or credit was not matched',
  papers: 'A paper or number the customer needs was missing',
  communication: 'We did not tell the customer something in time',
  'not-ours': 'Nothing in our house',
};

export const saidBy: Readonly<Record<Saying['by'], string>> = {
  debtor: 'on the pages',
  desk: 'noted at the desk',
  file: 'in the uploaded file',
};
