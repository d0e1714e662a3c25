import { describe, expect, it } from 'vitest';
import { checkEthics } from '../../../../functions/check-ethics/check-ethics.ts';
import { sendReminder } from '../../../../functions/send-message/send-reminder.ts';
import { caseAddress, debtAddress } from '../../../../shared/desk/address.ts';
import { outlookOf } from '../../../../shared/desk/cases/outlook.ts';
import { listAttachment } from '../../../../shared/store/attachments.ts';
import { openDispute } from '../../../../shared/store/open-dispute.ts';
import { caseOf } from '../../../../shared/store/situation.ts';
import { deskCase } from '../../../support/desk-case.ts';
import {
  exampleDebt,
  exampleDebtorKey,
  exampleFacts,
  exampleProfile,
} from '../../../support/example/example-case.ts';
import { exampleDispute, exampleHold, exampleTask } from '../../../support/example/example-task.ts';
import { naughtyStrings } from '../../../support/naughty-strings.ts';
import { wordsOf } from '../../pages/form-requests.ts';

const address = caseAddress(exampleDebtorKey);
const debtKey = 'lindenhof#INV-1';

/** A case about which was decided, and to which a reminder left. */
async function reminded() {
  const desk = await deskCase(exampleFacts(), { at: '2026-03-10T08:00:00.000Z' });
  const { deps } = desk.stored;
  const input = { debtorKey: exampleDebtorKey, debtKey, generation: 1 };
  await checkEthics(deps, input);
  const tokens = Array.from({ length: 8 }, (_, index) => `token-number-${index}`);
  const mailed = {
    ...{ ...deps, pagesUrl: 'https://pages.example', newToken: () => tokens.pop() ?? 'none' },
    mailer: async () => ({ kind: 'sent' as const, messageId: 'ses-1' }),
  };
  await sendReminder(mailed, input);
  await checkEthics(deps, input);
  return desk;
}

