import * as z from 'zod';
import { unpacked } from '../policy/kept.ts';
import type { KeptMessage } from '../policy/kept-message.ts';
import { type DecisionRecord, decisionRecordSchema } from '../policy/record-schema.ts';
import type { Row } from '../policy/verify/finding.ts';
import type { EvidencePack } from './evidence-pack.ts';

type Decisions = EvidencePack['decisions']['own'];

const rowSchema = z.looseObject({ sk: z.string(), content: z.string().optional() });
const hitSchema = z.looseObject({
  rule: z.string(),
  decision: z.string(),
  reason: z.string(),
  citation: z.string(),
});
const messageSchema: z.ZodType<Pick<KeptMessage, 'to' | 'subject' | 'text'>> = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
});

/** The records among a debtor's decisions, in their order. */
export function recordsAmong(rows: readonly Row[]): DecisionRecord[] {
  return rows
    .filter((row) => String(row['sk']).startsWith('RECORD#'))
    .map((row) => decisionRecordSchema.parse(row))
    .sort((a, b) => a.sequence - b.sequence);
}

/** What was decided about one debt, whether by its own name or in a message about several. */
export function decisionsAbout(debtKey: string, records: readonly DecisionRecord[]): Decisions {
  return records.filter((record) => isAbout(debtKey, record)).map(told);
}

function isAbout(debtKey: string, record: DecisionRecord): boolean {
  switch (record.kind) {
    case 'step':
      return (
        record.debtKey === debtKey || (record.plan?.lines ?? []).some((line) => line['debtKey'] === debtKey)
      );
    case 'answer':
      return record.debtKeys.includes(debtKey);
    case 'erasure':
      return false;
  }
}

function told(record: DecisionRecord): Decisions[number] {
  const { sequence, at, kind, previous, hash } = record;
  const place = { sequence, at, kind, previous, hash };
  if (record.kind !== 'step')
    return { ...place, step: record.kind === 'answer' ? record.template : 'erasure', why: 'owed', rules: [] };
  const { stepId, step, verdict, why, hits } = record;
  return {
    ...{ ...place, step: stepId ?? step, why },
    ...(verdict === undefined ? {} : { verdict }),
    rules: hits.map((hit) => {
      const { rule, decision, reason, citation } = hitSchema.parse(hit);
      return { rule, decision, reason, citation };
    }),
  };
}

/** The message that left with a contact, as it is kept with its decision; undefined where none is. */
export function messageOf(
  contactId: string,
  records: readonly DecisionRecord[],
  rows: readonly Row[],
): z.infer<typeof messageSchema> | undefined {
  const hash = records.findLast((record) => record.contactId === contactId)?.messageHash;
  if (hash === undefined) return undefined;
  const parts = rows
    .map((row) => rowSchema.parse(row))
    .filter(({ sk }) => sk === `MESSAGE#${hash}` || sk.startsWith(`MESSAGE#${hash}#`))
    .sort((a, b) => a.sk.localeCompare(b.sk, 'en', { numeric: true }))
    .map(({ content = '' }) => content);
  const json = unpacked(parts);
  return json === undefined ? undefined : messageSchema.parse(JSON.parse(json));
}

/** The decisions as `npm run verify -- --export` reads them: every stored item, one a line. */
export function exportedRows(rows: readonly Row[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
