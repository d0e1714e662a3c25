import * as z from 'zod';
import type { MailService } from '../../world/fake-mail-service.ts';
import type { Place } from './line-writer.ts';
import type { StampedWriter } from './stamped.ts';

export type Message = z.infer<typeof messageSchema>;
const messageSchema = z.object({ subject: z.string(), text: z.string() });

/** Writes every mail that leaves; gives where each lies, by the mail service's number. */
export function recordMessages(
  mail: Pick<MailService, 'subscribe'>,
  writer: StampedWriter,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  mail.subscribe(({ messageId, at, to, input }) => {
    const simple = input.Content?.Simple;
    const message = { subject: simple?.Subject?.Data ?? '', text: simple?.Body?.Text?.Data ?? '' };
    places.set(messageId, writer.write(`${JSON.stringify({ at, to, ...message })}\n`));
  });
  return places;
}

/** A mail from what was written of it. */
export function messageOf(written: string): Message {
  return messageSchema.parse(JSON.parse(written));
}
