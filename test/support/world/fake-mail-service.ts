import {
  MessageRejected,
  SendEmailCommand,
  type SendEmailCommandInput,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2';
import type { Scheduler } from '../asl/scheduler.ts';
import { type FakeClient, fakeSend } from '../fake-send.ts';
import { Unsupported } from '../unsupported.ts';
import type { CallLog } from './call-log.ts';

/** How the mail service answers: the last three leave the caller without knowing what happened. */
export type MailBehaviour = 'accept' | 'refuse' | 'throttle' | 'accept-then-time-out' | 'time-out' | 'hang';
export type SentMail = { messageId: string; at: string; to: readonly string[]; input: SendEmailCommandInput };
export type MailService = {
  client: FakeClient;
  /** What was accepted, whether or not the caller learnt of it. */
  mails: readonly SentMail[];
  /** Gets every mail that is accepted, at once. Gives the way to stop. */
  subscribe(listener: (mail: SentMail) => void): () => void;
  /** Answers so from now on, or only the next so many times. */
  behave(behaviour: MailBehaviour, times?: number): void;
};

const $metadata = { httpStatusCode: 400 };
const timeOutMs = 5_000;
const hangMs = 15 * 60_000;

/** SES v2 `SendEmail` in virtual time. `keeps`: whether `mails` remembers them. */
export function createMailService(scheduler: Scheduler, log: CallLog, keeps = true): MailService {
  const mails: SentMail[] = [];
  const listeners = new Set<(mail: SentMail) => void>();
  let count = 0;
  let always: MailBehaviour = 'accept';
  const next: MailBehaviour[] = [];

  function accept(input: SendEmailCommandInput): { MessageId: string } {
    count += 1;
    const messageId = `mail-${count}`;
    const to = input.Destination?.ToAddresses ?? [];
    const mail = { messageId, at: scheduler.now().toString(), to, input };
    if (keeps) mails.push(mail);
    for (const listener of listeners) listener(mail);
    return { MessageId: messageId };
  }

  async function answer(input: SendEmailCommandInput): Promise<object> {
    const behaviour = next.shift() ?? always;
    switch (behaviour) {
      case 'accept':
        return accept(input);
      case 'refuse':
        throw new MessageRejected({ message: 'Email address is not verified.', $metadata });
      case 'throttle':
        throw new TooManyRequestsException({
          message: 'Maximum sending rate exceeded.',
          $metadata: { httpStatusCode: 429 },
        });
      case 'accept-then-time-out':
        accept(input);
        return timeOut(timeOutMs);
      case 'time-out':
        return timeOut(timeOutMs);
      case 'hang':
        return timeOut(hangMs);
    }
  }

  async function timeOut(milliseconds: number): Promise<never> {
    await scheduler.sleep(milliseconds);
    throw Object.assign(new Error('The request timed out'), { name: 'TimeoutError' });
  }

  return {
    mails,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    behave(behaviour, times) {
      if (times === undefined) always = behaviour;
      else next.push(...Array.from({ length: times }, () => behaviour));
    },
    client: {
      send: fakeSend((command) => {
        if (command instanceof SendEmailCommand) {
          const { input } = command;
          return log.around('ses', 'SendEmailCommand', () => answer(input));
        }
        throw new Unsupported(`The mail service does not know ${command.constructor.name}`);
      }),
    },
  };
}
