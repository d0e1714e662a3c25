import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { buildEvidencePack } from '../../../functions/build-evidence-pack/build-evidence-pack.ts';
import { parkPack } from '../../../functions/build-evidence-pack/park-pack.ts';
import { runVerify } from '../../../infra/verify/run-verify.ts';
import { exportPartitions } from '../../../infra/verify/sources.ts';
import { evidencePackSchema } from '../../../shared/evidence-pack/evidence-pack.ts';
import { exampleDebt, exampleProfile } from '../../support/example/example-case.ts';
import { readPdf } from '../../support/pdf/read-pdf.ts';
import { asked, debtKey, handedCase } from './pack-case.ts';

const packIn = (file: Buffer | undefined) => evidencePackSchema.parse(JSON.parse(String(file)));

describe('the evidence pack of a debt that went to an agency', () => {
  test('holds the claim, the papers, the history and the decisions, each file by its hash', async () => {
    const one = await handedCase();
    expect(await buildEvidencePack(one.deps, asked)).toEqual({ kind: 'built' });
    const pack = packIn(one.file('pack.json'));
    expect(pack).toMatchObject({
      handoverId: 'lindenhof#INV-1#agency#1',
      creditor: { id: 'lindenhof' },
      claim: { invoiceNumber: 'INV-1', amountCollectible: 119_000, currency: 'EUR' },
      papers: [
        { kind: 'delivery', file: 'documents/delivery.pdf' },
        { kind: 'invoice', reference: 'invoice-7' },
        { kind: 'order', reference: 'order-7' },
      ],
      decisions: { file: 'decisions.jsonl', chain: { records: 1 } },
    });
    expect(pack.contacts.map(({ step }) => step)).toContain('final-notice');
    expect(pack.approvals).toContainEqual({
      ...{ step: 'agency', by: 'Ruth Amsel', at: '2026-06-05T08:00:00.000Z' },
      reason: 'All else was tried.',
    });
    expect(pack.files.map(({ name }) => name)).toEqual(['documents/delivery.pdf', 'decisions.jsonl']);
    const [record] = await one.records();
    expect(record).toMatchObject({ packId: pack.handoverId, state: 'ready', debtKey });
    expect(record?.files.map(({ name }) => name).sort()).toEqual(
      [...one.packs.objects.keys()].map((key) => key.slice(record?.prefix.length)).sort(),
    );
    expect(one.events()).toContain('EvidencePackReady');
    expect(readPdf(one.file('pack.pdf') ?? Buffer.alloc(0)).objects).toContain('/S /Table');
  });

  test('holds decisions that the verification of an export finds as they were written', async () => {
    const one = await handedCase();
    await buildEvidencePack(one.deps, asked);
    const folder = mkdtempSync(join(tmpdir(), 'forbear-pack-'));
    const verified = async (text: string) => {
      const file = join(folder, 'decisions.jsonl');
      writeFileSync(file, text);
      const partitions = exportPartitions(file);
      const policies = one.deps.policies;
      return (await runVerify({ partitions, anchors: undefined, policies, whole: false })).findings;
    };
    const lines = String(one.file('decisions.jsonl'));
    expect(await verified(lines)).toEqual([]);
    expect(await verified(lines.replace('"verdict":"ALLOW"', '"verdict":"HOLD"'))).not.toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test('writes a name of any European alphabet', async () => {
    const profile = exampleProfile({ name: 'Żółć & Щербаков ΑΕ' });
    const one = await handedCase({ profile });
    await buildEvidencePack(one.deps, asked);
    const { hasMissingGlyph, letters } = readPdf(one.file('pack.pdf') ?? Buffer.alloc(0));
    expect(hasMissingGlyph).toBe(false);
    expect(letters).toContain('0429');
    expect(packIn(one.file('pack.json')).debtor.name).toBe(profile.name);
  });

  test('keeps to itself what concerns another creditor', async () => {
    const debts = [exampleDebt(), exampleDebt({ creditorId: 'agentur', invoiceNumber: 'B-7' })];
    const one = await handedCase({ debts });
    await buildEvidencePack(one.deps, asked);
    expect(one.file('decisions.jsonl')).toBeUndefined();
    const all = [...one.packs.objects.values()].map(({ bytes }) => bytes.toString('latin1')).join('');
    expect(all).not.toContain('B-7');
    expect(packIn(one.file('pack.json')).decisions.own).toHaveLength(1);
  });

  test('is made once, and anew when a person asks', async () => {
    const one = await handedCase();
    await buildEvidencePack(one.deps, asked);
    expect(await buildEvidencePack(one.deps, asked)).toEqual({ kind: 'unchanged' });
    one.stored.clock.set('2026-06-09T08:00:00.000Z');
    expect(await buildEvidencePack(one.deps, { ...asked, anew: true })).toEqual({ kind: 'built' });
    expect(await one.records()).toMatchObject([{ builtAt: '2026-06-09T08:00:00.000Z' }]);
  });

  test.each(['pay', 'dispute'] as const)('is taken away when the customer does: %s', async (act) => {
    const one = await handedCase();
    await buildEvidencePack(one.deps, asked);
    await one[act]();
    expect(one.events()).toContain('AgencyRecalled');
    expect(await buildEvidencePack(one.deps, asked)).toEqual({ kind: 'withdrawn' });
    expect(one.packs.objects.size).toBe(0);
    expect(await one.records()).toMatchObject([{ state: 'withdrawn' }]);
    expect(one.events()).toContain('EvidencePackWithdrawn');
    expect(await buildEvidencePack(one.deps, { ...asked, anew: true })).toEqual({ kind: 'unchanged' });
  });

  test.each(['pay', 'dispute'] as const)(
    'never stays behind, whichever call of its making that lands before: %s',
    async (act) => {
      for (let at = 1, more = true; more; at += 1) {
        const one = await handedCase();
        let calls = 0;
        one.stored.memory.onCall(async (phase) => {
          if (phase !== 'before') return;
          calls += 1;
          if (calls === at) await recalled();
        });
        // The event of the recall is seen to at once, while the pack is still being made, and none comes after it.
        const recalled = async () => {
          await one[act]();
          await buildEvidencePack(one.past, asked);
        };
        await buildEvidencePack(one.deps, asked);
        more = calls >= at;
        if (!more) await recalled();
        expect(one.packs.objects.size).toBe(0);
        expect((await one.records()).filter(({ state }) => state === 'ready')).toEqual([]);
      }
    },
  );

  test('is not made of decisions that were edited, nor without a paper that is on file, nor with another', async () => {
    const edited = await handedCase();
    const [record] = edited.stored.decisions();
    await edited.stored.memory.direct.send(
      new UpdateCommand({
        ...{ TableName: 'Cases', Key: { pk: record?.['pk'], sk: record?.['sk'] } },
        ...{ UpdateExpression: 'SET why = :why', ExpressionAttributeValues: { ':why': 'because' } },
      }),
    );
    await expect(buildEvidencePack(edited.deps, asked)).rejects.toThrow('does not verify');
    const gone = await handedCase();
    gone.inbox.objects.clear();
    await expect(buildEvidencePack(gone.deps, asked)).rejects.toThrow('cannot be fetched');
    const other = await handedCase();
    other.inbox.objects.set(other.paperKey, { bytes: Buffer.from('%PDF-1.7 another') });
    await expect(buildEvidencePack(other.deps, asked)).rejects.toThrow('is not the one that is on file');
    for (const one of [edited, gone, other]) expect(await one.records()).toEqual([]);
  });

  test('that cannot be made is put on a person’s list once', async () => {
    const one = await handedCase();
    await parkPack(one.deps, asked);
    await parkPack(one.deps, asked);
    const parked = (await one.stored.facts()).tasks.filter(({ kind }) => kind === 'fault');
    expect(parked).toMatchObject([{ owner: 'Ruth Amsel', state: 'open', lines: [{ debtKey }] }]);
  });
});
