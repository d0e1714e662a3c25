import { casesTable } from '../../../../shared/store/cases.names.ts';
import { debtItem, profileItem } from '../../../../shared/store/items.ts';
import { storedRecords } from '../../../../shared/store/stored-records.ts';
import { parseInput } from '../../dynamo/inputs.ts';
import { fromTyped } from '../../dynamo/low-level.ts';
import { type Change, Table } from '../../dynamo/table.ts';
import { Transactions } from '../../dynamo/transact.ts';
import { tableName } from '../../world/create-world.ts';
import type { Books } from './books.ts';

const { partitionKey, sortKey } = casesTable;

/**
 * What the machine writes itself, without a function, when it waits for people or closes a debt: its own conditions and
 * updates by the table's rules on the items they name, and from there into the books. Throws as the table does.
 */
export function writeAsMachine(books: Books, input: unknown): void {
  const { profile, debts } = books.facts;
  const { TransactItems } = parseInput('transactWrite', fromTyped('transactWriteItems', input).native);
  const named = TransactItems.flatMap(({ Update }) => Object.values(Update?.Key ?? {}));
  const items = [profileItem(profile), ...debts.map(debtItem).filter(({ sk }) => named.includes(sk))];
  const table = new Table({ tableName, partitionKey, sortKey, indexes: [] });
  const transactions = new Transactions(table, () => 0);
  const puts = items.map((Item) => ({ Put: { TableName: tableName, Item } }));
  transactions.write(parseInput('transactWrite', { TransactItems: puts }), true);
  const written: Change[] = [];
  table.subscribeToWrites((changes) => written.push(...changes));
  transactions.write({ TransactItems }, true);
  takeOver(books, profile.version, written);
}

function takeOver(books: Books, seen: number, written: readonly Change[]): void {
  const isRaised = written.some(({ key }) => key.sk === 'PROFILE');
  for (const { key, after } of written) {
    if (!key.sk.startsWith('DEBT#')) continue;
    const debt = storedRecords.DEBT(after);
    if (isRaised) books.commit({ seen, writes: [{ kind: 'put', item: debtItem(debt) }] });
    else books.touchDebt(debt.debtKey, () => debt, true);
  }
}
