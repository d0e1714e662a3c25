import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { callEngine } from '../call-engine.ts';
import type { Engine } from '../engine.ts';

/** One change of the Cases table: the item before and after it. */
export type Change = {
  pk: string;
  sk: string;
  before: Record<string, unknown> | undefined;
  after: Record<string, unknown> | undefined;
};

const streamsSchema = z.object({ Streams: z.array(z.object({ StreamArn: z.string() })) });
const streamSchema = z.object({
  StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }),
});
const iteratorSchema = z.object({ ShardIterator: z.string() });
const item = z.record(z.string(), z.any()).optional();
const recordsSchema = z.object({
  NextShardIterator: z.string(),
  Records: z.array(z.object({ dynamodb: z.object({ Keys: item, OldImage: item, NewImage: item }) })),
});
const keysSchema = z.object({ pk: z.string(), sk: z.string() });

/** Reads the table's changes since the stage was made, a batch at a time. */
export async function followTable(engine: Engine, table: string): Promise<() => Promise<Change[]>> {
  const call = (action: string, body: Record<string, unknown>) =>
    callEngine(engine, 'dynamodb', `DynamoDBStreams_20120810.${action}`, body);
  const { Streams } = streamsSchema.parse(await call('ListStreams', { TableName: table }));
  const StreamArn = Streams[0]?.StreamArn;
  const described = streamSchema.parse(await call('DescribeStream', { StreamArn }));
  const ShardId = described.StreamDescription.Shards[0]?.ShardId;
  const first = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
  let { ShardIterator } = iteratorSchema.parse(await call('GetShardIterator', first));
  return async () => {
    const read = recordsSchema.parse(await call('GetRecords', { ShardIterator, Limit: 500 }));
    ShardIterator = read.NextShardIterator;
    return read.Records.map(({ dynamodb }) => ({
      ...keysSchema.parse(unmarshall(dynamodb.Keys ?? {})),
      before: dynamodb.OldImage && unmarshall(dynamodb.OldImage),
      after: dynamodb.NewImage && unmarshall(dynamodb.NewImage),
    }));
  };
}
