import type { Hit, RuleKind } from '../policy/question.ts';
import type { TaskKind } from './records.ts';

/**
 * Who can end it: the one who finds addresses; the one who decides with the papers, and may decline the step so that
 * the ladder goes on without it; or whoever looks into faults.
 */
export function taskFor(hits: readonly Hit[]): TaskKind {
  const owners = hits
    .filter(({ decision }) => decision === 'NEEDS_HUMAN' || decision === 'BLOCK')
    .map(({ kind }) => taskOf(kind));
  // Nobody can decide on a step that could not be taken anyway, nor reach a customer in a case that is out of order.
  return (['fault', 'unreachable', 'approval'] as const).find((kind) => owners.includes(kind)) ?? 'fault';
}

function taskOf(kind: RuleKind): 'unreachable' | 'approval' | 'fault' {
  switch (kind) {
    case 'channel-eligibility':
    case 'window':
    case 'preference':
      return 'unreachable';
    case 'approval':
    case 'evidence':
    case 'limitation':
    case 'minimum-notice':
    case 'required-step':
    case 'required-content':
    case 'prohibition':
    case 'free-first-reminder':
    case 'fee-cap':
    case 'interest':
    case 'default':
    case 'wording':
    case 'cap':
    case 'minimum-gap':
    case 'cool-down':
      return 'approval';
    case 'due-and-certain':
    case 'pending-task':
    case 'promise':
    case 'plan':
    case 'grace':
    case 'hold':
    case 'stale-data':
    case 'mail-reputation':
    case 'sending-pause':
      return 'fault';
  }
}
