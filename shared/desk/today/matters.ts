import type { Creditor } from '../../config/stage.ts';
import { instantOf, localDateAt } from '../../domain/time.ts';
import { newestPolicy } from '../../policy/ladders.ts';
import { isStale } from '../../policy/rules/stale-data.ts';
import { readBooks } from '../../store/books.ts';
import { missingStatements } from '../../store/follow-statements.ts';
import { standingPauses } from '../../store/sending-pause.ts';
import type { CaseDeps } from '../../store/situation.ts';
import { readStrayMails } from '../../store/stray-mails.ts';
import { readUnmatched } from '../../store/unmatched.ts';
import { listUploads } from '../../store/uploads.ts';
import { writtenDay } from '../format.ts';
import { rowsLeft } from './rows-left.ts';

/** Something that waits for a person and belongs to no case. */
export type Matter = {
  what: string;
  /** Since when it waits, as a local date; absent where nobody knows. */
  since?: string | undefined;
  otherwise: string;
  /** Where it is dealt with; absent: outside the desk. */
  path?: string;
};

/** Matters are named, not counted to the last one. */
const mostNamed = 50;
/** Files looked back over. */
const mostUploads = 25;

/** All such matters of a stage, the gravest first. */
export async function mattersAt(deps: CaseDeps): Promise<Matter[]> {
  const { cases, stage } = deps;
  const [paused, stray, ...creditors] = await Promise.all([
    pauses(deps),
    readStrayMails(cases),
    ...stage.creditors.map((creditor) => mattersOf(deps, creditor)),
  ]);
  const [oldest] = stray;
  const aside: Matter[] =
    oldest === undefined
      ? []
      : [
          {
            what: `${counted(stray.length, 'mail')} that ${stray.length === 1 ? 'belongs' : 'belong'} to no case`,
            since: localDateAt(instantOf(oldest.receivedAt), stage.creditors[0]?.timeZone ?? 'UTC'),
            otherwise: 'Whoever wrote hears nothing, and their case goes on.',
            path: '/mails',
          },
        ];
  return [...paused, ...creditors.flat(), ...aside];
}

async function pauses({ cases, stage }: CaseDeps): Promise<Matter[]> {
  const standing = await standingPauses(
    cases,
    stage.creditors.map(({ id }) => id),
  );
  return standing.map(({ scope, said }) => ({
    what: `${scope.kind === 'whole' ? 'All sending' : `Sending for ${scope.creditorId}`} is stopped by ${said.by}: ${said.reason}`,
    since: localDateAt(instantOf(said.at), stage.creditors[0]?.timeZone ?? 'UTC'),
    otherwise: 'Nobody is asked for anything.',
    path: '/sending',
  }));
}

async function mattersOf({ cases, policies, clock }: CaseDeps, creditor: Creditor): Promise<Matter[]> {
  const { id, name, policy, timeZone } = creditor;
  const [books, gaps, { money, goesOn }, { uploads }] = await Promise.all([
    readBooks(cases, id),
    missingStatements(cases, id),
    readUnmatched(cases, id, { most: mostNamed }),
    listUploads(cases, { creditorId: id, before: undefined, most: mostUploads }),
  ]);
  const days = newestPolicy(policies, policy).paymentDataDays;
  const known = books.paymentsKnownUntil;
  const stale = days !== undefined && isStale(known, days, localDateAt(clock.now(), timeZone));
  const slowed = books.mailSlowedSince;
  const matters: Matter[] = [];
  if (stale) {
    matters.push({
      what: `${name}: payments are known ${known === undefined ? 'up to no day' : `up to ${writtenDay(known)} only`}`,
      since: known,
      otherwise: `Nobody is reminded before newer payments are uploaded; the policy wants them at most ${days} days old.`,
    });
  }
  for (const { knownUntil, says } of gaps) {
    matters.push({
      what: `${name}: a bank statement is missing. ${says}`,
      since: knownUntil,
      otherwise:
        days === undefined
          ? 'Somebody who has paid may be asked again.'
          : `Nobody is reminded once payments are known for more than ${days} days ago only.`,
      path: '/files',
    });
  }
  if (slowed !== undefined) {
    matters.push({
      what: `${name}: mails are held back, because people marked them as spam`,
      since: slowed,
      otherwise: 'Reminders wait; answers still leave.',
      path: `/mails/resume/${id}`,
    });
  }
  const [first] = money;
  if (first !== undefined) {
    matters.push({
      what: `${name}: ${goesOn === undefined ? '' : 'more than '}${counted(money.length, 'payment')} that ${money.length === 1 ? 'matches' : 'match'} no invoice`,
      since: first.bookedOn,
      otherwise: 'Somebody who has paid may be asked again.',
      path: `/money?creditor=${id}`,
    });
  }
  return [...matters, ...rowsLeft(uploads, creditor)];
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
