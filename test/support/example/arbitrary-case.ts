import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Facts } from '../../../shared/domain/facts.ts';
import { newTask } from '../../../shared/domain/new-task.ts';
import { contactSchema, type Task, taskKindSchema } from '../../../shared/domain/records.ts';
import { addDays, instantText } from '../../../shared/domain/time.ts';
import { arbitraryHistory } from './arbitrary-history.ts';
import { exampleCreditor, exampleDebt, exampleFacts, examplePolicy, exampleProfile } from './example-case.ts';
import { exampleDispute, exampleHold, examplePlan, examplePromise } from './example-task.ts';

const numbers = ['INV-1', 'INV-2', 'INV-3'] as const;
const keyOf = (number: string) => `lindenhof#${number}`;
const stepIds = examplePolicy.ladder.map(({ id }) => id);
const start = Temporal.Instant.from('2026-03-01T00:00:00Z');

/** An instant within a year from March 2026, to the second; half of them on a Wednesday, at decent hours. */
export const arbitraryInstant = fc.oneof(
  fc.integer({ min: 0, max: 365 * 24 * 3600 }).map((seconds) => start.add({ seconds })),
  fc.integer({ min: 0, max: 52 }).map((weeks) => start.add({ hours: 24 * (7 * weeks + 3) + 13 })),
);
const pastText = fc
  .integer({ min: 0, max: 120 * 24 * 3600 })
  .map((seconds) => instantText(start.subtract({ seconds })));
const instantOrPast = fc.oneof(pastText, arbitraryInstant.map(instantText));
const day = (min: number, max: number) => fc.integer({ min, max }).map((days) => addDays('2026-03-01', days));
const someKeys = fc.subarray(numbers.map(keyOf), { minLength: 1 });

export const arbitraryProfile = fc
  .record({
    kind: fc.constantFrom('company', 'public-body', 'sole-trader', 'consumer', 'unknown'),
    place: fc.constantFrom<{ country: string | undefined; zones?: string[] }>(
      { country: 'DE' },
      { country: 'DE' },
      { country: 'AT' },
      { country: 'FR' },
      { country: 'GB' },
      { country: 'US' },
      { country: 'US', zones: ['America/New_York'] },
      { country: 'JP' },
      { country: 'AU' },
      { country: 'AQ' },
      { country: undefined },
    ),
    state: fc.constantFrom(
      'open',
      'open',
      'open',
      'open',
      'open',
      'open',
      'opted-out',
      'undeliverable',
      'complained',
    ),
  })
  .map(({ kind, place: { country, ...zones }, state }) => {
    const { country: _, ...profile } = exampleProfile({
      kind,
      ...zones,
      emails: [{ address: 'a@holm.example', state }],
    });
    return country === undefined ? profile : { ...profile, country };
  });

const arbitraryDebt = (invoiceNumber: string) =>
  fc
    .record({
      dueOn: fc.oneof({ arbitrary: day(-150, 60), weight: 8 }, { arbitrary: day(60, 700), weight: 1 }),
      open: fc.constantFrom(0, 119_000, 119_000, 119_000, 50_000),
      closed: fc.boolean(),
    })
    .map(({ dueOn, open, closed }) =>
      exampleDebt({
        invoiceNumber,
        dueOn,
        amountOutstanding: open,
        state: open === 0 && closed ? 'closed' : 'open',
      }),
    );

const arbitraryContact = fc
  .record({
    keys: someKeys,
    stepId: fc.constantFrom(...stepIds, 'promise-call'),
    status: fc.constantFrom('RESERVED', 'SENT', 'FAILED', 'UNCERTAIN', 'CANCELLED'),
    purpose: fc.constantFrom('collection', 'collection', 'answer', 'measure'),
    at: instantOrPast,
  })
  .map(({ keys, stepId, status, purpose, at }) =>
    contactSchema.parse({
      ...{ contactId: `${stepId}#${at}`, creditorId: 'lindenhof', purpose, stepId, status, reservedAt: at },
      channel: purpose === 'measure' ? 'none' : stepId.includes('call') ? 'call' : 'email',
      lines: keys.map((debtKey) => ({ debtKey, stepId, amountCollectible: 100, currency: 'EUR' })),
    }),
  );

const arbitraryDispute = fc
  .record({
    debtKey: fc.constantFrom(...numbers.map(keyOf)),
    part: fc.option(fc.integer({ min: 1, max: 60_000 }), { nil: undefined }),
    openedAt: instantOrPast,
    state: fc.constantFrom('open', 'answered', 'withdrawn'),
  })
  .map(({ debtKey, part, openedAt, state }) =>
    exampleDispute({
      ...{ disputeId: `D-${openedAt}`, debtKey, openedAt, state },
      ...(part === undefined ? {} : { amountDisputed: part }),
      ...(state === 'answered' ? { answeredAt: openedAt } : {}),
    }),
  );

