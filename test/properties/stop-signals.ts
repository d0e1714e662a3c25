import type { Temporal } from 'temporal-polyfill';
import { receiveReply } from '../../functions/receive-reply/receive-reply.ts';
import type { Hold } from '../../shared/domain/hold.ts';
import { newTask } from '../../shared/domain/new-task.ts';
import type { Telling } from '../../shared/domain/telling.ts';
import { instantText } from '../../shared/domain/time.ts';
import { replyAddress, replyTokenOf } from '../../shared/replies/reply-token.ts';
import { debtItemKey } from '../../shared/store/cases.ts';
import { commit, writeTogether } from '../../shared/store/commit.ts';
import { holdItem, taskItem } from '../../shared/store/items.ts';
import { makePromise } from '../../shared/store/make-promise.ts';
import { openDispute } from '../../shared/store/open-dispute.ts';

import { proposePlan } from '../../shared/store/propose-plan.ts';

import { replyAddressWrites } from '../../shared/store/replies.ts';

import { type PauseScope, said, stopSending } from '../../shared/store/sending-pause.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
import { stopEmail } from '../../shared/store/stop-email.ts';
import { tellUs } from '../../shared/store/tell-us.ts';
import { exampleCreditor, exampleDebtorKey, examplePolicy } from '../support/example/example-case.ts';
import { memoryBucket } from '../support/mail/memory-bucket.ts';
import { rawMail } from '../support/mail/raw-mail.ts';

export const stopSignals = [
  'dispute',
  'payment',
  'promise',
  'plan',
  'proposal',
  'hold',
  'opt-out',
  'already-paid',
  'documents',
  'hardship',
  'wrong-person',
  'someone-else',
  'reply',
  'pause',
  'pause-whole',
] as const;
export type StopSignal = (typeof stopSignals)[number];

/** Records a stop signal about one debt, as the pages, the import and the desk do. */
export async function land(signal: StopSignal, deps: CaseDeps, debtKey: string): Promise<void> {
  switch (signal) {
    case 'dispute':
      await openDispute(deps, exampleDebtorKey, {
        debtKey,
        reason: 'QUALITY',
        text: 'Torn.',
        openedBy: 'debtor',
      });
      return;
    case 'payment':
      await commit(deps.cases, {
        debtorKey: exampleDebtorKey,
        writes: [
          { kind: 'update', key: debtItemKey(exampleDebtorKey, debtKey), set: { amountOutstanding: 0 } },
        ],
      });
      return;
    case 'promise': {
      const promisedOn = deps.clock
        .now()
        .add({ hours: 24 * 30 })
        .toString()
        .slice(0, 10);
      const made = await makePromise(deps, exampleDebtorKey, {
        creditorId: 'lindenhof',
        debtKeys: [debtKey],
        promisedOn,
        madeBy: 'debtor',
      });
      if (made.kind !== 'made') throw new Error(made.kind);
      return;
    }
    case 'plan':
    case 'proposal': {
      const parts = signal === 'plan' ? [60_000, 59_000] : [1_000, 118_000];
      const dayIn = (days: number) =>
        deps.clock
          .now()
          .add({ hours: 24 * days })
          .toString()
          .slice(0, 10);
      const made = await proposePlan(deps, exampleDebtorKey, {
        creditorId: 'lindenhof',
        debtKeys: [debtKey],
        instalments: parts.map((amount, index) => ({ dueOn: dayIn(30 * (index + 1)), amount })),
      });
      if (made.kind !== (signal === 'plan' ? 'accepted' : 'proposed')) throw new Error(made.kind);
      return;
    }
    case 'hold':
      await placeHold(deps, debtKey, deps.clock.now());
      return;
    case 'opt-out':
      await stopEmail(deps.cases, exampleDebtorKey, 'accounts@holm.example');
      return;
    case 'already-paid':
      return told(deps, { kind: signal, debtKeys: [debtKey], reference: 'TX 1', paidOn: '2026-03-01' });
    case 'documents':
      return told(deps, { kind: signal, debtKeys: [debtKey], papers: ['invoice'] });
    case 'hardship':
      return told(deps, { kind: signal, text: 'The shop is closed.' });
    case 'wrong-person':
      return told(deps, { kind: signal, address: 'accounts@holm.example' });
    case 'someone-else':
      return told(deps, { kind: signal, email: 'ap@elsewhere.example', from: 'accounts@holm.example' });
    case 'reply':
      return reply(deps);
    case 'pause':
    case 'pause-whole':
      return pause(
        deps,
        signal === 'pause' ? { kind: 'creditor', creditorId: 'lindenhof' } : { kind: 'whole' },
      );
  }
}

/** A person stops all sending. */
async function pause({ cases, clock }: CaseDeps, scope: PauseScope): Promise<void> {
  const stopped = await stopSending(cases, scope, said('Ruth Amsel', 'A text is wrong.', clock.now()));
  if (!stopped) throw new Error('sending was stopped before');
}

/** A mail that answers an earlier one of ours comes in. */
async function reply(deps: CaseDeps): Promise<void> {
  const inboundDomain = 'replies.lindenhof.example';
  const token = replyTokenOf('a secret');
  const sent = { debtorKey: exampleDebtorKey, creditorId: 'lindenhof', contactId: 'earlier' };
  await writeTogether(deps.cases, replyAddressWrites(token, sent));
  const { bucket, objects } = memoryBucket();
  objects.set('mail/1', rawMail({ to: replyAddress(token, inboundDomain) }));
  const received = await receiveReply({ ...deps, stage: { ...deps.stage, inboundDomain }, bucket }, 'mail/1');
  if (received.mail !== 'paused') throw new Error(received.mail);
}

async function told(deps: CaseDeps, telling: Telling): Promise<void> {
  const answer = await tellUs(deps, { debtorKey: exampleDebtorKey, creditorId: 'lindenhof' }, telling);
  if (answer.kind !== 'noted') throw new Error(answer.kind);
}

async function placeHold({ cases }: CaseDeps, debtKey: string, now: Temporal.Instant): Promise<void> {
  const hold: Hold = {
    holdId: 'hold-1',
    debtKeys: [debtKey],
    reason: 'bereavement',
    source: 'desk',
    since: instantText(now),
    reviewOn: '2026-12-01',
  };
  const task = newTask({
    kind: 'hold',
    matter: hold.holdId,
    creditor: exampleCreditor,
    policy: examplePolicy,
    lines: [],
    needs: 'Look whether the hold still has its reason.',
    now,
    about: hold.holdId,
  });
  const writes = [holdItem(exampleDebtorKey, hold), taskItem(exampleDebtorKey, task)].map((item) => ({
    kind: 'put' as const,
    item,
  }));
  await commit(cases, { debtorKey: exampleDebtorKey, writes });
}

/** What rests everything of the debtor. */
const aboutAll: readonly StopSignal[] = [
  ...(['hardship', 'wrong-person', 'someone-else', 'reply', 'pause', 'pause-whole'] as const),
];

/** Whether a claim about a debt is one that the signal forbids from the moment it is recorded. */
export function forbids(
  signal: StopSignal,
  claim: { channel: string; debtKeys: readonly string[] },
  debtKey: string,
): boolean {
  if (signal === 'opt-out') return claim.channel === 'email';
  return aboutAll.includes(signal) || claim.debtKeys.includes(debtKey);
}
