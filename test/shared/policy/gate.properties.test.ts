import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { nextOpening } from '../../../shared/domain/contact-window.ts';
import { plausibleZones } from '../../../shared/domain/zones.ts';
import { collectorOf } from '../../../shared/policy/collector.ts';
import { gate, type Verdict, weigh } from '../../../shared/policy/gate.ts';
import { holidayTest } from '../../../shared/policy/holiday-test.ts';
import { openingOf } from '../../../shared/policy/house-rules.ts';
import { channelOf, decisions, type Question, type Rule } from '../../../shared/policy/question.ts';
import { coreRules, ruleSetFor } from '../../../shared/policy/rule-set.ts';
import { rulesAbout } from '../../../shared/policy/rules-about.ts';
import { arbitraryFacts, arbitraryInstant } from '../../support/example/arbitrary-case.ts';
import { exampleCreditor, examplePolicy } from '../../support/example/example-case.ts';
import { monday } from '../../support/example/example-task.ts';

const collector = collectorOf(exampleCreditor);
const rules = coreRules;
const arbitraryQuestion: fc.Arbitrary<Question> = fc
  .record({ facts: arbitraryFacts, now: arbitraryInstant, step: fc.constantFrom(...examplePolicy.ladder) })
  .map(({ facts, now, step }) => {
    const [debt] = facts.debts;
    if (debt === undefined) throw new Error('no debt');
    return {
      facts,
      debt,
      step,
      channel: channelOf(step),
      policy: examplePolicy,
      zone: 'Europe/Berlin',
      now,
      collector,
    };
  });

/** A rule that says the same until an instant, and nothing from then on; without an instant it never ends. */
const arbitraryRule: fc.Arbitrary<Rule> = fc
  .record({
    decision: fc.constantFrom('DEFER', 'NEEDS_HUMAN', 'HOLD', 'BLOCK'),
    until: arbitraryInstant,
    rule: fc.string({ minLength: 1 }),
  })
  .map(
    ({ decision, until, rule }) =>
      ({ now }) =>
        Temporal.Instant.compare(now, until) < 0
          ? { rule, kind: 'window', decision, reason: 'x', citation: 'y', until }
          : undefined,
  );

type Weighed = Pick<Verdict, 'decision' | 'until' | 'hits'>;
const severity = ({ decision }: Weighed) => decisions.indexOf(decision);
const isMilder = (a: Weighed, b: Weighed) =>
  severity(a) < severity(b) ||
  (a.decision === 'DEFER' &&
    b.decision === 'DEFER' &&
    Temporal.Instant.compare(a.until ?? monday, b.until ?? monday) < 0);

describe('the gate, whatever the facts', () => {
  test('never becomes milder by one more rule', () => {
    fc.assert(
      fc.property(
        arbitraryQuestion,
        fc.subarray([...rules]),
        fc.oneof(fc.constantFrom(...rules), arbitraryRule),
        fc.array(arbitraryRule, { maxLength: 3 }),
        (asked, some, added, others) => {
          const fewer = [...some, ...others];
          expect(isMilder(weigh(asked, [...fewer, added]), weigh(asked, fewer))).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('answers the same in whatever order its rules stand', () => {
    fc.assert(
      fc.property(
        arbitraryQuestion,
        fc.array(fc.double({ noNaN: true }), { minLength: 60, maxLength: 60 }),
        (asked, places) => {
          const all = rulesAbout(ruleSetFor(asked), asked).map((rule, index) => ({
            rule,
            place: places[index % 60] ?? 0,
          }));
          const shuffled = all.sort((a, b) => a.place - b.place).map(({ rule }) => rule);
          const one = gate(asked);
          const other = weigh(asked, shuffled);
          expect(other.decision).toBe(one.decision);
          expect(other.until?.toString()).toBe(one.until?.toString());
          expect(new Set(other.hits.map(({ rule }) => rule))).toEqual(
            new Set(one.hits.map(({ rule }) => rule)),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  test('never answers BLOCK, HOLD or a question to a person as if it ended by itself', () => {
    fc.assert(
      fc.property(arbitraryQuestion, (asked) => {
        const { decision, until } = gate(asked);
        expect(until === undefined).toBe(decision !== 'DEFER');
      }),
      { numRuns: 100 },
    );
  });

  test('defers to the future, inside decent hours in every zone where the debtor may be', () => {
    fc.assert(
      fc.property(arbitraryQuestion, (asked) => {
        const { until, decision } = gate(asked);
        if (decision !== 'DEFER' || until === undefined) return;
        expect(Temporal.Instant.compare(until, asked.now)).toBe(1);
        if (asked.channel === 'none') return;
        const { profile } = asked.facts;
        for (const zone of plausibleZones(profile)) {
          const open = nextOpening(
            openingOf(examplePolicy.window[asked.channel]),
            [zone],
            holidayTest(profile),
            until,
          );
          expect(`${zone} ${open}`).toBe(`${zone} ${until}`);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('takes an unknown debtor for a consumer', () => {
    fc.assert(
      fc.property(arbitraryQuestion, (asked) => {
        const as = (kind: 'unknown' | 'consumer') =>
          gate({ ...asked, facts: { ...asked.facts, profile: { ...asked.facts.profile, kind } } });
        expect(as('unknown')).toEqual(as('consumer'));
      }),
      { numRuns: 100 },
    );
  });

  test('never becomes milder because something is not known', () => {
    fc.assert(
      fc.property(arbitraryQuestion, (asked) => {
        const { facts } = asked;
        const { country: _country, zones: _zones, ...profile } = facts.profile;
        const unknown: Question['facts'][] = [
          { ...facts, profile },
          { ...facts, profile: { ...facts.profile, emails: [] } },
          { ...facts, profile: { ...facts.profile, kind: 'unknown' } },
          { ...facts, evidence: [] },
        ];
        for (const less of unknown) {
          expect(severity(gate({ ...asked, facts: less }))).toBeGreaterThanOrEqual(severity(gate(asked)));
        }
      }),
      { numRuns: 100 },
    );
  });
});
