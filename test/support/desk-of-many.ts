import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { addDays } from '../../shared/domain/time.ts';
import { shippedPolicies } from '../../shared/policy/ladders.ts';
import { type Item, profileItem, taskItem } from '../../shared/store/items.ts';
import { type OpenDesk, openDesk } from './desk-case.ts';
import { memoryCases } from './dynamo/memory-cases.ts';
import { exampleProfile, exampleStage } from './example/example-case.ts';
import { exampleTask, monday } from './example/example-task.ts';
import { standingClock } from './example/stored-case.ts';
import { fakeSend } from './fake-send.ts';
import { putItems } from './put-items.ts';

const kinds = ['call', 'call', 'call', 'dispute', 'approval', 'reply', 'payment', 'uncertain-send'] as const;
const owners = ['Mara Lind', 'Mara Lind', 'Jonas Feld', 'Ruth Amsel', 'Nora Quist'] as const;
/** Tasks of one customer. */
const each = 3;

/** What was read since it was last set to nothing. */
export type Reads = { queries: number; items: number };

/** A desk before so many open tasks, and how much of the table its pages read. The table cannot be scanned. */
export async function deskOfMany(count: number): Promise<{ desk: OpenDesk; reads: Reads }> {
  const memory = memoryCases({ removeUndefinedValues: true });
  const items = Array.from({ length: Math.ceil(count / each) }, (_, customer) => customerItems(customer));
  await putItems(memory.direct, items.flat().slice(0, count + items.length));
  const reads: Reads = { queries: 0, items: 0 };
  const send = fakeSend(async (command) => {
    if (!(command instanceof QueryCommand)) {
      reads.items += 1;
      return memory.client.send(command);
    }
    const page = await memory.direct.send(command);
    reads.queries += 1;
    reads.items += page.ScannedCount ?? 0;
    return page;
  });
  const clock = standingClock(monday);
  const cases = { db: { send }, table: 'Cases', pause: async () => {} };
  return { desk: openDesk({ cases, stage: exampleStage, policies: shippedPolicies, clock }), reads };
}

function customerItems(customer: number): Item[] {
  const debtorKey = `lindenhof~C-${customer}`;
  const profile = exampleProfile({
    debtorKey,
    customerNumber: `C-${customer}`,
    name: `Customer ${customer} GmbH`,
  });
  const tasks = Array.from({ length: each }, (_, at) => {
    const index = customer * each + at;
    return exampleTask(kinds[index % kinds.length] ?? 'call', {
      taskId: `task#${index}`,
      owner: owners[index % owners.length] ?? owners[0],
      dueOn: addDays('2026-03-01', (index * 37) % 60),
      debtKeys: [`lindenhof#INV-${customer}`],
    });
  });
  return [profileItem(profile), ...tasks.map((task) => taskItem(debtorKey, task))];
}
