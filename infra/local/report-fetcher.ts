import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';

export type Report = { text: string; file: string };

/** Fetches the intake reports that have come since the last call into a folder, and returns their texts. */
export function reportFetcher(s3: S3Client, Bucket: string, folder: string): () => Promise<Report[]> {
  const known = new Set<string>();
  return async () => {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'reports/' }));
    const fresh = Contents.flatMap(({ Key }) => (Key === undefined || known.has(Key) ? [] : Key)).sort();
    const reports: Report[] = [];
    for (const Key of fresh) {
      known.add(Key);
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      const text = (await Body?.transformToString()) ?? '';
      const file = join(folder, Key.replace('reports/', ''));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      if (Key.endsWith('.txt')) reports.push({ text, file });
    }
    return reports;
  };
}
