import { FileRefused } from './file-refused.ts';
import { delimiters, headRecords, newlineOf } from './head-records.ts';
import { refuseOfNoUse } from './no-use.ts';
import { bankFields, type Field, fold, invoiceFields, type Profile } from './profile.ts';
import { headingOf } from './profiles/named-columns.ts';

/** How one file is read: its delimiter, its header and where our fields stand in it. */
export type Plan = {
  profile: Profile;
  delimiter: string;
  newline: '\n' | '\r';
  headerLine: number;
  /** Number of columns of the header. */
  width: number;
  /** Field → column index. */
  at: Readonly<Partial<Record<Field, number>>>;
  /** Field → header as it is written in the file. */
  names: Readonly<Partial<Record<Field, string>>>;
  /** Fields that several columns fill → their indexes, the first that is filled before all others. */
  firstOf?: readonly (readonly [field: Field, indexes: readonly number[]])[];
  /** Columns nobody reads, by name. */
  ignored: readonly string[];
};

/** Characters that are looked at to find the header. */
export const headLength = 65_536;
const preambleRecords = 20;
const mostColumns = 500;

type Candidate = { plan: Plan; missing: readonly Field[]; found: number; twice: readonly string[] };

/** Finds the header near the top and the profile and delimiter that explain most of it. Throws `FileRefused`. */
export function planOf(head: string, profiles: readonly Profile[]): Plan {
  const newline = newlineOf(head);
  const candidates = delimiters.flatMap((delimiter) =>
    headRecords(head, delimiter)
      .slice(0, preambleRecords)
      .flatMap(({ fields, line }) =>
        profiles.map((profile) => candidateOf(profile, delimiter, newline, fields, line)),
      ),
  );
  const best = candidates.sort(
    (a, b) =>
      a.missing.length - b.missing.length || b.found - a.found || a.plan.headerLine - b.plan.headerLine,
  )[0];
  const closest = candidates.toSorted((a, b) => b.found - a.found)[0];
  if (best === undefined || best.missing.length > 0) refuseOfNoUse(head);
  if (best === undefined || closest === undefined || closest.found === 0) throw unknownHeader(head, profiles);
  if (best.missing.length > 0) throw columnsMissing(closest);
  if (best.twice.length > 0)
    throw new FileRefused(
      'column-twice',
      `These columns are there twice: ${best.twice.join(', ')}. Please keep one of each.`,
    );
  if (best.plan.width > mostColumns)
    throw new FileRefused(
      'too-many-columns',
      `The header has ${best.plan.width} columns; more than ${mostColumns} is no invoice list.`,
    );
  return best.plan;
}

function candidateOf(
  profile: Profile,
  delimiter: string,
  newline: '\n' | '\r',
  header: readonly string[],
  headerLine: number,
): Candidate {
  const at: Partial<Record<Field, number>> = {};
  const names: Partial<Record<Field, string>> = {};
  const ignored: string[] = [];
  const twice: string[] = [];
  const seen = new Set<string>();
  for (const [index, written] of header.entries()) {
    const name = written.trim();
    const folded = fold(name);
    const fields = Object.hasOwn(profile.columns, folded) ? profile.columns[folded] : undefined;
    if (fields === undefined && name !== '') ignored.push(name);
    if (fields !== undefined && seen.has(folded)) twice.push(name);
    seen.add(folded);
    for (const field of fields ?? []) {
      // Two columns that say the same: the one that is about nothing else knows better.
      if (at[field] !== undefined && (fields?.length ?? 0) > 1) continue;
      at[field] = index;
      names[field] = name;
    }
  }
  const plan = { profile, delimiter, newline, headerLine, width: header.length, at, names, ignored };
  const isGiven = (field: Field) => at[field] !== undefined || profile.fixed[field] !== undefined;
  const missing = profile.mandatory.filter((field) => !isGiven(field));
  if (missing.length === 0 && profile.firstOf !== undefined)
    Object.assign(plan, { firstOf: choicesOf(profile, header.map(fold)) });
  return { plan, missing, found: Object.keys(at).length, twice };
}

function choicesOf(profile: Profile, header: readonly string[]): Plan['firstOf'] {
  return [...invoiceFields, ...bankFields].flatMap((field) => {
    const names = profile.firstOf?.[field] ?? [];
    const indexes = names.map((name) => header.indexOf(name)).filter((index) => index !== -1);
    return indexes.length > 1 ? [[field, indexes] as const] : [];
  });
}

function unknownHeader(head: string, profiles: readonly Profile[]): FileRefused {
  const first =
    head
      .trimStart()
      .split(/[\r\n]/, 1)[0]
      ?.slice(0, 120) ?? '';
  if (first === '') return new FileRefused('empty', 'The file is empty.');
  const known = profiles.map((profile) => profile.title).join(', ');
  return new FileRefused(
    'no-known-header',
    `No header was found that is one of: ${known}. The file begins: ${first}${mappingHint(profiles[0])}`,
  );
}

/** A bank writes its own columns; only a mapping can say what they are. */
function mappingHint(profile: Profile | undefined): string {
  if (profile?.kind !== 'payments') return '';
  return ' — An export of a bank is read once its page at the desk is told which of its columns give the booking date, the amount (or money in and money out), the currency (or one for all rows) and what the payer wrote; who paid, from which account, and a number of the booking help.';
}

function columnsMissing({ plan, missing }: Candidate): FileRefused {
  const wanted = [...new Set(missing.map((field) => originalName(plan.profile, field)))].join(', ');
  return new FileRefused(
    'columns-missing',
    `This looks like ${plan.profile.title} (header on line ${plan.headerLine}), but it lacks: ${wanted}. Please export it with these columns.${mappingHint(plan.profile)}`,
    plan.headerLine,
  );
}

function originalName(profile: Profile, field: Field): string {
  const column = Object.entries(profile.columns).find(([, fields]) => fields.includes(field))?.[0];
  return column === undefined || column === fold(field) ? field : headingOf(profile.columns, column);
}
