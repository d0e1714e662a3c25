import type { Facts } from '../../domain/facts.ts';
import { instantOf, isBefore } from '../../domain/time.ts';
import type { Happening } from '../../domain/timeline/happening.ts';
import { newestFirst, timelineOf } from '../../domain/timeline/timeline.ts';
import type { DecisionRecord } from '../../policy/record-schema.ts';
import type { Received } from '../deps/cases-deps.ts';

/** One line of the timeline: what happened, with the decision behind it, and the text that left. */
export type CaseEntry = Omit<Happening, 'record'> & {
  record: Happening['record'] | 'decision' | 'reply' | 'file';
  decision?: DecisionRecord;
  /** The hash under which the text of the message is kept. */
  messageHash?: string;
};

/** What stands between two instants; absent: no bound. */
export type Span = { from?: string | undefined; before?: string | undefined };

/**
 * Everything of a case as one list, newest first: its records, the decisions about it, what the customer sent. A decision
 * that made a contact stands with it, and nowhere else.
 */
export function caseEntries(
  facts: Facts,
  decisions: readonly DecisionRecord[],
  { replies, files }: Received,
  span: Span = {},
): CaseEntry[] {
  const contacts = new Set(facts.contacts.map(({ contactId }) => contactId));
  const behind = new Map(
    decisions.flatMap((one) => (one.contactId === undefined ? [] : [[one.contactId, one] as const])),
  );
  const happenings = timelineOf(facts).map((one): CaseEntry => {
    const decision = one.record === 'contact' ? behind.get(one.recordId) : undefined;
    const messageHash = decision?.messageHash;
    return {
      ...one,
      ...(decision === undefined ? {} : { decision }),
      ...(messageHash === undefined ? {} : { messageHash }),
    };
  });
  const others = [...happenings, ...replies.map(replyEntry), ...files.map(fileEntry)].filter(({ at }) =>
    isWithin(at, span),
  );
  const alone = decisions.filter(({ contactId }) => contactId === undefined || !contacts.has(contactId));
  return [...others, ...alone.map(decisionEntry)].sort(newestFirst);
}

/** Those about one debt, and those about the customer as a whole. */
export function entriesOn(debtKey: string, entries: readonly CaseEntry[]): CaseEntry[] {
  return entries.filter(({ debtKeys }) => debtKeys.length === 0 || debtKeys.includes(debtKey));
}

function isWithin(at: string, { from, before }: Span): boolean {
  return (from === undefined || at >= from) && (before === undefined || at < before);
}

function replyEntry(reply: Received['replies'][number]): CaseEntry {
  const { replyId, receivedAt, from, sort, subject, text, sameMailbox, files } = reply;
  return {
    ...{
      at: receivedAt,
      record: 'reply',
      recordId: replyId,
      event: 'received',
      debtKeys: [],
      by: 'the customer',
    },
    says: `Mail received${sort === 'person' ? '' : ` (${sort})`}: ${subject}`,
    ...(text === '' ? {} : { quotes: [text] }),
    more: [
      ['From', sameMailbox ? from : `${from}, not the mailbox we wrote to`],
      ...files.map(({ name, type }) => ['File', `${name} (${type})`] as const),
    ],
  };
}

function fileEntry(file: Received['files'][number]): CaseEntry {
  const { attachmentId, receivedAt, name, bytes, kept, refused, about } = file;
  return {
    ...{
      at: receivedAt,
      record: 'file',
      recordId: attachmentId,
      event: 'received',
      debtKeys: [],
      by: 'the customer',
    },
    says: kept === undefined ? `File refused (${refused ?? 'gone'}): ${name}` : `File received: ${name}`,
    more: [
      ['About', about],
      ['Bytes', String(bytes)],
      ...(kept === undefined
        ? []
        : ([
            ['SHA-256', kept.hash],
            ['Scan', kept.scan],
          ] as const)),
    ],
  };
}

function decisionEntry(decision: DecisionRecord): CaseEntry {
  const { at, sequence } = decision;
  return {
    ...{ at, record: 'decision', recordId: `${sequence}`, event: 'made', decision },
    ...(decision.messageHash === undefined ? {} : { messageHash: decision.messageHash }),
    ...saidBy(decision),
  };
}

function saidBy(decision: DecisionRecord): Pick<CaseEntry, 'by' | 'says' | 'debtKeys' | 'quotes' | 'more'> {
  switch (decision.kind) {
    case 'answer':
      return { by: 'Forbear', says: `Answer owed: ${decision.template}`, debtKeys: decision.debtKeys };
    case 'erasure':
      return {
        ...{ by: decision.person, debtKeys: [], quotes: [decision.reason] },
        says: decision.erasure === 'done' ? 'Personal data erased' : 'Erasure asked for and refused',
        more: decision.ground === undefined ? [] : [['Ground', decision.ground]],
      };
    case 'step': {
      const { verdict = 'no question to the gate', why, keptBack, debtKey } = decision;
      return {
        ...{ by: 'Forbear', debtKeys: [debtKey], says: `${stepSays(decision)}: ${why}` },
        more: [['Verdict', verdict], ...(keptBack === undefined ? [] : ([['Kept back', keptBack]] as const))],
      };
    }
  }
}

type StepRecord = Extract<DecisionRecord, { kind: 'step' }>;

function stepSays({ step, stepId = '', until, owner, task, at }: StepRecord): string {
  switch (step) {
    case 'remind':
    case 'call':
    case 'escalate':
      return `Allowed (${stepId})`;
    case 'review':
      return `A person must decide (${task ?? stepId})`;
    case 'await':
      return `Waits for ${owner ?? 'a person'}`;
    case 'pace':
      return until !== undefined && isBefore(instantOf(at), instantOf(until))
        ? `Nothing before ${until.slice(0, 10)}`
        : 'Nothing now';
    default:
      return step;
  }
}
