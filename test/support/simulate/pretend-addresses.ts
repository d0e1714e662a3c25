import { rowSchema } from '../../../shared/intake/row.ts';

/** Gives every customer of a chunk who has no e-mail address one that leads nowhere (RFC 2606). */
export function pretendAddresses(objects: Map<string, Buffer>, chunkKey: string): void {
  const lines = (objects.get(chunkKey)?.toString() ?? '').split('\n').filter((line) => line !== '');
  objects.set(chunkKey, Buffer.from(lines.map((line) => `${withAddress(line)}\n`).join('')));
}

function withAddress(line: string): string {
  const row = rowSchema.parse(JSON.parse(line));
  if (row.kind !== 'invoice' || row.emails.length > 0) return line;
  return JSON.stringify({ ...row, emails: [pretendedAddress(row.customerNumber)] });
}

function pretendedAddress(customerNumber: string): string {
  const name = customerNumber
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${name === '' ? 'customer' : name}@example.invalid`;
}
