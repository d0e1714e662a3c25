import { beforeEach, describe, expect, it } from 'vitest';
import { anchorDecisions } from '../../../functions/anchor-decisions/anchor-decisions.ts';
import { checkEthics } from '../../../functions/check-ethics/check-ethics.ts';
import { startDebts } from '../../../functions/start-debts/start-debts.ts';
import { debtorMark, readAnchor } from '../../../shared/policy/anchor.ts';
import { sha256 } from '../../../shared/policy/canonical.ts';
import { checkAgainst, checkAnchors } from '../../../shared/policy/verify/check-anchors.ts';
import { decisionRows } from '../../../shared/store/read-decisions.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { type StoredCase, storedCase } from '../../support/example/stored-case.ts';
import { memoryAnchors } from '../../support/memory-anchors.ts';

const input = { debtorKey: exampleDebtorKey, debtKey: 'lindenhof#INV-1', generation: 1 };
let stored: StoredCase;
let anchors: ReturnType<typeof memoryAnchors>;
beforeEach(async () => {
  stored = await storedCase(exampleFacts(), '2026-03-08T08:00:00.000Z');
  anchors = memoryAnchors();
});

const decideAt = async (instant: string) => {
  stored.clock.set(instant);
  await checkEthics(stored.deps, input);
};
const anchorAt = (instant: string) => {
  stored.clock.set(instant);
  return anchorDecisions({ ...stored.deps, anchors });
};
const textOf = (date: string) => anchors.objects.get(`anchors/${date}.jsonl`) ?? '';
const texts = () =>
  new Map([...anchors.objects].map(([key, text]) => [key.slice('anchors/'.length, -'.jsonl'.length), text]));
const rows = () => decisionRows(stored.deps.cases, exampleDebtorKey);
const against = async () => {
  const checked = checkAnchors(texts());
  return [...checked.findings, ...checkAgainst(checked.anchors, exampleDebtorKey, await rows())];
};

describe('the daily anchor', () => {
  it('is written once for a day that is over, with where every chain stood, and names no debtor', async () => {
    await decideAt('2026-03-08T08:00:00.000Z');
    await decideAt('2026-03-08T09:00:00.000Z');
    expect(await anchorAt('2026-03-09T00:20:00.000Z')).toEqual({ anchored: 1 });
    expect(await anchorAt('2026-03-09T01:20:00.000Z')).toEqual({ anchored: 0 });
    const last = (await rows()).find(({ sk }) => sk === 'HEAD');
    expect(readAnchor(textOf('2026-03-08'))).toEqual({
      date: '2026-03-08',
      until: '2026-03-09T00:20:00.000Z',
      heads: [{ debtor: debtorMark(exampleDebtorKey), sequence: 2, hash: last?.['hash'] }],
    });
    expect(textOf('2026-03-08')).not.toContain(exampleDebtorKey);
  });

  it('carries the hash of the one before, and covers all that moved since, even after days without one', async () => {
    await decideAt('2026-03-08T08:00:00.000Z');
    await anchorAt('2026-03-09T00:20:00.000Z');
    await anchorAt('2026-03-10T00:20:00.000Z');
    await decideAt('2026-03-10T00:30:00.000Z');
    await anchorAt('2026-03-14T00:20:00.000Z');
    expect([...texts().keys()]).toEqual(['2026-03-08', '2026-03-09', '2026-03-13']);
    const [, quiet, moved] = [...texts().values()].map(readAnchor);
    expect(quiet).toMatchObject({ heads: [], previous: sha256(textOf('2026-03-08')) });
    expect(moved).toMatchObject({
      since: '2026-03-10T00:05:00.000Z',
      previous: sha256(textOf('2026-03-09')),
      heads: [{ sequence: 2 }],
    });
    expect(await against()).toEqual([]);
  });

  it('shows a chain that was cut short, or written anew with all its hashes right', async () => {
    await decideAt('2026-03-08T08:00:00.000Z');
    await decideAt('2026-03-08T09:00:00.000Z');
    await anchorAt('2026-03-09T00:20:00.000Z');
    const [first] = await rows();
    const { anchors: written } = checkAnchors(texts());
    const cut = (await rows()).filter(({ sequence }) => sequence !== 2);
    expect(checkAgainst(written, exampleDebtorKey, cut).map(({ what }) => what)).toEqual([
      'was anchored on 2026-03-08 and is gone: the chain was cut short',
    ]);
    const anew = [first ?? {}, { sequence: 2, hash: 'f'.repeat(64) }];
    expect(checkAgainst(written, exampleDebtorKey, anew).map(({ what }) => what)).toEqual([
      'is not the record that was anchored on 2026-03-08: the chain was written anew',
    ]);
  });

  it('shows an anchor that was edited, and one that was taken away', async () => {
    await decideAt('2026-03-08T08:00:00.000Z');
    for (const day of ['09', '10', '11']) await anchorAt(`2026-03-${day}T00:20:00.000Z`);
    const all = texts();
    const edited = new Map(all).set(
      '2026-03-09',
      textOf('2026-03-09').replace('2026-03-10T00:20', '2026-03-10T00:21'),
    );
    expect(checkAnchors(edited).findings.map(({ what }) => what)).toEqual([
      'the anchor of 2026-03-10 does not follow the one before it: one was edited or taken away',
    ]);
    const forged = new Map(all).set(
      '2026-03-08',
      textOf('2026-03-08').replace('"sequence":1', '"sequence":2'),
    );
    expect(checkAnchors(forged).findings[0]?.what).toBe('the anchor of 2026-03-08 was edited');
    all.delete('2026-03-09');
    expect(checkAnchors(all).findings).toHaveLength(1);
  });

  it('is not put on top of one that was tampered with', async () => {
    anchors.objects.set('anchors/2026-03-07.jsonl', 'something else\n');
    await expect(anchorAt('2026-03-09T00:20:00.000Z')).rejects.toThrow('not as an anchor is written');
  });

  it('lets the first of two that write at once stand', async () => {
    await decideAt('2026-03-08T08:00:00.000Z');
    stored.clock.set('2026-03-09T00:20:00.000Z');
    const both = [1, 2].map(() => anchorDecisions({ ...stored.deps, anchors }));
    expect((await Promise.all(both)).map(({ anchored }) => anchored).sort()).toEqual([0, 1]);
  });

  it('needs no look of the sweep: heads stand in partitions of their own', async () => {
    await decideAt('2026-03-08T08:00:00.000Z');
    const { deps, memory } = stored;
    const asked: unknown[] = [];
    memory.onCall((phase, name, command) => {
      if (phase === 'before' && name === 'QueryCommand') asked.push(command);
    });
    const sfn = { send: () => Promise.reject(new Error('nothing is to be started')) };
    await startDebts({ ...deps, sfn, machineArn: 'arn', pace: async () => {}, timeIsUp: () => false });
    expect(asked.length).toBeGreaterThan(0);
    expect(JSON.stringify(asked)).not.toContain('ANCHOR#');
  });
});