describe('the page of a case', () => {
  it('says first what was sent today, and what happens next and when', async () => {
    const { as } = await reminded();
    const page = wordsOf(await (await as('collector').get(address)).text());
    expect(page).toMatch(/Today “A friendly reminder[^”]*”|Today “[^”]+” left today: 10 Mar 2026, 09:00\./);
    expect(page).toMatch(/What happens next Next, .* if nothing changes/);
  });

  it('says why nothing was sent, in the words of the machine', async () => {
    const holds = [exampleHold({ kind: 'complaint', reason: 'the customer complained' })];
    const tasks = [exampleTask('hold', { about: 'H-1' })];
    const { as } = await deskCase(exampleFacts({ holds, tasks }));
    const page = wordsOf(await (await as('auditor').get(address)).text());
    expect(page).toMatch(/Today Nothing was sent today\. .*complained/);
    expect(page).toMatch(/It waits for Ruth Amsel/);
    expect(page).toContain('Release or keep this hold');
  });

  it('has the text that left word for word, and the rules behind each decision with their sources', async () => {
    const { as, stored } = await reminded();
    await openDispute(stored.deps, exampleDebtorKey, {
      ...{ debtKey, reason: 'DAMAGED', text: 'torn', amountDisputed: undefined, openedBy: 'debtor' },
    });
    stored.clock.set('2026-03-27T08:00:00.000Z');
    await checkEthics(stored.deps, { debtorKey: exampleDebtorKey, debtKey, generation: 1 });
    const html = await (await as('auditor').get(address)).text();
    expect(html).toMatch(/<strong>HOLD<\/strong> dispute: /);
    expect(html).toMatch(/<summary>The text as it left: [^<]*INV-1/);
    expect(html).toMatch(/<pre>[^<]*Bäckerei Holm GmbH/s);
    expect(html).toMatch(/Rules that spoke: \d+/);
    expect(html).not.toContain('token-number-');
  });

  it('tells what the customer sent, and one invoice has a page of its own', async () => {
    const facts = exampleFacts({
      debts: [exampleDebt(), exampleDebt({ invoiceNumber: 'INV-2' })],
      disputes: [exampleDispute()],
    });
    const { as, stored } = await deskCase(facts);
    await listAttachment(stored.deps.cases, exampleDebtorKey, {
      ...{ attachmentId: 'F-1', creditorId: 'lindenhof', about: 'D-1', name: 'photo.png', bytes: 12 },
      ...{ receivedAt: '2026-03-17T09:00:00.000Z', refused: 'damaged' },
    });
    const browser = as('resolver');
    expect(wordsOf(await (await browser.get(address)).text())).toContain('File refused (damaged): photo.png');
    const other = wordsOf(await (await browser.get(debtAddress(exampleDebtorKey, 'lindenhof#INV-2'))).text());
    expect(other).toContain('Invoice INV-2');
    expect(other).not.toContain('Objection DAMAGED');
  });

  it('keeps back what is personal while a hold asks for it, and says so', async () => {
    const holds = [exampleHold({ kind: 'bereavement', reason: 'there was a death', setBy: 'Mara Lind' })];
    const disputes = [exampleDispute({ text: 'secret words' })];
    const { as } = await deskCase(exampleFacts({ holds, disputes }));
    const browser = as('collector');
    for (const path of [
      address,
      `${address}/hold`,
      `${address}/correct`,
      `${address}/papers`,
      `${address}/timeline.csv`,
    ]) {
      const html = await (await browser.get(path)).text();
      expect(html, path).not.toMatch(/Bäckerei Holm|accounts@holm|5555 0100|secret words/);
    }
    expect(wordsOf(await (await browser.get(address)).text())).toContain('kept and not used for now');
  });

  it('pages the timeline by key: each record and decision once, whatever page it is on', async () => {
    const { as, stored } = await deskCase(exampleFacts(), { at: '2026-03-01T08:00:00.000Z' });
    const input = { debtorKey: exampleDebtorKey, debtKey, generation: 1 };
    for (let hour = 0; hour < 130; hour += 1) {
      stored.clock.set(new Date(Date.UTC(2026, 2, 1, hour)).toISOString());
      await checkEthics(stored.deps, input);
    }
    const browser = as('auditor');
    let path: string | undefined = address;
    const decisions: string[] = [];
    let opened = 0;
    let pages = 0;
    while (path !== undefined && pages < 9) {
      const html: string = await (await browser.get(path)).text();
      decisions.push(...[...html.matchAll(/\(decision (\d+)\)/g)].flatMap(([, number]) => number ?? []));
      opened += html.split('<strong>Invoice over').length - 1;
      const older = /<a href="(\?before=[^"#]+)#timeline">Older/.exec(html)?.[1];
      path = older === undefined ? undefined : `${address}${older.replaceAll('&amp;', '&')}`;
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(decisions).toHaveLength(130);
    expect(new Set(decisions).size).toBe(130);
    expect(opened).toBe(1);
  });

  it('is not found for a key that names nobody, however it is written', async () => {
    const { as, faults } = await deskCase(exampleFacts());
    for (const key of [caseAddress('lindenhof~nobody'), '/cases/%00', `/cases/${'a'.repeat(900)}`]) {
      expect((await as('manager').get(key)).status, key).toBe(404);
    }
    expect(faults).toEqual([]);
  });
});

describe('naughty strings in a case', () => {
  it('are shown as they are, never as code, and no cell of the file is a formula', async () => {
    const texts = naughtyStrings.filter((text) => text.trim() !== '');
    const facts = exampleFacts({
      profile: exampleProfile({ name: texts[0] ?? 'x', contactName: '<img src=x onerror=alert(1)>' }),
      disputes: texts.map((text, index) =>
        exampleDispute({ disputeId: `D-${index}`, text, state: 'answered' }),
      ),
      tasks: [exampleTask('review', { needs: '=HYPERLINK("http://evil")', state: 'done' })],
      holds: [exampleHold({ reason: '=1+1', source: '@SUM(A1)', releasedAt: '2026-03-17T09:00:00.000Z' })],
    });
    const { as, faults } = await deskCase(facts);
    const browser = as('auditor');
    const html = await (await browser.get(address)).text();
    expect(html).not.toMatch(/<img src=x|<script>alert/i);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    const csv = await (await browser.get(`${address}/timeline.csv`)).text();
    const cells = [...csv.matchAll(/"((?:[^"]|"")*)"|([^,"\r\n]+)/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    );
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter((cell) => /^\s*[=@]/.test(cell))).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('the outlook', () => {
  it('is the machine’s own: a sleeping debt is looked at when it wakes, not before', async () => {
    const debt = exampleDebt({ lookAt: '2026-03-28T09:00:00.000Z' });
    const { stored } = await deskCase(exampleFacts({ debts: [debt] }));
    const { next } = outlookOf([caseOf(stored.deps, exampleFacts({ debts: [debt] }), debt, {})]);
    expect(next[0]?.sentence).toMatch(/on (2[7-9]|3\d) Mar|Apr 2026/);
  });

  it('of a closed case is that nothing happens', async () => {
    const debt = exampleDebt({ state: 'closed', amountOutstanding: 0 });
    const { stored } = await deskCase(exampleFacts({ debts: [debt] }));
    const outlook = outlookOf([caseOf(stored.deps, exampleFacts({ debts: [debt] }), debt)]);
    expect(outlook.today[0]?.sentence).toMatch(/Nothing is open/);
  });
});
