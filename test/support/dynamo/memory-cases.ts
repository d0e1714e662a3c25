import { casesTable } from '../../../shared/store/cases.names.ts';
import { createMemoryDynamo, type MemoryDynamo, type MemoryDynamoOptions } from './memory-dynamo.ts';

/** The Cases table, empty, in memory. */
export function memoryCases(options: MemoryDynamoOptions & { tableName?: string } = {}): MemoryDynamo {
  const { partitionKey, sortKey, lookIndex, workIndex, invoiceIndex } = casesTable;
  const indexes = [lookIndex, workIndex, invoiceIndex];
  return createMemoryDynamo(
    { tableName: options.tableName ?? 'Cases', partitionKey, sortKey, indexes },
    options,
  );
}
