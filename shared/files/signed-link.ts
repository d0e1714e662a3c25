import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/**
 * An address of one object that works for so many seconds, and no longer than the object lies there. Made without a
 * call, so that asking for it changes nothing. What is fetched is saved, never shown.
 */
export async function signedLink(
  { s3, bucket }: { s3: S3Client; bucket: string },
  { key, type, name, seconds }: { key: string; type: string; name: string; seconds: number },
): Promise<string> {
  const plain = (name.split('/').at(-1) ?? 'file').replaceAll(/[^A-Za-z0-9._-]/g, '_');
  const command = new GetObjectCommand({
    ...{ Bucket: bucket, Key: key, ResponseContentType: type },
    ResponseContentDisposition: `attachment; filename="${plain}"`,
    ResponseCacheControl: 'no-store',
  });
  return getSignedUrl(s3, command, { expiresIn: seconds });
}
