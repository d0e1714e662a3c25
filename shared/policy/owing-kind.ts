import type { Debt } from '../domain/debt.ts';
import type { OwingKind } from '../domain/interest/interest-terms.ts';
import { isNaturalPerson, type Profile } from '../domain/profile.ts';

/** Who owes, for interest and fees. A natural person is a consumer unless somebody said that it bought for business. */
export function owingKindOf({ kind }: Pick<Profile, 'kind'>, { purpose }: Pick<Debt, 'purpose'>): OwingKind {
  if (!isNaturalPerson(kind)) return 'business';
  return purpose === 'business' && kind !== 'consumer' && kind !== 'unknown' ? 'business' : 'consumer';
}
