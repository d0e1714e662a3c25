import { Temporal } from 'temporal-polyfill';
import type { Facts } from '../../../shared/domain/facts.ts';
import { playLedger } from './play-ledger.ts';
import { orderFor } from './small-ledger.ts';

function momentOf(instant: string) {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Berlin');
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString().slice(0, 5) };
}

/** Plays a batch on the simulator with the disputes and payments that happened on a stage, at the same times. */
export async function playAgain(batch: string, onStage: readonly Facts[], from: string, until: string) {
  const events = onStage.flatMap(({ disputes, payments }) => [
    ...disputes.map(({ openedAt, debtKey }) => ({ at: openedAt, debtKey, what: 'disputed' as const })),
    ...payments.map(({ receivedAt, debtKey }) => ({ at: receivedAt, debtKey, what: 'paid' as const })),
  ]);
  const order = orderFor(batch, ['--from', from, '--until', until], {
    events: events.map(({ at, debtKey, what }, line) => {
      const event = { line, ...momentOf(at), invoice: debtKey.slice('lindenhof#'.length) };
      return what === 'paid' ? { ...event, what } : { ...event, what, reason: 'DAMAGED' };
    }),
  });
  const { happened } = await playLedger(order);
  return happened;
}
