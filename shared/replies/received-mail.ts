/** A file that came with a mail, as it came. */
export type ReceivedFile = { name: string; bytes: Uint8Array };

/** What a delivery report says of one recipient (RFC 3464). */
export type DeliveryReport = {
  /** The mailbox it is about, in small letters. */
  address: string;
  action: string;
  /** Such as `5.1.1`. */
  status: string;
};

export type Verdict = 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED' | undefined;

/** A mail that came in, read. Nothing in it is to be believed: anyone can write anything into a mail. */
export type ReceivedMail = {
  /** Its own id, made up from its content where it carries none. */
  messageId: string;
  /** Address of the sender as the mail says; empty where it says none. */
  from: string;
  /** Where bounces go; empty for mails that must not be answered; undefined where nothing is said. */
  returnPath: string | undefined;
  /** Every address it may have been delivered to. */
  recipients: readonly string[];
  subject: string;
  /** In small letters, parameters included. */
  contentType: string;
  /** Values by header name in small letters, the topmost first. */
  headers: ReadonlyMap<string, readonly string[]>;
  /** The words of it, HTML turned into text, whole. */
  text: string;
  files: readonly ReceivedFile[];
  report?: DeliveryReport;
  /** What the mail service found: only the topmost header is its own. */
  virusVerdict: Verdict;
  spamVerdict: Verdict;
};
