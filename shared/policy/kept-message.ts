import * as z from 'zod';
import { sha256 } from './canonical.ts';
import { type Kept, keep } from './kept.ts';

/** A message as it is kept with its decision. */
export const keptMessageSchema = z.object({
  /** Whom it was for and from whom, as addresses. */
  to: z.string(),
  from: z.string(),
  subject: z.string(),
  /** The text part as it left, every link's token replaced by the token's SHA-256. */
  text: z.string(),
  /** SHA-256 of the HTML part exactly as it left. */
  htmlHash: z.string(),
});
export type KeptMessage = z.infer<typeof keptMessageSchema>;

/**
 * A message as it is kept with its decision. A token opens a debtor's page, so it is never stored; its hash is what the
 * link itself is stored under, so the kept text still names the very links that left, and whoever holds the mail can
 * show that it is this one.
 */
export function keptMessage(
  message: { subject: string; text: string; html: string },
  { to, from }: Pick<KeptMessage, 'to' | 'from'>,
  tokens: readonly string[],
): Kept {
  const text = tokens.reduce((written, token) => written.replaceAll(token, sha256(token)), message.text);
  const kept: KeptMessage = { to, from, subject: message.subject, text, htmlHash: sha256(message.html) };
  return keep(kept);
}
