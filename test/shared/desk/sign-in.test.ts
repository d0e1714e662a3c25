import { describe, expect, it } from 'vitest';
import { deskCase, deskOrigin, examplePerson } from '../../support/desk-case.ts';
import { exampleFacts } from '../../support/example/example-case.ts';
import { userPool } from '../../support/user-pool.ts';
import { wordsOf } from '../pages/form-requests.ts';

const mara = examplePerson('collector');
const facts = exampleFacts();

async function scene() {
  const pool = userPool(deskOrigin);
  const desk = await deskCase(facts, { signIn: pool.signIn });
  return { pool, ...desk };
}

/** Asks as a browser with these cookies, and does not follow. */
function ask(app: { request: (path: string, init?: RequestInit) => Response | Promise<Response> }) {
  return async (path: string, cookies: Record<string, string> = {}) =>
    app.request(path, {
      headers: {
        Cookie: Object.entries(cookies)
          .map((pair) => pair.join('='))
          .join('; '),
      },
    });
}

/** The cookies an answer sets, by name. */
function kept(response: Response): Record<string, string> {
  return Object.fromEntries(
    response.headers.getSetCookie().map((line) => {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      return [name, value];
    }),
  );
}

describe('signing in at the desk', () => {
  it('leads to the sign-in page and back to where one wanted to go, with a session that scripts cannot read', async () => {
    const { app, pool } = await scene();
    const begun = await app.request('/sign-in?to=/signed-in');
    const at = begun.headers.get('Location') ?? '';
    expect(at).toContain('code_challenge_method=S256');
    const back = new URL(pool.enter(at, mara));
    const done = await ask(app)(back.pathname + back.search, kept(begun));
    expect(done.headers.get('Location')).toBe('/signed-in');
    const given = done.headers.getSetCookie().filter((line) => !line.includes('Max-Age=0'));
    expect(given).toHaveLength(2);
    for (const line of given) expect(line).toMatch(/HttpOnly; SameSite=Lax/);
    const page = await ask(app)('/', kept(done));
    expect(wordsOf(await page.text())).toContain('Mara Lind');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/a b'])(
    'leads nobody on to %s',
    async (to) => {
      const { app, pool } = await scene();
      const begun = await app.request(`/sign-in?to=${encodeURIComponent(to)}`);
      const back = new URL(pool.enter(begun.headers.get('Location') ?? '', mara));
      const done = await ask(app)(back.pathname + back.search, kept(begun));
      expect(done.headers.get('Location')).toBe('/');
    },
  );

  it('gives no session to a browser that did not ask, or for a state, a code or a proof that is another’s', async () => {
    const { app, pool } = await scene();
    const begun = await app.request('/sign-in');
    const another = await app.request('/sign-in');
    const back = new URL(pool.enter(begun.headers.get('Location') ?? '', mara));
    const path = back.pathname + back.search;
    for (const [at, cookies] of [
      [path, {}],
      [path, kept(another)],
      [path.replace(/state=[^&]+/, 'state=other'), kept(begun)],
      ['/callback?code=made-up&state=x', kept(begun)],
      ['/callback', kept(begun)],
      ['/callback?error=access_denied', kept(begun)],
    ] as const) {
      const answer = await ask(app)(at, cookies);
      expect(answer.status).toBe(403);
      expect(kept(answer)['session']).toBeUndefined();
    }
  });

  it('takes a code once', async () => {
    const { app, pool } = await scene();
    const begun = await app.request('/sign-in');
    const back = new URL(pool.enter(begun.headers.get('Location') ?? '', mara));
    await ask(app)(back.pathname + back.search, kept(begun));
    const again = await ask(app)(back.pathname + back.search, kept(begun));
    expect(again.status).toBe(403);
  });

  it('renews a session that is over, quietly, and shows the page', async () => {
    const { app, pool } = await scene();
    const begun = await app.request('/sign-in');
    const back = new URL(pool.enter(begun.headers.get('Location') ?? '', mara));
    const { renewal = '' } = kept(await ask(app)(back.pathname + back.search, kept(begun)));
    const session = pool.sessionOf(mara, { exp: 1000 });
    const page = await ask(app)('/', { session, renewal });
    expect(page.status).toBe(200);
    expect(kept(page)['session']).not.toBe(session);
  });

  it('signs out for good: what renewed the session is worth nothing any more', async () => {
    const { app, pool } = await scene();
    const browser = { session: pool.sessionOf(mara), renewal: 'renewal-x' };
    pool.renewals.set('renewal-x', mara);
    const out = await app.request('/sign-out', {
      method: 'POST',
      headers: { Cookie: `session=${browser.session}; renewal=renewal-x`, 'Sec-Fetch-Site': 'same-origin' },
    });
    expect(out.headers.get('Location')).toMatch(/^https:\/\/sign-in\.example\/logout\?/);
    expect(kept(out)).toMatchObject({ session: '', renewal: '' });
    expect(await pool.signIn.renew('renewal-x')).toBeUndefined();
  });

  it.each([
    ['signed by somebody else', (pool: ReturnType<typeof userPool>) => pool.forged(mara)],
    ['over', (pool: ReturnType<typeof userPool>) => pool.sessionOf(mara, { exp: 1000 })],
    ['of another client', (pool: ReturnType<typeof userPool>) => pool.sessionOf(mara, { aud: 'other' })],
    ['of another pool', (pool: ReturnType<typeof userPool>) => pool.sessionOf(mara, { iss: 'https://x' })],
    ['an access token', (pool: ReturnType<typeof userPool>) => pool.sessionOf(mara, { token_use: 'access' })],
    ['without a name', (pool: ReturnType<typeof userPool>) => pool.sessionOf(mara, { name: ' ' })],
    ['no token', () => 'x'],
    [
      'with roles written in afterwards',
      (pool: ReturnType<typeof userPool>) => {
        const [head, , proof] = pool.sessionOf(mara).split('.');
        const [, claims] = pool.forged(examplePerson('administrator')).split('.');
        return `${head}.${claims}.${proof}`;
      },
    ],
    [
      'unsigned',
      (pool: ReturnType<typeof userPool>) => {
        const [, claims] = pool.sessionOf(mara).split('.');
        return `${Buffer.from('{"alg":"none","kid":"key-1"}').toString('base64url')}.${claims}.`;
      },
    ],
  ])('takes nobody in whose token is %s', async (_, token) => {
    const { app, pool } = await scene();
    const answer = await ask(app)('/', { session: token(pool) });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toMatch(/^\/sign-in/);
  });

  it('takes the groups of a company’s own sign-in for roles, and no group that is none', async () => {
    const pool = userPool(deskOrigin);
    const session = pool.sessionOf(mara, { 'cognito:groups': ['x'], 'custom:groups': '[manager, board]' });
    expect((await pool.signIn.read(session))?.roles).toEqual(['manager']);
  });
});
