/** The short labels around a mail's own text, in one language. Each is a whole phrase, never a part of one. */
export type Words = {
  /** `{name}` stands for whom it is written to. */
  greeting: string;
  /** What stands between a label and what it is about. */
  colon: string;
  /** Said where this mail takes the place of one of `{date}` that came back. */
  resent: string;
  closing: string;
  preview: string;
  /** Said to somebody whose own language is `{language}`. */
  otherLanguage: string;
  invoice: string;
  yourReference: string;
  issued: string;
  due: string;
  dueToday: string;
  /** Follows the number of an invoice that is paid in instalments; `{date}` is the day this one is due. */
  instalment: string;
  /** `{days}` stands for the number, in the plural form Intl.PluralRules picks. */
  late: Record<'one' | 'other', string>;
  sections: Record<'due' | 'not-yet-due' | 'disputed' | 'about', string>;
  sectionNotes: Record<'not-yet-due' | 'disputed', string>;
  amounts: Record<'total' | 'instalment' | 'received' | 'open' | 'disputed' | 'toPay' | 'notYetDue', string>;
  totalToPay: string;
  /** That `{costs}` may come later, and not before `{days}` days; a law may want just this said. */
  announced: string;
  /** What is asked beside the invoice; `{…}` stand for the figures and for the law that a sum rests on. */
  charges: Record<'interest' | 'costs' | 'by' | 'total' | 'totalOfAll', string> & {
    segment: Record<'one' | 'other', string>;
    /** Until `{date}` paying `{total}`, or each invoice where there are `many`, waives it. */
    waived: Record<'one' | 'many', string>;
    /** Said where nothing is asked beside the invoices. */
    none: string;
  };
  payments: string;
  /** The title of what came in and went back. */
  returned: string;
  evidence: string;
  evidenceKinds: Record<'order' | 'delivery' | 'invoice' | 'terms', string>;
  forInvoice: string;
  /** The schedule of a plan; `{amount}` is what is open of a part that was paid in part. */
  plan: Record<'title' | 'day' | 'amount' | 'paid' | 'open', string>;
  /** Free advice about debts: whose it is, or who knows where it is. */
  advice: Record<'title' | 'free' | 'elsewhere', string>;
  theirWords: string;
  ourAnswer: string;
  /** What an agency tells where a law wants it; `{…}` stand for names, addresses, dates and the invoice. */
  agency: Record<
    | 'title'
    | 'first'
    | 'later'
    | 'activity'
    | 'client'
    | 'contract'
    | 'ground'
    | 'firstLetter'
    | 'supervisor'
    | 'law',
    string
  >;
  howToPay: string;
  bank: Record<'holder' | 'iban' | 'bic' | 'reference', string>;
  referenceTooLong: string;
  whomToAsk: string;
  askSentence: string;
  whatYouCanDo: string;
  links: Record<'pay' | 'promise' | 'dispute' | 'why' | 'stop', string>;
  queues: Record<
    'calls' | 'disputes' | 'decisions' | 'replies' | 'payments' | 'sends' | 'exceptions',
    string
  >;
  taskKinds: Record<
    | 'call'
    | 'review'
    | 'approval'
    | 'dispute'
    | 'proposal'
    | 'hold'
    | 'uncertain-send'
    | 'unreachable'
    | 'fault'
    | 'reply'
    | 'payment',
    string
  >;
  taskDue: string;
  taskOverdue: string;
  taskOwner: string;
  taskNeeds: string;
  taskInvoices: string;
  taskAmounts: string;
  nothingToDo: string;
};
