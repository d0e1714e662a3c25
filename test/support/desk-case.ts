import type { Hono } from 'hono';
import { serveDesk } from '../../functions/serve-desk/serve-desk.ts';
import { createDesk } from '../../shared/desk/create-desk.tsx';
import type { IntakeAccess } from '../../shared/desk/deps/file-deps.ts';
import type { Papers } from '../../shared/desk/deps/papers.ts';
import type { Act, DeskSurroundings } from '../../shared/desk/desk-surroundings.ts';
import type { Person, Role } from '../../shared/desk/person.ts';
import type { SignIn } from '../../shared/desk/sign-in/sign-in.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { type Visitor, visitor } from '../shared/pages/form-requests.ts';
import { monday } from './example/example-task.ts';
import { type StoredCase, storedCase } from './example/stored-case.ts';

/** Where the desk of a test is. */
export const deskOrigin = 'http://localhost';

const names: Record<Role, string> = {
  collector: 'Mara Lind',
  resolver: 'Jonas Feld',
  manager: 'Ruth Amsel',
  auditor: 'Ida Brandt',
  administrator: 'Tom Ebert',
};

/** A person of one role, or another of the same role by another name. */
export function examplePerson(role: Role, name = names[role]): Person {
  const email = `${name.toLowerCase().replace(' ', '.')}@lindenhof.example`;
  return { id: `id of ${name}`, name, email, roles: [role] };
}

/** A user pool that lets in whoever the session names, and never renews. */
export const openDoor: SignIn = {
  start: (state, challenge) => `https://sign-in.example/?state=${state}&challenge=${challenge}`,
  exchange: async () => undefined,
  renew: async () => undefined,
  revoke: async () => {},
  leave: () => 'https://sign-in.example/leave',
  read: async (session) => {
    const [id = '', name = '', email = '', ...roles] = JSON.parse(session);
    return { id, name, email, roles };
  },
};

/** A session of that person at the open door. */
export function sessionOf({ id, name, email, roles }: Person): string {
  return JSON.stringify([id, name, email, ...roles]);
}

/** A desk before which one can sit down. */
export type OpenDesk = {
  app: Hono;
  acts: Act[];
  faults: unknown[];
  /** A browser in which that person is signed in. */
  as(person: Role | Person): Visitor;
  /** A browser in which nobody is. */
  nobody(): Visitor;
};

export type DeskCase = OpenDesk & {
  /** The table behind the desk, its clock and what is stored there. */
  stored: StoredCase;
};

/** The whole desk in memory, on the facts of one debtor, at an instant. */
export async function deskCase(
  facts: Facts,
  {
    at = monday,
    intake,
    papers,
    ...changes
  }: Partial<DeskSurroundings> & { at?: string; intake?: IntakeAccess; papers?: Papers } = {},
): Promise<DeskCase> {
  const stored = await storedCase(facts, at);
  const deps = intake === undefined ? stored.deps : { ...stored.deps, intake };
  return { ...openDesk(deps, changes, papers), stored };
}

/** The whole desk on whatever is stored. */
export function openDesk(
  deps: Parameters<typeof serveDesk>[0],
  changes: Partial<DeskSurroundings> = {},
  papers?: Papers,
): OpenDesk {
  const acts: Act[] = [];
  const faults: unknown[] = [];
  const secrets: string[] = [];
  const app = createDesk({
    ...serveDesk(
      deps,
      {
        overHttps: false,
        origin: deskOrigin,
        formTargets: [],
        signIn: openDoor,
        secret: () => `secret-${secrets.push('')}`,
        noteAct: (act) => acts.push(act),
        reportFault: (error) => faults.push(error),
      },
      papers,
    ),
    ...changes,
  });
  return {
    app,
    acts,
    faults,
    nobody: () => visitor(app),
    as(who) {
      const browser = visitor(app);
      const person = typeof who === 'string' ? examplePerson(who) : who;
      browser.cookies.set('session', encodeURIComponent(sessionOf(person)));
      return browser;
    },
  };
}
