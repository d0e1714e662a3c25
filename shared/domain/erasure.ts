import { Temporal } from 'temporal-polyfill';
import type { Facts } from './facts.ts';
import { instantOf, localDateAt } from './time.ts';

/** Whether a debtor's personal data may be erased today, and if not, why and from which day on. */
export type ErasureVerdict =
  | { kind: 'possible'; lastOn: string }
  /** `from` is missing while nobody can know it yet: something is still open. */
  | { kind: 'refused'; ground: string; from?: string; lastOn: string };

/** The instants and days of a record at which somebody did something; a day to come is no activity. */
const activityFields = [
  ...[
    'reservedAt',
    'settledAt',
    'receivedAt',
    'doneAt',
    'createdAt',
    'openedAt',
    'answeredAt',
    'withdrawnAt',
  ],
  ...['madeAt', 'acceptedAt', 'endedAt', 'since', 'releasedAt', 'sentOn', 'receivedOn', 'startedAt'],
];

/**
 * Whether the personal data of a debtor may go: nothing is open any more, and the years for which the evidence of
 * collection must stay are over since the last thing anybody did (12 CFR 1006.100, GDPR 17(3)(e)).
 */
export function erasureVerdict(
  facts: Facts,
  { years, zone, now }: { years: number; zone: string; now: Temporal.Instant },
): ErasureVerdict {
  const lastOn = localDateAt(lastActivity(facts) ?? now, zone);
  const open = facts.debts.filter(({ state }) => state === 'open').length;
  const waiting = facts.tasks.filter(({ state }) => state === 'open').length;
  if (open + waiting > 0) {
    const what = [counted(open, 'invoice'), counted(waiting, 'task')]
      .filter((part) => part !== '')
      .join(' and ');
    return {
      ...{ kind: 'refused', lastOn },
      ground: `The data is needed to establish, exercise or defend legal claims: ${what} open. It can go ${years} years after the last of it.`,
    };
  }
  const from = Temporal.PlainDate.from(lastOn).add({ years }).toString();
  if (localDateAt(now, zone) >= from) return { kind: 'possible', lastOn };
  return {
    ...{ kind: 'refused', lastOn, from },
    ground: `The data is needed to defend legal claims and as evidence of collection until ${years} years after the last of it, ${lastOn}.`,
  };
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? ' is' : 's are'}`;
}

function lastActivity({ profile: _profile, ...lists }: Facts): Temporal.Instant | undefined {
  const latest = Object.values(lists)
    .flatMap((records) => records.flatMap(Object.entries))
    .flatMap(([name, value]) => (activityFields.includes(name) && typeof value === 'string' ? [value] : []))
    .map((text) => (text.includes('T') ? text : `${text}T23:59:59.999Z`))
    .sort()
    .at(-1);
  return latest === undefined ? undefined : instantOf(latest);
}

/** What stands where something personal stood. */
const gone = 'erased';

/**
 * The facts without anything personal: no name, address, telephone or text, nothing that was said about health or means.
 * What is left are numbers, days and amounts under the customer's number.
 */
export function erasedFacts({ profile, ...facts }: Facts): Facts {
  const { debtorKey, customerNumber, kind, country, language, version } = profile;
  return {
    profile: {
      ...{ debtorKey, customerNumber, kind, version, name: gone, emails: [] },
      ...(country === undefined ? {} : { country }),
      ...(language === undefined ? {} : { language }),
    },
    debts: facts.debts.map(({ reference: _reference, ...debt }) => ({
      ...debt,
      rowHash: gone,
      ...(debt.chargesWaived === undefined ? {} : { chargesWaived: { ...debt.chargesWaived, reason: gone } }),
    })),
    contacts: facts.contacts.map(({ result: _result, place: _place, ...contact }) => contact),
    disputes: facts.disputes.map(
      ({ answer: _answer, source: _source, line: _line, sayings: _sayings, ...dispute }) => ({
        ...dispute,
        text: gone,
      }),
    ),
    promises: facts.promises,
    plans: facts.plans.map(({ answer: _answer, source: _source, ...plan }) => plan),
    holds: facts.holds.map(
      ({ kind: _kind, cancelled: _cancelled, endProof: _proof, said: _said, ...hold }) => ({
        ...hold,
        ...{ reason: gone, source: gone },
      }),
    ),
    tasks: facts.tasks.map(({ note: _note, outcome, ...task }) => ({
      ...task,
      needs: gone,
      // How a call ended may tell of illness, need or death.
      ...(outcome === undefined || task.kind === 'call' ? {} : { outcome }),
    })),
    payments: facts.payments,
    evidence: facts.evidence.map(({ document: _document, ...one }) => ({ ...one, reference: gone })),
    notices: facts.notices.map((notice) => ({ ...notice, reference: gone })),
  };
}
