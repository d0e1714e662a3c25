import type { Plan } from '../plan.ts';
import type { PromiseToPay } from '../records.ts';
import { type Happening, known, money, whoSays } from './happening.ts';

/** Every promise to pay. */
export function ofPromises(promises: readonly PromiseToPay[]): Happening[] {
  return promises.map((promise) => {
    const { promiseId, debtKeys, madeAt, madeBy, promisedOn, amount, currency, state } = promise;
    const part = amount === undefined || currency === undefined ? 'all' : money(amount, currency);
    return {
      ...{ at: madeAt, record: 'promise', recordId: promiseId, event: 'made', debtKeys },
      by: whoSays(madeBy),
      says: `Promise to pay ${part} on ${promisedOn}${states[state]}`,
      more: known(['How', promise.method], ['Put off from', promise.movedFrom]),
    };
  });
}

const states: Readonly<Record<PromiseToPay['state'], string>> = {
  open: '',
  cancelled: ' (no longer counts)',
  moved: ' (put off since)',
  proposed: ' (asked for; a person decides)',
  declined: ' (not agreed to)',
};

/** Every plan to pay in parts: made, agreed, ended. */
export function ofPlans(plans: readonly Plan[]): Happening[] {
  return plans.flatMap((plan) => [made(plan), ...accepted(plan), ...ended(plan)]);
}

const about = ({ planId, debtKeys }: Plan) => ({ record: 'plan' as const, recordId: planId, debtKeys });

function made(plan: Plan): Happening {
  const { madeAt, madeBy, instalments, currency, source, insteadOf, answerBy } = plan;
  return {
    ...about(plan),
    ...{ at: madeAt, by: whoSays(madeBy), event: 'made' },
    says: `Plan to pay in ${instalments.length} part${instalments.length === 1 ? '' : 's'}`,
    more: known(
      ['Parts', instalments.map(({ dueOn, amount }) => `${dueOn} ${money(amount, currency)}`).join(', ')],
      ['Agreed in', source],
      ['In the place of', insteadOf],
      ['Answer by', answerBy],
    ),
  };
}

function accepted(plan: Plan): Happening[] {
  const { acceptedAt: at, decidedBy: by = 'the policy, or the customer' } = plan;
  return at === undefined ? [] : [{ ...about(plan), at, by, event: 'accepted', says: 'Plan agreed' }];
}

function ended(plan: Plan): Happening[] {
  const { endedAt: at, decidedBy: by = 'Forbear', state, answer } = plan;
  if (at === undefined) return [];
  const quotes = answer === undefined ? {} : { quotes: [answer] };
  return [{ ...{ ...about(plan), at, by, event: 'ended', says: `Plan ${state}` }, ...quotes }];
}
