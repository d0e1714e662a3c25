import * as z from 'zod';
import { localDateSchema } from './time.ts';

/** A notice that a law wants before something else may be done. */
export const noticeKindSchema = z.enum([
  'validation-information',
  'written-notice',
  'free-reminder',
  'fourteen-day-letter',
  'default-notice',
  'letter-of-claim',
  'section-129',
  /** The debtor answered a letter of claim. */
  'reply-to-claim',
  /** What is still open after that answer, and that a court comes next. */
  'further-notice',
  'documents-given',
]);
export type NoticeKind = z.infer<typeof noticeKindSchema>;

/** A notice that was given, and how we know. */
export const noticeSchema = z.object({
  noticeId: z.string(),
  kind: noticeKindSchema,
  debtKeys: z.array(z.string()).min(1),
  sentOn: localDateSchema,
  by: z.enum(['email', 'post', 'hand']),
  /** The day of receipt, where it is proven. */
  receivedOn: localDateSchema.optional(),
  /** Where the proof lies: a contact, a receipt. */
  reference: z.string().min(1),
});
export type Notice = z.infer<typeof noticeSchema>;
