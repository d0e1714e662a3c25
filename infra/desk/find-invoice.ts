import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Debt, debtKeyOf, debtSchema } from '../../shared/domain/debt.ts';
import { casesTable } from '../../shared/store/cases.names.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';

/** The one invoice of that number. Throws a sentence when there is none, or when several creditors or customers have it. */
export async function findInvoice(
  { cases, stage }: CaseDeps,
  number: string,
  creditorId: string | undefined,
): Promise<Debt> {
  const ids = stage.creditors
    .map(({ id }) => id)
    .filter((id) => creditorId === undefined || id === creditorId);
  const { name, partitionKey } = casesTable.invoiceIndex;
  const pages = await Promise.all(
    ids.map((id) =>
      cases.db.send(
        new QueryCommand({
          TableName: cases.table,
          IndexName: name,
          KeyConditionExpression: `${partitionKey} = :invoice`,
          ExpressionAttributeValues: { ':invoice': debtKeyOf(id, number) },
        }),
      ),
    ),
  );
  const found = pages.flatMap(({ Items: items = [] }) => items.map((item) => debtSchema.parse(item)));
  const [debt, other] = found;
  if (debt === undefined) throw new Error(`There is no invoice ${number}.`);
  if (other !== undefined)
    throw new Error(
      `${found.length} customers have an invoice ${number}; name the creditor with --creditor.`,
    );
  return debt;
}
