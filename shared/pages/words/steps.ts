import type { Step } from '../../policy/policy.ts';
import type { Catalogue } from '../languages.ts';

type Mail = Extract<Step, { kind: 'remind' }>['template'];
type Measure = Extract<Step, { kind: 'escalate' }>['measure'];

type StepWords = {
  mails: Record<Mail, string>;
  call: string;
  review: string;
  measures: Record<Measure, string>;
  afterPrevious(days: number): string;
  onDueDate: string;
  beforeDue(days: number): string;
  afterDue(days: number): string;
  /** `days`: the names of the days, absent for Monday to Friday. */
  hours(from: string, until: string, days: string | undefined): string;
  neverOnHolidays: string;
  byMail(what: string): string;
  answer: string;
};

/** The steps of a ladder and their times, each as it stands within a sentence. */
export const stepWords: Catalogue<StepWords> = {
  en: {
    mails: {
      'courtesy-note': 'a note before the due date',
      'reminder-1': 'the first reminder',
      'reminder-2': 'the second reminder',
      'final-notice': 'the final notice',
      'legal-warning': 'a letter before a claim in court',
      'instalment-missed': 'a question about a part of your plan',
      'payment-returned': 'a note that a payment went back',
    },
    call: 'a call',
    review: 'a review by a person',
    measures: {
      'withhold-business': 'pausing further orders',
      agency: 'handing over to a collection agency',
      court: 'a claim in court',
    },
    afterPrevious: (days) => `${days === 1 ? '1 day' : `${days} days`} after the step before it`,
    onDueDate: 'on the due date',
    beforeDue: (days) => `${days === 1 ? '1 day' : `${days} days`} before the due date`,
    afterDue: (days) => `${days === 1 ? '1 day' : `${days} days`} after the due date`,
    hours: (from, until, days) =>
      `between ${from} and ${until} your time, ${days === undefined ? 'from Monday to Friday' : `on ${days}`}`,
    neverOnHolidays: ', never on public holidays',
    byMail: (what) => `${what}, by e-mail`,
    answer: 'an answer to you',
  },
  fr: {
    mails: {
      'courtesy-note': 'un mot avant l’échéance',
      'reminder-1': 'la première relance',
      'reminder-2': 'la deuxième relance',
      'final-notice': 'le dernier avis',
      'legal-warning': 'une lettre avant une demande en justice',
      'instalment-missed': 'une question sur une échéance de votre échéancier',
      'payment-returned': 'un message au sujet d’un paiement reparti',
    },
    call: 'un appel',
    review: 'un examen par une personne',
    measures: {
      'withhold-business': 'une pause des nouvelles commandes',
      agency: 'la transmission à une société de recouvrement',
      court: 'une demande en justice',
    },
    afterPrevious: (days) => `${days === 1 ? '1 jour' : `${days} jours`} après l’étape précédente`,
    onDueDate: 'le jour de l’échéance',
    beforeDue: (days) => `${days === 1 ? '1 jour' : `${days} jours`} avant l’échéance`,
    afterDue: (days) => `${days === 1 ? '1 jour' : `${days} jours`} après l’échéance`,
    hours: (from, until, days) =>
      `entre ${from} et ${until}, à votre heure, ${days === undefined ? 'du lundi au vendredi' : `les jours suivants : ${days}`}`,
    neverOnHolidays: ', jamais les jours fériés',
    byMail: (what) => `${what}, par e-mail`,
    answer: 'une réponse à vous',
  },
  de: {
    mails: {
      'courtesy-note': 'ein Hinweis vor der Fälligkeit',
      'reminder-1': 'die erste Zahlungserinnerung',
      'reminder-2': 'die zweite Zahlungserinnerung',
      'final-notice': 'das letzte Schreiben',
      'legal-warning': 'ein Schreiben vor einer Klage',
      'instalment-missed': 'eine Frage zu einer Rate Ihres Zahlungsplans',
      'payment-returned': 'eine Nachricht über eine Zahlung, die zurückging',
    },
    call: 'ein Anruf',
    review: 'eine Prüfung durch einen Menschen',
    measures: {
      'withhold-business': 'eine Pause bei neuen Bestellungen',
      agency: 'die Übergabe an ein Inkassounternehmen',
      court: 'eine Klage',
    },
    afterPrevious: (days) => `${days === 1 ? '1 Tag' : `${days} Tage`} nach dem Schritt davor`,
    onDueDate: 'am Tag der Fälligkeit',
    beforeDue: (days) => `${days === 1 ? '1 Tag' : `${days} Tage`} vor der Fälligkeit`,
    afterDue: (days) => `${days === 1 ? '1 Tag' : `${days} Tage`} nach der Fälligkeit`,
    hours: (from, until, days) =>
      `zwischen ${from} und ${until} Uhr Ihrer Zeit, ${days === undefined ? 'von Montag bis Freitag' : `an diesen Tagen: ${days}`}`,
    neverOnHolidays: ', nie an Feiertagen',
    byMail: (what) => `${what}, per E-Mail`,
    answer: 'eine Antwort an Sie',
  },
  nl: {
    mails: {
      'courtesy-note': 'een bericht vóór de vervaldag',
      'reminder-1': 'de eerste herinnering',
      'reminder-2': 'de tweede herinnering',
      'final-notice': 'het laatste bericht',
      'legal-warning': 'een brief voor een vordering bij de rechter',
      'instalment-missed': 'een vraag over een termijn van uw betaalplan',
      'payment-returned': 'een bericht over een betaling die terugging',
    },
    call: 'een telefoongesprek',
    review: 'een beoordeling door een mens',
    measures: {
      'withhold-business': 'een pauze voor nieuwe bestellingen',
      agency: 'overdracht aan een incassobureau',
      court: 'een vordering bij de rechter',
    },
    afterPrevious: (days) => `${days === 1 ? '1 dag' : `${days} dagen`} na de stap ervoor`,
    onDueDate: 'op de vervaldag',
    beforeDue: (days) => `${days === 1 ? '1 dag' : `${days} dagen`} vóór de vervaldag`,
    afterDue: (days) => `${days === 1 ? '1 dag' : `${days} dagen`} na de vervaldag`,
    hours: (from, until, days) =>
      `tussen ${from} en ${until} uur uw tijd, ${days === undefined ? 'van maandag tot en met vrijdag' : `op ${days}`}`,
    neverOnHolidays: ', nooit op feestdagen',
    byMail: (what) => `${what}, per e-mail`,
    answer: 'een antwoord aan u',
  },
  es: {
    mails: {
      'courtesy-note': 'una nota antes del vencimiento',
      'reminder-1': 'el primer recordatorio',
      'reminder-2': 'el segundo recordatorio',
      'final-notice': 'el último aviso',
      'legal-warning': 'una carta previa a una demanda judicial',
      'instalment-missed': 'una pregunta sobre un plazo de su plan de pagos',
      'payment-returned': 'un mensaje sobre un pago que ha vuelto',
    },
    call: 'una llamada',
    review: 'una revisión por una persona',
    measures: {
      'withhold-business': 'una pausa en los nuevos pedidos',
      agency: 'la entrega a una agencia de cobros',
      court: 'una demanda judicial',
    },
    afterPrevious: (days) => `${days === 1 ? '1 día' : `${days} días`} después del paso anterior`,
    onDueDate: 'el día del vencimiento',
    beforeDue: (days) => `${days === 1 ? '1 día' : `${days} días`} antes del vencimiento`,
    afterDue: (days) => `${days === 1 ? '1 día' : `${days} días`} después del vencimiento`,
    hours: (from, until, days) =>
      `entre las ${from} y las ${until}, hora suya, ${days === undefined ? 'de lunes a viernes' : `los días ${days}`}`,
    neverOnHolidays: ', nunca en días festivos',
    byMail: (what) => `${what}, por correo electrónico`,
    answer: 'una respuesta a usted',
  },
};
