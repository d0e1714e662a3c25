import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import type { Inbox } from '../../../shared/intake/inbox.ts';
import { fakeSend } from '../../support/fake-send.ts';

/** A bucket in memory; the objects in `streams` are made as they are read. */
export function memoryInbox(
  streams: Readonly<Record<string, () => Readable>> = {},
): Inbox & { objects: Map<string, Buffer> } {
  const objects = new Map<string, Buffer>();
  const send = fakeSend(async (command) => {
    if (command instanceof GetObjectCommand) {
      const stream = streams[command.input.Key ?? ''];
      if (stream !== undefined) return { Body: stream() };
      const bytes = objects.get(command.input.Key ?? '');
      if (bytes === undefined) throw new NoSuchKey({ message: 'no such key', $metadata: {} });
      return { Body: Readable.from([bytes]) };
    }
    if (command instanceof PutObjectCommand) {
      objects.set(command.input.Key ?? '', await bytesOf(command.input.Body));
      return {};
    }
    if (command instanceof ListObjectsV2Command) {
      const { Prefix = '', StartAfter = '' } = command.input;
      const keys = [...objects.keys()].filter((key) => key.startsWith(Prefix) && key > StartAfter);
      return { Contents: keys.sort().map((Key) => ({ Key })) };
    }
    if (command instanceof CopyObjectCommand) {
      const from = decodeURIComponent(command.input.CopySource ?? '').replace(
        /^inbox\/|\?versionId=.*$/g,
        '',
      );
      const bytes = objects.get(from);
      if (bytes === undefined) throw new NoSuchKey({ message: 'no such key', $metadata: {} });
      objects.set(command.input.Key ?? '', bytes);
      return {};
    }
    throw new Error('a command this bucket does not know');
  });
  return { s3: { send }, bucket: 'inbox', objects };
}

async function bytesOf(body: unknown): Promise<Buffer> {
  if (typeof body === 'string') return Buffer.from(body);
  if (!(body instanceof Readable)) throw new Error('a body this bucket does not know');
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
