import { usableEmail } from '../../domain/profile.ts';
import type { Hit, Question } from '../gate.ts';

/** Refusals by the mail service after which a person looks at the address. */
const mostRefusals = 2;

/** A mail needs an address that may be written to and that the mail service accepts. */
export function channelEligibility({ facts, debt, step, channel }: Question): Hit | undefined {
  if (channel !== 'email') return undefined;
  const base = {
    rule: 'channel-eligibility',
    decision: 'NEEDS_HUMAN',
    citation: 'US-11, EM-04, T35',
  } as const;
  if (usableEmail(facts.profile) === undefined) {
    return { ...base, reason: 'There is no e-mail address that may be used.' };
  }
  const lookedAt = facts.tasks
    .filter(
      ({ kind, lines }) => kind === 'unreachable' && lines.some(({ debtKey }) => debtKey === debt.debtKey),
    )
    .flatMap(({ doneAt }) => doneAt ?? [])
    .sort()
    .at(-1);
  const refused = facts.contacts.filter(
    ({ status, stepId, lines, reservedAt }) =>
      status === 'FAILED' &&
      stepId === step.id &&
      lines.some(({ debtKey }) => debtKey === debt.debtKey) &&
      (lookedAt === undefined || reservedAt > lookedAt),
  );
  return refused.length < mostRefusals
    ? undefined
    : { ...base, reason: `The mail service refused this message ${refused.length} times.` };
}
