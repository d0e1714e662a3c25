import type { Reached } from '../pages/kept-cookie.ts';
import type { DeskDeps } from './deps/desk-deps.ts';
import type { SignIn } from './sign-in/sign-in.ts';

/** What a person did at the desk, or tried to: the page's path, never what was typed. */
export type Act = { person: string; page: string; status: number };

/** How the desk is reached, who lets people in, what is random there, and who hears of acts and faults. */
export type DeskSurroundings = Reached & {
  /** Where it is, without a slash at its end. */
  origin: string;
  /** Other origins a form may be sent or led to: the sign-in page, the bucket that takes files. */
  formTargets: readonly string[];
  signIn: SignIn;
  deps: DeskDeps;
  /** A fresh secret that cannot be guessed, of characters that suit an address. */
  secret(): string;
  noteAct(act: Act): void;
  reportFault(error: unknown): void;
};
