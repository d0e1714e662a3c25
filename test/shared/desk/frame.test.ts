import { describe, expect, it } from 'vitest';
import { taskAddress } from '../../../shared/desk/address.ts';
import { deskCase } from '../../support/desk-case.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { exampleTask } from '../../support/example/example-task.ts';
import { wordsOf } from '../pages/form-requests.ts';

const fault = exampleTask('fault');
const facts = exampleFacts({ tasks: [fault] });
const address = taskAddress({ debtorKey: exampleDebtorKey, taskId: fault.taskId });

describe('the frame of the desk', () => {
  it('leads from Today to a task, records its end under the name of the person, and says so once', async () => {
    const { as, stored, acts } = await deskCase(facts);
    const browser = as('collector');
    const today = await browser.get('/');
    expect(await today.text()).toContain(address);
    const done = await browser.post(address, { outcome: 'retry', note: 'the address was wrong' });
    const page = wordsOf(await done.text());
    expect(page).toContain('Recorded.');
    expect(page).toContain('Mara Lind finished it on 23 Mar 2026: retry');
    expect(wordsOf(await (await browser.get(address)).text())).not.toContain('Recorded.');
    const { tasks } = await stored.facts();
    expect(tasks[0]).toMatchObject({ state: 'done', doneBy: 'Mara Lind', note: 'the address was wrong' });
    expect(acts).toEqual([{ person: 'id of Mara Lind', page: '/tasks/:debtor/:task', status: 303 }]);
  });

  it('tells the second of two people who finish one task that the other was first', async () => {
    const { as } = await deskCase(facts);
    await as('collector').post(address, { outcome: 'retry' });
    const late = await as('manager').post(address, { outcome: 'retry', note: 'me too' });
    expect(late.status).toBe(409);
    expect(wordsOf(await late.text())).toContain('Mara Lind finished it');
  });

  it('leads who is not signed in to the sign-in page and back', async () => {
    const { app } = await deskCase(facts);
    const answer = await app.request(address);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe(`/sign-in?to=${encodeURIComponent(address)}`);
  });

  it('keeps what was typed in a form whose session ended', async () => {
    const { nobody } = await deskCase(facts);
    const answer = await nobody().post(address, { outcome: 'retry', note: 'a "long" note' });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('value="a &quot;long&quot; note"');
  });

  it('refuses a form of another site', async () => {
    const { app } = await deskCase(facts);
    for (const headers of [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }, {}]) {
      const answer = await app.request(address, { method: 'POST', body: new URLSearchParams(), headers });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('This form came from somewhere else');
    }
  });

  it('lets nothing run but its own files', async () => {
    const { app } = await deskCase(facts);
    const policy = (await app.request('/desk.css')).headers.get('Content-Security-Policy');
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect((await app.request('/htmx.js')).status).toBe(200);
  });
});
