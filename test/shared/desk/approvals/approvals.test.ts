import { describe, expect, it } from 'vitest';
import { escalate } from '../../../../functions/escalate/escalate.ts';
import { sendReminder } from '../../../../functions/send-message/send-reminder.ts';
import { taskAddress } from '../../../../shared/desk/address.ts';
import type { Facts } from '../../../../shared/domain/facts.ts';
import type { Task } from '../../../../shared/domain/records.ts';
import { deskCase, examplePerson } from '../../../support/desk-case.ts';
import {
  approvalOf,
  beforeAgency,
  beforeWithholding,
  papers,
} from '../../../support/example/climbed-case.ts';
import { exampleDebtorKey, exampleFacts } from '../../../support/example/example-case.ts';
import { exampleContact, examplePlan, exampleTask } from '../../../support/example/example-task.ts';
import { wordsOf } from '../../pages/form-requests.ts';

const debtKey = 'lindenhof#INV-1';
const june = '2026-06-08T08:00:00.000Z';
const addressOf = ({ taskId }: Task) => taskAddress({ debtorKey: exampleDebtorKey, taskId });
const agency = exampleTask('approval', { stepId: 'agency', taskId: `approval#${debtKey}#agency#1` });
const withhold = exampleTask('approval', { stepId: 'withhold-business', taskId: `approval#${debtKey}#wb#1` });
const review = exampleTask('review', { stepId: 'review', taskId: `review#${debtKey}#review#2` });
const note = 'All else was tried.';

async function desk(facts: Facts, at = june) {
  const one = await deskCase(facts, { at });
  return {
    ...one,
    page: async (task: Task) => wordsOf(await (await one.as('manager').get(addressOf(task))).text()),
  };
}

