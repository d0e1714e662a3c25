import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isOpen } from '../../../shared/domain/contact-window.ts';
import { isPlausiblyAt } from '../../../shared/domain/profile.ts';
import { plausibleZones } from '../../../shared/domain/zones.ts';
import { gate, type Verdict, weigh } from '../../../shared/policy/gate.ts';
import { holidayTest } from '../../../shared/policy/holiday-test.ts';
import { judge } from '../../../shared/policy/judge.ts';
import { shippedPacks } from '../../../shared/policy/packs.ts';
import { channelOf, decisions, type Question, type Rule } from '../../../shared/policy/question.ts';
import { packsFor, ruleSetFor } from '../../../shared/policy/rule-set.ts';
import { rulesAbout } from '../../../shared/policy/rules-about.ts';
import { scopeOf } from '../../../shared/policy/scope.ts';
import { arbitraryFacts, arbitraryInstant } from '../../support/example/arbitrary-case.ts';
import { steps } from '../../support/example/asked-abroad.ts';
import { examplePolicy } from '../../support/example/example-case.ts';

/** Places with a zone each, every one that a pack names and some that none does. */
const places: readonly [place: string, zone: string][] = [
  ...[
    ['US-CA', 'America/Los_Angeles'],
    ['US-MA', 'America/New_York'],
    ['US-DC', 'America/New_York'],
  ],
  ...[
    ['US-NY-NYC', 'America/New_York'],
    ['US-WA', 'America/Los_Angeles'],
    ['US-FL', 'America/New_York'],
  ],
  ...[
    ['US-OH', 'America/New_York'],
    ['CA-ON', 'America/Toronto'],
    ['CA-QC', 'America/Montreal'],
  ],
  ...[
    ['AU-NSW', 'Australia/Sydney'],
    ['IN', 'Asia/Kolkata'],
    ['SG', 'Asia/Singapore'],
  ],
  ...[
    ['ZA', 'Africa/Johannesburg'],
    ['BR', 'America/Sao_Paulo'],
    ['GB-ENG', 'Europe/London'],
  ],
  ...[
    ['GB-SCT', 'Europe/London'],
    ['DE-BY', 'Europe/Berlin'],
    ['NL', 'Europe/Amsterdam'],
  ],
  ...[
    ['BE', 'Europe/Brussels'],
    ['FR', 'Europe/Paris'],
    ['ES-CT', 'Europe/Madrid'],
  ],
  ...[
    ['IT', 'Europe/Rome'],
    ['DK', 'Europe/Copenhagen'],
    ['NO', 'Europe/Oslo'],
  ],
].map(([place = '', zone = '']) => [place, zone]);

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const arbitraryQuestion: fc.Arbitrary<Question> = fc
  .record({
    facts: arbitraryFacts,
    now: arbitraryInstant,
    step: fc.constantFrom(...examplePolicy.ladder, steps.court),
    where: fc.constantFrom(...places),
    phonePlace: maybe(fc.constantFrom('home' as const, 'mobile' as const, 'work' as const)),
    eligibility: maybe(fc.constantFrom('consented' as const, 'creditor-notice' as const)),
    purpose: maybe(fc.constantFrom('business' as const, 'personal' as const)),
    role: fc.constantFrom('creditor' as const, 'third-party' as const),
    ownName: fc.boolean(),
    regulatedLender: maybe(fc.boolean()),
    charge: fc.constantFrom(
      { interest: 0, costs: 0 },
      { interest: 0, costs: 500 },
      { interest: 300, costs: 0 },
    ),
    feesAgreed: maybe(fc.boolean()),
  })
  .map(({ facts: some, where: [place, zone], step, now, ...one }) => {
    const emails = some.profile.emails.map((email) => ({ ...email, eligibility: one.eligibility }));
    const located = { country: place.slice(0, 2), places: [place], zones: [zone] };
    const profile = { ...some.profile, ...located, phonePlace: one.phonePlace, emails };
    const [debt, ...others] = some.debts.map((debt) => ({
      ...debt,
      purpose: one.purpose,
      feesAgreed: one.feesAgreed,
    }));
    if (debt === undefined) throw new Error('no debt');
    const { role, ownName, regulatedLender, charge } = one;
    return {
      facts: { ...some, profile, debts: [debt, ...others] },
      ...{ debt, step, now, zone, channel: channelOf(step), policy: examplePolicy },
      collector: { role, ownName, regulatedLender, country: 'DE' },
      charge,
    };
  });

