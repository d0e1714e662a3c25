import type { Scheduler } from '../asl/scheduler.ts';
import { marshalItem } from '../dynamo/attribute-values.ts';
import type { MemoryDynamo } from '../dynamo/memory-dynamo.ts';
import type { StreamRecord } from '../dynamo/table.ts';
import { Unsupported } from '../unsupported.ts';

export type StreamReader = {
  /** Records that this answers true for are lost before they reach the reader. */
  lose(which: (record: StreamRecord) => boolean): void;
  /** Errors the reader threw; each made its batch come again. */
  failures: readonly unknown[];
};
export type StreamOptions = {
  wants(record: StreamRecord): boolean;
  read(records: readonly StreamRecord[]): Promise<unknown>;
  /** From a write to the reader, in milliseconds; default 200. */
  delayMs?: number;
  /** How often a batch comes twice although it was read, 0 to 1; default 0.1. */
  redelivery?: number;
};

const retryMs = 1_000;
const batchSize = 100;

/** Brings the table's stream to a reader: in order, at least once, the same batch again until it succeeds. */
export function readStream(
  dynamo: Pick<MemoryDynamo, 'subscribe'>,
  scheduler: Scheduler,
  random: () => number,
  { wants, read, delayMs = 200, redelivery = 0.1 }: StreamOptions,
): StreamReader {
  const waiting: StreamRecord[] = [];
  const failures: unknown[] = [];
  let isLost = (_: StreamRecord) => false;
  let polling = false;

  function poll(afterMs: number): void {
    polling = true;
    scheduler.at(scheduler.millis() + afterMs, async () => {
      const batch = waiting.slice(0, batchSize);
      const isRead = await readBatch(batch);
      if (isRead && random() >= redelivery) waiting.splice(0, batch.length);
      polling = false;
      if (waiting.length > 0) poll(isRead ? delayMs : retryMs);
    });
  }

  async function readBatch(batch: readonly StreamRecord[]): Promise<boolean> {
    try {
      await read(batch);
      return true;
    } catch (error) {
      if (error instanceof Unsupported) throw error;
      failures.push(error);
      return false;
    }
  }

  dynamo.subscribe((record) => {
    if (!wants(record) || isLost(record)) return;
    waiting.push(record);
    if (!polling) poll(delayMs);
  });
  return {
    failures,
    lose(which) {
      isLost = which;
    },
  };
}

/** The record as a Lambda function receives it, images in typed JSON. */
export function lambdaRecord(record: StreamRecord) {
  const { eventName, Keys, NewImage, OldImage, seq } = record;
  return {
    eventID: String(seq),
    eventName,
    eventSource: 'aws:dynamodb',
    dynamodb: {
      Keys: marshalItem(Keys),
      ...(NewImage ? { NewImage: marshalItem(NewImage) } : {}),
      ...(OldImage ? { OldImage: marshalItem(OldImage) } : {}),
      SequenceNumber: String(seq),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  };
}
