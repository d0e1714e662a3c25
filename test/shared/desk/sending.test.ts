import { describe, expect, it } from 'vitest';
import { readPause } from '../../../shared/store/sending-pause.ts';
import { deskCase } from '../../support/desk-case.ts';
import { exampleFacts } from '../../support/example/example-case.ts';
import { wordsOf } from '../pages/form-requests.ts';

const whole = { kind: 'whole' } as const;
const own = { kind: 'creditor', creditorId: 'lindenhof' } as const;
const text = async (response: Response) => wordsOf(await response.text());

describe('the switch for sending', () => {
  it('is thrown by a person with a reason, stands on every page, and only another act lets it go on', async () => {
    const { as, stored } = await deskCase(exampleFacts());
    const collector = as('collector');
    expect(await text(await collector.get('/'))).not.toContain('stopped');
    const stopped = await text(
      await collector.post('/sending', { scope: 'all', reason: 'A text is wrong.' }),
    );
    expect(stopped).toContain('Sending is stopped: All creditors.');
    expect(await readPause(stored.deps.cases, whole)).toMatchObject({
      stopped: { by: 'Mara Lind', reason: 'A text is wrong.' },
    });
    for (const path of ['/', '/policy', '/sending', '/nothing'])
      expect(await text(await as('auditor').get(path))).toContain(
        'All sending is stopped since 23 Mar 2026, 10:00, by Mara Lind: A text is wrong.',
      );
    const manager = as('manager');
    expect(await text(await manager.get('/sending/all/resume'))).toContain(
      'each invoice looks again within the hour',
    );
    const goesOn = await text(await manager.post('/sending/all/resume', { reason: 'It is right again.' }));
    expect(goesOn).toContain('Sending goes on: All creditors.');
    expect(goesOn).toContain('by Ruth Amsel: It is right again.');
    expect(await readPause(stored.deps.cases, whole)).toBeUndefined();
    expect(await text(await manager.get('/'))).not.toContain('stopped');
  });

  it('stops one creditor, once; the second person is told', async () => {
    const { as, stored } = await deskCase(exampleFacts());
    const fields = { scope: 'creditor-lindenhof', reason: 'New bank account.' };
    await as('manager').post('/sending', fields);
    expect(await text(await as('collector').post('/sending', fields))).toContain('Somebody was faster');
    expect((await readPause(stored.deps.cases, own))?.stopped.by).toBe('Ruth Amsel');
    expect(await text(await as('manager').get('/sending/creditor-nobody/resume'))).toContain('Not found');
    expect(await text(await as('manager').get('/sending/all/resume'))).toContain('It is not stopped.');
  });

  it('says beside the field what is missing, and keeps what was typed', async () => {
    const { as, stored } = await deskCase(exampleFacts());
    const answer = await as('manager').post('/sending', { scope: '', reason: 'Typed <b>once</b>' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('href="#scope"');
    expect(html).toContain('Typed &lt;b&gt;once&lt;/b&gt;');
    const long = await as('manager').post('/sending', { scope: 'all', reason: 'x'.repeat(2001) });
    expect(await text(long)).toContain('at most 2000 characters; these are 2001');
    expect(await readPause(stored.deps.cases, whole)).toBeUndefined();
  });

  it('is not let go on by a collector, and not touched by an auditor', async () => {
    const { as, stored } = await deskCase(exampleFacts());
    const fields = { scope: 'all', reason: 'A text is wrong.' };
    expect((await as('auditor').post('/sending', fields)).status).toBe(403);
    await as('manager').post('/sending', fields);
    expect((await as('collector').post('/sending/all/resume', { reason: 'x' })).status).toBe(403);
    expect(await readPause(stored.deps.cases, whole)).toBeDefined();
  });
});
