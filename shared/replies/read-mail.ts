import PostalMime, { type Email } from 'postal-mime';
import { sha256 } from '../policy/canonical.ts';
import { readableHtml } from './readable-html.ts';
import type { DeliveryReport, ReceivedFile, ReceivedMail, Verdict } from './received-mail.ts';

/** Characters of text that are kept of one mail; the mail itself stays whole in its bucket. */
export const mostCharacters = 200_000;
/** Nobody needs more in one answer; what is beyond stays in the mail itself. */
const mostFiles = 25;

const limits = { maxNestingDepth: 50, maxHeadersSize: 512 * 1024 };

/** Reads a mail as it came in. Whatever is wrong in it, something can be read: a mail is never lost to a bad header. */
export async function readMail(raw: Uint8Array): Promise<ReceivedMail> {
  const email = await PostalMime.parse(raw, { ...limits, attachmentEncoding: 'arraybuffer' });
  const headers = new Map<string, string[]>();
  for (const { key, value } of email.headers) headers.set(key, [...(headers.get(key) ?? []), value]);
  const first = (name: string) => headers.get(name)?.[0];
  const report = reportIn(email);
  return {
    messageId: email.messageId ?? `<${sha256(Buffer.from(raw).toString('latin1')).slice(0, 32)}@nowhere>`,
    from: email.from?.address ?? '',
    returnPath: addressesIn(first('return-path'))[0] ?? (first('return-path') === undefined ? undefined : ''),
    recipients: recipientsOf(headers),
    subject: (email.subject ?? '').replace(/\s+/g, ' ').trim().slice(0, 300),
    contentType: (first('content-type') ?? 'text/plain').toLowerCase(),
    headers,
    text: wordsOf(email),
    files: email.attachments.filter(isFile).slice(0, mostFiles).map(fileOf),
    ...(report === undefined ? {} : { report }),
    virusVerdict: verdictOf(first('x-ses-virus-verdict')),
    spamVerdict: verdictOf(first('x-ses-spam-verdict')),
  };
}

/** Headers in which mail systems write whom a mail was for. */
const addressed = ['to', 'cc', 'delivered-to', 'x-original-to', 'x-forwarded-to', 'envelope-to'];

function recipientsOf(headers: ReadonlyMap<string, readonly string[]>): string[] {
  const named = addressed.flatMap((name) => headers.get(name) ?? []).flatMap(addressesIn);
  const received = (headers.get('received') ?? []).flatMap(
    (line) => /\bfor\s+<?([^\s<>;]+@[^\s<>;]+)>?/i.exec(line)?.[1] ?? [],
  );
  return [...new Set([...named, ...received])];
}

function addressesIn(value: string | undefined): string[] {
  return [...(value ?? '').matchAll(/[^\s<>",;:()]+@[^\s<>",;:()]+/g)].map(([address]) => address);
}

function wordsOf({ text, html }: Email): string {
  const words = text !== undefined && text.trim() !== '' ? text : readableHtml(html ?? '');
  return words.replace(/\r\n?/g, '\n').slice(0, mostCharacters);
}

type Attached = Email['attachments'][number];

/** What the mail systems themselves attach is read, not kept as a file. */
function isFile({ mimeType }: Attached): boolean {
  return !/^(message\/(delivery-status|disposition-notification)|text\/rfc822-headers)/i.test(mimeType);
}

function fileOf({ filename, mimeType, content }: Attached): ReceivedFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  return { name: filename ?? mimeType.replace('/', '.'), bytes };
}

/** The first recipient that a delivery report names as failed or delayed. */
function reportIn({ attachments }: Email): DeliveryReport | undefined {
  const part = attachments.find(({ mimeType }) => /^message\/delivery-status/i.test(mimeType));
  if (part === undefined) return undefined;
  const text = typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content);
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(text)?.[1]?.trim() ?? '';
  const recipient = field('Final-Recipient') || field('Original-Recipient');
  const address = recipient
    .replace(/^[^;]*;/, '')
    .replace(/[<>\s]/g, '')
    .toLowerCase();
  return {
    address,
    action: field('Action').toLowerCase(),
    status: /\d\.\d{1,3}\.\d{1,3}/.exec(field('Status'))?.[0] ?? '',
  };
}

function verdictOf(value: string | undefined): Verdict {
  const said = value?.trim().toUpperCase();
  return (['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED'] as const).find((verdict) => verdict === said);
}
