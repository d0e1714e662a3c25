import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Stage } from '../config/stage.ts';
import { debtKeyOf, debtSchema, nameInKey } from '../domain/debt.ts';
import { isFound, searchReference, searchWords } from '../domain/search-words.ts';
import { bodiesIn } from '../domain/structured-reference.ts';
import type { Cases } from './cases.ts';
import { findPaidSet } from './payers.ts';
import { debtRows } from './query.ts';
import { readListed } from './read-listed.ts';
import { leastLetters, searchPartition } from './search-items.ts';

/** One customer that a search found, and by what. */
export type Found = {
  debtorKey: string;
  by: 'name' | 'customer number' | 'invoice' | 'reference';
  what?: string;
};

/** What a search found; `after`: where the next page by name begins. */
export type FoundPage = { found: Found[]; after?: string };

/** Entries that are looked at for one page, so that a page never takes long. */
const lookedAt = 400;
const pageSize = 100;
const mostReferences = 25;

/**
 * The customers that a typed text names: by invoice or customer number and by reference as it stands, by name from the
 * beginnings of its words, a page at a time. Every read is by key.
 */
export async function searchCases(
  cases: Cases,
  stage: Pick<Stage, 'creditors'>,
  { typed, after, most }: { typed: string; after?: string | undefined; most: number },
): Promise<FoundPage> {
  const text = typed.trim();
  if (text === '') return { found: [] };
  const exact = after === undefined ? await byNumbers(cases, stage, text) : [];
  const named = await byName(cases, text, after, most);
  const seen = new Set(exact.map(({ debtorKey }) => debtorKey));
  return { ...named, found: [...exact, ...named.found.filter(({ debtorKey }) => !seen.has(debtorKey))] };
}

async function byNumbers(
  cases: Cases,
  { creditors }: Pick<Stage, 'creditors'>,
  text: string,
): Promise<Found[]> {
  const spellings = [...new Set([text, text.toUpperCase(), text.toLowerCase()])];
  const ids = creditors.map(({ id }) => id);
  const ledgers = [...new Set(creditors.map(({ id, ledger }) => ledger ?? id))];
  const found = await Promise.all([
    ...ids.flatMap((id) => spellings.map((number) => byInvoice(cases, debtKeyOf(id, number)))),
    ...ledgers.flatMap((ledger) => spellings.map((number) => byCustomer(cases, `${ledger}~${number}`))),
    ...ids.flatMap((id) => bodiesIn(text).map((body) => byStructuredReference(cases, id, body))),
    byReference(cases, text),
  ]);
  const all = found.flat();
  return all.filter(
    ({ debtorKey, what }, index) =>
      index === all.findIndex((one) => one.debtorKey === debtorKey && one.what === what),
  );
}

async function byInvoice(cases: Cases, debtKey: string): Promise<Found[]> {
  const debts = (await debtRows(cases, debtKey)).map((row) => debtSchema.parse(row));
  return debts.map(({ debtorKey, invoiceNumber: what }) => ({ debtorKey, by: 'invoice', what }));
}

async function byCustomer(cases: Cases, debtorKey: string): Promise<Found[]> {
  const listed = await readListed(cases, debtorKey);
  return listed === undefined ? [] : [{ debtorKey, by: 'customer number' }];
}

async function byStructuredReference(cases: Cases, creditorId: string, body: string): Promise<Found[]> {
  const paid = await findPaidSet(cases, creditorId, body);
  return paid === undefined ? [] : [{ debtorKey: paid.debtorKey, by: 'reference' }];
}

const entrySchema = z.object({ sk: z.string(), debtorKey: z.string() });
const referredSchema = entrySchema.extend({ debtKey: z.string() });

async function byReference(cases: Cases, text: string): Promise<Found[]> {
  const reference = searchReference(text);
  if ([...reference].length < leastLetters) return [];
  const { items } = await entries(cases, 'REFERENCE', reference, { limit: mostReferences });
  return items.map((item) => {
    const { debtorKey, debtKey } = referredSchema.parse(item);
    return { debtorKey, by: 'reference', what: nameInKey(debtKey) };
  });
}

const namedSchema = entrySchema.extend({ words: z.array(z.string()) });

async function byName(
  cases: Cases,
  text: string,
  after: string | undefined,
  most: number,
): Promise<FoundPage> {
  const typed = searchWords(text);
  const [word = ''] = [...typed].sort((a, b) => b.length - a.length);
  if ([...word].length < leastLetters) return { found: [] };
  const found: Found[] = [];
  let from = after;
  for (let looked = 0; looked < lookedAt; looked += pageSize) {
    const page = await entries(cases, 'NAME', word, { limit: pageSize, after: from });
    for (const item of page.items) {
      const { debtorKey, words, sk } = namedSchema.parse(item);
      if (!isFound(typed, words) || found.some((one) => one.debtorKey === debtorKey)) continue;
      if (found.length === most) return { found, after: from ?? '' };
      found.push({ debtorKey, by: 'name' });
      from = sk;
    }
    if (page.last === undefined) return { found };
    from = page.last;
  }
  return { found, after: from ?? '' };
}

/** The entries that begin with a word, in the order of their keys; `last`: where there are more. */
async function entries(
  { db, table }: Cases,
  kind: 'NAME' | 'REFERENCE',
  word: string,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<{ items: unknown[]; last: string | undefined }> {
  const pk = searchPartition(kind, word);
  const { Items = [], LastEvaluatedKey } = await db.send(
    new QueryCommand({
      ...{ TableName: table, Limit: limit },
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :word)',
      ExpressionAttributeValues: { ':pk': pk, ':word': word },
      ...(after === undefined || after === '' ? {} : { ExclusiveStartKey: { pk, sk: after } }),
    }),
  );
  return {
    items: Items,
    last: LastEvaluatedKey === undefined ? undefined : z.string().parse(LastEvaluatedKey['sk']),
  };
}
