import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bounds } from '../../../shared/policy/bounds/all.ts';
import { policyHashOf } from '../../../shared/policy/decision-record.ts';
import { shippedPolicies } from '../../../shared/policy/ladders.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import {
  documentName,
  laidOut,
  listName,
  listOf,
  policiesIn,
  recordName,
  textIn,
} from '../../support/publish/ladder-files.ts';
import { documentHash, type Publication, publicationSchema } from '../../support/publish/publication.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'policy', 'ladders');
const recordOf = (policy: Policy) =>
  publicationSchema.parse(JSON.parse(textIn(folder, recordName(policy)) ?? 'null'));

/** What is wrong with a record of a policy. */
function faults({ policy, bounds: played }: Publication, document: string): string[] {
  return [
    ...(policy.hash === documentHash(document) ? [] : ['another document was played']),
    ...(played.map(({ id }) => id).join() === bounds.map(({ id }) => id).join()
      ? []
      : ['not every bound was asked']),
    ...played.flatMap(({ id, asked, broken }) =>
      broken === 0 && asked > 0 ? [] : [`${id} broke, or was never asked`],
    ),
  ];
}

describe.each(shippedPolicies.map((policy) => [documentName(policy), policy] as const))(
  '%s ships',
  (name, policy) => {
    const document = textIn(folder, name) ?? '';

    it('with the record of a simulation of this very document, in which every bound of ethics held', () => {
      expect(faults(recordOf(policy), document)).toEqual([]);
      expect(recordOf(policy).policy).toMatchObject({ id: policy.id, version: policy.version });
    });

    it('and not a word of it may change without another record', () => {
      const record = recordOf(policy);
      const other = JSON.stringify({ ...JSON.parse(document), title: 'Another' });
      expect(faults(record, other)).toEqual(['another document was played']);
      const [first, ...more] = record.bounds;
      const broken = first === undefined ? [] : [{ ...first, broken: 1 }, ...more];
      expect(faults({ ...record, bounds: broken }, document)).toEqual(['disputed broke, or was never asked']);
      expect(faults({ ...record, bounds: more }, document)).toEqual(['not every bound was asked']);
    });
  },
);

describe('the folder of the ladders', () => {
  it('holds nothing that does not ship, and the list names all of it', () => {
    const names = policiesIn(folder);
    expect(names.map(policyHashOf)).toEqual(shippedPolicies.map(policyHashOf));
    expect(textIn(folder, listName)).toBe(laidOut(listName, listOf(names)));
  });
});
