import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { AnchorBucket } from '../../shared/store/anchor-bucket.ts';
import { fakeSend } from './fake-send.ts';

/** A bucket of anchors in memory, two keys a page; what stands there is not written over when asked so. */
export function memoryAnchors(): AnchorBucket & { objects: Map<string, string> } {
  const objects = new Map<string, string>();
  const s3 = {
    send: fakeSend(async (command) => {
      if (command instanceof PutObjectCommand) return put(objects, command);
      if (command instanceof GetObjectCommand) {
        const text = objects.get(String(command.input.Key)) ?? '';
        return { Body: { transformToString: async () => text } };
      }
      if (command instanceof ListObjectsV2Command) return list(objects, command);
      throw new Error(`not known here: ${command.constructor.name}`);
    }),
  };
  return { s3, bucket: 'anchors', objects };
}

function put(objects: Map<string, string>, { input }: PutObjectCommand): object {
  if (input.IfNoneMatch === '*' && objects.has(String(input.Key))) {
    throw new S3ServiceException({ name: 'PreconditionFailed', $fault: 'client', $metadata: {} });
  }
  objects.set(String(input.Key), String(input.Body));
  return {};
}

function list(objects: Map<string, string>, { input }: ListObjectsV2Command): object {
  const keys = [...objects.keys()].filter((key) => key.startsWith(input.Prefix ?? '')).sort();
  const from = Number(input.ContinuationToken ?? 0);
  const next = from + 2 < keys.length ? { NextContinuationToken: String(from + 2) } : {};
  return { Contents: keys.slice(from, from + 2).map((Key) => ({ Key })), ...next };
}
