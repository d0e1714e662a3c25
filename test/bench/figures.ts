import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { tallyFigures } from '../../functions/tally-figures/tally-figures.ts';
import { readPeriods } from '../../shared/store/figures/figure-rows.ts';
import { factItems } from '../../shared/store/items.ts';
import { memoryInbox } from '../functions/import-chunk/memory-inbox.ts';
import { exampleDebt, exampleFacts, exampleProfile } from '../support/example/example-case.ts';
import { exampleContact } from '../support/example/example-task.ts';
import { storedCase } from '../support/example/stored-case.ts';

/**
 * How many debtors the daily count of figures takes in a second on one core, the table in memory, and how long a page
 * then reads: `--debtors N` (5,000; with `--full` 50,000), each with three invoices and two contacts.
 */
const usual = process.argv.includes('--full') ? 50_000 : 5_000;
const asked = Number(process.argv[process.argv.indexOf('--debtors') + 1]);
const debtors = process.argv.includes('--debtors') ? asked : usual;
const line = (name: string, value: string) => console.log(`  ${name.padEnd(44)}${value.padStart(14)}`);

function factsOf(number: number) {
  const debtorKey = `lindenhof~C-${number}`;
  const keys = [1, 2, 3].map((one) => `${number}-${one}`);
  return exampleFacts({
    profile: exampleProfile({ debtorKey, customerNumber: `C-${number}` }),
    debts: keys.map((invoiceNumber) => exampleDebt({ debtorKey, invoiceNumber })),
    contacts: ['2026-03-12', '2026-03-23'].map((day) =>
      exampleContact({
        contactId: `${number}-${day}`,
        reservedAt: `${day}T09:00:00.000Z`,
        debtKeys: keys.map((key) => `lindenhof#${key}`),
      }),
    ),
  });
}

const { deps, clock, memory } = await storedCase(factsOf(0), '2026-04-01T00:30:00.000Z');
for (let number = 1; number < debtors; number += 1) {
  const items = factItems(factsOf(number)).map((Item) => ({ Put: { TableName: 'Cases', Item } }));
  await memory.direct.send(new TransactWriteCommand({ TransactItems: items }));
}
console.log(`Daily count of the figures of ${debtors.toLocaleString('en')} debtors`);
const begun = performance.now();
const { complete } = await tallyFigures({ ...deps, clock, timeIsUp: () => false, inbox: memoryInbox() });
const seconds = (performance.now() - begun) / 1000;
if (!complete) throw new Error('the count was not completed');
line('debtors a second', Math.round(debtors / seconds).toLocaleString('en'));
line('for a million debtors', `${Math.round((seconds / debtors) * 1e6).toLocaleString('en')} s`);
const asking = performance.now();
await readPeriods(deps.cases, 'lindenhof', ['2025-01', '2026-04']);
line('months of a page, read and parsed', `${(performance.now() - asking).toFixed(1)} ms`);
