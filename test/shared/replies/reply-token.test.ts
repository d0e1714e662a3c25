import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replyAddress, replyTokenOf, replyTokensIn } from '../../../shared/replies/reply-token.ts';

const domain = 'replies.lindenhof.example';

test('a reply address survives mail systems that fold letters, and names nothing but its token', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (secret) => {
      const token = replyTokenOf(secret);
      expect(token).toMatch(/^[a-z2-7]{32}$/);
      const address = replyAddress(token, domain);
      expect(address.indexOf('@')).toBeLessThanOrEqual(64);
      expect(replyTokensIn([address.toUpperCase(), address], domain)).toEqual([token]);
    }),
  );
});

test('different secrets give different tokens, and every bit of a token moves', () => {
  const tokens = Array.from({ length: 2000 }, (_, index) => replyTokenOf(`secret-${index}`));
  expect(new Set(tokens).size).toBe(2000);
  for (let place = 0; place < 32; place += 1)
    expect(new Set(tokens.map((token) => token[place])).size).toBe(32);
});

test.each([
  ['another domain', 'reply+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@evil.example'],
  ['a domain that only ends so', 'reply+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@x.replies.lindenhof.example'],
  ['a token that is too short', 'reply+aaaaaaaa@replies.lindenhof.example'],
  ['letters that no token has', 'reply+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1@replies.lindenhof.example'],
  ['no token', 'reply@replies.lindenhof.example'],
])('%s is no reply address of ours', (_, address) => {
  expect(replyTokensIn([address], domain)).toEqual([]);
});
