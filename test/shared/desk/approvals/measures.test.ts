import { describe, expect, it } from 'vitest';
import { serveDesk } from '../../../../functions/serve-desk/serve-desk.ts';
import { caseAddress, measuresAddress } from '../../../../shared/desk/address.ts';
import { noPapers } from '../../../../shared/desk/deps/papers.ts';
import { writeTogether } from '../../../../shared/store/commit.ts';
import { type PackRecord, packItem } from '../../../../shared/store/packs.ts';
import { deskCase } from '../../../support/desk-case.ts';
import { exampleDebtorKey, exampleFacts } from '../../../support/example/example-case.ts';
import { exampleContact } from '../../../support/example/example-task.ts';
import { wordsOf } from '../../pages/form-requests.ts';

const debtKey = 'lindenhof#INV-1';
const address = measuresAddress(exampleDebtorKey, debtKey);
const taken = (measure: 'withhold-business' | 'agency') =>
  exampleContact({
    ...{ contactId: `${debtKey}#${measure}#1`, stepId: measure, result: measure },
    ...{ channel: 'none', purpose: 'measure' },
  });
const facts = exampleFacts({ contacts: [taken('withhold-business'), taken('agency')] });
const pack: PackRecord = {
  ...{ packId: `${debtKey}#agency#1`, debtKey, creditorId: 'lindenhof', state: 'ready' },
  ...{ prefix: 'packs/x/', builtAt: '2026-03-10T09:00:00.000Z' },
  files: [{ name: 'pack.pdf', type: 'application/pdf', bytes: 5000, sha256: 'a'.repeat(64) }],
};

async function desk(packs: readonly PackRecord[] = [pack]) {
  const one = await deskCase(facts);
  const signed: string[] = [];
  const papers = {
    ...noPapers,
    packLink: async ({ key, seconds }: { key: string; seconds: number }) => {
      signed.push(`${key} ${seconds}`);
      return `https://packs.example/${key}?signed`;
    },
  };
  const { deps } = serveDesk(
    one.stored.deps,
    {
      ...{ overHttps: false, origin: '', formTargets: [], signIn: Object(undefined) },
      ...{ secret: () => '', noteAct: () => {}, reportFault: () => {} },
    },
    papers,
  );
  const again = await deskCase(facts, { deps });
  for (const record of packs)
    await writeTogether(one.stored.deps.cases, [{ kind: 'put', item: packItem(exampleDebtorKey, record) }]);
  return { ...again, stored: one.stored, signed };
}

describe('the measures of an invoice', () => {
  it('are resumed by a manager with a reason, who stands in the history; the ERP is told', async () => {
    const { as, stored } = await desk();
    const without = await as('manager').post(address, { do: 'withhold-business' });
    expect(without.status).toBe(422);
    expect(await without.text()).toContain('href="#why-withhold-business"');
    const done = await as('manager').post(address, {
      ...{ do: 'withhold-business', 'why-withhold-business': 'They deliver to our hospital.' },
    });
    expect(wordsOf(await done.text())).toContain('Business is resumed; the ERP is told.');
    expect(stored.outbox()).toMatchObject([{ type: 'CreditHoldLifted', detail: { why: 'decided' } }]);
    expect((await stored.facts()).tasks).toMatchObject([
      { doneBy: 'Ruth Amsel', note: 'They deliver to our hospital.', state: 'done' },
    ]);
    const twice = await as('manager').post(address, {
      ...{ do: 'withhold-business', 'why-withhold-business': 'again' },
    });
    expect(wordsOf(await twice.text())).toContain('This measure is not in force any more.');
  });

  it('are led to from the invoice in its case', async () => {
    const { as } = await desk();
    const html = await (await as('collector').get(caseAddress(exampleDebtorKey))).text();
    expect(html).toContain(`<a href="${address}">with an agency</a>`);
  });

  it('call a debt back from the agency', async () => {
    const { as, stored } = await desk();
    await as('manager').post(address, { do: 'agency', 'why-agency': 'New facts.' });
    expect(stored.outbox()).toMatchObject([
      { type: 'AgencyRecalled', detail: { why: 'decided', handoverId: pack.packId } },
    ]);
  });

  it('are seen by everybody and changed by managers only', async () => {
    const { as, stored } = await desk();
    for (const role of ['collector', 'resolver', 'auditor', 'administrator'] as const) {
      const page = await (await as(role).get(address)).text();
      expect(page).toContain('pack.pdf');
      expect(page).not.toContain('Resume business');
      const answer = await as(role).post(address, { do: 'agency', 'why-agency': 'x' });
      expect(answer.status).toBe(403);
    }
    expect(stored.outbox()).toEqual([]);
  });
});

describe('the evidence pack', () => {
  it('is read through an address of a minute, and given on by one of an hour', async () => {
    const { as, app, signed } = await desk();
    const page = await (await as('auditor').get(address)).text();
    const file = page.match(/href="(\/packs\/[^"]+)"/)?.[1] ?? '';
    const browser = as('auditor');
    const session = browser.cookies.get('session') ?? '';
    const answer = await app.request(file, { headers: { Cookie: `session=${session}` } });
    expect(answer.headers.get('Location')).toBe('https://packs.example/packs/x/pack.pdf?signed');
    const given = await as('manager').post(address, { do: 'link' });
    expect(await given.text()).toContain('https://packs.example/packs/x/pack.pdf?signed');
    expect(signed).toEqual(['packs/x/pack.pdf 60', 'packs/x/pack.pdf 3600']);
  });

  it('is gone with its links once it was taken away', async () => {
    const { as, signed } = await desk([
      { ...pack, state: 'withdrawn', withdrawnAt: '2026-03-20T09:00:00.000Z' },
    ]);
    const words = wordsOf(await (await as('manager').get(address)).text());
    expect(words).toContain('There is none now. A pack was taken away on 20 Mar 2026, 10:00.');
    await as('manager').post(address, { do: 'link' });
    expect(signed).toEqual([]);
  });

  it('is made again when a manager asks, by an event', async () => {
    const { as, stored } = await desk();
    await as('manager').post(address, { do: 'anew' });
    expect(stored.outbox()).toMatchObject([{ type: 'EvidencePackAsked', detail: { debtKey } }]);
  });

  it('of an invoice that nobody knows is not there', async () => {
    const { as } = await desk();
    expect((await as('manager').get(measuresAddress(exampleDebtorKey, 'x'))).status).toBe(404);
  });
});
