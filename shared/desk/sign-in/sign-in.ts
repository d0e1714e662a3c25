import type { Person } from '../person.ts';

/** What the user pool gives to a browser that signed in: who it is for some minutes, and a means to get that afresh. */
export type Tokens = { session: string; renewal?: string };

/** The user pool and its sign-in page. */
export type SignIn = {
  /** The address of the sign-in page; `state` and the verifier behind `challenge` stay with the browser. */
  start(state: string, challenge: string): string;
  /** What the code of the callback is worth; undefined when it is worth nothing. */
  exchange(code: string, verifier: string): Promise<Tokens | undefined>;
  /** A fresh session; undefined when the person has to sign in again. */
  renew(renewal: string): Promise<Tokens | undefined>;
  /** Makes the means to renew worthless. */
  revoke(renewal: string): Promise<void>;
  /** The address at which the user pool forgets the browser too. */
  leave(): string;
  /** Who a session is about; undefined when it is forged, for somebody else, or too old. */
  read(session: string): Promise<Person | undefined>;
};
