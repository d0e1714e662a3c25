import * as z from 'zod';
import type { MailService } from '../../world/fake-mail-service.ts';
import type { LineWriter } from './line-writer.ts';

export type Message = { subject: string; text: string };

/** Writes every mail that leaves, and finds one again by the mail service's number. */
export function recordMessages(mail: Pick<MailService, 'subscribe'>, writer: LineWriter) {
  const places = new Map<string, { from: number; bytes: number }>();
  let count = 0;
  mail.subscribe(({ messageId, at, to, input }) => {
    count += 1;
    const simple = input.Content?.Simple;
    const message = { subject: simple?.Subject?.Data ?? '', text: simple?.Body?.Text?.Data ?? '' };
    const line = JSON.stringify({ at, to, ...message });
    const from = writer.write(`${line}\n`);
    places.set(messageId, { from, bytes: Buffer.byteLength(line) });
  });
  return {
    count: () => count,
    find(messageId: string): Message | undefined {
      const place = places.get(messageId);
      if (place === undefined) return undefined;
      const written = writer.read(place.from, place.bytes);
      return written === '' ? undefined : messageOf(written);
    },
    end: () => writer.end(),
  };
}

export type Messages = ReturnType<typeof recordMessages>;

function messageOf(line: string): Message {
  return messageSchema.parse(JSON.parse(line));
}

const messageSchema = z.object({ subject: z.string(), text: z.string() });
