import type { Facts } from '../../domain/facts.ts';
import { mayHaveArrived } from '../../domain/ladder.ts';
import type { Contact, Line } from '../../domain/records.ts';
import { daysBetween } from '../../domain/time.ts';
import type { Policy, Step } from '../policy.ts';
import { type Bound, type Claimed, wrongLines } from './bound.ts';

/** The courteous reminder that every firmer letter comes after. */
const firstReminder = 'reminder-1';
const firmer = new Set(['reminder-2', 'final-notice', 'legal-warning', 'agency', 'court']);
const provenSteps = new Set(['final-notice', 'legal-warning', 'agency', 'court']);
const firmSteps = new Set([...provenSteps, 'withhold-business']);
const papers = ['order', 'delivery', 'invoice'] as const;
/** Days between a final notice and what it announces (conduct-rules 1.8). */
const noticeDays = 30;

/** A step by what it does, apart from the name a policy gives it: its template or its measure. */
function natureOf(step: Step): string {
  if (step.kind === 'remind') return step.template;
  return step.kind === 'escalate' ? step.measure : step.kind;
}

type Rung = { step: Step; policy: Policy; dueOn: string };

function rungOf({ facts, policies }: Claimed, { debtKey, stepId }: Line): Rung | undefined {
  const debt = facts.debts.find((one) => one.debtKey === debtKey);
  const policy = policies.find(({ id, version }) => id === debt?.policyId && version === debt.policyVersion);
  const step = policy?.ladder.find(({ id }) => id === stepId);
  return debt === undefined || policy === undefined || step === undefined
    ? undefined
    : { step, policy, dueOn: debt.dueOn };
}

/** The contacts before this one by which a debt has taken a step. */
function takenBy({ contact, facts }: Claimed, debtKey: string): { stepId: string; contact: Contact }[] {
  return facts.contacts
    .filter((one) => one.contactId !== contact.contactId && one.purpose !== 'answer' && mayHaveArrived(one))
    .flatMap((one) =>
      one.lines.flatMap((line) =>
        line.debtKey === debtKey && line.stepId !== undefined ? [{ stepId: line.stepId, contact: one }] : [],
      ),
    );
}

/** Steps a person decided on: a review that let the case go on, a step that was declined. */
function decided({ tasks }: Facts, debtKey: string): string[] {
  return tasks
    .filter(({ outcome }) => outcome === 'continue' || outcome === 'declined')
    .filter(({ lines }) => lines.some((line) => line.debtKey === debtKey))
    .flatMap(({ stepId, lines }) => [stepId ?? '', ...lines.map((line) => line.stepId ?? '')]);
}

export const noneSkipped: Bound = {
  id: 'levels',
  says: 'No rung of the ladder is skipped, nothing firmer comes before a courteous first reminder, no step is taken twice.',
  basis: 'S0-5, S3-1',
  breaches: (claimed) =>
    wrongLines(claimed, (line) => {
      const rung = rungOf(claimed, line);
      if (rung === undefined) return undefined;
      const { step, policy, dueOn } = rung;
      const taken = takenBy(claimed, line.debtKey).map(({ stepId }) => stepId);
      if (taken.includes(step.id)) return `takes the step ${step.id} twice`;
      const done = new Set([...taken, ...decided(claimed.facts, line.debtKey)]);
      const lapsed = (one: Step) =>
        one.kind === 'remind' && one.lapsesOnDueDate && claimed.contact.reservedAt.slice(0, 10) >= dueOn;
      const before = policy.ladder.slice(0, policy.ladder.indexOf(step));
      const skipped = before.find((one) => !done.has(one.id) && !lapsed(one));
      if (skipped !== undefined) return `reaches ${step.id} without ${skipped.id}`;
      const reached = policy.ladder.filter(({ id }) => done.has(id)).map(natureOf);
      return firmer.has(natureOf(step)) && !reached.includes(firstReminder)
        ? `is written to as ${natureOf(step)} without a courteous first reminder`
        : undefined;
    }),
};

export const firmWithGround: Bound = {
  id: 'firm',
  says: `Withholding business, a final notice, an agency or a court need a named person's approval and an undisputed debt; all but the first also order, delivery and invoice on file; agency and court ${noticeDays} days after a final notice.`,
  basis: 'S0-4, S0-6, conduct-rules 1.8',
  breaches: (claimed) =>
    wrongLines(claimed, (line) => {
      const rung = rungOf(claimed, line);
      const nature = rung === undefined ? '' : natureOf(rung.step);
      if (rung === undefined || !firmSteps.has(nature)) return undefined;
      const why = [
        ...(isApproved(claimed.facts, line.debtKey, rung.step.id) ? [] : ['an approval']),
        ...(provenSteps.has(nature) ? missingPapers(claimed.facts, line.debtKey) : []),
        ...(isDisputed(claimed.facts, line.debtKey) ? ['an end of its dispute'] : []),
        ...(nature === 'agency' || nature === 'court' ? notice(claimed, line, rung) : []),
      ];
      return why.length === 0 ? undefined : `reaches ${rung.step.id} without ${why.join(', ')}`;
    }),
};

function isApproved({ tasks }: Facts, debtKey: string, stepId: string): boolean {
  return tasks.some(
    (task) =>
      task.kind === 'approval' &&
      task.outcome === 'approved' &&
      task.stepId === stepId &&
      task.doneBy !== undefined &&
      task.lines.some((line) => line.debtKey === debtKey),
  );
}

function missingPapers({ evidence }: Facts, debtKey: string): string[] {
  const held = new Set(evidence.filter((one) => one.debtKey === debtKey).map(({ kind }) => kind));
  return papers.filter((paper) => !held.has(paper)).map((paper) => `its ${paper} on file`);
}

function isDisputed({ disputes }: Facts, debtKey: string): boolean {
  return disputes.some((one) => one.debtKey === debtKey && one.state === 'open');
}

function notice(claimed: Claimed, { debtKey }: Line, { policy }: Rung): string[] {
  const notices = new Set(
    policy.ladder
      .filter((step) => ['final-notice', 'legal-warning'].includes(natureOf(step)))
      .map(({ id }) => id),
  );
  const day = claimed.contact.reservedAt.slice(0, 10);
  const given = takenBy(claimed, debtKey).some(
    ({ stepId, contact }) =>
      notices.has(stepId) && daysBetween(contact.reservedAt.slice(0, 10), day) >= noticeDays,
  );
  return given ? [] : [`a final notice ${noticeDays} days before`];
}
