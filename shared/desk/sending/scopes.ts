import type { Stage } from '../../config/stage.ts';
import { instantOf } from '../../domain/time.ts';
import type { PauseScope, Said } from '../../store/sending-pause.ts';
import { writtenTime } from '../format.ts';

/** How a scope stands in an address and in a form. */
export function nameOfScope(scope: PauseScope): string {
  return scope.kind === 'whole' ? 'all' : `creditor-${scope.creditorId}`;
}

/** Everything, then each creditor. */
export function scopesOf({ creditors }: Pick<Stage, 'creditors'>): PauseScope[] {
  return [
    { kind: 'whole' },
    ...creditors.map(({ id: creditorId }): PauseScope => ({ kind: 'creditor', creditorId })),
  ];
}

/** Whose sending it is, in words. */
export function wordsOfScope(scope: PauseScope, { creditors }: Pick<Stage, 'creditors'>): string {
  if (scope.kind === 'whole') return 'All creditors';
  return creditors.find(({ id }) => id === scope.creditorId)?.name ?? scope.creditorId;
}

/** That sending is stopped, in a sentence for every page. */
export function pauseSentence(
  { scope, said }: { scope: PauseScope; said: Said },
  stage: Pick<Stage, 'creditors'>,
): string {
  const whose =
    scope.kind === 'whole' ? 'All sending is stopped' : `Sending of ${wordsOfScope(scope, stage)} is stopped`;
  return `${whose} since ${whenOf(said, stage)}, by ${said.by}: ${said.reason}`;
}

/** When something was said, in the time of the first creditor. */
export function whenOf({ at }: Pick<Said, 'at'>, { creditors }: Pick<Stage, 'creditors'>): string {
  return writtenTime(instantOf(at), creditors[0]?.timeZone ?? 'UTC');
}
