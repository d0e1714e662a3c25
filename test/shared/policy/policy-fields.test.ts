import { expect, test } from 'vitest';
import { shippedPolicies } from '../../../shared/policy/ladders.ts';
import { fieldsOf, withFields } from '../../../shared/policy/policy-fields.ts';

test.each(shippedPolicies.map((policy) => [`${policy.id} ${policy.version}`, policy] as const))(
  'a form sent back as it was changes nothing: %s',
  (_, policy) => {
    const fields = new Map(
      fieldsOf(policy).flatMap((group) => group.fields.map(({ field, value }) => [field, value])),
    );
    expect(withFields(policy, (field) => fields.get(field))).toEqual(policy);
  },
);

test('every field that can be typed in changes the policy', () => {
  const [policy] = shippedPolicies.slice(-1);
  if (policy === undefined) throw new Error('no policy ships');
  for (const { fields } of fieldsOf(policy))
    for (const { field, kind, value } of fields) {
      const typed = kind === 'clock' ? '10:15' : kind === 'text' ? 'Other words' : String(Number(value) + 1);
      const changed = withFields(policy, (one) => (one === field ? typed : undefined));
      expect(Array.isArray(changed), field).toBe(false);
      expect(changed, field).not.toEqual(policy);
    }
});
