/** Names of the Cases table that both the infrastructure and the code use. */
export const casesTable = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** When an item of passing use may be forgotten, in whole seconds of real time; never on what is evidence. */
  forgetAt: 'forgetAt',
  /** What must be looked at, by shard and instant: debts without a running execution, claims without an end. */
  lookIndex: { name: 'byLookAt', partitionKey: 'lookShard', sortKey: 'lookAt' },
  /** Open tasks, by creditor and queue, oldest due first. */
  workIndex: { name: 'byWorkList', partitionKey: 'workList', sortKey: 'dueOn' },
  /** Debts by creditor and invoice number. */
  invoiceIndex: { name: 'byInvoice', partitionKey: 'invoiceId', sortKey: 'debtorKey' },
} as const;

/** Number of partitions of the look index. */
export const lookShards = 16;
