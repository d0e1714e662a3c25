/** What kind of message it is, from mild to firm; a voicemail is a class of its own. */
export type TemplateClass =
  | 'note'
  | 'reminder'
  | 'demand'
  | 'final-notice'
  | 'legal'
  | 'answer'
  | 'voicemail';

/** Every figure that the facts behind a message hold. */
export type DataFields = {
  /** Texts that are data as they stand: invoice numbers, references, an IBAN. */
  phrases: readonly string[];
  /** The amounts and dates as the message writes them; asked for only where a figure is not understood by itself. */
  written: () => readonly string[];
  /** Amounts in minor units. */
  amounts: readonly { currency: string; minorUnits: number; decimals: number }[];
  /** Local dates, YYYY-MM-DD. */
  dates: readonly string[];
  /** Whole or decimal numbers in plain digits, such as days late or a rate. */
  numbers: readonly string[];
};

/** What the guards of the rules need to know. Whatever is absent counts as its strictest value. */
export type WordingContext = {
  /** The language it is really written in; decides only how numbers are read. */
  language: string;
  templateClass: TemplateClass;
  /** Absent: a natural person. */
  debtorIsNaturalPerson?: boolean | undefined;
  /** For legal wording (L02): every paper is there, who decided it, and that the notice period is over. */
  evidenceComplete?: boolean | undefined;
  intentRecordedBy?: string | undefined;
  noticeMet?: boolean | undefined;
  /** Absent: the limitation date is not known. */
  withinLimitation?: boolean | undefined;
  /** Who of the lawyers released a text about limitation (L15). */
  legalReviewBy?: string | undefined;
  judgmentId?: string | undefined;
  /** The measures that truly come next and may be named (L02). */
  announces?: readonly ('agency' | 'court')[] | undefined;
  /** Measures that were taken; absent: nobody knows. */
  measuresTaken?: readonly string[] | undefined;
  /** Whether a cost or interest may be asked for now, and whether one is asked for. */
  feesAllowed?: boolean | undefined;
  costsAdded?: boolean | undefined;
  /** Interest is among it, and is told with its rate and days; absent: it may be. */
  interestAdded?: boolean | undefined;
  /** The debt is lawfully reported to a bureau, its dispute too. */
  creditReporting?: boolean | undefined;
  /** Signs of illness, loss or hardship were noted about this debtor (L22). */
  vulnerable?: boolean | undefined;
  /** Wording rules that a law of this debtor backs: what they find is refused, never only noted. */
  backedByLaw?: readonly string[] | undefined;
  fields: DataFields;
  /** Deadlines that a timer really has: days on which they end, and their length in days. */
  timers: { dates: readonly string[]; days: readonly number[] };
  /** The day it is sent. */
  today: string;
  /** The last day of a validation or notice period that still runs; null: none runs; absent: nobody knows. */
  noticeEndsOn?: string | null | undefined;
  /** Holds that keep a promised rest. */
  holds: readonly { until?: string | undefined }[];
  requiredBlocks: readonly string[];
  renderedBlocks: readonly string[];
  names: {
    /** Names under which the creditor may write. */
    creditor: readonly string[];
    /** Further lines of its identity: address, register, holder of the account. */
    creditorLines: readonly string[];
    /** Whom it is written to. */
    debtor: readonly string[];
    /** Who writes or calls. */
    staff: readonly string[];
  };
  /** Sentences that a law wants said, as they are said; they are not read as wording of ours. */
  statements?: readonly string[] | undefined;
  /** Lines of the debtor's own words that the message repeats as a quotation. */
  quoted: readonly string[];
  /** Telephone numbers of the creditor. */
  ownPhones: readonly string[];
  /** Addresses of those who give free advice: their names may say what about, as the reader asked for help. */
  advisers?: readonly string[] | undefined;
};
