import * as z from 'zod';
import { creditorSchema } from '../config/stage.ts';
import { currencySchema, minorUnitsSchema } from '../domain/money.ts';
import { debtorKindSchema } from '../domain/profile.ts';
import { evidenceKindSchema, taskKindSchema } from '../domain/records.ts';
import { localDateSchema } from '../domain/time.ts';
import { textsByLanguageSchema } from '../policy/policy-texts.ts';
import { queues } from '../store/items.ts';
import { agencyBlocks, agencyFaults } from './agency-view.ts';
import { adviserSchema } from './debt-advice.ts';
import { lineChargeSchema } from './line-charge.ts';
import { nextMeasureSchema, type Template, templateKinds, templateSchema } from './template-kinds.ts';

/** One invoice as a mail or page names it. Amounts are minor units of its currency. */
const invoiceLineSchema = z.object({
  invoiceNumber: z.string().min(1),
  reference: z.string().optional(),
  issuedOn: localDateSchema,
  dueOn: localDateSchema,
  /** It is one instalment of its invoice: the amounts are its own. */
  instalment: z.literal(true).optional(),
  currency: currencySchema,
  invoiceTotal: minorUnitsSchema.nonnegative(),
  amountOutstanding: minorUnitsSchema.nonnegative(),
  amountDisputed: minorUnitsSchema.nonnegative(),
  amountCollectible: minorUnitsSchema.nonnegative(),
  /** Whole calendar days past the due date; 0 on the due date and before it. */
  daysLate: z.int().nonnegative(),
  /** `due`: may be asked for · `not-yet-due`: for information · `disputed`: nothing of it may be asked for. */
  section: z.enum(['due', 'not-yet-due', 'disputed']),
  /** What the contract behind it was about, and the day it was made. */
  contract: z.object({ subject: z.string().min(1), madeOn: localDateSchema }).optional(),
  /** Costs that may be asked of it later, and not before so many days; absent: none are announced. */
  announced: z.object({ costs: minorUnitsSchema.positive(), days: z.int().positive() }).optional(),
  /** Absent: nothing is asked beside it. */
  charge: lineChargeSchema.optional(),
});
export type InvoiceLine = z.infer<typeof invoiceLineSchema>;

