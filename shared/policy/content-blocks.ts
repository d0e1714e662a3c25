import * as z from 'zod';

/** Parts that a law wants in a message. Each template declares which ones it prints (`shared/messages/template-kinds.ts`). */
export const contentBlocks = [
  /** A simple way to stop messages to this address (12 CFR 1006.6(e)). */
  'opt-out',
  /** Who writes: the creditor's name and how to reach it. */
  'creditor-identity',
  /** Address, register or tax number of the creditor. */
  'creditor-registration',
  /** What is open, per invoice. */
  'balance',
  /** The day each invoice was due. */
  'due-date',
  /** What was bought: the invoice and its reference. */
  'product',
  /** A neutral way to object. */
  'dispute-route',
  /** How to pay. */
  'how-to-pay',
  /** The amount of a penalty or cost if it stays unpaid, and the days before it. */
  'penalty-if-unpaid',
  'days-before-cost',
  /** Principal, interest and accessories shown apart. */
  'amount-split',
  /** That an attempt to collect is made, and that answers are used for it. */
  'collector-disclosure',
  /** The validation information of 12 CFR 1006.34(c). */
  'validation-information',
  /** What RDG 13a(1) lists for a first demand. */
  'rdg-13a',
  /** What CPCE R124-4 lists for an agency's letter. */
  'r124-4',
  /** Free debt advice for natural persons. */
  'debt-advice',
  /** That no cost comes with it, or which exactly. */
  'exact-cost',
] as const;
export const contentBlockSchema = z.enum(contentBlocks);
export type ContentBlock = z.infer<typeof contentBlockSchema>;
