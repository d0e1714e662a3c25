import type { RuleId } from './wording-rules.ts';

/** `BLOCK` and `NEEDS_HUMAN` keep a message from leaving; `WARN` is only noted. */
export type Severity = 'BLOCK' | 'NEEDS_HUMAN' | 'WARN';

/** What leaves, part by part. Only what is given is looked at. */
export type Parts = {
  subject?: string;
  text?: string;
  /** The HTML source; its visible and its hidden text are both read. */
  html?: string;
  senderName?: string;
  voicemail?: string;
  fileNames?: readonly string[];
  /** Links that are not printed in the text, such as headers; those in text and HTML are found by themselves. */
  urls?: readonly string[];
};
export type Where = 'subject' | 'text' | 'html' | 'senderName' | 'voicemail' | 'fileName' | 'url' | 'message';

/** What one wording rule says against one part. It quotes nothing, so that it may be logged. */
export type Finding = {
  rule: RuleId;
  decision: Severity;
  where: Where;
  /**
   * First character of the passage within the part as it was given, of HTML within what only it says; 0 where the whole
   * part is meant.
   */
  offset: number;
  /** In plain words, for the person who must correct it. */
  reason: string;
  /** The law or code behind the rule. */
  citation: string;
};

/** A finding before its rule's reason and citation are added; `reason` only where it can say more than the rule's own. */
export type Raw = {
  rule: RuleId;
  where: Where;
  offset: number;
  decision?: Severity;
  reason?: string;
};