type Weighed = Pick<Verdict, 'decision' | 'until'>;
const severity = ({ decision }: Weighed) => decisions.indexOf(decision);
const isMilder = (a: Weighed, b: Weighed) =>
  severity(a) < severity(b) ||
  (a.decision === 'DEFER' &&
    b.decision === 'DEFER' &&
    a.until !== undefined &&
    b.until !== undefined &&
    Temporal.Instant.compare(a.until, b.until) < 0);

const at = (asked: Question, profile: Partial<Question['facts']['profile']>): Question => ({
  ...asked,
  facts: { ...asked.facts, profile: { ...asked.facts.profile, ...profile } },
});
const packNames = (asked: Question) =>
  packsFor(scopeOf(asked), asked.now.toString().slice(0, 10)).map(({ id, version }) => `${id}@${version}`);

describe('the shipped packs', () => {
  test('never make a verdict milder, whichever is added', () => {
    fc.assert(
      fc.property(arbitraryQuestion, fc.constantFrom(...shippedPacks), (asked, { rules }) => {
        const before = rulesAbout(ruleSetFor(asked), asked);
        const added = rules.map(
          (rule): Rule =>
            (question) =>
              judge(rule, question),
        );
        expect(isMilder(weigh(asked, [...before, ...added]), weigh(asked, before))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('defer to an instant inside every window of every pack that binds', () => {
    let deferred = 0;
    fc.assert(
      fc.property(arbitraryQuestion, (asked) => {
        const { decision, until } = gate(asked);
        if (decision !== 'DEFER' || until === undefined || asked.channel === 'none') return;
        const { profile } = asked.facts;
        for (const rule of ruleSetFor(asked).data) {
          if (rule.kind !== 'window' || !rule.channels.includes(asked.channel)) continue;
          if (asked.channel === 'call' && !isPlausiblyAt(profile.phonePlace, rule.places)) continue;
          deferred += 1;
          expect(`${rule.id} ${isOpen(rule, plausibleZones(profile), holidayTest(profile), until)}`).toBe(
            `${rule.id} true`,
          );
        }
      }),
      { numRuns: 400 },
    );
    expect(deferred).toBeGreaterThan(0);
  });

  test('bind somebody of unknown kind like a consumer', () => {
    fc.assert(
      fc.property(arbitraryQuestion, (asked) => {
        expect(gate(at(asked, { kind: 'unknown' }))).toEqual(gate(at(asked, { kind: 'consumer' })));
      }),
      { numRuns: 150 },
    );
  });

  test('bind at a vaguer place all that bind within it, and judge as hard', () => {
    fc.assert(
      fc.property(arbitraryQuestion, (asked) => {
        const [place = ''] = asked.facts.profile.places ?? [];
        const parts = place.split('-');
        for (let count = parts.length - 1; count > 0; count -= 1) {
          const vaguer = at(asked, { places: [parts.slice(0, count).join('-')] });
          expect(packNames(vaguer)).toEqual(expect.arrayContaining(packNames(asked)));
          expect(isMilder(gate(vaguer), gate(asked))).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('bind all together where the place is unknown', () => {
    fc.assert(
      fc.property(arbitraryQuestion, (asked) => {
        const { country: _country, places: _places, zones: _zones, ...profile } = asked.facts.profile;
        const unknown = { ...asked, facts: { ...asked.facts, profile } };
        expect(packNames(unknown)).toEqual(expect.arrayContaining(packNames(asked)));
        expect(isMilder(gate(unknown), gate(asked))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test('were all compared with their sources within a year of the newest of them', () => {
    const newest =
      shippedPacks
        .map(({ reviewedOn }) => reviewedOn)
        .sort()
        .at(-1) ?? '';
    for (const { id, reviewedOn } of shippedPacks) {
      const days = (Date.parse(newest) - Date.parse(reviewedOn)) / 86_400_000;
      expect(`${id} ${days <= 365}`).toBe(`${id} true`);
    }
  });
});
