import { S3Client } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { downloadLink } from '../../../shared/files/download-link.ts';

const s3 = new S3Client({
  region: 'eu-central-1',
  credentials: { accessKeyId: 'example', secretAccessKey: 'example' },
});
const paper = { key: 'evidence/lindenhof/R-7/order/x.pdf', type: 'application/pdf', name: 'order R-7' };

test('leads to the very version that is on file, as a download under a name that tells nothing', async () => {
  const link = new URL(await downloadLink({ s3, bucket: 'inbox' }, { ...paper, version: 'v3' }));
  expect(link.pathname).toBe(`/${paper.key}`);
  expect(Object.fromEntries(link.searchParams)).toMatchObject({
    ...{ versionId: 'v3', 'X-Amz-Expires': '60', 'response-content-type': 'application/pdf' },
    'response-content-disposition': expect.stringMatching(/^attachment; filename="order R-7.pdf"/),
  });
  const other = new URL(await downloadLink({ s3, bucket: 'inbox' }, paper));
  expect(other.searchParams.has('versionId')).toBe(false);
});
