import { disputeReasonSchema, disputeStageSchema } from '../../domain/records.ts';
import type { Form } from '../../pages/form.ts';
import type { DisputeFilter } from '../../store/dispute-list.ts';
import { type ListPlace, placeSchema } from '../../store/work-list.ts';
import { inAddress, keyInAddress } from '../address.ts';

/** Stages at which something is still to be done. */
export const waiting = disputeStageSchema.exclude(['closed', 'withdrawn']);

/** How the list is narrowed. */
export function filterIn(query: Form, today: string): DisputeFilter {
  return {
    stage: waiting.safeParse(query.one('stage')).data,
    reason: disputeReasonSchema.safeParse(query.one('reason')).data,
    owner: query.one('owner') || undefined,
    dueBefore: query.one('due') === 'overdue' ? today : undefined,
  };
}

/** Where the list goes on, as a part of an address. What is no such place begins at the top. */
export function placeIn(part: string): ListPlace | undefined {
  try {
    return placeSchema.safeParse(JSON.parse(keyInAddress(part))).data;
  } catch {
    return undefined;
  }
}

/** The same list, from where it goes on or from its beginning. */
export function nextQuery(query: Form, goesOn?: ListPlace): string {
  const kept = ['creditor', 'stage', 'reason', 'owner', 'due'].flatMap((name): [string, string][] =>
    query.one(name) === '' ? [] : [[name, query.one(name)]],
  );
  const after: [string, string][] =
    goesOn === undefined ? [] : [['after', inAddress(JSON.stringify(goesOn))]];
  return new URLSearchParams([...kept, ...after]).toString();
}
