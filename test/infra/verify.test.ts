import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorDecisions } from '../../functions/anchor-decisions/anchor-decisions.ts';
import { readCommand } from '../../infra/verify/read-command.ts';
import { reportOf, runVerify } from '../../infra/verify/run-verify.ts';
import {
  anchorsIn,
  exportedPolicies,
  exportPartitions,
  stagePartitions,
} from '../../infra/verify/sources.ts';
import { hashOf } from '../../shared/policy/canonical.ts';
import { shippedPolicies } from '../../shared/policy/ladders.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { exampleDebtorKey } from '../support/example/example-case.ts';
import { memoryAnchors } from '../support/memory-anchors.ts';
import { beginLife } from '../support/world/life.ts';
import type { LivingStage } from '../support/world/living-stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'forbear-verify-'));
const policies = shippedPolicies;
const anchors = memoryAnchors();
let stage: LivingStage;
let lines: string[];
beforeAll(async () => {
  stage = await beginLife({ start: '2026-03-05T09:00:00Z' });
  await stage.world.scheduler.runUntil(Temporal.Instant.from('2026-05-05T09:00:00Z'));
  await anchorDecisions({ ...stage.signalling, anchors });
  lines = [];
  const partitions = stagePartitions(stage.signalling.cases, undefined);
  await runVerify({
    partitions,
    anchors: undefined,
    policies,
    whole: true,
    write: (line) => lines.push(line),
  });
  for (const [key, text] of anchors.objects) writeFileSync(join(folder, key.replace('anchors/', '')), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Verifies these lines as an export, against the anchors or without. */
async function verified(exported: readonly string[], against?: ReadonlyMap<string, string>) {
  const file = join(folder, 'export');
  writeFileSync(file, `${exported.join('\n')}\n`);
  return runVerify({
    partitions: exportPartitions(file),
    anchors: against,
    policies,
    whole: against !== undefined,
  });
}

const emptySide = (policy: Policy) => ({
  policy: { id: policy.id, version: policy.version, hash: hashOf(policy) },
  ...{ contacts: [], people: [], mostIn30Days: 0, bounds: [] },
});

describe('verifying the decisions about debtors', () => {
  it('scenario 69: an export is decided again byte for byte, from what it holds and the policies that ship', async () => {
    const result = await verified(lines, anchorsIn(folder));
    expect(reportOf(result)).toEqual([
      `1 debtor, ${result.records} decisions: all as they were written, all decided again alike. Compared with 1 anchors, the last of 2026-05-04.`,
    ]);
    expect(result.records).toBeGreaterThan(10);
  });

  it('an export holds the policies published at the desk before the first debtor, and they are read from it', async () => {
    const [newest] = shippedPolicies.slice(-1);
    if (newest === undefined) throw new Error('no policy ships');
    const policy = { ...newest, version: newest.version + 1 };
    const row = {
      ...{ pk: 'POLICIES', sk: 'VERSION#considerate#00009', policy, hash: hashOf(policy) },
      proposedBy: [{ id: 'p-1', name: 'Mara Lind' }],
      publishedBy: { id: 'p-2', name: 'Ruth Amsel' },
      ...{ proposedFor: '-', publishedAt: '2026-03-10T08:00:00.000Z', reason: '-' },
      comparison: {
        ...{ madeAt: '2026-03-10T08:00:00.000Z', days: 30, creditorId: 'lindenhof', debtors: 0, debts: 0 },
        ...{ sampled: false, changed: 0, examples: [] },
        before: emptySide(newest),
        after: emptySide(policy),
      },
    };
    const result = await verified([JSON.stringify(row), ...lines], anchorsIn(folder));
    expect(result.findings).toEqual([]);
    expect(await exportedPolicies(join(folder, 'export'))).toEqual([policy]);
    writeFileSync(join(folder, 'altered'), JSON.stringify({ ...row, policy: { ...policy, graceDays: 1 } }));
    await expect(exportedPolicies(join(folder, 'altered'))).rejects.toThrow('is not as it was published');
  });

  it('says by name which record was edited, and how many findings there are', async () => {
    const edited = lines.map((line) => line.replace('"verdict":"ALLOW"', '"verdict":"HOLD"'));
    expect(edited).not.toEqual(lines);
    const report = reportOf(await verified(edited));
    expect(report[0]).toMatch(
      new RegExp(`^${exampleDebtorKey}: record \\d+ was edited: its content does not have its hash$`),
    );
    expect(report.at(-1)).toContain('findings. No anchor was there to compare with');
  });

  it('shows a chain that was cut short only by its anchor, and says when it had none', async () => {
    const last = lines.findLastIndex((line) => line.includes('RECORD#'));
    const before = lines.slice(0, last).findLast((line) => line.includes('RECORD#')) ?? '';
    const { sequence, hash, factsHash, at } = JSON.parse(before);
    const cut = lines
      .filter((_, index) => index !== last)
      .map((line) =>
        line.includes('"sk":"HEAD"')
          ? JSON.stringify({ ...JSON.parse(line), sequence, hash, factsHash, lookAt: at })
          : line,
      );
    const hidden = (await verified(cut)).findings.filter(({ record }) => record !== undefined);
    expect(hidden).toEqual([]);
    const shown = (await verified(cut, anchorsIn(folder))).findings;
    expect(shown.map(({ what }) => what).join()).toContain('the chain was cut short');
  });

  it('shows that a whole debtor was taken away', async () => {
    const { findings } = await verified([], anchorsIn(folder));
    expect(findings.map(({ what }) => what)).toEqual(['1 debtor is anchored and not there any more']);
  });

  it('says which line of a file is no item, and that a debtor nobody decided about has none', async () => {
    await expect(verified(['{"pk":"DEBTOR#1","sk":"PROFILE"}'])).rejects.toThrow('Line 1 of');
    const nobody = stagePartitions(stage.signalling.cases, ['lindenhof~unknown']);
    await expect(
      runVerify({ partitions: nobody, anchors: undefined, policies, whole: false }),
    ).rejects.toThrow('Nothing was ever decided about lindenhof~unknown');
  });
});

describe('the command', () => {
  it('takes debtors, all of them, or an export, and says so when it is given nothing or both', () => {
    expect(readCommand(['lindenhof~1', '--stage', 'local'])).toMatchObject({
      kind: 'stage',
      debtorKeys: ['lindenhof~1'],
      stage: undefined,
    });
    expect(readCommand(['--all', '--stage', 'prod', '--write', 'f'])).toMatchObject({
      debtorKeys: undefined,
      stage: 'prod',
      write: 'f',
    });
    expect(readCommand(['--export', 'f', '--anchors', 'd'])).toEqual({
      kind: 'export',
      file: 'f',
      anchors: 'd',
    });
    expect(readCommand(['--help'])).toEqual({ kind: 'help' });
    expect(() => readCommand([])).toThrow('Say whose decisions');
    expect(() => readCommand(['--all', 'lindenhof~1'])).toThrow('Say whose decisions');
    expect(() => readCommand(['--export', 'f', '--all'])).toThrow('--export takes everything from the file');
    expect(() => readCommand(['--wrong'])).toThrow("Unknown option '--wrong'");
  });
});
