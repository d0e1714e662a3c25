import { recall } from '../../domain/recall.ts';
import type { WordingContext } from './context.ts';
import type { Raw } from './finding.ts';
import { fold } from './fold.ts';
import { revealingHits } from './lexical.ts';
import { lexicons } from './lexicon.ts';
import { plain } from './plain.ts';

const acts = new Set(lexicons.flatMap((lexicon) => lexicon.acts));
/** A landing page with a token that says nothing; it shows a page and does nothing. */
const landing = /\/t\/[\w-]+$/;

/** L26, L27 and L17 on every address that a message leads to. */
export function links(urls: readonly string[], context: WordingContext): Raw[] {
  return [...new Set(urls)]
    .filter((url) => !/^(mailto|tel|cid|#)/.test(url))
    .flatMap((url) => address(url, context));
}

/** L26: one token must not serve two purposes. `urls` holds one address a purpose. */
export function sharedTokens(urls: readonly string[]): Raw[] {
  return new Set(urls).size === urls.length
    ? []
    : [{ rule: 'L26', where: 'url', offset: 0, reason: 'One token serves two purposes.' }];
}

function address(url: string, context: WordingContext): Raw[] {
  const at = { where: 'url', offset: 0 } as const;
  const parsed = URL.parse(url);
  if (parsed === null) return [{ rule: 'L26', ...at, reason: 'An address cannot be read.' }];
  const { protocol, username, hostname, pathname, search, hash } = parsed;
  const path = readable(pathname);
  const carries =
    !/^https?:$/.test(protocol) ||
    username !== '' ||
    search !== '' ||
    hash !== '' ||
    isPersonal(path, context);
  const segments = path.split('/').filter((segment) => segment !== '');
  const isActing = segments.some((segment) => acts.has(plain(segment).text.toLowerCase()));
  const isTelling =
    !(context.advisers ?? []).includes(url) && (hostTells(hostname) || tells(path.replace(landing, '')));
  return [
    ...(carries ? [{ rule: 'L26' as const, ...at }] : []),
    ...(isActing ? [{ rule: 'L27' as const, ...at }] : []),
    ...(isTelling ? [{ rule: 'L17' as const, ...at }] : []),
  ];
}

/** The same few hosts stand in every address. */
const hosts = new Map<string, boolean>();
const mostHosts = 1000;

function hostTells(hostname: string): boolean {
  return recall(hosts, mostHosts, hostname, () => tells(hostname));
}

function tells(part: string): boolean {
  return revealingHits(fold(plain(part).text)).some(({ list }) => list === 'L17');
}

function readable(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

const shortest = 4;

/** A path with a name, an address or a reference in it; a landing page's token is only a token. */
function isPersonal(path: string, { names, fields }: WordingContext): boolean {
  if (path.includes('@')) return true;
  if (landing.test(path)) return false;
  const said = plain(path).text.toLowerCase();
  const words = new Set(said.split(/[^a-z0-9]+/));
  const telling = [...names.debtor.flatMap((name) => name.split(/\s+/)), ...fields.phrases]
    .map((one) => plain(one).text.toLowerCase())
    .filter((one) => /^[\w.,-]{2,}$/.test(one));
  return telling.some((one) => words.has(one) || (one.length >= shortest && said.includes(one)));
}
