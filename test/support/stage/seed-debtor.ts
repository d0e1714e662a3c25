import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Debt } from '../../../shared/domain/debt.ts';
import type { Profile } from '../../../shared/domain/profile.ts';
import { addDays, instantText, localDateAt } from '../../../shared/domain/time.ts';
import { debtItem, profileItem } from '../../../shared/store/items.ts';
import { exampleDebt, exampleProfile } from '../example/example-case.ts';
import type { TestStage } from './test-stage.ts';

export type Seeded = { debtorKey: string; profile: Profile; debts: Debt[] };
export type Seed = {
  customerNumber: string;
  /** Days each of its invoices is late. */
  late: readonly number[];
  profile?: Partial<Profile>;
};

/** Puts a debtor with open debts straight into the table, as an intake leaves them: not started yet. */
export async function seedDebtor({ cases, clock }: TestStage, seed: Seed): Promise<Seeded> {
  const { customerNumber, late } = seed;
  const debtorKey = `lindenhof~${customerNumber}`;
  const now = instantText(clock.now());
  const today = localDateAt(clock.now(), 'Europe/Berlin');
  const profile = exampleProfile({
    ...{ debtorKey, customerNumber, name: `Customer ${customerNumber}` },
    emails: [{ address: `${customerNumber.toLowerCase()}@debtor.example`, state: 'open' }],
    ...seed.profile,
  });
  const debts = late.map((days, index) => {
    const { startedAt: _, ...fresh } = exampleDebt({
      ...{ debtorKey, invoiceNumber: `${customerNumber}-${index + 1}`, generation: 0 },
      issuedOn: addDays(today, -days - 30),
      dueOn: addDays(today, -days),
      ...{ openedAt: now, lookAt: now },
    });
    return fresh;
  });
  const items = [profileItem(profile), ...debts.map(debtItem)];
  await cases.db.send(
    new TransactWriteCommand({
      TransactItems: items.map((Item) => ({ Put: { TableName: cases.table, Item } })),
    }),
  );
  return { debtorKey, profile, debts };
}
