import { contactItem } from '../../../shared/store/items.ts';
import type { LivingStage } from '../world/living-stage.ts';
import { atHour } from './virtual-day.ts';

/** A sender without a gate: the same final notice about one invoice, late at night, on each of these days. */
export function naiveSender(debtorKey: string, days: readonly string[]): (stage: LivingStage) => void {
  return (stage) => {
    for (const [index, day] of days.entries())
      stage.world.scheduler.at(atHour(day, 23, 'Europe/Berlin'), () => sendOnce(stage, debtorKey, index));
  };
}

async function sendOnce({ world, put, facts }: LivingStage, debtorKey: string, index: number): Promise<void> {
  const debt = (await facts(debtorKey))?.debts[0];
  if (debt === undefined) throw new Error('the ledger was not taken over');
  const { debtKey, amountOutstanding: amountCollectible, currency } = debt;
  const at = world.scheduler.now().toString({ smallestUnit: 'millisecond' });
  await put([
    contactItem(debtorKey, {
      ...{ contactId: `naive-${index}`, creditorId: 'lindenhof', channel: 'email', purpose: 'collection' },
      ...{ stepId: 'final-notice', status: 'SENT', reservedAt: at },
      lines: [{ debtKey, stepId: 'final-notice', amountCollectible, currency }],
    }),
  ]);
}
