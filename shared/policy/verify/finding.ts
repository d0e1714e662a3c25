/** Something that is not as it was written, in words that follow the record's number. */
export type Finding = {
  /** Whose decisions; absent when it is about an anchor. */
  debtorKey?: string;
  /** The record's place in the chain; absent when it is about the debtor's decisions as a whole. */
  record?: number;
  what: string;
};

/** A stored item as it was read, whatever it holds. */
export type Row = Readonly<Record<string, unknown>>;
