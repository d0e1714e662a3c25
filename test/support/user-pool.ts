import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import type { Person } from '../../shared/desk/person.ts';
import { cognitoSignIn } from '../../shared/desk/sign-in/cognito-sign-in.ts';
import type { SignIn } from '../../shared/desk/sign-in/sign-in.ts';

const userPoolId = 'eu-central-1_Example';
const clientId = 'desk-client';
const issuer = `https://cognito-idp.eu-central-1.amazonaws.com/${userPoolId}`;
const realSeconds = () => Math.floor(Date.now() / 1000);

/** Keys are dear to make. */
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const { privateKey: anotherKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

type Claims = Record<string, unknown>;

/** A user pool in memory that gives out codes and signs tokens as Cognito does; nothing is asked of anybody else. */
export function userPool(deskUrl: string) {
  const keys = new SimpleJwksCache();
  keys.addJwks(`${issuer}/.well-known/jwks.json`, {
    keys: [{ ...publicPart(publicKey.export({ format: 'jwk' })), kid: 'key-1', alg: 'RS256', use: 'sig' }],
  });
  const codes = new Map<string, { person: Person; challenge: string }>();
  const renewals = new Map<string, Person>();

  const signed = (claims: Claims, key = privateKey): string => {
    const head = [{ kid: 'key-1', alg: 'RS256' }, claims].map(part).join('.');
    return `${head}.${sign('RSA-SHA256', Buffer.from(head), key).toString('base64url')}`;
  };
  /** Who that is, from now on for some minutes. */
  const claimsOf = ({ id, name, email, roles }: Person, changes: Claims = {}): Claims => ({
    ...{ sub: id, name, email, 'cognito:groups': roles, token_use: 'id', aud: clientId, iss: issuer },
    ...{ iat: realSeconds() - 10, exp: realSeconds() + 900, ...changes },
  });
  const tokensFor = (person: Person) => {
    const renewal = `renewal-${renewals.size + 1}`;
    renewals.set(renewal, person);
    return { id_token: signed(claimsOf(person)), refresh_token: renewal, token_type: 'Bearer' };
  };
  const answer = (fields: URLSearchParams) => {
    if (fields.get('grant_type') === 'refresh_token') {
      const person = renewals.get(fields.get('refresh_token') ?? '');
      return person && { id_token: signed(claimsOf(person)) };
    }
    const code = fields.get('code') ?? '';
    const given = codes.get(code);
    codes.delete(code);
    const proof = createHash('sha256')
      .update(fields.get('code_verifier') ?? '')
      .digest('base64url');
    return given?.challenge === proof ? tokensFor(given.person) : undefined;
  };
  const signIn: SignIn = cognitoSignIn({
    ...{ userPoolId, clientId, keys, deskUrl, signInUrl: 'https://sign-in.example' },
    async ask(url, { body }) {
      const fields = new URLSearchParams(String(body));
      if (url.endsWith('/oauth2/revoke')) renewals.delete(fields.get('token') ?? '');
      const found = url.endsWith('/oauth2/token') ? answer(fields) : {};
      return Response.json(found ?? { error: 'invalid_grant' }, { status: found === undefined ? 400 : 200 });
    },
  });
  return {
    signIn,
    sessionOf: (person: Person, changes: Claims = {}) => signed(claimsOf(person, changes)),
    /** A token that looks like the pool's and was signed by somebody else. */
    forged: (person: Person) => signed(claimsOf(person), anotherKey),
    renewals,
    /** A person signs in at the page that address leads to; answers where the browser is sent back to. */
    enter(address: string, person: Person): string {
      const { searchParams } = new URL(address);
      const code = `code-${codes.size + 1}`;
      codes.set(code, { person, challenge: searchParams.get('code_challenge') ?? '' });
      return `${searchParams.get('redirect_uri')}?${new URLSearchParams({ code, state: searchParams.get('state') ?? '' })}`;
    },
  };
}

function part(claims: unknown): string {
  return Buffer.from(JSON.stringify(claims)).toString('base64url');
}

function publicPart({ kty = '', n = '', e = '' }: { kty?: string; n?: string; e?: string }) {
  return { kty, n, e };
}