describe('the page of an approval', () => {
  it('shows what is asked, what the gate says with its sources, the papers, what leaves, and what happened', async () => {
    const { page } = await desk(beforeAgency({ tasks: [agency], evidence: papers.slice(1) }));
    const words = await page(agency);
    expect(words).toContain('Asked by Forbear, as the ladder says');
    expect(words).toContain('Invoice INV-1: cannot be approved as things are.');
    expect(words).toContain('Missing evidence: the order or contract. S0-4, S0-6');
    expect(words).toContain('Order or contract missing, and needed');
    expect(words).toContain('Copy of the invoice on file invoice-7');
    expect(words).toContain('Accepted terms not on file');
    expect(words).toContain('&quot;AgencyHandover&quot;');
    expect(words).toMatch(/Timeline .*Mail final-notice: sent/);
  });

  it('says that nothing but its time is missing, where that is so', async () => {
    const { page } = await desk(beforeAgency({ tasks: [agency], evidence: papers }));
    expect(await page(agency)).toContain('Invoice INV-1: nothing speaks against it once it is approved.');
  });

  it('shows the very event that leaves once it is approved', async () => {
    const { as, stored } = await desk(beforeAgency({ tasks: [agency], evidence: papers }));
    const html = await (await as('manager').get(addressOf(agency))).text();
    await as('manager').post(addressOf(agency), { outcome: 'approved', note });
    await escalate(stored.deps, { debtorKey: exampleDebtorKey, debtKey, generation: 1 });
    const [event] = stored.outbox();
    expect(event).toMatchObject({ type: 'AgencyHandover' });
    const shown = html.match(/class="mail">(.*?)<\/pre>/s)?.[1] ?? '';
    const detail = JSON.parse(shown.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    expect(detail).toEqual({ type: 'AgencyHandover', ...Object(event?.['detail']) });
  });

  it('shows the very words of a final notice, to whom and from when it leaves', async () => {
    const step = exampleTask('approval', { stepId: 'final-notice', taskId: `approval#${debtKey}#fn#1` });
    const withheld = exampleContact({
      ...{ stepId: 'withhold-business', contactId: `${debtKey}#withhold-business#1`, channel: 'none' },
      ...{ purpose: 'measure', reservedAt: '2026-04-16T09:00:00.000Z' },
    });
    const facts = beforeWithholding({
      contacts: [withheld],
      tasks: [approvalOf('withhold-business', '2026-04-15T09:00:00.000Z'), step],
      evidence: papers,
    });
    const { as, stored } = await desk(facts, '2026-05-05T08:00:00.000Z');
    const html = await (await as('manager').get(addressOf(step))).text();
    const shown = html.match(/class="mail" lang="en">(.*?)<\/pre>/s)?.[1] ?? '';
    await as('manager').post(addressOf(step), { outcome: 'approved', note });
    const mails: string[] = [];
    const secrets = ['pay', 'promise', 'dispute', 'why', 'stop'];
    await sendReminder(
      {
        ...stored.deps,
        mailer: async (_creditor, to, message) => {
          mails.push(`${to}\n${message.text}`);
          return { kind: 'sent', messageId: 'ses-1' };
        },
        newToken: () => `link-${secrets.shift()}`,
        pagesUrl: 'https://pages.example',
      },
      { debtorKey: exampleDebtorKey, debtKey, generation: 1 },
    );
    const unescaped = shown.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    expect(mails).toEqual([`accounts@holm.example\n${unescaped}`]);
    expect(wordsOf(html)).toContain('To accounts@holm.example');
  });

  it('takes no decision without its reason, and keeps what was typed', async () => {
    const { as, stored } = await desk(beforeAgency({ tasks: [agency], evidence: papers }));
    const answer = await as('manager').post(addressOf(agency), {
      ...{ outcome: 'postponed', 'postponed-date': '2026-07-01', note: '' },
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('href="#note"');
    expect(html).toContain('value="2026-07-01"');
    expect((await stored.facts()).tasks.find(({ taskId }) => taskId === agency.taskId)?.state).toBe('open');
  });

  it('is decided by managers only', async () => {
    const { as } = await desk(beforeAgency({ tasks: [agency], evidence: papers }));
    for (const role of ['collector', 'resolver', 'auditor', 'administrator'] as const) {
      const answer = await as(role).post(addressOf(agency), { outcome: 'approved', note });
      expect(answer.status).toBe(403);
      expect(await (await as(role).get(addressOf(agency))).text()).not.toContain('<h2>Decide</h2>');
    }
  });

  it('names what is missing beside the choice when it is approved all the same', async () => {
    const { as, stored } = await desk(beforeAgency({ tasks: [agency] }));
    const answer = await as('manager').post(addressOf(agency), { outcome: 'approved', note });
    expect(answer.status).toBe(422);
    expect(wordsOf(await answer.text())).toContain('Missing evidence: the order or contract');
    expect(stored.outbox()).toEqual([]);
  });
});

describe('something milder', () => {
  it('rests the case until a day, and the approval is asked for again', async () => {
    const { as, stored } = await desk(beforeWithholding({ tasks: [withhold] }), '2026-04-20T08:00:00.000Z');
    const typed = { outcome: 'postponed', 'postponed-date': '2026-05-20', note };
    const done = await as('manager').post(addressOf(withhold), typed);
    expect(wordsOf(await done.text())).toContain('Collection rests until 2026-05-20');
    expect((await stored.facts()).holds).toMatchObject([{ until: '2026-05-20', setBy: 'Ruth Amsel' }]);
  });

  it('offers to pay in parts; a part that is none is said beside the field, and nothing typed is lost', async () => {
    const { as, stored } = await desk(beforeWithholding({ tasks: [withhold] }), '2026-04-20T08:00:00.000Z');
    const parts = 'plan_offered-parts';
    const wrong = await as('manager').post(addressOf(withhold), {
      ...{ outcome: 'plan_offered', [parts]: '2026-05-20 600\nsoon', note },
    });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain(`href="#${parts}"`);
    expect(html).toContain('soon');
    const right = { outcome: 'plan_offered', [parts]: '2026-05-20 600.00\n2026-06-20 590.00', note };
    await as('manager').post(addressOf(withhold), right);
    expect((await stored.facts()).plans).toMatchObject([
      { state: 'offered', instalments: [{ amount: 60_000 }, { amount: 59_000 }], decidedBy: 'Ruth Amsel' },
    ]);
    expect(stored.outbox()).toMatchObject([{ template: 'plan-offered' }]);
  });

  it('a write-off is asked for by one manager, refused to the same and granted by another', async () => {
    const { as, stored, page } = await desk(exampleFacts({ tasks: [review] }));
    await as('manager').post(addressOf(review), { outcome: 'write_off', note: 'They are gone.' });
    const asked = (await stored.facts()).tasks.find(({ stepId }) => stepId === 'write-off');
    if (asked === undefined) throw new Error('nothing was asked');
    expect(await page(asked)).toContain('You asked for this: another person decides it.');
    const own = await as('manager').post(addressOf(asked), { outcome: 'approved', note });
    expect(own.status).toBe(422);
    expect(wordsOf(await own.text())).toContain('Ruth Amsel asked for this: another person decides it.');
    expect((await stored.facts()).debts).toMatchObject([{ state: 'open' }]);
    const other = examplePerson('manager', 'Paul Krug');
    const seen = wordsOf(await (await as(other).get(addressOf(asked))).text());
    expect(seen).toContain('Asked by Ruth Amsel');
    expect(seen).not.toContain('You asked for this');
    await as(other).post(addressOf(asked), { outcome: 'approved', note: 'Agreed.' });
    expect((await stored.facts()).debts).toMatchObject([
      { state: 'closed', withdrawnBy: 'Paul Krug', writtenOff: { askedBy: 'Ruth Amsel', reason: 'Agreed.' } },
    ]);
    expect(stored.outbox()).toMatchObject([
      { type: 'DebtClosed', detail: { debtKey, why: 'written-off' } },
      { type: 'DebtWrittenOff', detail: { debtKey, amountOutstanding: 119_000, currency: 'EUR' } },
    ]);
  });
});

describe('a proposal', () => {
  const plan = examplePlan({ state: 'proposed', instalments: [{ dueOn: '2026-04-30', amount: 119_000 }] });
  const asked = exampleTask('proposal', { about: plan.planId, askedBy: 'Ruth Amsel' });
  const facts = exampleFacts({ plans: [plan], tasks: [asked] });

  it('shows the mail that accepting it sends', async () => {
    const { page } = await desk(facts, '2026-03-23T09:00:00.000Z');
    expect(await page(asked)).toContain('As it would leave, as soon as you accept.');
  });

  it('is accepted by another manager than the one who put it forward', async () => {
    const { as, stored } = await desk(facts, '2026-03-23T09:00:00.000Z');
    const own = await as('manager').post(addressOf(asked), { outcome: 'accepted', note });
    expect(own.status).toBe(422);
    await as(examplePerson('manager', 'Paul Krug')).post(addressOf(asked), { outcome: 'accepted', note });
    expect((await stored.facts()).plans).toMatchObject([{ state: 'accepted', decidedBy: 'Paul Krug' }]);
  });
});
