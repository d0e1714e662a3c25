import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listFile } from '../../../shared/desk/list-file.ts';
import { currencySchema } from '../../../shared/domain/money.ts';
import { listUnmatched } from '../../../shared/store/unmatched.ts';
import { noteReported } from '../../../shared/store/uploads.ts';
import { deskCase } from '../../support/desk-case.ts';
import { exampleFacts } from '../../support/example/example-case.ts';
import { exampleTask, monday } from '../../support/example/example-task.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const formula = '=HYPERLINK("https://evil.example")';
const harmless = `"'=HYPERLINK(""https://evil.example"")"`;

async function linesOf(answer: Promise<Response>): Promise<string[]> {
  const response = await answer;
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
  return (await response.text()).replace('\ufeff', '').trimEnd().split('\r\n');
}

describe('a list of the desk as a file', () => {
  test('holds money that matches nothing, all pages of it, and no formula of who paid', async () => {
    const desk = await deskCase(exampleFacts());
    for (let n = 0; n < 205; n += 1)
      await listUnmatched(
        desk.stored.deps.cases,
        'lindenhof',
        {
          ...{ paymentId: `p-${n}`, amount: 130_050, currency: currencySchema.parse('EUR') },
          ...{ bookedOn: '2026-03-20', receivedAt: monday, batch: 'march.csv', line: 3 },
        },
        { reference: n === 0 ? formula : `R-${n}` },
      );
    const auditor = desk.as('auditor');
    expect(await (await auditor.get('/money')).text()).toContain('href="/unmatched.csv?creditor=lindenhof"');
    const lines = await linesOf(auditor.get('/unmatched.csv?creditor=lindenhof'));
    expect(lines).toHaveLength(206);
    expect(lines[0]).toBe('booked_on,reference,may_pay,why,currency,amount');
    expect(lines).toContain(`2026-03-20,${harmless},,,EUR,1300.50`);
    expect((await auditor.get('/unmatched.csv?creditor=nobody')).status).toBe(404);
  });

  test('holds the tasks of a list, a line for each invoice, and those that wait for one person', async () => {
    const tasks = [exampleTask('review'), exampleTask('call')];
    const desk = await deskCase(exampleFacts({ tasks }));
    const auditor = desk.as('auditor');
    expect(await (await auditor.get('/lists/all')).text()).toContain('href="/lists/all/csv"');
    const lines = await linesOf(auditor.get('/lists/all/csv'));
    expect(lines[0]).toBe('due_on,what,customer,invoice,currency,collectible,whose');
    const invoices = tasks.flatMap((task) => task.lines).length;
    expect(lines).toHaveLength(1 + Math.max(invoices, tasks.length));
    expect(lines.slice(1).every((line) => line.includes('Bäckerei Holm GmbH'))).toBe(true);
    expect(await linesOf(auditor.get('/lists/all/csv?owner=Nobody'))).toHaveLength(1);
    expect((await auditor.get('/lists/nothing/csv')).status).toBe(404);
  });

  test('holds the disputes as their list is narrowed', async () => {
    const desk = await deskCase(exampleFacts({ tasks: [exampleTask('dispute')] }));
    const auditor = desk.as('auditor');
    const [head, ...lines] = await linesOf(auditor.get('/disputes/csv?creditor=lindenhof'));
    expect(head).toBe('due_on,customer,about,how_far,whose_turn,invoice,currency,disputed');
    expect(lines.length).toBeGreaterThan(0);
    expect(await linesOf(auditor.get('/disputes/csv?owner=Nobody'))).toHaveLength(1);
  });

  test('holds the files that were put in, whatever they are called', async () => {
    const desk = await deskCase(exampleFacts());
    await noteReported(desk.stored.deps.cases, {
      ...{ uploadId: '001774256400000-x', creditorId: 'lindenhof', rowsAre: 'invoices', list: 'full' },
      ...{ startedAt: '2026-03-23T09:00:00.000Z', file: `invoices/lindenhof/=1+1.csv`, batch: 'b' },
      ...{ outcome: 'imported', rows: { accepted: 2, held: 1 } },
    });
    const [, line] = await linesOf(desk.as('auditor').get('/files/csv?of=lindenhof'));
    expect(line).toBe(
      `2026-03-23T09:00:00.000Z,,'=1+1.csv,"open invoices, the whole list","2 taken over, 1 held until corrected",/files/lindenhof/001774256400000-x`,
    );
  });

  test('ends with the address of the next part where it is longer than an answer may be', async () => {
    const page = async (after = 0) => ({
      lines: Array.from({ length: 4000 }, (_, n) => [String(after + n)]),
      goesOn: after + 4000,
    });
    const answer = await listFile({ name: 'x', head: ['n'] }, undefined, page, (on) => `/x?after=${on}`);
    if (answer.kind !== 'file') throw new Error('no file');
    const lines = String(answer.content).trimEnd().split('\r\n');
    expect(lines).toHaveLength(12_002);
    expect(lines.at(-1)).toBe('The list goes on: /x?after=12000');
  });
});
