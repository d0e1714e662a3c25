/** Debtors whose references begin alike share a partition; as good as always it is one debtor. */
export const payerPartition = (creditorId: string, code: string) => `PAYER#${creditorId}#${code}`;
