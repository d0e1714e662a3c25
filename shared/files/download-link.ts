import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { fileNameFor } from './file-name.ts';
import { fileTypeSchema } from './file-verdict.ts';

/** Seconds in which a browser that was just led there fetches the file. */
const linkLasts = 60;

/**
 * A short-lived address of one object, or of one version of it, which is saved under a safe name that tells nothing, and never
 * shown in the page. Made without a
 * call, so that asking for it changes nothing.
 */
export async function downloadLink(
  { s3, bucket }: { s3: S3Client; bucket: string },
  { key, type, name, version }: { key: string; type: string; name: string; version?: string | undefined },
): Promise<string> {
  const known = fileTypeSchema.parse(type);
  const safe = fileNameFor(name, known);
  const ascii = safe.normalize('NFKD').replace(/[^A-Za-z0-9 ._-]/g, '');
  const command = new GetObjectCommand({
    ...{ Bucket: bucket, Key: key, ResponseContentType: known },
    ...(version === undefined ? {} : { VersionId: version }),
    ResponseContentDisposition: `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(safe)}`,
    ResponseCacheControl: 'no-store',
  });
  return getSignedUrl(s3, command, { expiresIn: linkLasts });
}
