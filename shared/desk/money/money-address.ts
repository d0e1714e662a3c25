import type { Unmatched } from '../../store/unmatched.ts';
import { inAddress } from '../address.ts';

type Named = Pick<Unmatched, 'creditorId' | 'bookedOn' | 'paymentId'>;

/** The page of money that matches nothing. */
export function moneyAddress({ creditorId, bookedOn, paymentId }: Named): string {
  return `/money/${inAddress([creditorId, bookedOn, paymentId].join('#'))}`;
}

/** The money that the key of such an address names. */
export function moneyNamed(key: string): Named {
  const [creditorId = '', bookedOn = '', ...rest] = key.split('#');
  return { creditorId, bookedOn, paymentId: rest.join('#') };
}
