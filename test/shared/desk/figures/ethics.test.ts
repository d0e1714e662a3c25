import { beforeAll, describe, expect, it } from 'vitest';
import { readVerification } from '../../../../shared/store/figures/verifications.ts';
import { type DeskCase, deskCase } from '../../../support/desk-case.ts';
import { readPdf } from '../../../support/pdf/read-pdf.ts';
import { holm } from '../../domain/figures/small-ledger.ts';
import { wordsOf } from '../../pages/form-requests.ts';
import { countedDesk } from './figures-case.ts';

let desk: DeskCase;
beforeAll(async () => {
  desk = await countedDesk();
});
const words = async (path: string, at = desk) => wordsOf(await (await at.as('auditor').get(path)).text());

describe('the ethics report of a month', () => {
  it('says that nothing was done that must not be, with what the verification found and its hash', async () => {
    const page = await words('/figures/ethics?month=2026-04');
    const verified = await readVerification(desk.stored.deps.cases, 'lindenhof', '2026-04');
    expect(page).toContain(
      'No contact of April 2026 was about an invoice that was wholly disputed, promised or paid.',
    );
    expect(page).toContain(
      'Verified: 1 decision about 1 customer; everything stands as it was written, and comes out the same',
    );
    expect(page).toContain(`as the month ended: ${verified?.hash}`);
  });

  it('counts contacts, refusals by rule, decisions of people and mails', async () => {
    const page = await words('/figures/ethics');
    for (const said of [
      ...['Call 2', 'All 5', 'Last 7 days of the month 2 2 2', 'Decisions in all 1'],
      ...['Interest and costs were waived 1', 'A firm step was approved 0', 'Came back 1 250.0 per 1,000'],
    ]) {
      expect(page).toContain(said);
    }
  });

  it('warns of a contact that should not have been, and of decisions that were edited', async () => {
    const wrong = holm.contacts.map((one) => ({ ...one, reservedAt: '2026-04-21T09:00:00.000Z' }));
    const other = await countedDesk({ ...holm, contacts: wrong }, { why: 'something else' });
    const page = await words('/figures/ethics', other);
    expect(page).toMatch(/\d+ contacts? of April 2026 should not have been made/);
    expect(page).toMatch(/Verified: 1 decision about 1 customer; \d+ things? not as written/);
    expect(await (await other.as('auditor').get('/figures/ethics')).text()).toContain('class="warning"');
  });

  it('does not call a month verified that is not over', async () => {
    const { stored } = desk;
    expect(await words('/figures/ethics?month=2026-03')).toContain('have not been verified yet');
    expect(stored.clock.now().toString()).toContain('2026-05-01');
    expect(await words('/figures/ethics', await deskCase(holm))).toContain('has not been made yet');
  });

  it('is a tagged document that says the same', async () => {
    const answer = await desk.as('manager').get('/figures/ethics.pdf?month=2026-04');
    expect(answer.headers.get('Content-Type')).toBe('application/pdf');
    expect(answer.headers.get('Content-Disposition')).toContain('ethics-lindenhof-2026-04.pdf');
    const { objects } = readPdf(Buffer.from(await answer.arrayBuffer()));
    expect(objects).toContain('/Lang (en)');
    for (const role of ['H1', 'H2', 'P', 'Table', 'TH', 'TD']) expect(objects).toContain(`/S /${role}\n`);
  });
});
