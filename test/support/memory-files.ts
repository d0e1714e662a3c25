import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NotFound,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import type { FileBucket } from '../../shared/files/file-bucket.ts';
import { fakeSend } from './fake-send.ts';

export type MemoryFile = {
  bytes: Buffer;
  metadata?: Record<string, string>;
  type?: string | undefined;
  version?: string;
};

/** A bucket in memory. */
export function memoryFiles(): FileBucket & { objects: Map<string, MemoryFile> } {
  const objects = new Map<string, MemoryFile>();
  const found = (key: string | undefined): MemoryFile => {
    const object = objects.get(key ?? '');
    if (object === undefined) throw new NotFound({ message: 'none', $metadata: {} });
    return object;
  };
  const send = fakeSend(async (command) => {
    if (command instanceof HeadObjectCommand) {
      const { bytes, metadata } = found(command.input.Key);
      return { ContentLength: bytes.length, Metadata: metadata };
    }
    if (command instanceof GetObjectCommand) {
      const { bytes, version } = found(command.input.Key);
      return { VersionId: version, Body: { transformToByteArray: async () => new Uint8Array(bytes) } };
    }
    if (command instanceof PutObjectCommand) {
      const { Key = '', Body, ContentType: type } = command.input;
      if (!Buffer.isBuffer(Body)) throw new Error('no bytes');
      objects.set(Key, { bytes: Body, type });
      return {};
    }
    if (command instanceof DeleteObjectCommand) {
      objects.delete(command.input.Key ?? '');
      return {};
    }
    if (command instanceof ListObjectsV2Command) {
      const { Prefix = '' } = command.input;
      return {
        Contents: [...objects.keys()].filter((Key) => Key.startsWith(Prefix)).map((Key) => ({ Key })),
      };
    }
    throw new Error(`unknown: ${command.constructor.name}`);
  });
  return { s3: { send }, bucket: 'files', objects };
}
