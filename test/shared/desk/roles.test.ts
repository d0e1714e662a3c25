import { beforeAll, describe, expect, it } from 'vitest';
import { taskAddress } from '../../../shared/desk/address.ts';
import { allDeskPages } from '../../../shared/desk/all-desk-pages.ts';
import type { DeskPage } from '../../../shared/desk/desk-page.ts';
import { type Role, roles } from '../../../shared/desk/person.ts';
import { viewOf } from '../../../shared/desk/tasks/task-views.ts';
import { type TaskKind, taskKindSchema } from '../../../shared/domain/records.ts';
import { type DeskCase, deskCase, deskOrigin, examplePerson } from '../../support/desk-case.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { exampleTask } from '../../support/example/example-task.ts';
import { userPool } from '../../support/user-pool.ts';

const kinds = taskKindSchema.options;
const tasks = kinds.map((kind) => exampleTask(kind));
const pool = userPool(deskOrigin);
const notYours = 'Not yours to do';
const elsewhere = 'This form came from somewhere else';

let desk: DeskCase;
beforeAll(async () => {
  desk = await deskCase(exampleFacts({ tasks }), { signIn: pool.signIn });
});

/** Addresses of things that are not there do as well: who may ask is settled before what is there. */
const addressOf = ({ path }: DeskPage) => path.replace(/:\w+(\{.*?\})?/g, 'bm90aGluZw');

type Sent = { method?: string; token?: string; site?: string | undefined; body?: string };

async function send(path: string, { method = 'GET', token, site = 'same-origin', body = '' }: Sent) {
  const response = await desk.app.request(path, {
    method,
    headers: {
      ...(token === undefined ? {} : { Cookie: `session=${token}` }),
      ...(method === 'GET'
        ? {}
        : { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': site }),
    },
    ...(method === 'GET' ? {} : { body }),
  });
  return { status: response.status, to: response.headers.get('Location'), text: await response.text() };
}

const tokenOf = (role: Role) => pool.sessionOf(examplePerson(role));
const snapshot = () => JSON.stringify(desk.stored.memory.items());

const everyPage = allDeskPages.flatMap((page) => roles.map((role) => [page.path, role, page] as const));

describe('every page of the desk, from the outside', () => {
  it.each(everyPage)('GET %s as %s', async (_, role, page) => {
    const { status, text } = await send(addressOf(page), { token: tokenOf(role) });
    expect([200, 303, 403, 404]).toContain(status);
    expect(text.includes(notYours)).toBe(!page.readers.includes(role));
  });

  it.each(everyPage)('POST %s as %s', async (_, role, page) => {
    const before = snapshot();
    const { status, text } = await send(addressOf(page), { method: 'POST', token: tokenOf(role) });
    if (page.act === undefined) {
      expect(status).toBe(404);
    } else {
      expect(text.includes(notYours)).toBe(!(page.actors ?? []).includes(role));
    }
    if (!(page.actors ?? []).includes(role)) expect(snapshot()).toBe(before);
  });

  it.each(allDeskPages.map((page) => [page.path, page] as const))(
    'nobody reads or does %s without a session, with a forged one, one that is over, or without a role',
    async (_, page) => {
      const before = snapshot();
      const person = examplePerson('manager');
      for (const token of [undefined, 'x', pool.forged(person), pool.sessionOf(person, { exp: 1000 })]) {
        const sent = token === undefined ? {} : { token };
        const got = await send(addressOf(page), sent);
        expect(got).toMatchObject({ status: 303, to: `/sign-in?to=${encodeURIComponent(addressOf(page))}` });
        if (page.act === undefined) continue;
        const posted = await send(addressOf(page), { method: 'POST', ...sent });
        expect(posted.text).toContain('Please sign in again');
      }
      const token = pool.sessionOf({ ...person, roles: [] });
      expect((await send(addressOf(page), { token })).status).toBe(403);
      expect(snapshot()).toBe(before);
    },
  );

  it.each(allDeskPages.filter(({ act }) => act !== undefined).map((page) => [page.path, page] as const))(
    'no other site does %s in a person’s name',
    async (_, page) => {
      const before = snapshot();
      for (const role of roles) {
        for (const site of ['cross-site', 'same-site', 'none']) {
          const { status, text } = await send(addressOf(page), {
            method: 'POST',
            token: tokenOf(role),
            site,
          });
          expect(status).toBe(403);
          expect(text).toContain(elsewhere);
        }
      }
      expect(snapshot()).toBe(before);
    },
  );

  it('the auditor reads whatever is not a mere form, and does nothing; who acts may also read', () => {
    const shown = [
      '/lists/:queue',
      '/tasks/:debtor/:task',
      '/cases/:debtor',
      '/debts/:debtor/:debt',
      '/mails',
    ];
    expect(allDeskPages.map(({ path }) => path)).toEqual(expect.arrayContaining(shown));
    for (const page of allDeskPages) {
      expect(page.actors ?? []).not.toContain('auditor');
      if (page.menu !== undefined || shown.includes(page.path)) expect(page.readers).toContain('auditor');
      if (page.act !== undefined) expect(page.actors?.length).toBeGreaterThan(0);
      for (const actor of page.actors ?? []) expect(page.readers).toContain(actor);
    }
  });
});

const everyTask = kinds.flatMap((kind) => roles.map((role): [TaskKind, Role] => [kind, role]));

describe('every kind of task, from the outside', () => {
  const at = (kind: TaskKind) => taskAddress({ debtorKey: exampleDebtorKey, taskId: `${kind}#1` });

  it.each(everyTask)('a %s is shown to the %s', async (kind, role) => {
    const { status, text } = await send(at(kind), { token: tokenOf(role) });
    expect(status).toBe(200);
    expect(text).toContain('Bäckerei Holm GmbH');
  });

  it.each(everyTask)('a %s takes an answer of the %s only where its kind is theirs', async (kind, role) => {
    const before = snapshot();
    const { status, text } = await send(at(kind), { method: 'POST', token: tokenOf(role) });
    const may = viewOf(kind).actors.includes(role);
    expect(text.includes(notYours)).toBe(!may);
    if (!may) expect([status, snapshot()]).toEqual([403, before]);
  });
});
