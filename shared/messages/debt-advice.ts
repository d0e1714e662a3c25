import * as z from 'zod';
import { isNaturalPerson, type Profile } from '../domain/profile.ts';
import { localDateSchema } from '../domain/time.ts';
import data from './debt-advice.json' with { type: 'json' };

/** Somebody who gives advice for nothing. */
export const adviserSchema = z.object({
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
  /** As it is dialled in that country; absent where no source confirms one. */
  phone: z.string().min(1).optional(),
  /** Where it is said that the advice is free and by no lender or firm. */
  source: z.url(),
});
export type Adviser = z.infer<typeof adviserSchema>;

/** Places where a person gets advice about debts for nothing, from no lender and no firm, by country. */
export const debtAdvice = z
  .object({
    /** When the sources were last looked through. A country whose facts no source confirms is left out. */
    reviewedOn: localDateSchema,
    countries: z.record(z.string().length(2), z.array(adviserSchema).min(1)),
  })
  .parse(data);

/** Whom a debtor may turn to; empty for an organisation, and where we know of nobody in the country. */
export function advisersFor({ kind, country }: Pick<Profile, 'kind' | 'country'>): readonly Adviser[] {
  if (!isNaturalPerson(kind) || country === undefined) return [];
  return debtAdvice.countries[country] ?? [];
}
