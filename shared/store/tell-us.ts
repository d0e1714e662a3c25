import { creditorOf } from '../config/read-stage.ts';
import { type Telling, type Told, tell } from '../domain/telling.ts';
import { instantText } from '../domain/time.ts';
import { newestPolicy } from '../policy/ladders.ts';
import type { Write } from './commit.ts';
import { decideAndCommit } from './decide-and-commit.ts';
import { effectWrites, profileChange } from './effect-writes.ts';
import { messageNoted } from './message-noted.ts';
import { isMessageUnderWay } from './message-under-way.ts';
import type { CaseDeps } from './situation.ts';

export type TellingNoted =
  | {
      kind: 'noted' | 'alreadyNoted';
      /** The number to speak of it by. */
      caseNumber: string;
      /** Local date by which a person looks at it; absent where nobody need, as it is done. */
      lookOn?: string | undefined;
      /** A message was claimed just before and may still arrive. */
      messageUnderWay: boolean;
    }
  | { kind: 'closed'; messageUnderWay: boolean }
  | { kind: 'refused'; why: Extract<Told, { kind: 'refused' }>['why'] };

/**
 * Notes what a debtor tells us and makes collection rest, in one transaction; the same again changes nothing. A message
 * that was claimed just before may still arrive, and the answer says so.
 */
export async function tellUs(
  deps: CaseDeps,
  about: { debtorKey: string; creditorId: string },
  telling: Telling,
): Promise<TellingNoted> {
  const { cases, stage, policies, clock } = deps;
  const { debtorKey } = about;
  const creditor = creditorOf(stage, about.creditorId);
  const policy = newestPolicy(policies, creditor.policy);
  const told = await decideAndCommit<Told>(cases, debtorKey, (facts) => {
    const answer = tell(telling, { facts, creditor, policy, now: clock.now() });
    if (answer.kind === 'refused' || answer.kind === 'alreadyNoted') return { answer };
    const writes = [
      ...answer.effects.flatMap((effect) => effectWrites(debtorKey, effect)),
      ...confirmation(answer, telling, about, instantText(clock.now())),
    ];
    const change = { seen: facts.profile.version, ...profileChange(answer.effects), writes };
    return { answer, change };
  });
  if (told.kind === 'refused') return told;
  const messageUnderWay = await isMessageUnderWay(cases, debtorKey);
  if (told.kind === 'closed') return { kind: 'closed', messageUnderWay };
  const lookOn =
    told.kind === 'noted' ? told.lookOn : told.hold.until === undefined ? told.hold.reviewOn : undefined;
  return { kind: told.kind, caseNumber: told.hold.holdId, lookOn, messageUnderWay };
}

/**
 * The mail that says it is noted. Nobody writes to a mailbox that is somebody else's; of another address the present one
 * is told, so that a stranger cannot lead our mails away unseen.
 */
function confirmation(
  told: Exclude<Told, { kind: 'refused' | 'alreadyNoted' }>,
  telling: Telling,
  { debtorKey, creditorId }: { debtorKey: string; creditorId: string },
  at: string,
): Write[] {
  if (told.kind === 'closed' || telling.kind === 'wrong-person') return [];
  const { hold, debts } = told;
  const to = telling.kind === 'someone-else' ? telling.from : undefined;
  const debtKeys = debts.map(({ debtKey }) => debtKey);
  return [messageNoted(debtorKey, { hold, creditorId, debtKeys, at, to })];
}
