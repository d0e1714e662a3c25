import type { Temporal } from 'temporal-polyfill';
import { withFirst } from '../contact-change.ts';
import { correctedProfile } from '../correction.ts';
import type { Hold } from '../hold.ts';
import { termsOf } from '../hold-kinds.ts';
import { leastEndOf } from '../hold-time.ts';
import { badReviewDay } from '../new-hold.ts';
import { newTask } from '../new-task.ts';
import type { Task } from '../records.ts';
import { addDays, instantOf, instantText, localDateAt } from '../time.ts';
import type { OutcomeRule } from './details.ts';
import { type Ended, type Ending, effects, refused } from './effect.ts';

/** How a look at a hold can end. */
export const holdOutcomes = {
  released: { means: 'the reason is gone; after some quiet days the case goes on', may: ['source'] },
  keep: { means: 'the reason stands; look again on a day', needs: ['date'] },
  cancelled: { means: 'whoever ordered it took it back; say where that is written', needs: ['source'] },
  'address-taken': {
    means: 'it is the customer who asked; we write to the new address from now on; say how you know',
    needs: ['source'],
  },
  'treatment-ended': {
    means: 'a mental-health treatment ended on a day; the law’s days after it still run',
    needs: ['date', 'source'],
  },
} as const satisfies Record<string, OutcomeRule>;

/** A hold ends when its reason is gone, is shown to be gone where its kind asks for that, and never before its least time. */
export function endHold(outcome: keyof typeof holdOutcomes, ending: Ending): Ended {
  const { facts, task, details, now } = ending;
  const hold = facts.holds.find(({ holdId }) => holdId === task.about);
  if (hold === undefined) return refused(`There is no hold ${task.about ?? ''} in this case.`);
  const { holdId } = hold;
  const at = instantText(now);
  const { source } = details;
  switch (outcome) {
    case 'released': {
      const why = objectionToRelease(hold, ending);
      if (why !== undefined) return refused(why);
      return effects({
        kind: 'holdReleased',
        holdId,
        at,
        ...(source === undefined ? {} : { proof: source }),
      });
    }
    case 'address-taken':
      return takeAddress(hold, ending);
    case 'cancelled':
      return effects({ kind: 'holdReleased', holdId, at, cancelled: source ?? '' });
    case 'treatment-ended':
      return afterTreatment(hold, ending);
    case 'keep':
      return kept(hold, ending);
  }
}

function takeAddress({ holdId, kind, said }: Hold, { facts, details, by, now }: Ending): Ended {
  const address = said?.email;
  if (kind !== 'contact-change' || address === undefined)
    return refused('Only a wish to write to somebody else ends with a new address.');
  const emails = withFirst(address, 'consented', facts.profile.emails);
  const proof = details.source === undefined ? {} : { proof: details.source };
  const reason = `the customer asked for it${details.source === undefined ? '' : ` (${details.source})`}`;
  return effects(
    { kind: 'corrected', profile: correctedProfile(facts.profile, { emails }, { by, reason, now }) },
    { kind: 'holdReleased', holdId, at: instantText(now), ...proof },
  );
}

/** Why a person may not end a hold now, as a sentence; undefined when they may. */
function objectionToRelease(hold: Hold, { details, creditor, now }: Ending): string | undefined {
  const { leastDays, daysAfterTreatment, endsWith } = termsOf(hold);
  const elsewise = 'It ends earlier only when it was cancelled by whoever ordered it: then say cancelled.';
  if (daysAfterTreatment !== undefined && hold.until === undefined)
    return `It lasts until the treatment has ended, and ${daysAfterTreatment} days longer: say treatment-ended with the day. ${elsewise}`;
  const least = leastEndOf(hold, leastDays, creditor.timeZone);
  const ends = hold.until !== undefined && daysAfterTreatment !== undefined ? hold.until : undefined;
  const until = dayOf(least, creditor.timeZone) ?? ends;
  if (until !== undefined && localDateAt(now, creditor.timeZone) < until)
    return `It lasts until ${until} by law. ${elsewise}`;
  return endsWith !== undefined && details.source === undefined
    ? `It ends only with its proof: give --source, ${endsWith}.`
    : undefined;
}

function dayOf(instant: Temporal.Instant | undefined, zone: string): string | undefined {
  return instant === undefined ? undefined : localDateAt(instant, zone);
}

function afterTreatment(hold: Hold, ending: Ending): Ended {
  const { details, creditor, now } = ending;
  const { daysAfterTreatment } = termsOf(hold);
  const endedOn = details.date;
  if (daysAfterTreatment === undefined || endedOn === undefined)
    return refused('Only a mental-health crisis ends with a treatment.');
  const today = localDateAt(now, creditor.timeZone);
  if (endedOn > today) return refused(`The treatment cannot have ended after today (${today}).`);
  if (endedOn < localDateAt(instantOf(hold.since), creditor.timeZone))
    return refused('The treatment cannot have ended before the hold began.');
  const until = addDays(endedOn, daysAfterTreatment);
  const reviewOn = until > today ? until : addDays(today, 1);
  const task = again(hold, reviewOn, ending);
  return effects({ kind: 'holdKept', holdId: hold.holdId, reviewOn, until, task });
}

function kept(hold: Hold, ending: Ending): Ended {
  const reviewOn = ending.details.date;
  const bad = badReviewDay(reviewOn, ending);
  if (bad !== undefined || reviewOn === undefined) return refused(bad ?? 'Keeping a hold needs a date.');
  const { holdId, until } = hold;
  // To keep can only lengthen: one that would end by itself earlier now ends on the new day.
  const longer = until === undefined || until >= reviewOn ? {} : { until: reviewOn };
  return effects({ kind: 'holdKept', holdId, reviewOn, ...longer, task: again(hold, reviewOn, ending) });
}

function again({ holdId }: Hold, dueOn: string, { facts, task, creditor, policy, now }: Ending): Task {
  const count = facts.tasks.filter(({ kind, about }) => kind === 'hold' && about === holdId).length;
  return newTask({
    ...{ kind: 'hold', matter: `${holdId}#${count + 1}`, creditor, policy, now },
    ...{ lines: task.lines, needs: task.needs, about: holdId, dueOn },
  });
}
