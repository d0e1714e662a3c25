import { isNaturalPerson } from '../domain/profile.ts';
import { daysBetween } from '../domain/time.ts';
import type { TemplateClass, WordingContext } from '../policy/wording/context.ts';
import type { Finding } from '../policy/wording/finding.ts';
import { lint } from '../policy/wording/lint.ts';
import { adviceView } from './advice-view.ts';
import { agencyTexts, agencyView } from './agency-view.ts';
import { writingFor } from './catalogue.ts';
import { dataFields } from './data-fields.ts';
import { type CheckedInput, checkedInput, type MessageInput } from './message-input.ts';
import type { RenderedMessage } from './render-message.ts';
import { renderedBlocks } from './rendered-blocks.ts';
import { type Template, templateKinds } from './template-kinds.ts';
import { linesOf, oneLine } from './written.ts';

/** Facts about the case that the message itself does not carry; each that is absent counts as its strictest value. */
export type CaseWording = Partial<
  Pick<
    WordingContext,
    | 'evidenceComplete'
    | 'intentRecordedBy'
    | 'noticeMet'
    | 'withinLimitation'
    | 'legalReviewBy'
    | 'judgmentId'
    | 'measuresTaken'
    | 'creditReporting'
    | 'vulnerable'
    | 'noticeEndsOn'
    | 'requiredBlocks'
    | 'backedByLaw'
  >
>;

const classes: Record<Template, TemplateClass> = {
  'courtesy-note': 'note',
  'reminder-1': 'reminder',
  'reminder-2': 'reminder',
  'final-notice': 'final-notice',
  'legal-warning': 'legal',
  'payment-thanks': 'answer',
  'dispute-acknowledgement': 'answer',
  'dispute-answer': 'answer',
  'dispute-mediation': 'answer',
  'resolver-request': 'answer',
  'promise-confirmation': 'answer',
  'proposal-received': 'answer',
  'plan-accepted': 'answer',
  'plan-offered': 'answer',
  'plan-ended': 'answer',
  'proposal-declined': 'answer',
  'instalment-missed': 'reminder',
  'payment-returned': 'reminder',
  'message-noted': 'answer',
  'fresh-link': 'answer',
  'reply-acknowledgement': 'answer',
  'daily-list': 'answer',
};

/** Mails about what rests the invoices by itself: a plan that runs, or a proposal that waits for its answer. */
const resting: readonly Template[] = ['proposal-received', 'plan-accepted', 'plan-offered'];

/** What every mail to a debtor shows, whatever the packs add. */
const always = ['creditor-identity', 'creditor-registration', 'opt-out'];

/** What the wording rules have against a rendered mail, judged by the very input it was rendered from. */
export function lintMessage(
  input: MessageInput,
  message: RenderedMessage,
  known: CaseWording = {},
): Finding[] {
  const checked = checkedInput(input);
  const { subject, text, html } = message;
  const parts = {
    ...{ subject, text, html, senderName: checked.creditor.sender.name },
    ...(checked.links === undefined ? {} : { urls: Object.values(checked.links) }),
  };
  return lint(parts, wordingContext(checked, message, known));
}

/** The context of the wording rules for a mail. */
function wordingContext(input: CheckedInput, message: RenderedMessage, known: CaseWording): WordingContext {
  const { template, debtor, today, invoices, answerBy, promise, dispute } = input;
  const disputed = dispute !== undefined || invoices.some(({ amountDisputed }) => amountDisputed > 0);
  // Owed by the transaction that puts everything of the customer on hold.
  const pauses = template === 'reply-acknowledgement';
  const advice = adviceView(input, writingFor(input).words)?.rows ?? [];
  const { claims } = templateKinds[template];
  const deadlines = [answerBy, input.waivedIfPaidBy, promise?.promisedOn, promise?.until].flatMap(
    (date) => date ?? [],
  );
  const announces = claims.flatMap((claim) =>
    claim !== 'review' && claim === input.nextMeasure ? [claim] : [],
  );
  const requiredBlocks = [...(debtor === undefined ? [] : always), ...(known.requiredBlocks ?? [])];
  return {
    // An own-name creditor gives no validation notice.
    ...{ noticeEndsOn: null },
    ...known,
    ...chargesNamed(input),
    language: message.language,
    templateClass: classes[template],
    debtorIsNaturalPerson: debtor === undefined || isNaturalPerson(debtor.kind),
    announces,
    fields: dataFields(input),
    timers: {
      dates: [...deadlines, ...invoices.map(({ dueOn }) => dueOn)],
      days: [
        ...deadlines.map((date) => daysBetween(today, date)),
        ...invoices.flatMap(({ announced }) => announced?.days ?? []),
      ],
    },
    today,
    holds: [
      ...(resting.includes(template) ? [{ until: input.answerBy }] : []),
      ...(disputed || pauses ? [{}] : []),
      ...(promise?.until === undefined ? [] : [{ until: promise.until }]),
    ],
    requiredBlocks,
    renderedBlocks: renderedBlocks(input, message, [...requiredBlocks, 'dispute-route']),
    names: namesOf(input),
    statements: [...agencyTexts(agencyView(input, writingFor(input))), ...advice.map(({ who }) => who)],
    advisers: advice.map(({ url }) => url),
    quoted: dispute === undefined ? [] : linesOf(dispute.text.trim()),
    ownPhones: [oneLine(input.creditor.contact.phone)],
  };
}

/** What is asked beside the invoices came through the gate into the input; nothing else may be. */
function chargesNamed({ invoices }: CheckedInput) {
  const isCharged = invoices.some(({ charge }) => charge !== undefined);
  const interestAdded = invoices.some(({ charge }) => charge?.interest !== undefined);
  const isAnnounced = invoices.some(({ announced }) => announced !== undefined);
  return { feesAllowed: isCharged || isAnnounced, costsAdded: isCharged, interestAdded };
}

function namesOf({ creditor, debtor, tasks = [] }: CheckedInput): WordingContext['names'] {
  const { name, address, registration, bank, contact, owners } = creditor;
  return {
    creditor: [oneLine(name)],
    creditorLines: [...address, registration, bank.holder].map(oneLine),
    debtor: [debtor?.name, debtor?.contactName, ...tasks.map(({ debtorName }) => debtorName)]
      .flatMap((one) => one ?? [])
      .map(oneLine),
    staff: [contact.name, ...Object.values(owners)].map(oneLine),
  };
}