const arbitraryHold = fc
  .record({
    debtKeys: someKeys,
    until: fc.option(day(-30, 400), { nil: undefined }),
    since: pastText,
    released: fc.boolean(),
  })
  .map(({ debtKeys, until, since, released }) =>
    exampleHold({
      ...{ holdId: `H-${since}`, debtKeys, since },
      ...(until === undefined ? {} : { until }),
      ...(released ? { releasedAt: since } : {}),
    }),
  );

const arbitraryPromise = fc
  .record({ debtKeys: someKeys, promisedOn: day(-60, 400), madeAt: instantOrPast })
  .map(({ debtKeys, promisedOn, madeAt }) =>
    examplePromise({ promiseId: `P-${madeAt}`, debtKeys, promisedOn, madeAt }),
  );

const arbitraryPlan = fc
  .record({
    debtKeys: someKeys,
    days: fc.uniqueArray(fc.integer({ min: -60, max: 400 }), { minLength: 1, maxLength: 4 }),
    amount: fc.integer({ min: 1, max: 120_000 }),
    at: instantOrPast,
    state: fc.constantFrom(
      'proposed',
      'offered',
      'accepted',
      'accepted',
      'declined',
      'cancelled',
      'replaced',
    ),
  })
  .map(({ debtKeys, days, amount, at, state }) => {
    const instalments = days.sort((a, b) => a - b).map((n) => ({ dueOn: addDays('2026-03-01', n), amount }));
    const ended = state === 'declined' || state === 'cancelled' || state === 'replaced';
    const { acceptedAt: _, ...plan } = examplePlan({
      ...{
        planId: `PL-${at}`,
        debtKeys,
        instalments,
        openThen: 119_000 * debtKeys.length,
        madeAt: at,
        state,
      },
      ...(state === 'offered' || state === 'proposed' ? { answerBy: instalments[0]?.dueOn } : {}),
      ...(ended ? { endedAt: at } : {}),
    });
    return state === 'accepted' ? { ...plan, acceptedAt: at } : plan;
  });

const arbitraryTask = fc
  .record({
    kind: fc.constantFrom(...taskKindSchema.options),
    keys: someKeys,
    stepId: fc.option(fc.constantFrom(...stepIds), { nil: undefined }),
    createdAt: instantOrPast,
    done: fc.boolean(),
    outcome: fc.constantFrom('approved', 'declined', 'continue'),
  })
  .map(({ kind, keys, stepId, createdAt, done, outcome }): Task => {
    const lines = keys.map((debtKey) => ({
      ...{ debtKey, amountCollectible: 100, currency: exampleDebt().currency },
      ...(stepId === undefined ? {} : { stepId }),
    }));
    const now = Temporal.Instant.from(createdAt);
    const matter = `${createdAt}#${stepId ?? ''}`;
    const task = newTask({
      kind,
      matter,
      creditor: exampleCreditor,
      policy: examplePolicy,
      lines,
      needs: 'x',
      now,
      stepId,
    });
    return done ? { ...task, state: 'done', outcome, doneBy: 'Ruth Amsel', doneAt: createdAt } : task;
  });

const papers = (['order', 'delivery', 'invoice'] as const).map((kind) => ({
  ...{ debtKey: keyOf('INV-1'), kind, reference: 'x' },
}));
const few = <T>(one: fc.Arbitrary<T>, most: number) => fc.array(one, { maxLength: most });

/** Facts of a debtor with three invoices in any state a case can be in, well or badly kept. */
export const arbitraryFacts: fc.Arbitrary<Facts> = fc
  .record({
    profile: arbitraryProfile,
    debts: fc.tuple(...numbers.map(arbitraryDebt)),
    history: fc.tuple(...numbers.map((number) => arbitraryHistory(keyOf(number)))),
    contacts: few(arbitraryContact, 1),
    disputes: few(arbitraryDispute, 1),
    holds: few(arbitraryHold, 1),
    promises: few(arbitraryPromise, 1),
    plans: few(arbitraryPlan, 1),
    tasks: few(arbitraryTask, 1),
    evidence: fc.subarray(papers),
  })
  .map(({ history, contacts, tasks, ...some }) =>
    exampleFacts({
      ...some,
      contacts: [...history.flatMap((one) => one.contacts), ...contacts],
      tasks: [...history.flatMap((one) => one.tasks), ...tasks],
    }),
  );
