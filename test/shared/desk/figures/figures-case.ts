import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { checkEthics } from '../../../../functions/check-ethics/check-ethics.ts';
import { tallyFigures } from '../../../../functions/tally-figures/tally-figures.ts';
import type { Facts } from '../../../../shared/domain/facts.ts';
import { factItems } from '../../../../shared/store/items.ts';
import { memoryInbox } from '../../../functions/import-chunk/memory-inbox.ts';
import { type DeskCase, deskCase } from '../../../support/desk-case.ts';
import { alpen, holm } from '../../domain/figures/small-ledger.ts';

/** The desk as the figures of April 2026 have been counted: the small ledger, with one decision that refused, edited since or not. */
export async function countedDesk(facts: Facts = holm, edited?: Record<string, string>): Promise<DeskCase> {
  const desk = await deskCase(facts, { at: '2026-04-30T10:00:00.000Z' });
  const { deps, clock, memory } = desk.stored;
  const items = factItems(alpen).map((Item) => ({ Put: { TableName: 'Cases', Item } }));
  await memory.direct.send(new TransactWriteCommand({ TransactItems: items }));
  await checkEthics(deps, { debtorKey: holm.profile.debtorKey, debtKey: 'lindenhof#C', generation: 1 });
  if (edited !== undefined) {
    const [record = {}] = desk.stored.decisions();
    await memory.direct.send(new PutCommand({ TableName: 'Cases', Item: { ...record, ...edited } }));
  }
  clock.set('2026-05-01T00:30:00.000Z');
  await tallyFigures({ ...deps, clock, timeIsUp: () => false, inbox: memoryInbox() });
  return desk;
}
