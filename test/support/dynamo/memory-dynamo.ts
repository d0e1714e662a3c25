import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { type FakeClient, fakeSend } from '../fake-send.ts';
import { unsupported } from './errors.ts';
import { parseInput, type RequestName } from './inputs.ts';
import { fromTyped, toTyped } from './low-level.ts';
import { batchGet, get, query } from './reads.ts';
import { type Change, type StreamRecord, Table, type TableShape } from './table.ts';
import { Transactions } from './transact.ts';
import type { Item } from './values.ts';
import { batchWrite, write } from './writes.ts';

export type Phase = 'before' | 'after';
/** Called around every command; what it throws is what the caller sees (after: an answer that got lost). */
export type CallHook = (phase: Phase, name: string, input: object) => void | Promise<void>;
export type DynamoClient = FakeClient;
export type MemoryDynamo = {
  /** Stands wherever code takes a document client; runs the hooks. */
  client: DynamoClient;
  /** The same table without hooks, for tests that prepare or look. */
  direct: DynamoClient;
  /** A request in typed JSON (`{"S": "text"}`) as Step Functions sends it; `action` like `transactWriteItems`. */
  lowLevel(action: string, input: unknown): Promise<unknown>;
  /** Runs the hook around every later command of `client` and `lowLevel`; gives the way to remove it. */
  onCall(hook: CallHook): () => void;
  /** Gets every stream record of a change, in order, at once. Gives the way to stop. */
  subscribe(listener: (record: StreamRecord) => void): () => void;
  /** Gets every write as a whole, before its stream records. Gives the way to stop. */
  subscribeToWrites(listener: (changes: readonly Change[]) => void): () => void;
  /** All items, or those of one partition, frozen as they lie there. */
  items(pk?: string): readonly Item[];
  /** The first item of one partition of an index. */
  first(indexName: string, hash: string): Item | undefined;
};
export type MemoryDynamoOptions = {
  /** As the document client's marshallOptions; default false: undefined is refused. */
  removeUndefinedValues?: boolean;
  /** Milliseconds; only for the ten minutes of client request tokens. */
  now?: () => number;
};

const commands = new Map<unknown, { request: RequestName; name: string }>([
  [GetCommand, { request: 'get', name: 'GetCommand' }],
  [QueryCommand, { request: 'query', name: 'QueryCommand' }],
  [PutCommand, { request: 'put', name: 'PutCommand' }],
  [UpdateCommand, { request: 'update', name: 'UpdateCommand' }],
  [DeleteCommand, { request: 'delete', name: 'DeleteCommand' }],
  [BatchGetCommand, { request: 'batchGet', name: 'BatchGetCommand' }],
  [BatchWriteCommand, { request: 'batchWrite', name: 'BatchWriteCommand' }],
  [TransactWriteCommand, { request: 'transactWrite', name: 'TransactWriteCommand' }],
]);

/** One DynamoDB table in memory that runs the document client's real command objects. */
export function createMemoryDynamo(shape: TableShape, options: MemoryDynamoOptions = {}): MemoryDynamo {
  const table = new Table(shape);
  const transactions = new Transactions(table, options.now ?? (() => 0));
  const removeUndefined = options.removeUndefinedValues ?? false;
  const hooks = new Set<CallHook>();
  const run = (request: RequestName, input: unknown) =>
    execute({ table, transactions, removeUndefined }, request, input);

  async function hooked<T>(name: string, input: object, answer: () => T): Promise<T> {
    if (hooks.size === 0) return answer();
    for (const hook of [...hooks]) await hook('before', name, input);
    try {
      return answer();
    } finally {
      for (const hook of [...hooks]) await hook('after', name, input);
    }
  }

  return {
    client: {
      send: fakeSend((command) => {
        const { request, name } = commandOf(command);
        return hooked(name, command.input, () => run(request, command.input));
      }),
    },
    direct: { send: fakeSend(async (command) => run(commandOf(command).request, command.input)) },
    async lowLevel(action, input) {
      const { request, native } = fromTyped(action, input);
      return hooked(action, native, () => toTyped(run(request, native)));
    },
    onCall(hook) {
      hooks.add(hook);
      return () => hooks.delete(hook);
    },
    subscribe: (listener) => table.subscribe(listener),
    subscribeToWrites: (listener) => table.subscribeToWrites(listener),
    first: (indexName, hash) => table.partition(hash, indexName)?.first()?.item,
    items: (pk) =>
      (pk === undefined ? table.rows() : (table.partition(pk)?.all() ?? [])).map(({ item }) => item),
  };
}

type Engine = { table: Table; transactions: Transactions; removeUndefined: boolean };

function execute(
  { table, transactions, removeUndefined }: Engine,
  request: RequestName,
  input: unknown,
): object {
  switch (request) {
    case 'get':
      return get(table, parseInput('get', input));
    case 'query':
      return query(table, parseInput('query', input), removeUndefined);
    case 'put': {
      const { ReturnValues, ...fields } = parseInput('put', input);
      return write(table, { kind: 'put', ...fields }, ReturnValues, removeUndefined);
    }
    case 'update': {
      const { ReturnValues, ...fields } = parseInput('update', input);
      return write(table, { kind: 'update', ...fields }, ReturnValues, removeUndefined);
    }
    case 'delete': {
      const { ReturnValues, ...fields } = parseInput('delete', input);
      return write(table, { kind: 'delete', ...fields }, ReturnValues, removeUndefined);
    }
    case 'batchGet':
      return batchGet(table, parseInput('batchGet', input));
    case 'batchWrite':
      return batchWrite(table, parseInput('batchWrite', input), removeUndefined);
    case 'transactWrite':
      return transactions.write(parseInput('transactWrite', input), removeUndefined);
  }
}

function commandOf(command: object): { request: RequestName; name: string } {
  const known = commands.get(command.constructor);
  if (!known) throw unsupported(command.constructor.name);
  return known;
}