const link = z.url({ protocol: /^https?$/ }).regex(/^[^\s<>"]+$/);

const taskRowSchema = z.object({
  taskId: z.string().min(1),
  queue: z.enum(queues),
  kind: taskKindSchema,
  owner: z.string().min(1),
  dueOn: localDateSchema,
  debtorName: z.string().min(1),
  invoiceNumbers: z.array(z.string()),
  amounts: z.array(z.object({ currency: currencySchema, minorUnits: minorUnitsSchema })),
  /** What is needed to decide or do it. */
  needs: z.string(),
});

/** Everything a mail may say. What a mail must have is checked by its kind; nothing else can enter the text. */
export const messageInputSchema = z
  .object({
    template: templateSchema,
    /** Texts in the place of those that ship, by language. */
    texts: textsByLanguageSchema.optional(),
    /** The language the debtor reads; the mail is written in it, or says in it that it is not. */
    language: z.string().min(2),
    creditor: creditorSchema,
    debtor: z
      .object({
        name: z.string().min(1),
        contactName: z.string().optional(),
        /** Only an organisation sees invoice numbers in the subject (L17). */
        kind: debtorKindSchema.default('unknown'),
      })
      .optional(),
    today: localDateSchema,
    invoices: z.array(invoiceLineSchema),
    /** Structured payment references: of all that may be asked for, and of each invoice or instalment (`lineName`) alone. */
    references: z
      .object({ all: z.string().min(1), byInvoice: z.record(z.string(), z.string().min(1)) })
      .optional(),
    /** Absent in mails to the desk. */
    links: z.object({ pay: link, promise: link, dispute: link, why: link, stop: link }).optional(),
    /** The day by which the debtor (final notice) or we (dispute) answer; always a real timer's day. */
    answerBy: localDateSchema.optional(),
    /** The day until which paying an invoice waives what is asked beside it; always a real timer's day. */
    waivedIfPaidBy: localDateSchema.optional(),
    /** The papers a final notice rests on. */
    evidence: z
      .array(
        z.object({
          kind: evidenceKindSchema,
          reference: z.string().min(1),
          invoiceNumber: z.string().optional(),
        }),
      )
      .min(1)
      .optional(),
    nextMeasure: nextMeasureSchema.optional(),
    /** `wholeInvoice`: collection of all of it is suspended. The invoice itself is `invoices[0]`. */
    dispute: z
      .object({ disputeId: z.string().min(1), wholeInvoice: z.boolean(), text: z.string() })
      .optional(),
    /** What the debtor told us, and the number to speak of it by. */
    noted: z
      .object({
        caseNumber: z.string().min(1),
        matter: z.enum([
          'already-paid',
          'documents',
          'hardship',
          'contact-change',
          'plan',
          'callback',
          'complaint',
        ]),
        /** Who gives a person who cannot pay free advice; empty where we know nobody, absent for an organisation. */
        advisers: z.array(adviserSchema).optional(),
      })
      .optional(),
    /** What a person wrote in answer to a dispute. */
    answer: z.string().min(1).optional(),
    /** `until`: no reminder about these invoices is sent before this day. */
    promise: z
      .object({
        promisedOn: localDateSchema,
        amount: minorUnitsSchema.positive().optional(),
        currency: currencySchema.optional(),
        until: localDateSchema.optional(),
      })
      .refine((promise) => promise.amount === undefined || promise.currency !== undefined, {
        message: 'a promised amount needs its currency',
      })
      .optional(),
    /** The parts of a plan in the order of their days, and what is open of each. */
    plan: z
      .object({
        currency: currencySchema,
        parts: z
          .array(
            z.object({
              dueOn: localDateSchema,
              amount: minorUnitsSchema.positive(),
              open: minorUnitsSchema.nonnegative(),
            }),
          )
          .min(1),
      })
      .optional(),
    /** What arrived, for thanks; or, in a note about that, what went back. */
    payments: z
      .array(
        z.object({
          invoiceNumber: z.string().min(1),
          amount: minorUnitsSchema.positive(),
          currency: currencySchema,
          bookedOn: localDateSchema,
        }),
      )
      .min(1)
      .optional(),
    /** What laws about agencies want told, and the day of the first letter where this is not it; absent: nothing. */
    agency: z
      .object({ tells: z.array(z.enum(agencyBlocks)).min(1), firstOn: localDateSchema.optional() })
      .optional(),
    /** What somebody of the house is asked to look into, and the link to it that needs no account. */
    request: z
      .object({
        disputeId: z.string().min(1),
        resolver: z.string().min(1),
        askedBy: z.string().min(1),
        /** What the objection is about, in the desk's words. */
        ground: z.string().min(1),
        url: link,
      })
      .optional(),
    tasks: z.array(taskRowSchema).optional(),
    /** The day of an earlier mail with the same step that could not be delivered. */
    resentAfter: localDateSchema.optional(),
    /** Since this day no mail asks for money, as too many were marked as spam. */
    mailSlowedSince: localDateSchema.optional(),
    /** Mails that came in, answer none of ours and wait for a person. */
    mailsAside: z.int().positive().optional(),
    /** Payment data that is too old, and how many open invoices wait for newer. */
    staleBooks: z.object({ knownUntil: localDateSchema.optional(), waiting: z.int().positive() }).optional(),
  })
  .superRefine((input, context) => {
    for (const field of templateKinds[input.template].needs) {
      if (input[field] === undefined) {
        context.addIssue({ code: 'custom', path: [field], message: `${input.template} needs ${field}` });
      }
    }
    const { asksFor } = templateKinds[input.template];
    if (asksFor !== 'nothing' && !input.invoices.some((line) => isAskedFor(line, asksFor))) {
      context.addIssue({
        code: 'custom',
        path: ['invoices'],
        message: `${input.template} has nothing to ask for`,
      });
    }
    for (const message of agencyFaults(input)) {
      context.addIssue({ code: 'custom', path: ['agency'], message });
    }
    for (const message of chargeFaults(input)) {
      context.addIssue({ code: 'custom', path: ['invoices'], message });
    }
    if (input.template !== 'daily-list' && input.invoices.length === 0) {
      context.addIssue({ code: 'custom', path: ['invoices'], message: `${input.template} names no invoice` });
    }
  });
export type MessageInput = z.input<typeof messageInputSchema>;
export type CheckedInput = z.output<typeof messageInputSchema>;

const checkedBefore = new WeakMap<MessageInput, CheckedInput>();

/** What a mail says, checked once for all who read it. Throws (a ZodError) when the input lacks what this mail must say. */
export function checkedInput(input: MessageInput): CheckedInput {
  const checked = checkedBefore.get(input) ?? messageInputSchema.parse(input);
  checkedBefore.set(input, checked);
  return checked;
}

/** Whether a mail that asks for `section` may ask for something of this invoice. */
export function isAskedFor(line: InvoiceLine, section: InvoiceLine['section']): boolean {
  return line.section === section && line.amountCollectible > 0;
}

/** Interest and costs are named only in a reminder, of what it asks for, and with the day until which paying waives them. */
function chargeFaults(input: {
  template: Template;
  invoices: readonly InvoiceLine[];
  waivedIfPaidBy?: string | undefined;
}): string[] {
  const charged = input.invoices.filter(({ charge }) => charge !== undefined);
  if (charged.length === 0) return [];
  const { charges } = templateKinds[input.template];
  return [
    ...(charges ? [] : [`${input.template} names no charges`]),
    ...(input.waivedIfPaidBy === undefined ? ['charges need the day until which paying waives them'] : []),
    ...(charged.every((line) => isAskedFor(line, 'due'))
      ? []
      : ['an invoice that is not asked for has no charge']),
  ];
}
