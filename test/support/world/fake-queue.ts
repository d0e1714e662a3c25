import { PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { SendMessageBatchCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Scheduler } from '../asl/scheduler.ts';
import { type FakeClient, fakeSend } from '../fake-send.ts';
import { Unsupported } from '../unsupported.ts';
import type { CallLog } from './call-log.ts';

export type QueueMessage = { messageId: string; body: string };
export type Queue = {
  client: FakeClient;
  messages: readonly QueueMessage[];
  /**
   * Hands every message to the consumer, again after 30 s when it throws, up to five times. `notBefore`: until when, in
   * milliseconds, a consumer would only put it back; the rounds until then are left out, and it comes when the last of
   * them would have brought it.
   */
  consume(
    consumer: (message: QueueMessage) => Promise<unknown>,
    notBefore?: (body: string) => number | undefined,
  ): void;
};
export type Bus = { client: FakeClient; events: readonly PutEventsRequestEntry[] };

const deliveryMs = 50;
const visibilityMs = 30_000;
const mostTries = 5;
/** Seconds, as SQS allows them. */
const longestDelay = 900;

/** An SQS queue in virtual time. What is never consumed stays in `messages`, as does all else, if it `keeps` them. */
export function createQueue(scheduler: Scheduler, log: CallLog, keeps = true): Queue {
  const messages: QueueMessage[] = [];
  let count = 0;
  const consumers: ((message: QueueMessage) => Promise<unknown>)[] = [];
  let waitsUntil: (body: string) => number | undefined = () => undefined;

  /** When a message comes that is put back as late as it may be until its time has come. */
  function afterRounds(body: string, first: number): number {
    const until = waitsUntil(body) ?? first;
    let at = first;
    while (at < until) at += deliveryMs + Math.min(longestDelay, Math.ceil((until - at) / 1000)) * 1000;
    return at;
  }

  function deliver(message: QueueMessage, tried: number, afterMs: number): void {
    scheduler.at(scheduler.millis() + afterMs, async () => {
      try {
        for (const consume of consumers) await consume(message);
      } catch (error) {
        if (error instanceof Unsupported) throw error;
        if (tried + 1 < mostTries) deliver(message, tried + 1, visibilityMs);
      }
    });
  }

  function add(body = '', delaySeconds = 0): string {
    if (delaySeconds > longestDelay) throw new Unsupported(`A message cannot wait ${delaySeconds} s`);
    count += 1;
    const message = { messageId: `message-${count}`, body };
    if (keeps) messages.push(message);
    const now = scheduler.millis();
    deliver(message, 0, afterRounds(body, now + deliveryMs + delaySeconds * 1000) - now);
    return message.messageId;
  }

  function answer(command: object): object {
    if (command instanceof SendMessageCommand)
      return {
        MessageId: add(command.input.MessageBody, command.input.DelaySeconds),
      };
    if (command instanceof SendMessageBatchCommand) {
      const entries = command.input.Entries ?? [];
      return {
        Successful: entries.map(({ Id, MessageBody }) => ({ Id, MessageId: add(MessageBody) })),
        Failed: [],
      };
    }
    throw new Unsupported(`The queue does not know ${command.constructor.name}`);
  }

  return {
    messages,
    consume(consumer, notBefore) {
      consumers.push(consumer);
      if (notBefore !== undefined) waitsUntil = notBefore;
    },
    client: {
      send: fakeSend((command) => log.around('sqs', command.constructor.name, () => answer(command))),
    },
  };
}

/** An event bus that keeps what it was given, unless told not to. */
export function createBus(log: CallLog, keeps = true): Bus {
  const events: PutEventsRequestEntry[] = [];
  function answer(command: object): object {
    if (!(command instanceof PutEventsCommand)) {
      throw new Unsupported(`The event bus does not know ${command.constructor.name}`);
    }
    const entries = command.input.Entries ?? [];
    if (keeps) events.push(...entries);
    return {
      FailedEntryCount: 0,
      Entries: entries.map((_, i) => ({ EventId: `event-${events.length}-${i}` })),
    };
  }
  return {
    events,
    client: {
      send: fakeSend((command) => log.around('events', command.constructor.name, () => answer(command))),
    },
  };
}
