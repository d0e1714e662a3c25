import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashOfRow } from '../../shared/policy/chain.ts';
import { keep, packed, unpacked } from '../../shared/policy/kept.ts';
import { shippedPolicies } from '../../shared/policy/ladders.ts';
import type { Row } from '../../shared/policy/verify/finding.ts';
import { verifyChain } from '../../shared/policy/verify/verify-chain.ts';
import { openDispute } from '../../shared/store/open-dispute.ts';
import { exampleDebtorKey } from '../support/example/example-case.ts';
import { beginLife } from '../support/world/life.ts';
import type { LivingStage } from '../support/world/living-stage.ts';
import { patientDesk, type Script } from '../support/world/scripted-desk.ts';

const debtorKey = exampleDebtorKey;
let stage: LivingStage;
/** Everything that stands among the decisions of a debtor with three invoices after a hundred days. */
let rows: readonly Row[];
beforeAll(async () => {
  // Only the papers of INV-1 are at hand: approvals for the others stay on the list.
  const desk: Script = (task) =>
    task.kind === 'approval' && task.lines[0]?.debtKey !== 'lindenhof#INV-1' ? undefined : patientDesk(task);
  stage = await beginLife({
    start: '2026-03-05T09:00:00Z',
    invoices: ['INV-1', 'INV-2', 'INV-3'],
    desk,
  });
  stage.world.signal({ at: Temporal.Instant.from('2026-04-20T10:00:00Z') }, async () => {
    const dispute = { reason: 'DAMAGED', text: 'Torn.', openedBy: 'debtor' } as const;
    await openDispute(stage.signalling, debtorKey, { debtKey: 'lindenhof#INV-2', ...dispute });
  });
  await stage.world.scheduler.runUntil(Temporal.Instant.from('2026-06-20T09:00:00Z'));
  rows = stage.world.dynamo.items(`DECISION#${debtorKey}`);
});

const verify = (found: readonly Row[]) =>
  verifyChain(debtorKey, found, shippedPolicies).map(({ record, what }) => `${record ?? ''} ${what}`);
const records = () => rows.filter(({ kind }) => kind !== undefined);
/** The rows with another one in one's place. */
const instead = (row: Row, ...others: Row[]) => rows.flatMap((one) => (one === row ? others : [one]));

/** A place within a value, and the value with something else there. */
function edits(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value) && value.length > 0) {
    return fc.oneof(
      fc.constant(value.slice(1)),
      fc.constant([...value, value[0]]),
      fc.nat(value.length - 1).chain((at) => edits(value[at]).map((other) => value.with(at, other))),
    );
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = Object.entries(value);
    const added = fc.constant({ ...value, invented: true });
    if (entries.length === 0) return added;
    const place = fc.nat(entries.length - 1);
    const within = place.chain((at) => {
      const [name, member] = entries[at] ?? ['', ''];
      const removed = Object.fromEntries(entries.filter(([other]) => other !== name));
      return fc.oneof(
        edits(member).map((other) => ({ ...value, [name]: other })),
        fc.constant(removed),
      );
    });
    return fc.oneof({ weight: 5, arbitrary: within }, added);
  }
  if (typeof value === 'number') return fc.integer().filter((other) => other !== value);
  if (typeof value === 'boolean') return fc.constant(!value);
  return fc.string({ minLength: 1 }).filter((other) => other !== value);
}

describe('what was decided about a debtor', () => {
  it('is found as it was written, every verdict and every plan decided again with the same result', () => {
    expect(verify(rows)).toEqual([]);
    const by = new Set(records().map((row) => row['by']));
    expect([...by].sort()).toEqual([
      'check-ethics',
      'escalate',
      'open-call-task',
      'request-review',
      'send-message',
    ]);
    expect(new Set(records().map((row) => row['verdict']))).toContain('HOLD');
    expect(records().some(({ kind }) => kind === 'answer')).toBe(true);
    expect(records().length).toBeGreaterThan(40);
  });

  it('scenario 70: shows every edit of any field of any record, of the head, of kept facts and of kept texts', () => {
    const anyEdit = fc
      .nat(rows.length - 1)
      .map((at) => rows[at] ?? {})
      .chain((row) => edits(row).map((other) => ({ row, other })));
    fc.assert(
      fc.property(anyEdit, ({ row, other }) => {
        const isRow = typeof other === 'object' && other !== null ? Object.entries(other) : [];
        expect(verify(instead(row, Object.fromEntries(isRow)))).not.toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it('shows facts and texts that were replaced by well-formed ones', () => {
    for (const row of rows.filter(({ content }) => content !== undefined)) {
      const json = unpacked([String(row['content'])]) ?? '';
      const other = json.replace(/Torn|Holm|reminder/, 'other');
      expect(other).not.toBe(json);
      const [content] = packed({ hash: '', json: other });
      expect(verify(instead(row, { ...row, content })).join()).toContain('edited');
      const moved = { ...row, content, sk: `${String(row['sk']).split('#')[0]}#${keep(other).hash}` };
      expect(verify(instead(row, moved))).not.toEqual([]);
    }
  });

  it('shows every item that was taken away, doubled, or swapped with another', () => {
    for (const row of rows) {
      expect(verify(instead(row))).not.toEqual([]);
      expect(verify(instead(row, row, row))).not.toEqual([]);
    }
    records().forEach((row, index) => {
      const next = records()[index + 1];
      if (next === undefined) return;
      const swapped = rows.map((one) => (one === row ? next : one === next ? row : one));
      expect(verify(swapped).join()).toContain('out of order');
    });
  });

  it('shows a record that was put in between, even one whose own hash is right', () => {
    for (const row of records()) {
      const copy = { ...row, at: '2026-03-05T09:00:00.001Z' };
      const forged = { ...copy, hash: hashOfRow(copy) };
      expect(verify(instead(row, row, forged)).join()).toContain('more than once');
      const renumbered = { ...copy, sequence: 1000, sk: 'RECORD#0000001000' };
      expect(verify(instead(row, row, { ...renumbered, hash: hashOfRow(renumbered) }))).not.toEqual([]);
    }
  });

  it('shows a verdict that was changed with all hashes after it made right again', () => {
    const allowed = records().find(({ verdict }) => verdict === 'HOLD');
    const forged = rechained((row) => (row === allowed ? { ...row, verdict: 'ALLOW', hits: [] } : row));
    expect(verify(forged)).toEqual([
      `${allowed?.['sequence']} comes out otherwise when it is decided again: verdict, hits`,
    ]);
  });

  it('shows a record that names a policy which does not ship, or one of other content', () => {
    const first = records()[0];
    const unknown = rechained((row) => (row === first ? { ...row, policyVersion: 99 } : row));
    expect(verify(unknown)).toEqual(['1 names the policy considerate version 99, which does not ship']);
    const other = shippedPolicies.map((policy) => ({ ...policy, minimumGapDays: 1 }));
    const found = verifyChain(debtorKey, rows, other);
    expect(found.map(({ what }) => what)).toContain(
      'rests on a policy considerate version 1 of other content than ships',
    );
  });
});

/** The rows as somebody would leave them who changes one and then makes every later hash right. */
function rechained(change: (row: Row) => Row): Row[] {
  let previous = String(records()[0]?.['previous']);
  let last: Row = {};
  const forged = rows.map((row) => {
    if (row['kind'] === undefined) return row;
    const placed = { ...change(row), previous };
    last = { ...placed, hash: hashOfRow(placed) };
    previous = String(last['hash']);
    return last;
  });
  return forged.map((row) => (row['sk'] === 'HEAD' ? { ...row, hash: last['hash'] } : row));
}
