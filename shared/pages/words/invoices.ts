import type { Catalogue } from '../languages.ts';

type InvoiceWords = {
  /** An invoice by its number, at the beginning of a line. */
  name(number: string): string;
  reference(reference: string): string;
  issued(date: string): string;
  due(date: string): string;
  /** Follows the number of an invoice that is paid in instalments: which one it is. */
  instalment(date: string): string;
  /** Follows the due date. */
  dueToday: string;
  late(days: number): string;
  amounts: Record<'toPay' | 'toPayByDue' | 'total' | 'instalment' | 'received' | 'open' | 'disputed', string>;
  /** An invoice in one line. */
  label(invoice: { number: string; amount: string; due: string }): string;
  alreadyDisputed: string;
};

/** How pages name an invoice and its amounts. */
export const invoiceWords: Catalogue<InvoiceWords> = {
  en: {
    name: (number) => `Invoice ${number}`,
    instalment: (date) => `instalment due ${date}`,
    reference: (reference) => `Your reference: ${reference}`,
    issued: (date) => `Issued ${date}`,
    due: (date) => `Due ${date}`,
    dueToday: ', which is today',
    late: (days) => (days === 1 ? ', 1 day late' : `, ${days} days late`),
    amounts: {
      toPay: 'To be paid',
      toPayByDue: 'To be paid by the due date',
      total: 'Invoice total',
      instalment: 'This instalment',
      received: 'Received or credited',
      open: 'Still open',
      disputed: 'Under dispute, not asked for',
    },
    label: ({ number, amount, due }) => `Invoice ${number}, ${amount}, due ${due}`,
    alreadyDisputed: '(already under dispute)',
  },
  fr: {
    name: (number) => `Facture ${number}`,
    instalment: (date) => `échéance du ${date}`,
    reference: (reference) => `Votre référence : ${reference}`,
    issued: (date) => `Émise le ${date}`,
    due: (date) => `Échéance le ${date}`,
    dueToday: ', c’est-à-dire aujourd’hui',
    late: (days) => (days === 1 ? ', 1 jour de retard' : `, ${days} jours de retard`),
    amounts: {
      toPay: 'À payer',
      toPayByDue: 'À payer avant l’échéance',
      total: 'Total de la facture',
      instalment: 'Cette échéance',
      received: 'Reçu ou crédité',
      open: 'Reste dû',
      disputed: 'Contesté, non demandé',
    },
    label: ({ number, amount, due }) => `Facture ${number}, ${amount}, échéance le ${due}`,
    alreadyDisputed: '(déjà contestée)',
  },
  de: {
    name: (number) => `Rechnung ${number}`,
    instalment: (date) => `Teilbetrag, fällig am ${date}`,
    reference: (reference) => `Ihr Zeichen: ${reference}`,
    issued: (date) => `Ausgestellt am ${date}`,
    due: (date) => `Fällig am ${date}`,
    dueToday: ', also heute',
    late: (days) => (days === 1 ? ', seit 1 Tag überfällig' : `, seit ${days} Tagen überfällig`),
    amounts: {
      toPay: 'Zu zahlen',
      toPayByDue: 'Zu zahlen bis zur Fälligkeit',
      total: 'Rechnungsbetrag',
      instalment: 'Dieser Teilbetrag',
      received: 'Eingegangen oder gutgeschrieben',
      open: 'Noch offen',
      disputed: 'Beanstandet, wird nicht verlangt',
    },
    label: ({ number, amount, due }) => `Rechnung ${number}, ${amount}, fällig am ${due}`,
    alreadyDisputed: '(bereits beanstandet)',
  },
  nl: {
    name: (number) => `Factuur ${number}`,
    instalment: (date) => `termijn met vervaldag ${date}`,
    reference: (reference) => `Uw referentie: ${reference}`,
    issued: (date) => `Gedateerd ${date}`,
    due: (date) => `Te betalen op ${date}`,
    dueToday: ', dat is vandaag',
    late: (days) => (days === 1 ? ', 1 dag te laat' : `, ${days} dagen te laat`),
    amounts: {
      toPay: 'Te betalen',
      toPayByDue: 'Te betalen vóór de vervaldag',
      total: 'Factuurbedrag',
      instalment: 'Deze termijn',
      received: 'Ontvangen of gecrediteerd',
      open: 'Nog open',
      disputed: 'Onder bezwaar',
    },
    label: ({ number, amount, due }) => `Factuur ${number}, ${amount}, te betalen op ${due}`,
    alreadyDisputed: '(al betwist)',
  },
  es: {
    name: (number) => `Factura ${number}`,
    instalment: (date) => `plazo con vencimiento el ${date}`,
    reference: (reference) => `Su referencia: ${reference}`,
    issued: (date) => `Emitida el ${date}`,
    due: (date) => `Vencimiento: ${date}`,
    dueToday: ', es decir, hoy',
    late: (days) => (days === 1 ? ', 1 día de retraso' : `, ${days} días de retraso`),
    amounts: {
      toPay: 'Por pagar',
      toPayByDue: 'Por pagar antes del vencimiento',
      total: 'Total de la factura',
      instalment: 'Este plazo',
      received: 'Recibido o abonado',
      open: 'Pendiente',
      disputed: 'En disputa, no se pide',
    },
    label: ({ number, amount, due }) => `Factura ${number}, ${amount}, vencimiento: ${due}`,
    alreadyDisputed: '(ya en disputa)',
  },
};
