import type { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { sendAnswer } from '../../../functions/send-message/send-answer.ts';
import { sendReminder } from '../../../functions/send-message/send-reminder.ts';
import { servePages } from '../../../functions/serve-pages/serve-pages.ts';
import { readCommand } from '../../../infra/desk/read-command.ts';
import { runDesk } from '../../../infra/desk/run-desk.ts';
import { csvLine } from '../../../shared/files/csv.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { taskReference } from '../../../shared/store/task-reference.ts';
import { fakePagesDeps } from '../../shared/pages/fake-pages-deps.ts';
import { post, visitor } from '../../shared/pages/form-requests.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { noFiles } from '../../support/example/no-files.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import { input, sending } from '../send-message/sending.ts';

/** The tags of a page or mail in their order, with their attributes' names: what a browser would build of it. */
function skeleton(html: string): string[] {
  return [...html.matchAll(/<(\/?[a-z!][^\s>/]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, tag = '', attributes = '']) =>
      [tag, ...[...attributes.matchAll(/\s([^\s=>"]+)(?:="[^"]*")?/g)].map(([, name]) => name)].join(' '),
  );
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const strange = /\p{Bidi_Control}|(?!\n)\p{Cc}/u;

async function typed(app: Hono, link: string, fields: Record<string, string>): Promise<string> {
  const response = await post(app, link, fields);
  expect(response.status).toBeLessThan(500);
  expect([...response.headers.keys()].filter((name) => name === 'bcc')).toEqual([]);
  return response.text();
}

const forms = (said: string): [string, Record<string, string>][] => [
  [
    '/t/dispute',
    {
      choice: 'dispute',
      debtKey: 'linden#RE-2041',
      reason: '',
      extent: 'part',
      amount: said,
      text: said,
    },
  ],
  ['/t/promise', { choice: 'promise', promisedOn: said, extent: 'part', amount: said }],
  ['/t/person-pay', { choice: 'identify', number: said }],
  ['/t/unknown', { choice: said, [said]: said }],
];

/** What is made of the forms when somebody types nothing strange; the same for all who do. */
const plainPages = once(async () => {
  const pages: string[][] = [];
  for (const [link, fields] of forms('half'))
    pages.push(skeleton(await typed(createPages(fakePagesDeps()), link, fields)));
  return pages;
});

describe('whatever a debtor types comes back as text', () => {
  test.each(naughtyStrings)('on a page that shows it again: %j', async (text) => {
    const deps = fakePagesDeps();
    const app = createPages(deps);
    for (const [index, [link, fields]] of forms(text).entries()) {
      const html = await typed(app, link, fields);
      const blank = fields['number']?.trim() === '' || fields['amount']?.trim() === '';
      if (!blank) expect(skeleton(html)).toEqual((await plainPages())[index]);
      expect(html).not.toMatch(/<script|<img src=x|javascript:alert\(1\)">/i);
    }
    expect(deps.faults).toEqual([]);
  });

  test.each(naughtyStrings)('in the address of a page: %j', async (text) => {
    const deps = fakePagesDeps();
    const browser = visitor(createPages(deps));
    await browser.get('/t/dispute');
    const said = encodeURIComponent(text.toWellFormed());
    for (const query of [`?item=${said}`, `?lang=${said}`, `?${said}=${said}`]) {
      const html = await (await browser.get(query)).text();
      expect(html).not.toMatch(/<script|<img src=x|<svg/i);
    }
    expect(deps.faults).toEqual([]);
    expect(deps.writes).toEqual([]);
  });
});

/** An objection with this text, sent on a page of a mail that left; then the mail that answers it, and the desk. */
async function objectionWith(text: string) {
  const stage = await sending(exampleFacts());
  await sendReminder(stage.deps, input);
  const faults: unknown[] = [];
  const app = createPages(
    servePages(stage.deps, {
      overHttps: true,
      origin: 'https://pages.example',
      openCheckout: async () => ({ kind: 'unavailable' }),
      ...noFiles,
      newSession: () => 'session',
      reportFault: (error) => faults.push(error),
    }),
  );
  const paths = stage.mails[0]?.message.html.match(/\/t\/[\w-]+/g) ?? [];
  const browser = visitor(app);
  for (const path of paths.slice(0, 1)) await browser.get(path);
  await browser.get('dispute');
  const form = { choice: 'dispute', debtKey: input.debtKey, reason: 'PRICE', extent: 'whole', text };
  const page = await (await browser.post('dispute', form)).text();
  for (const { pk, sk } of stage.outbox()) await sendAnswer(stage.deps, { pk: String(pk), sk: String(sk) });
  const [task] = (await stage.facts()).tasks.filter(({ kind }) => kind === 'dispute');
  const reference = taskReference({ debtorKey: exampleDebtorKey, taskId: task?.taskId ?? '' }).slice(0, 8);
  const desk = [
    ...(await runDesk(stage.deps, readCommand(['list']))),
    ...(await runDesk(stage.deps, readCommand(['show', reference]))),
  ];
  const mail = stage.mails[1]?.message;
  const asked = (await stage.facts()).tasks.filter(
    ({ kind, state }) => kind === 'uncertain-send' && state === 'open',
  );
  return { page, mail, desk, faults, asked };
}

const ofOneLine = once(() => objectionWith('plain'));
const ofTwoLines = once(() => objectionWith('one\ntwo'));

describe('whatever a debtor types reaches people as text', () => {
  test.each(naughtyStrings)('in the mail that answers it, and on the desk: %j', async (text) => {
    const plain = await (/[\n\r]/.test(text) ? ofTwoLines() : ofOneLine());
    const { page, mail, desk, faults, asked } = await objectionWith(text);
    expect(faults).toEqual([]);
    expect(skeleton(page)).toEqual(skeleton(plain.page));
    for (const line of desk) expect(line).not.toMatch(/\p{Cc}|\p{Bidi_Control}|[\u2028\u2029]/u);
    expect(desk.filter((line) => line === 'How it can end')).toHaveLength(1);
    if (mail === undefined || plain.mail === undefined) {
      // A text with an address of its own stays back by the wording rules (L26), and a person acknowledges it.
      expect(asked).toHaveLength(1);
      expect(text).toContain('https://');
      return;
    }
    const tags = (html: string) => skeleton(html).filter((tag) => !/^\/?(p|br)\b/.test(tag));
    expect(tags(mail.html)).toEqual(tags(plain.mail.html));
    expect(mail.subject).not.toMatch(/[\r\n]|\p{Cc}/u);
    expect(mail.subject).toBe(plain.mail.subject.replace(/D-\w+/, /D-\w+/.exec(mail.subject)?.[0] ?? ''));
    expect(mail.html).not.toMatch(strange);
    expect(mail.text.replaceAll('\r', '')).not.toMatch(strange);
  });

  test.each(naughtyStrings)('in a CSV export, of which no spreadsheet makes a formula: %j', (text) => {
    const line = csvLine(['first', text, 'last']);
    const cell = /^first,(.*),last\r\n$/s.exec(line)?.[1] ?? '';
    const content = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    expect(content.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
    expect(content).not.toMatch(/^[\s\p{Cc}]*[=+@＝＋－＠]/u);
    expect(content).not.toMatch(/^[\t\r\n]/);
    if (/[",\r\n]/.test(content)) expect(cell).toMatch(/^".*"$/s);
  });
});
