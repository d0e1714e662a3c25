import type { Catalogue } from '../languages.ts';

export const payOtherTitle: Catalogue<string> = {
  en: 'Choose what to pay',
  fr: 'Choisir ce que vous payez',
  de: 'Auswählen, was Sie zahlen',
  nl: 'Kiezen wat u betaalt',
  es: 'Elegir qué paga',
};

type PayOtherWords = {
  /** On the page to pay: to the choice, and back to what is asked for. */
  link: string;
  back: string;
  part: string;
  allPaid: string;
  alsoDue: string;
  alsoDueNote: string;
  what: string;
  all(sum: string): string;
  undisputed(sum: string): string;
  withDisputed(sum: string): string;
  chosen: string;
  invoices: string;
  partLabel: string;
  partHint: string;
  currency: string;
  stillDisputed: string;
  next: string;
  chooseWhat: string;
  chooseInvoice: string;
  oneCurrency: string;
};

/** Paying something else than what is asked for: some invoices, all of them, or a part. */
export const payOtherWords: Catalogue<PayOtherWords> = {
  en: {
    link: 'Pay something else: other invoices, or a part',
    back: 'Back to what is asked for',
    part: 'A part, as you chose:',
    allPaid: 'Everything between us is paid. Thank you.',
    alsoDue: 'Also to be paid',
    alsoDueNote: 'This is open too. It is not in the sum above.',
    what: 'What would you like to pay?',
    all: (sum) => `Everything that is open: ${sum}`,
    undisputed: (sum) => `Everything that is not under dispute: ${sum}`,
    withDisputed: (sum) => `Everything that is open, also what is under dispute: ${sum}`,
    chosen: 'Only the invoices that I choose below',
    invoices: 'Invoices',
    partLabel: 'Only a part of it',
    partHint: 'Leave this empty to pay the whole.',
    currency: 'Currency of the part',
    stillDisputed: 'Paying what is under dispute does not end your objection: we answer it all the same.',
    next: 'Show me how to pay',
    chooseWhat: 'Choose what you would like to pay',
    chooseInvoice: 'Choose at least one invoice',
    oneCurrency: 'Choose invoices in the currency of the part',
  },
  fr: {
    link: 'Payer autre chose : d’autres factures, ou une partie',
    back: 'Revenir à ce qui est demandé',
    part: 'Une partie, comme vous l’avez choisi :',
    allPaid: 'Tout est réglé entre nous. Merci.',
    alsoDue: 'Également à payer',
    alsoDueNote: 'Ceci est dû aussi. Ce n’est pas compris dans la somme ci-dessus.',
    what: 'Que souhaitez-vous payer ?',
    all: (sum) => `Tout ce qui est dû : ${sum}`,
    undisputed: (sum) => `Tout ce qui n’est pas contesté : ${sum}`,
    withDisputed: (sum) => `Tout ce qui est dû, y compris ce qui est contesté : ${sum}`,
    chosen: 'Seulement les factures que je choisis ci-dessous',
    invoices: 'Factures',
    partLabel: 'Une partie seulement',
    partHint: 'Laissez ce champ vide pour payer le tout.',
    currency: 'Devise de la partie',
    stillDisputed:
      'Payer ce qui est contesté ne met pas fin à votre contestation : nous y répondons tout de même.',
    next: 'Me montrer comment payer',
    chooseWhat: 'Choisissez ce que vous souhaitez payer',
    chooseInvoice: 'Choisissez au moins une facture',
    oneCurrency: 'Choisissez des factures dans la devise de la partie',
  },
  de: {
    link: 'Etwas anderes zahlen: andere Rechnungen oder einen Teil',
    back: 'Zurück zu dem, worum wir bitten',
    part: 'Ein Teil, wie Sie es gewählt haben:',
    allPaid: 'Zwischen uns ist alles bezahlt. Danke.',
    alsoDue: 'Auch zu zahlen',
    alsoDueNote: 'Auch das ist offen. Es ist in der Summe oben nicht enthalten.',
    what: 'Was möchten Sie zahlen?',
    all: (sum) => `Alles, was offen ist: ${sum}`,
    undisputed: (sum) => `Alles, was nicht beanstandet ist: ${sum}`,
    withDisputed: (sum) => `Alles, was offen ist, auch das Beanstandete: ${sum}`,
    chosen: 'Nur die Rechnungen, die ich unten auswähle',
    invoices: 'Rechnungen',
    partLabel: 'Nur einen Teil davon',
    partHint: 'Lassen Sie das Feld leer, um alles zu zahlen.',
    currency: 'Währung des Teils',
    stillDisputed:
      'Auch wenn Sie Beanstandetes zahlen, gilt Ihr Einwand weiter: Wir beantworten ihn trotzdem.',
    next: 'Zeigen, wie ich zahle',
    chooseWhat: 'Wählen Sie aus, was Sie zahlen möchten',
    chooseInvoice: 'Wählen Sie mindestens eine Rechnung aus',
    oneCurrency: 'Wählen Sie Rechnungen in der Währung des Teils aus',
  },
  nl: {
    link: 'Iets anders betalen: andere facturen, of een deel',
    back: 'Terug naar wat er gevraagd wordt',
    part: 'Een deel, zoals u hebt gekozen:',
    allPaid: 'Tussen ons is alles betaald. Dank u wel.',
    alsoDue: 'Ook te betalen',
    alsoDueNote: 'Dit staat ook open. Het zit niet in de som hierboven.',
    what: 'Wat wilt u betalen?',
    all: (sum) => `Alles wat openstaat: ${sum}`,
    undisputed: (sum) => `Alles wat niet betwist is: ${sum}`,
    withDisputed: (sum) => `Alles wat openstaat, ook wat betwist is: ${sum}`,
    chosen: 'Alleen de facturen die ik hieronder kies',
    invoices: 'Facturen',
    partLabel: 'Alleen een deel ervan',
    partHint: 'Laat dit leeg om alles te betalen.',
    currency: 'Valuta van het deel',
    stillDisputed: 'Betaalt u wat betwist is, dan blijft uw bezwaar staan: wij beantwoorden het toch.',
    next: 'Laat zien hoe ik betaal',
    chooseWhat: 'Kies wat u wilt betalen',
    chooseInvoice: 'Kies ten minste één factuur',
    oneCurrency: 'Kies facturen in de valuta van het deel',
  },
  es: {
    link: 'Pagar otra cosa: otras facturas o una parte',
    back: 'Volver a lo que se pide',
    part: 'Una parte, como ha elegido:',
    allPaid: 'Entre nosotros está todo pagado. Muchas gracias.',
    alsoDue: 'También por pagar',
    alsoDueNote: 'Esto también está pendiente. No está incluido en la suma anterior.',
    what: '¿Qué desea pagar?',
    all: (sum) => `Todo lo pendiente: ${sum}`,
    undisputed: (sum) => `Todo lo que no está en disputa: ${sum}`,
    withDisputed: (sum) => `Todo lo pendiente, también lo que está en disputa: ${sum}`,
    chosen: 'Solo las facturas que elijo abajo',
    invoices: 'Facturas',
    partLabel: 'Solo una parte',
    partHint: 'Déjelo vacío para pagar el total.',
    currency: 'Moneda de la parte',
    stillDisputed: 'Pagar lo que está en disputa no pone fin a su objeción: la respondemos igualmente.',
    next: 'Mostrarme cómo pagar',
    chooseWhat: 'Elija qué desea pagar',
    chooseInvoice: 'Elija al menos una factura',
    oneCurrency: 'Elija facturas en la moneda de la parte',
  },
};
