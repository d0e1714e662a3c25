import type { Refusal } from '../../../shared/intake/file-refused.ts';
import type { Context } from '../../../shared/intake/normalise-invoice.ts';
import type { Profile } from '../../../shared/intake/profile.ts';
import { shippedProfiles } from '../../../shared/intake/profiles/shipped.ts';
import { type Reading, readBatch } from '../../../shared/intake/read-batch.ts';
import type { Row } from '../../../shared/intake/row.ts';
import { sourceOf } from '../../../shared/intake/source.ts';

/** What becomes of a file: its rows and what is said of it as a whole. */
export type Read = { rows: Row[]; file: Reading | Refusal };

/** Reads a file given as text or bytes, in pieces of any size. */
export async function readFile(
  content: string | Uint8Array,
  { profiles, pieceSize, context }: { profiles?: Profile[]; pieceSize?: number; context?: Context } = {},
): Promise<Read> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const rows: Row[] = [];
  const file = await readBatch(
    sourceOf(bytes, pieceSize),
    () => profiles ?? shippedProfiles,
    context ?? { today: '2026-11-22', defaultCountry: 'DE' },
    {
      put: (row) => rows.push(row),
      restart: () => rows.splice(0),
    },
  );
  return { rows, file };
}

const shortHeader = [
  'customer_number',
  'customer_name',
  'invoice_number',
  'issue_date',
  'due_date',
  'currency',
  'invoice_total',
  'amount_outstanding',
];

/** A ledger in Forbear's own columns with one row per given change of a plain invoice. */
export function ledger(changes: readonly Record<string, string>[], delimiter = ','): string {
  const extra = [...new Set(changes.flatMap((change) => Object.keys(change)))];
  const header = [...new Set([...shortHeader, ...extra])];
  const plain: Record<string, string> = {
    customer_number: 'C-1',
    customer_name: 'Example Ltd',
    issue_date: '2026-09-01',
    due_date: '2026-10-01',
    currency: 'EUR',
    invoice_total: '100.00',
    amount_outstanding: '100.00',
  };
  const lines = changes.map((change, index) =>
    header
      .map((name) =>
        quoted(change[name] ?? plain[name] ?? (name === 'invoice_number' ? `I-${index}` : ''), delimiter),
      )
      .join(delimiter),
  );
  return `${[header.join(delimiter), ...lines].join('\n')}\n`;
}

function quoted(cell: string, delimiter: string): string {
  return /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The reasons a row was held or rejected for; empty for a certain one. */
export function reasonsOf(row: Row | undefined): string[] {
  return row?.kind === 'uncertain' ? row.problems.map(({ reason }) => reason) : [];
}
