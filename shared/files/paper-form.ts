import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { EvidenceKind } from '../domain/records.ts';
import { mostBytes } from './file-verdict.ts';
import type { UploadForm } from './upload-form.ts';

/** Which paper of which invoice. */
export type PaperPlace = { creditorId: string; invoiceNumber: string; kind: EvidenceKind };

/** Where papers of invoices lie. */
export const papersPrefix = 'evidence/';
/** Seconds in which a paper can be chosen and sent. */
const formLasts = 3600;
const byField = 'x-amz-meta-by';

/** The folder that takes one paper: its name then only has to end as its kind of file does. */
export function paperFolder({ creditorId, invoiceNumber, kind }: PaperPlace): string {
  return `${papersPrefix}${creditorId}/${encodeURIComponent(invoiceNumber)}/${kind}/`;
}

/**
 * A form for one paper of an invoice. Its signature allows that place, no more bytes than we take, and the name of the
 * person it was made for; it needs no call, so that showing it changes nothing.
 */
export async function paperForm(
  { s3, bucket }: { s3: S3Client; bucket: string },
  place: PaperPlace,
  { by, comeBackTo }: { by: string; comeBackTo: string },
): Promise<UploadForm> {
  const folder = paperFolder(place);
  const said = Buffer.from(by).toString('base64url');
  const { url, fields } = await createPresignedPost(s3, {
    Bucket: bucket,
    // S3 puts the name of the chosen file in its place.
    Key: `${folder}\${filename}`,
    Fields: { [byField]: said, success_action_redirect: comeBackTo },
    Conditions: [
      ['starts-with', '$key', folder],
      ['content-length-range', 1, mostBytes],
      ['eq', `$${byField}`, said],
      ['eq', '$success_action_redirect', comeBackTo],
    ],
    Expires: formLasts,
  });
  return { url, fields };
}

/** Who sent a paper from the desk; undefined for one that was put into the inbox. */
export function senderOf(metadata: Readonly<Record<string, string>>): string | undefined {
  const said = metadata['by'];
  if (said === undefined) return undefined;
  const name = Buffer.from(said, 'base64url').toString('utf8').trim();
  return name === '' ? undefined : name;
}
