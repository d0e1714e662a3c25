import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Cases, type Key, profileKey } from './cases.ts';
import { type Item, registered } from './items.ts';
import { keepClause, names, removeClause, removedNames, setClause, values } from './placeholders.ts';

/** One change within a commit. */
export type Write =
  | { kind: 'put'; item: Item; ifAbsent?: boolean }
  /** Puts what is absent; what stands there already stays as it is, and nothing fails. */
  | { kind: 'keep'; item: Item }
  | {
      kind: 'update';
      key: Key;
      set?: Record<string, unknown>;
      remove?: readonly string[];
      /** The whole commit fails unless these attributes still have these values; undefined: unless they are absent. */
      onlyIf?: Record<string, unknown>;
    }
  /** Deletes a record that must be there, with these attributes as they are. */
  | { kind: 'delete'; key: Key; onlyIf?: Record<string, unknown> }
  /** Takes away what is no record, such as an entry of an index; what is gone already stays gone. */
  | { kind: 'forget'; key: Key }
  /** Writes nothing: the whole commit fails if there is such a record. */
  | { kind: 'absent'; key: Key };

type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export type Commit = {
  debtorKey: string;
  /** The version the decision rests on: the commit fails if anything changed since. Absent: a signal, valid whatever it meets. */
  seen?: number;
  /** Changes of the profile itself, written together with its version. */
  profile?: Record<string, unknown>;
  /** Attributes of the profile that are deleted. */
  forget?: readonly string[];
  writes: readonly Write[];
};

export type Committed = { ok: true; version: number | undefined } | { ok: false };

/** A commit that also tells which of its writes could not be made, by their place; -1 is the debtor's version. */
export type Tried = { ok: true; version: number | undefined } | { ok: false; failed: readonly number[] };

/** DynamoDB allows 100 actions a transaction; one is the profile's version. */
export const maximumWrites = 99;

/**
 * Writes changes of one debtor in one transaction and raises the profile's version. `ok: false` means the facts
 * moved since `seen`, or a record that had to be absent was there: read again and decide again.
 * Only pure conflicts with other transactions are retried here.
 */
export async function commit(cases: Cases, change: Commit): Promise<Committed> {
  const tried = await tryCommit(cases, change);
  return tried.ok ? tried : { ok: false };
}

/** As `commit`, telling what failed. */
export async function tryCommit(cases: Cases, change: Commit): Promise<Tried> {
  const writes = change.writes.map((write) => action(cases.table, write));
  const failed = await transact(cases, [raiseVersion(cases.table, change), ...writes]);
  if (failed.length > 0) return { ok: false, failed: failed.map((place) => place - 1) };
  return { ok: true, version: change.seen === undefined ? undefined : change.seen + 1 };
}

/** Writes in one transaction what changes no fact. Answers the places of the writes whose condition failed; then none was made. */
export async function writeTogether(cases: Cases, writes: readonly Write[]): Promise<readonly number[]> {
  return transact(
    cases,
    writes.map((write) => action(cases.table, write)),
  );
}

async function transact(cases: Cases, actions: Action[]): Promise<readonly number[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await cases.db.send(new TransactWriteCommand({ TransactItems: actions }));
      return [];
    } catch (error) {
      const failed = failedPlaces(error);
      if (failed.length > 0) return failed;
      if (!cancellationReasons(error).includes('TransactionConflict') || attempt >= 8) throw error;
      await cases.pause(attempt);
    }
  }
}

function failedPlaces(error: unknown): number[] {
  return codesOf(error).flatMap((code, place) => (code === 'ConditionalCheckFailed' ? [place] : []));
}

/** The codes of a cancelled transaction; empty for any other error. */
export function cancellationReasons(error: unknown): string[] {
  return codesOf(error).filter((code) => code !== 'None');
}

function codesOf(error: unknown): string[] {
  if (!(error instanceof TransactionCanceledException)) return [];
  return error.CancellationReasons?.map(({ Code = 'None' }) => Code) ?? [];
}

function raiseVersion(table: string, { debtorKey, seen, profile = {}, forget = [] }: Commit): Action {
  const fresh = seen === 0;
  const known = Object.entries(profile).filter(([name]) => name !== 'version');
  const set = fresh ? [...known, ...Object.entries(registered(debtorKey))] : known;
  const condition = fresh
    ? 'attribute_not_exists(pk)'
    : seen === undefined
      ? 'attribute_exists(pk)'
      : '#version = :seen';
  return {
    Update: {
      TableName: table,
      Key: profileKey(debtorKey),
      UpdateExpression: `${setClause(set)} ${removeClause(forget)} ADD #version :one`.trim(),
      ConditionExpression: condition,
      ExpressionAttributeNames: { '#version': 'version', ...names('s', set), ...removedNames(forget) },
      ExpressionAttributeValues: {
        ':one': 1,
        ...(seen === undefined || fresh ? {} : { ':seen': seen }),
        ...values('s', set),
      },
    },
  };
}

function action(table: string, write: Write): Action {
  if (write.kind === 'put') {
    return {
      Put: {
        TableName: table,
        Item: write.item,
        ...(write.ifAbsent ? { ConditionExpression: 'attribute_not_exists(pk)' } : {}),
      },
    };
  }
  if (write.kind === 'keep') return keepAction(table, write.item);
  if (write.kind === 'forget') return { Delete: { TableName: table, Key: write.key } };
  if (write.kind === 'delete')
    return { Delete: { TableName: table, Key: write.key, ...unchanged(write.onlyIf) } };
  if (write.kind === 'absent')
    return {
      ConditionCheck: { TableName: table, Key: write.key, ConditionExpression: 'attribute_not_exists(pk)' },
    };
  const set = Object.entries(write.set ?? {}).filter(([, value]) => value !== undefined);
  const remove = write.remove ?? [];
  const { ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues } = unchanged(
    write.onlyIf,
  );
  const bound = { ...values('s', set), ...ExpressionAttributeValues };
  return {
    Update: {
      TableName: table,
      Key: write.key,
      UpdateExpression: `${setClause(set)} ${removeClause(remove)}`.trim(),
      ConditionExpression,
      ExpressionAttributeNames: { ...names('s', set), ...removedNames(remove), ...ExpressionAttributeNames },
      ...(Object.keys(bound).length > 0 ? { ExpressionAttributeValues: bound } : {}),
    },
  };
}

/** That a record is there, and with these values; an undefined one must be absent. */
function unchanged(onlyIf: Record<string, unknown> = {}) {
  const still = Object.entries(onlyIf);
  const conditions = still.map(([, value], index) =>
    value === undefined ? `attribute_not_exists(#c${index})` : `#c${index} = :c${index}`,
  );
  const bound = Object.entries(values('c', still)).filter(([, value]) => value !== undefined);
  return {
    ConditionExpression: ['attribute_exists(pk)', ...conditions].join(' AND '),
    ...(still.length > 0 ? { ExpressionAttributeNames: names('c', still) } : {}),
    ...(bound.length > 0 ? { ExpressionAttributeValues: Object.fromEntries(bound) } : {}),
  };
}

function keepAction(table: string, { pk, sk, ...content }: Item): Action {
  const set = Object.entries(content);
  return {
    Update: {
      TableName: table,
      Key: { pk, sk },
      UpdateExpression: keepClause(set),
      ExpressionAttributeNames: names('s', set),
      ExpressionAttributeValues: values('s', set),
    },
  };
}
