import type { Hono } from 'hono';

type Fields = Record<string, string | string[]>;

/** A browser: keeps cookies, goes where it is sent, and posts forms as from our own page. */
export type Visitor = {
  get(path: string): Promise<Response>;
  post(path: string, fields: Fields): Promise<Response>;
  /** The address it is at, with its query. */
  at(): string;
  cookies: Map<string, string>;
};

/** A browser that has never been here. */
export function visitor(app: Hono): Visitor {
  const cookies = new Map<string, string>();
  let at = '/';
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(path, `http://localhost${at}`);
    at = url.pathname + url.search;
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const response = await app.request(at, { ...init, headers });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    const next = response.headers.get('Location');
    return response.status === 303 && next !== null ? ask(next) : response;
  };
  return {
    cookies,
    at: () => at,
    get: (path) => ask(path),
    post: (path, fields) =>
      ask(path, { method: 'POST', body: bodyOf(fields), headers: { 'Sec-Fetch-Site': 'same-origin' } }),
  };
}

/** Opens the link of a mail in a fresh browser, and goes where it leads; a query is one of the page it leads to. */
export async function open(app: Hono, link: string): Promise<Response> {
  const [path = '', query] = link.split('?');
  const browser = visitor(app);
  const opened = await browser.get(path);
  return query === undefined ? opened : browser.get(`?${query}`);
}

/** Opens the link of a mail in a fresh browser and posts a form to the page it leads to. */
export async function post(app: Hono, link: string, fields: Fields): Promise<Response> {
  const [path = '', query] = link.split('?');
  const browser = visitor(app);
  await browser.get(path);
  return browser.post(query === undefined ? browser.at() : `?${query}`, fields);
}

function bodyOf(fields: Fields): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  );
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const [name = '', value = ''] = pair.split('=');
  if (/max-age=0/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}

/** The words of a page's own part, as a person reads them. */
export function wordsOf(html: string): string {
  return html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<br\/?>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}
