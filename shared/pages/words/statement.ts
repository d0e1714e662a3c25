import type { Catalogue } from '../languages.ts';

export const statementTitle: Catalogue<string> = {
  en: 'Your invoices and what comes next',
  fr: 'Vos factures et la suite',
  de: 'Ihre Rechnungen und wie es weitergeht',
  nl: 'Uw facturen en wat er volgt',
  es: 'Sus facturas y lo que sigue',
};

type StatementWords = {
  asOf(date: string): string;
  nothing(creditor: string): string;
  sums: string;
  count(invoices: number): string;
  invoices: string;
  next: string;
  /** A step stands after it. */
  earliest(date: string): string;
  today: string;
  approved: string;
  person: string;
  disputed: string;
  done: string;
  about(numbers: string): string;
  changes: string;
};

/** The statement: every open invoice, and what comes next. */
export const statementWords: Catalogue<StatementWords> = {
  en: {
    asOf: (date) => `As of ${date}.`,
    nothing: (creditor) => `Nothing is open between you and ${creditor}. Thank you.`,
    sums: 'In all, per currency',
    count: (invoices) => (invoices === 1 ? '1 invoice' : `${invoices} invoices`),
    invoices: 'The invoices',
    next: 'What comes next',
    earliest: (date) => `On ${date} at the earliest:`,
    today: 'Today at the earliest:',
    approved: 'This happens only if a named person has approved it.',
    person: 'A person looks at this and decides what happens. Nothing is sent before that.',
    disputed: 'This is under dispute. We do not ask for it until you have our answer.',
    done: 'Nothing more is planned. A person looks at it from time to time.',
    about: (numbers) => `About ${numbers}:`,
    changes: 'If you pay, object, or tell us a day, this changes at once.',
  },
  fr: {
    asOf: (date) => `À la date du ${date}.`,
    nothing: (creditor) => `Rien n’est ouvert entre vous et ${creditor}. Merci.`,
    sums: 'Au total, par monnaie',
    count: (invoices) => (invoices === 1 ? '1 facture' : `${invoices} factures`),
    invoices: 'Les factures',
    next: 'La suite',
    earliest: (date) => `Au plus tôt le ${date} :`,
    today: 'Au plus tôt aujourd’hui :',
    approved: 'Cela n’a lieu que si une personne nommée l’a approuvé.',
    person: 'Une personne examine ceci et décide de la suite. Rien n’est envoyé avant.',
    disputed: 'Ceci est contesté. Nous ne le demandons pas avant que vous ayez notre réponse.',
    done: 'Rien d’autre n’est prévu. Une personne y revient de temps en temps.',
    about: (numbers) => `Au sujet de ${numbers} :`,
    changes: 'Si vous payez, contestez ou nous indiquez un jour, cela change aussitôt.',
  },
  de: {
    asOf: (date) => `Stand ${date}.`,
    nothing: (creditor) => `Zwischen Ihnen und ${creditor} ist nichts offen. Vielen Dank.`,
    sums: 'Insgesamt, je Währung',
    count: (invoices) => (invoices === 1 ? '1 Rechnung' : `${invoices} Rechnungen`),
    invoices: 'Die Rechnungen',
    next: 'Wie es weitergeht',
    earliest: (date) => `Frühestens am ${date}:`,
    today: 'Frühestens heute:',
    approved: 'Das geschieht nur, wenn eine namentlich genannte Person es genehmigt hat.',
    person: 'Ein Mensch sieht sich das an und entscheidet, was geschieht. Vorher wird nichts gesendet.',
    disputed: 'Das ist beanstandet. Wir verlangen es nicht, bis Sie unsere Antwort haben.',
    done: 'Mehr ist nicht vorgesehen. Ein Mensch sieht es sich von Zeit zu Zeit an.',
    about: (numbers) => `Zu ${numbers}:`,
    changes: 'Wenn Sie zahlen, etwas beanstanden oder uns einen Tag nennen, ändert sich das sofort.',
  },
  nl: {
    asOf: (date) => `Stand op ${date}.`,
    nothing: (creditor) => `Er staat niets open tussen u en ${creditor}. Dank u wel.`,
    sums: 'In totaal, per valuta',
    count: (invoices) => (invoices === 1 ? '1 factuur' : `${invoices} facturen`),
    invoices: 'De facturen',
    next: 'Wat er volgt',
    earliest: (date) => `Op zijn vroegst op ${date}:`,
    today: 'Op zijn vroegst vandaag:',
    approved: 'Dit gebeurt alleen als een met naam genoemde persoon het heeft goedgekeurd.',
    person: 'Een mens kijkt hiernaar en beslist wat er gebeurt. Daarvoor wordt er niets gestuurd.',
    disputed: 'Dit is betwist. Wij vragen er niet om totdat u ons antwoord hebt.',
    done: 'Er is niets meer gepland. Een mens kijkt er af en toe naar.',
    about: (numbers) => `Over ${numbers}:`,
    changes: 'Als u betaalt, iets betwist of ons een dag noemt, verandert dit meteen.',
  },
  es: {
    asOf: (date) => `A fecha de ${date}.`,
    nothing: (creditor) => `No hay nada pendiente entre usted y ${creditor}. Gracias.`,
    sums: 'En total, por moneda',
    count: (invoices) => (invoices === 1 ? '1 factura' : `${invoices} facturas`),
    invoices: 'Las facturas',
    next: 'Lo que sigue',
    earliest: (date) => `Como muy pronto el ${date}:`,
    today: 'Como muy pronto hoy:',
    approved: 'Esto solo ocurre si una persona con nombre lo ha aprobado.',
    person: 'Una persona lo estudia y decide qué ocurre. Antes de eso no se envía nada.',
    disputed: 'Esto está en disputa. No lo pedimos hasta que tenga nuestra respuesta.',
    done: 'No hay nada más previsto. Una persona lo revisa de vez en cuando.',
    about: (numbers) => `Sobre ${numbers}:`,
    changes: 'Si paga, objeta o nos indica un día, esto cambia de inmediato.',
  },
};
