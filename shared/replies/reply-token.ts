import { createHash } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz234567';
const bitsPerLetter = 5;
const tokenLength = 32;

/**
 * The token of a reply address: 160 bits in small letters and digits, which mail systems neither fold nor wrap. It has
 * all the chance of the secret it is made from, and leads back to nothing.
 */
export function replyTokenOf(secret: string): string {
  const digest = createHash('sha256').update(`reply|${secret}`).digest();
  let bits = 0;
  let value = 0;
  let token = '';
  for (const byte of digest) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= bitsPerLetter) {
      bits -= bitsPerLetter;
      token += letters[(value >> bits) & 31] ?? '';
    }
  }
  return token.slice(0, tokenLength);
}

/** The address that answers to a mail go to. */
export function replyAddress(token: string, domain: string): string {
  return `reply+${token}@${domain}`;
}

const asToken = new RegExp(`^reply\\+([a-z2-7]{${tokenLength}})$`);

/** The tokens within addresses of a domain; what is no reply address of ours has none. */
export function replyTokensIn(addresses: readonly string[], domain: string): string[] {
  const found = addresses.flatMap((address) => {
    const at = address.lastIndexOf('@');
    if (address.slice(at + 1).toLowerCase() !== domain.toLowerCase()) return [];
    return asToken.exec(address.slice(0, at).toLowerCase())?.[1] ?? [];
  });
  return [...new Set(found)];
}
