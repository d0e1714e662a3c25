import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { logError } from '../../shared/log/log.ts';
import type { Key } from '../../shared/store/cases.ts';
import type { Outbox } from '../../shared/store/outbox.ts';

export type Deps = {
  sqs: Pick<SQSClient, 'send'>;
  events: Pick<EventBridgeClient, 'send'>;
  queueUrl: string;
  busName: string;
};

export type Written = { key: Key; outbox: Outbox };

/** The name under which Forbear's events appear on the bus. */
const eventSource = 'forbear';

/**
 * Brings what was written into the outbox on its way: mails to the send queue (their key only), events to the bus.
 * Tries them all, then throws if any failed; what arrives twice is recognised by whoever receives it.
 */
export async function relayOutbox(deps: Deps, written: readonly Written[]): Promise<void> {
  const failed: unknown[] = [];
  for (const { key, outbox } of written) {
    try {
      await (outbox.kind === 'mail' ? queueMail(deps, key) : publish(deps, outbox));
    } catch (error) {
      logError('outbox-not-relayed', error, { outboxId: outbox.outboxId });
      failed.push(error);
    }
  }
  if (failed.length > 0)
    throw new Error(`${failed.length} outbox items could not be relayed`, { cause: failed[0] });
}

async function queueMail({ sqs, queueUrl }: Deps, key: Key): Promise<void> {
  await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(key) }));
}

async function publish({ events, busName }: Deps, event: Extract<Outbox, { kind: 'event' }>): Promise<void> {
  const { type, version, detail, outboxId, at } = event;
  const { FailedEntryCount, Entries } = await events.send(
    new PutEventsCommand({
      Entries: [
        {
          EventBusName: busName,
          Source: eventSource,
          DetailType: type,
          Detail: JSON.stringify({ version, eventId: outboxId, at, ...detail }),
        },
      ],
    }),
  );
  if ((FailedEntryCount ?? 0) > 0)
    throw new Error(`the bus refused ${type}: ${Entries?.[0]?.ErrorCode ?? 'unknown'}`);
}
