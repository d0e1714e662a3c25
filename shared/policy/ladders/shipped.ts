// Written by `npm run publish-policy`, which is how a policy comes to stand here.
import policyConsiderate1 from './considerate-1.json' with { type: 'json' };
import policyConsiderate2 from './considerate-2.json' with { type: 'json' };
import policyConsiderate3 from './considerate-3.json' with { type: 'json' };

/** The documents of all policies that ship, by the names of their files. */
export const documents: Readonly<Record<string, unknown>> = {
  'considerate-1.json': policyConsiderate1,
  'considerate-2.json': policyConsiderate2,
  'considerate-3.json': policyConsiderate3,
};
