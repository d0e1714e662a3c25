import { type Correction, correctedProfile } from '../correction.ts';
import { badReviewDay, newHold } from '../new-hold.ts';
import type { Profile } from '../profile.ts';
import { instantText } from '../time.ts';
import { chosenDebts } from './chosen-debts.ts';
import type { Details, OutcomeRule } from './details.ts';
import { type Effect, type Ended, type Ending, effects, refused } from './effect.ts';

/** How the search for a way to reach a customer can end. */
export const unreachableOutcomes = {
  corrected: {
    means: 'the address, country, zone, kind or region is right now',
    may: ['email', 'country', 'zone', 'phone', 'kind', 'region'],
  },
  declined: {
    means: 'this step is not taken; the case goes on without it; say why',
    needs: ['note'],
  },
  later: { means: 'no way was found yet; look again on a day', needs: ['date'] },
} as const satisfies Record<string, OutcomeRule>;

export function endUnreachable(outcome: keyof typeof unreachableOutcomes, ending: Ending): Ended {
  if (outcome === 'declined') return effects();
  return outcome === 'corrected' ? correct(ending) : later(ending);
}

function correct(ending: Ending): Ended {
  const { facts, details } = ending;
  const { email, country, zone, phone, kind, region } = details;
  if ([email, country, zone, phone, kind, region].every((detail) => detail === undefined))
    return refused(
      'Say what is right now: an e-mail address, a country, a time zone, a telephone number, a kind or a region.',
    );
  const home = country ?? facts.profile.country;
  if (region !== undefined && home !== undefined && !region.startsWith(`${home}-`))
    return refused(`${region} does not lie in ${home}.`);
  const known = facts.profile.emails.find(({ address }) => sameAddress(address, email));
  if (known?.state === 'opted-out' || known?.state === 'complained')
    return refused(`The customer asked us to stop writing to ${known.address}; ask for another address.`);
  if (known?.state === 'wrong-person')
    return refused(`${known.address} belongs to somebody else, who told us so; ask for another address.`);
  const { by, now } = ending;
  const said = { by, now, reason: details.note ?? 'found while the customer could not be reached' };
  const profile = correctedProfile(facts.profile, correction(facts.profile, details), said);
  return effects({ kind: 'corrected', profile }, ...sameSearch(ending));
}

/** The same search stands on the list once an invoice; one answer ends them all. */
function sameSearch({ facts, task, outcome, by, now }: Ending): Effect[] {
  const end = { state: 'done', outcome, doneBy: by, doneAt: instantText(now) } as const;
  return facts.tasks
    .filter(({ kind, state, taskId }) => kind === task.kind && state === 'open' && taskId !== task.taskId)
    .map((other) => ({ kind: 'alsoDone', task: { ...other, ...end } }));
}

function correction({ emails }: Profile, { email, country, zone, phone, kind, region }: Details): Correction {
  // What a person found to be wrong must not come back with the next row of the ledger.
  const others = emails
    .filter(({ address }) => !sameAddress(address, email))
    .map((one) => (one.state === 'open' ? { ...one, state: 'undeliverable' as const } : one));
  return {
    ...(email === undefined ? {} : { emails: [{ address: email, state: 'open' as const }, ...others] }),
    ...(country === undefined ? {} : { country }),
    ...(zone === undefined ? {} : { zones: [zone] }),
    ...(phone === undefined ? {} : { phone }),
    ...(kind === undefined ? {} : { kind }),
    ...(region === undefined ? {} : { places: [region] }),
  };
}

function sameAddress(address: string, other: string | undefined): boolean {
  return address.toLowerCase() === other?.toLowerCase();
}

function later(ending: Ending): Ended {
  const { date } = ending.details;
  const bad = badReviewDay(date, ending);
  if (bad !== undefined) return refused(bad);
  const chosen = chosenDebts(ending);
  if (chosen.kind === 'refused') return chosen;
  const { debts } = chosen;
  const order = { kind: 'deliverability', source: 'desk', debts, by: ending.by, date } as const;
  return effects({ kind: 'held', ...newHold(order, ending) });
}
