import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { FetchError } from 'aws-jwt-verify/error';
import type { JwksCache } from 'aws-jwt-verify/jwk';
import * as z from 'zod';
import { type Person, rolesAmong } from '../person.ts';
import type { SignIn, Tokens } from './sign-in.ts';

/** A user pool, its client for the desk, and where both are reached. */
export type Pool = {
  userPoolId: string;
  clientId: string;
  /** Address of the sign-in page, without a slash at its end. */
  signInUrl: string;
  /** Address of the desk, likewise. */
  deskUrl: string;
  /** The keys of the pool. */
  keys: JwksCache;
  /** How the pool is asked. */
  ask(url: string, init: RequestInit): Promise<Response>;
};

const tokensSchema = z.object({ id_token: z.string().min(1), refresh_token: z.string().min(1).optional() });
const personSchema = z.object({
  sub: z.string().min(1),
  name: z.string().trim().min(1),
  email: z.string().min(1),
  'cognito:groups': z.array(z.string()).default([]),
  /** Groups of a company's own sign-in, as it gives them. */
  'custom:groups': z.string().default(''),
});

/** Managed login of a Cognito user pool: authorization code with proof of possession (PKCE), for a client without a secret. */
export function cognitoSignIn(pool: Pool): SignIn {
  const { userPoolId, clientId, signInUrl, deskUrl, keys } = pool;
  const verifier = CognitoJwtVerifier.create({ userPoolId, tokenUse: 'id', clientId }, { jwksCache: keys });
  const redirect = `${deskUrl}/callback`;
  const address = (path: string, fields: Record<string, string>) =>
    `${signInUrl}${path}?${new URLSearchParams({ client_id: clientId, ...fields })}`;
  return {
    start: (state, challenge) =>
      address('/oauth2/authorize', {
        ...{ response_type: 'code', scope: 'openid email profile', redirect_uri: redirect },
        ...{ state, code_challenge: challenge, code_challenge_method: 'S256' },
      }),
    exchange: (code, verifies) =>
      tokensFor(pool, {
        grant_type: 'authorization_code',
        ...{ code, code_verifier: verifies, redirect_uri: redirect },
      }),
    renew: (renewal) => tokensFor(pool, { grant_type: 'refresh_token', refresh_token: renewal }),
    async revoke(renewal) {
      await post(pool, '/oauth2/revoke', { token: renewal });
    },
    leave: () => address('/logout', { logout_uri: `${deskUrl}/signed-out` }),
    async read(session) {
      try {
        return personIn(await verifier.verify(session));
      } catch (error) {
        // Keys that cannot be fetched say nothing about the session.
        if (error instanceof FetchError) throw error;
        return undefined;
      }
    },
  };
}

/** Who a verified token is about: the roles are those of its groups that the desk knows. */
function personIn(claims: unknown): Person | undefined {
  const { data } = personSchema.safeParse(claims);
  if (data === undefined) return undefined;
  const { sub: id, name, email, 'cognito:groups': groups, 'custom:groups': given } = data;
  return { id, name, email, roles: rolesAmong([...groups, ...given.split(/[\s,;[\]]+/)]) };
}

async function tokensFor(pool: Pool, fields: Record<string, string>): Promise<Tokens | undefined> {
  const response = await post(pool, '/oauth2/token', fields);
  if (response.status === 400 || response.status === 401) return undefined;
  if (!response.ok) throw new Error(`the user pool answered ${response.status}`);
  const { id_token: session, refresh_token: renewal } = tokensSchema.parse(await response.json());
  return { session, ...(renewal === undefined ? {} : { renewal }) };
}

function post({ ask, clientId, signInUrl }: Pool, path: string, fields: Record<string, string>) {
  return ask(signInUrl + path, {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, ...fields }),
    signal: AbortSignal.timeout(5000),
  });
}
