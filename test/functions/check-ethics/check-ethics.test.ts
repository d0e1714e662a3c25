import { describe, expect, it } from 'vitest';
import { checkEthics } from '../../../functions/check-ethics/check-ethics.ts';
import type { Task } from '../../../shared/domain/records.ts';
import { exampleDebt, exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const input = { debtorKey: exampleDebtorKey, debtKey: 'lindenhof#INV-1', generation: 1 };

describe('checking the ethics of a step', () => {
  it('allows the first reminder eight days after the due date, in working hours', async () => {
    const { deps } = await storedCase(exampleFacts(), '2026-03-10T08:00:00.000Z');
    expect(await checkEthics(deps, input)).toEqual({ step: 'remind', seen: 1, seconds: 1 });
  });

  it('records every decision with its rules, allowed or refused', async () => {
    const { deps, decisions } = await storedCase(exampleFacts(), '2026-03-08T08:00:00.000Z');
    await checkEthics(deps, input);
    expect(decisions()).toMatchObject([
      { step: 'pace', by: 'check-ethics', policyId: 'considerate', factsVersion: 1 },
    ]);
  });

  it('says on a Saturday why it waits, and until when', async () => {
    const { deps, decisions } = await storedCase(exampleFacts(), '2026-03-14T11:00:00.000Z');
    const { step, seconds } = await checkEthics(deps, input);
    expect(step).toBe('pace');
    expect(seconds).toBeGreaterThan(40 * 3600);
    expect(decisions()).toMatchObject([
      {
        verdict: 'DEFER',
        hits: expect.arrayContaining([expect.objectContaining({ rule: 'contact-window' })]),
      },
    ]);
  });

  it('tells other systems of a refusal once, however often it is asked, and of none while nothing is due', async () => {
    const { deps, outbox, clock } = await storedCase(exampleFacts(), '2026-03-14T11:00:00.000Z');
    await checkEthics(deps, input);
    clock.set('2026-03-14T12:00:00.000Z');
    await checkEthics(deps, input);
    expect(outbox()).toMatchObject([
      {
        ...{ type: 'ContactRefused', version: 1, at: '2026-03-14T11:00:00.000Z' },
        detail: {
          debtKey: input.debtKey,
          ruling: 'DEFER',
          rules: expect.arrayContaining(['contact-window']),
        },
      },
    ]);
    const early = await storedCase(exampleFacts(), '2026-03-07T11:00:00.000Z');
    await checkEthics(early.deps, input);
    expect(early.outbox()).toEqual([]);
  });

  it('notes when the sweep must look, should this execution die', async () => {
    const { deps, facts } = await storedCase(exampleFacts(), '2026-03-10T08:00:00.000Z');
    await checkEthics(deps, input);
    expect((await facts()).debts[0]?.lookAt).toBe('2026-03-11T08:00:00.000Z');
  });

  it('lets a superseded execution leave without deciding anything', async () => {
    const { deps, decisions } = await storedCase(
      exampleFacts({ debts: [exampleDebt({ generation: 2 })] }),
      '2026-03-10T08:00:00.000Z',
    );
    expect(await checkEthics(deps, input)).toMatchObject({ step: 'leave' });
    expect(decisions()).toEqual([]);
  });

  it('closes what is paid', async () => {
    const debts = [exampleDebt({ amountOutstanding: 0, ledgerOutstanding: 0 })];
    const { deps } = await storedCase(exampleFacts({ debts }), '2026-03-10T08:00:00.000Z');
    expect(await checkEthics(deps, input)).toMatchObject({ step: 'close' });
  });

  it('takes a call off the list whose debts are paid, disputed or promised by now', async () => {
    const call = (debtKey: string): Task => ({
      ...{
        taskId: `call#${debtKey}`,
        kind: 'call',
        creditorId: 'lindenhof',
        owner: 'Mara Lind',
        needs: 'Call.',
      },
      ...{ createdAt: '2026-03-09T08:00:00.000Z', dueOn: '2026-03-12', state: 'open', stepId: 'call-1' },
      lines: [{ debtKey, stepId: 'call-1', amountCollectible: 119_000, currency: exampleDebt().currency }],
    });
    const debts = [exampleDebt({ amountOutstanding: 0 }), exampleDebt({ invoiceNumber: 'INV-2' })];
    const tasks = [call('lindenhof#INV-1'), call('lindenhof#INV-2')];
    const { deps, facts } = await storedCase(exampleFacts({ debts, tasks }), '2026-03-10T08:00:00.000Z');
    expect(await checkEthics(deps, input)).toMatchObject({ step: 'pace', seconds: 1 });
    expect((await facts()).tasks.map(({ state, outcome }) => [state, outcome])).toEqual([
      ['done', 'moot'],
      ['open', undefined],
    ]);
    expect(await checkEthics(deps, input)).toMatchObject({ step: 'close' });
  });

  it('forgets the token of a wait that is over, but not one registered since', async () => {
    const debts = [
      exampleDebt({ token: 'old', tokenSeen: 0 }),
      exampleDebt({ invoiceNumber: 'INV-2', token: 'new', tokenSeen: 1 }),
    ];
    const { deps, facts } = await storedCase(exampleFacts({ debts }), '2026-03-10T08:00:00.000Z');
    await checkEthics(deps, input);
    await checkEthics(deps, { ...input, debtKey: 'lindenhof#INV-2' });
    expect((await facts()).debts.map(({ token }) => token)).toEqual([undefined, 'new']);
  });
});
