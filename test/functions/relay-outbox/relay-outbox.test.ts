import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { relayOutbox, type Written } from '../../../functions/relay-outbox/relay-outbox.ts';
import { outboxSchema } from '../../../shared/store/outbox.ts';
import { fakeSend } from '../../support/fake-send.ts';

const errors = vi.spyOn(console, 'error').mockReturnValue(undefined);
beforeEach(() => errors.mockClear());

const owner = 'lindenhof~C-100';
const at = '2026-03-10T08:00:00.000Z';
const written = (outbox: unknown): Written => {
  const parsed = outboxSchema.parse(outbox);
  return { key: { pk: `OUTBOX#${parsed.owner}`, sk: parsed.outboxId }, outbox: parsed };
};
const answer = written({
  kind: 'mail',
  outboxId: 'dispute-answer#D-1',
  ...{ owner, creditorId: 'lindenhof', template: 'dispute-answer', debtKeys: ['lindenhof#INV-1'], at },
  text: 'Dear Ms Holm, we send two new boxes to Hafenweg 3.',
});
const event = (outboxId: string) =>
  written({
    kind: 'event',
    ...{ outboxId, owner, type: 'CreditHoldPlaced', at },
    detail: { creditorId: 'lindenhof', debtorKey: owner, amountCollectible: 119_000 },
  });

/** Clients that keep what they were given; the bus and the queue can be told to fail. */
function relay(busAnswers: (() => unknown)[] = [], queueFails = false) {
  const queued: unknown[] = [];
  const published: unknown[] = [];
  const deps = {
    sqs: {
      send: fakeSend(async (command) => {
        if (!(command instanceof SendMessageCommand)) throw new Error('unexpected');
        if (queueFails) throw new Error('the queue is away');
        queued.push(command.input);
        return {};
      }),
    },
    events: {
      send: fakeSend(async (command) => {
        if (!(command instanceof PutEventsCommand)) throw new Error('unexpected');
        const result = busAnswers.shift()?.() ?? { FailedEntryCount: 0 };
        published.push(...(command.input.Entries ?? []));
        return result;
      }),
    },
    queueUrl: 'https://queue.example/send',
    busName: 'forbear',
  };
  return { deps, queued, published };
}

describe('the relay', () => {
  it('queues an owed mail by its key alone: no word of it and nobody’s name travels', async () => {
    const { deps, queued, published } = relay();
    await relayOutbox(deps, [answer]);
    expect(queued).toEqual([
      {
        QueueUrl: 'https://queue.example/send',
        MessageBody: JSON.stringify({ pk: `OUTBOX#${owner}`, sk: 'dispute-answer#D-1' }),
      },
    ]);
    expect(published).toEqual([]);
  });

  it('publishes an event with an id by which whoever receives it twice knows it', async () => {
    const { deps, queued, published } = relay();
    await relayOutbox(deps, [event('withhold-business#lindenhof#INV-1')]);
    const detail = { creditorId: 'lindenhof', debtorKey: owner, amountCollectible: 119_000 };
    expect(published).toEqual([
      {
        EventBusName: 'forbear',
        Source: 'forbear',
        DetailType: 'CreditHoldPlaced',
        Detail: JSON.stringify({ version: 1, eventId: 'withhold-business#lindenhof#INV-1', at, ...detail }),
      },
    ]);
    expect(queued).toEqual([]);
  });

  it('tries every item before it fails, so that one does not hold up the others', async () => {
    const refused = () => ({ FailedEntryCount: 1, Entries: [{ ErrorCode: 'ThrottlingException' }] });
    const away = () => {
      throw new Error('the bus is away');
    };
    const { deps, queued, published } = relay([away, refused]);
    const items = [event('a'), event('b'), answer, event('c')];
    const failure = await relayOutbox(deps, items).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      message: '2 outbox items could not be relayed',
      cause: expect.any(Error),
    });
    expect(queued).toHaveLength(1);
    expect(published.at(-1)).toMatchObject({ Detail: expect.stringContaining('"eventId":"c"') });
  });

  it('takes an event that the bus refused for failed, although the call itself went well', async () => {
    const refused = () => ({ FailedEntryCount: 1, Entries: [{ ErrorCode: 'ThrottlingException' }] });
    const { deps } = relay([refused]);
    await expect(relayOutbox(deps, [event('a')])).rejects.toMatchObject({
      cause: { message: 'the bus refused CreditHoldPlaced: ThrottlingException' },
    });
  });

  it('logs which item failed, and nothing of what it says', async () => {
    const { deps } = relay([], true);
    await expect(relayOutbox(deps, [answer])).rejects.toThrow('could not be relayed');
    expect(errors).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('dispute-answer#D-1'));
    expect(String(errors.mock.calls)).not.toMatch(/Holm|Hafenweg|lindenhof~/);
  });

  it('does nothing for an empty batch', async () => {
    await expect(relayOutbox(relay().deps, [])).resolves.toBeUndefined();
  });
});
