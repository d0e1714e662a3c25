import { newTask } from '../../../../shared/domain/new-task.ts';
import { nextStep } from '../../../../shared/domain/next-step.ts';
import { planContact } from '../../../../shared/domain/plan-contact.ts';
import { usableEmail } from '../../../../shared/domain/profile.ts';
import type { Contact } from '../../../../shared/domain/records.ts';
import { instantText } from '../../../../shared/domain/time.ts';
import { minuteOf } from '../../../../shared/policy/good-for.ts';
import { contactItem, taskItem } from '../../../../shared/store/items.ts';
import type { Case, DebtInput } from '../../../../shared/store/situation.ts';
import { restAfter } from './act.ts';
import { type Core, commit, decided, decisionOf, readCase } from './core.ts';
import { CallFailed, call, type Process } from './process.ts';

export type Sender = (core: Core, input: DebtInput) => Process<number>;

const claimLifeMs = 5_000;
const abandonedAfterMs = 120_000;

/** As `send-message` for a reminder: decides afresh, claims, sends once, writes down the end. Real seconds to rest. */
export function* sendReminder(core: Core, input: DebtInput): Process<number> {
  const decidedIn = minuteOf(core.driver.millis);
  const asked = yield* readCase(core, input);
  if (asked === undefined) return 1;
  const contact = plannedContact(core, asked);
  if (contact === undefined || minuteOf(core.driver.millis) !== decidedIn) return 1;
  const one = aboutContact(asked, contact);
  const { debtorKey, version } = one.facts.profile;
  const claimedFrom = core.driver.millis;
  const writes = [{ kind: 'put' as const, item: contactItem(debtorKey, contact), ifAbsent: true }];
  const claimed = yield* decided(core, decisionOf(one), () => core.books.commit({ seen: version, writes }));
  if (!claimed) return 1;
  if (core.driver.millis - claimedFrom > claimLifeMs) {
    yield* settle(core, contact.contactId, 'CANCELLED');
    return 1;
  }
  const result = yield* mail(core, contact);
  if (result === 'uncertain') {
    yield* reportUncertain(core, one, contact);
    return restAfter(core, asked, { ...contact, status: 'UNCERTAIN' });
  }
  yield* settle(core, contact.contactId, result);
  return result === 'SENT' ? restAfter(core, asked, { ...contact, status: 'SENT' }) : 3_600;
}

/** The case of the debt that a contact is decided for: the one that asks, or where it is not named, the first that is. */
function aboutContact(asked: Case, { lines }: Contact): Case {
  const isNamed = lines.some(({ debtKey }) => debtKey === asked.debtKey);
  const debt = isNamed ? asked.debt : asked.facts.debts.find(({ debtKey }) => debtKey === lines[0]?.debtKey);
  return debt === undefined ? asked : { ...asked, debt, debtKey: debt.debtKey };
}

/** The contact a sender would claim now; undefined when none is due. */
export function plannedContact(core: Core, one: Case): Contact | undefined {
  const { facts, creditor, now } = one;
  const next = nextStep(one);
  if (next.kind !== 'remind' || usableEmail(facts.profile) === undefined) return undefined;
  const plan = planContact('remind', one, creditor.id, { debtKey: one.debtKey, next });
  if (plan === undefined) return undefined;
  const base = `${plan.leader.debtKey}#${plan.step.id}`;
  const attempt = facts.contacts.filter(({ contactId }) => contactId.startsWith(`${base}#`)).length + 1;
  return {
    contactId: `${base}#${attempt}`,
    ...{
      creditorId: creditor.id,
      channel: 'email',
      purpose: 'collection',
      stepId: plan.step.id,
      lines: plan.lines,
    },
    ...{ status: 'RESERVED', reservedAt: instantText(now) },
    lookAt: new Date(core.driver.millis + abandonedAfterMs).toISOString(),
  };
}

/** Calls the mail service once: a 4xx is a definite refusal, anything else may have left. */
export function* mail(core: Core, contact: Contact): Process<'SENT' | 'FAILED' | 'uncertain'> {
  try {
    yield* call(core.driver, 'ses', 'SendEmail', () => core.accept(contact));
    return 'SENT';
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    const { status } = error;
    return status !== undefined && status >= 400 && status < 500 ? 'FAILED' : 'uncertain';
  }
}

function* settle({ books, driver, deps }: Core, contactId: string, status: Contact['status']): Process<void> {
  const fits = ['RESERVED', 'UNCERTAIN'];
  const set = { status, settledAt: instantText(deps.clock.now()) };
  yield* call(driver, 'dynamodb', 'Update', () => {
    const stands = books.facts.contacts.find((one) => one.contactId === contactId);
    const isFit = stands !== undefined && fits.includes(stands.status);
    if (!books.touch(`CONTACT#${contactId}`, { set, remove: ['lookAt', 'lookShard'] }, isFit))
      throw new CallFailed(400);
  });
}

/** As the store's: the contact counts as sent, and a person finds out. */
export function* reportUncertain(
  core: Core,
  { creditor, policy, now }: Pick<Case, 'creditor' | 'policy' | 'now'>,
  contact: Contact,
): Process<boolean> {
  const { debtorKey } = core.books.facts.profile;
  const task = newTask({
    ...{ kind: 'uncertain-send', matter: contact.contactId, about: contact.contactId },
    ...{ creditor, policy, lines: contact.lines, needs: 'Find out.', now },
  });
  const key = contactItem(debtorKey, contact);
  const set = { status: 'UNCERTAIN', settledAt: instantText(now) };
  return yield* commit(core, {
    writes: [
      { kind: 'update', key, set, remove: ['lookAt', 'lookShard'], onlyIf: { status: 'RESERVED' } },
      { kind: 'put', item: taskItem(debtorKey, task) },
    ],
  });
}
