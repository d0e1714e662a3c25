import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { type HoldKind, holdKindSchema } from '../../../shared/domain/hold.ts';
import { listedName, whyMinimised } from '../../../shared/domain/minimised.ts';
import { exampleFacts } from '../../support/example/example-case.ts';
import { exampleHold, monday } from '../../support/example/example-task.ts';

const now = Temporal.Instant.from(monday);
const why = (kind: HoldKind, changes = {}) =>
  whyMinimised({ holds: [exampleHold({ kind, ...changes })] }, 'Europe/Berlin', now);

it('scenario 46: personal data are minimised by a restriction, an insolvency and a death, and by nothing else', () => {
  const kinds = holdKindSchema.options.filter((kind) => why(kind) !== undefined);
  expect(kinds.sort()).toEqual(['bereavement', 'insolvency', 'restriction']);
});

it('says why, and no longer than the hold runs', () => {
  expect(why('restriction', { reason: 'art. 18' })).toBe('art. 18');
  expect(why('restriction', { releasedAt: '2026-03-20T09:00:00.000Z' })).toBeUndefined();
  expect(whyMinimised({ holds: [] }, 'Europe/Berlin', now)).toBeUndefined();
});

it('calls the customer by number alone meanwhile', () => {
  const facts = exampleFacts();
  expect(listedName(facts, 'Europe/Berlin', now)).toBe(facts.profile.name);
  const holds = [exampleHold({ kind: 'insolvency' })];
  expect(listedName({ ...facts, holds }, 'Europe/Berlin', now)).toBe(
    `customer ${facts.profile.customerNumber}`,
  );
});
