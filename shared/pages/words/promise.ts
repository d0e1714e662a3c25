import type { Catalogue } from '../languages.ts';

export const promiseTitle: Catalogue<string> = {
  en: 'Tell us when you will pay',
  fr: 'Dites-nous quand vous paierez',
  de: 'Sagen Sie uns, wann Sie zahlen',
  nl: 'Laat ons weten wanneer u betaalt',
  es: 'Díganos cuándo va a pagar',
};

type PromiseWords = {
  nothing: string;
  effect: string;
  which: string;
  whichDay: string;
  latest(date: string): string;
  howMuch: string;
  all: string;
  part: string;
  amount: string;
  howPaid: string;
  methods: Record<'transfer' | 'card' | 'other', string>;
  moves(date: string): string;
  send: string;
  chooseInvoice: string;
  enterDay: string;
  chooseExtent: string;
  oneCurrency: string;
  notBefore(date: string): string;
  notAfter(date: string | undefined): string;
  tooMuch: string;
  settled: string;
  disputed: string;
  planned: string;
  waiting: string;
  thanks: string;
  proposed(day: string, answerBy: string): string;
  inParts: string;
  willPay: string;
  by(date: string): string;
  whatNext: string;
  noReminder(numbers: readonly string[], date: string): string;
  comesBetween: string;
};

/** Saying when one will pay, and what is said once it is noted. */
export const promiseWords: Catalogue<PromiseWords> = {
  en: {
    nothing: 'There is nothing for you to pay at present.',
    effect: 'We note the day and do not remind you before it. If something comes in between, simply tell us.',
    which: 'Which invoices will you pay?',
    whichDay: 'On which day will you pay?',
    latest: (date) => `Any day up to ${date}. For a later day, please call us.`,
    howMuch: 'How much?',
    all: 'All of it',
    part: 'A part of it',
    amount: 'Amount you will pay',
    howPaid: 'How will you pay? You may leave this open.',
    methods: { transfer: 'Bank transfer', card: 'Card', other: 'Another way' },
    moves: (d) =>
      `You have told us that you will pay by ${d}. If you send another day, it takes the place of that one.`,
    send: 'Send',
    chooseInvoice: 'Choose at least one invoice',
    enterDay: 'Enter the day on which you will pay',
    chooseExtent: 'Choose whether you will pay all of it or a part',
    oneCurrency: 'For a part, choose invoices in one currency only',
    notBefore: (date) => `Choose a day from ${date} on`,
    notAfter: (date) =>
      date === undefined
        ? 'Choose an earlier day, or call us about a later one'
        : `Choose a day up to ${date}, or call us about a later one`,
    tooMuch: 'The amount is more than is open by now',
    settled: 'This has been settled in the meantime; there is nothing to pay',
    disputed: 'This is under dispute; you need not pay it until you have our answer',
    planned: 'You pay this in parts, as we agreed; to change that, propose other days for your plan',
    waiting: 'We have your message about another day; a person will answer you',
    thanks: 'Thank you for letting us know',
    proposed: (day, answerBy) =>
      `You would like to pay by ${day}. As the day was changed before, a person looks at it and answers you by ${answerBy}. We do not remind you until then.`,
    inParts: 'If paying in parts would help, tell us. We will look for a way together.',
    willPay: 'You will pay',
    by: (date) => `by ${date}`,
    whatNext: 'What happens now',
    noReminder: (numbers, date) =>
      `We do not remind you of ${numbers.length === 1 ? 'invoice' : 'invoices'} ${numbers.join(', ')} before ${date}.`,
    comesBetween: 'If something comes in between, please call us. We will look for another way together.',
  },
  fr: {
    nothing: 'Vous n’avez rien à payer aujourd’hui.',
    effect:
      'Nous notons le jour et ne vous rappelons rien avant. En cas d’imprévu, dites-le-nous simplement.',
    which: 'Quelles factures paierez-vous ?',
    whichDay: 'Quel jour paierez-vous ?',
    latest: (date) => `Un jour au plus tard le ${date}. Pour un jour plus éloigné, veuillez nous appeler.`,
    howMuch: 'Combien ?',
    all: 'Tout',
    part: 'Une partie',
    amount: 'Montant que vous paierez',
    howPaid: 'Comment paierez-vous ? Vous pouvez ne rien indiquer.',
    methods: { transfer: 'Virement', card: 'Carte', other: 'Autrement' },
    moves: (d) =>
      `Vous nous avez dit que vous paierez au plus tard le ${d}. Si vous envoyez un autre jour, il remplace celui-ci.`,
    send: 'Envoyer',
    chooseInvoice: 'Choisissez au moins une facture',
    enterDay: 'Indiquez le jour où vous paierez',
    chooseExtent: 'Choisissez si vous paierez tout ou une partie',
    oneCurrency: 'Pour une partie, choisissez des factures dans une seule monnaie',
    notBefore: (date) => `Choisissez un jour à partir du ${date}`,
    notAfter: (date) =>
      date === undefined
        ? 'Choisissez un jour plus proche, ou appelez-nous pour un jour plus éloigné'
        : `Choisissez un jour au plus tard le ${date}, ou appelez-nous pour un jour plus éloigné`,
    tooMuch: 'Le montant dépasse ce qui reste dû à présent',
    settled: 'Cela a été réglé entre-temps ; il n’y a rien à payer',
    disputed: 'Ceci est contesté ; vous n’avez pas à le payer avant d’avoir notre réponse',
    planned:
      'Vous payez ceci en plusieurs fois, comme convenu ; pour le modifier, proposez d’autres jours pour votre plan',
    waiting: 'Nous avons votre message au sujet d’un autre jour ; une personne vous répondra',
    thanks: 'Merci de nous avoir prévenus',
    proposed: (day, answerBy) =>
      `Vous souhaitez payer au plus tard le ${day}. Comme le jour a déjà été changé, une personne examine votre demande et vous répond au plus tard le ${answerBy}. Nous ne vous rappelons rien d’ici là.`,
    inParts: 'Si payer en plusieurs fois vous aidait, dites-le-nous. Nous chercherons ensemble une solution.',
    willPay: 'Vous paierez',
    by: (date) => `au plus tard le ${date}`,
    whatNext: 'Ce qui se passe maintenant',
    noReminder: (numbers, date) =>
      `Nous ne vous rappelons pas ${numbers.length === 1 ? 'la facture' : 'les factures'} ${numbers.join(', ')} avant le ${date}.`,
    comesBetween: 'En cas d’imprévu, veuillez nous appeler. Nous chercherons ensemble une autre solution.',
  },
  de: {
    nothing: 'Sie haben heute nichts zu zahlen.',
    effect:
      'Wir merken uns den Tag und erinnern Sie vorher nicht. Wenn etwas dazwischenkommt, sagen Sie es uns einfach.',
    which: 'Welche Rechnungen werden Sie zahlen?',
    whichDay: 'An welchem Tag werden Sie zahlen?',
    latest: (date) => `Jeder Tag bis zum ${date}. Für einen späteren Tag rufen Sie uns bitte an.`,
    howMuch: 'Wie viel?',
    all: 'Alles',
    part: 'Einen Teil',
    amount: 'Betrag, den Sie zahlen werden',
    howPaid: 'Wie werden Sie zahlen? Sie können das offen lassen.',
    methods: { transfer: 'Überweisung', card: 'Karte', other: 'Auf anderem Weg' },
    moves: (d) =>
      `Sie haben uns mitgeteilt, dass Sie bis zum ${d} zahlen. Wenn Sie einen anderen Tag senden, tritt er an dessen Stelle.`,
    send: 'Senden',
    chooseInvoice: 'Wählen Sie mindestens eine Rechnung',
    enterDay: 'Geben Sie den Tag ein, an dem Sie zahlen werden',
    chooseExtent: 'Wählen Sie, ob Sie alles oder einen Teil zahlen werden',
    oneCurrency: 'Wählen Sie für einen Teil nur Rechnungen in einer Währung',
    notBefore: (date) => `Wählen Sie einen Tag ab dem ${date}`,
    notAfter: (date) =>
      date === undefined
        ? 'Wählen Sie einen früheren Tag, oder rufen Sie uns wegen eines späteren an'
        : `Wählen Sie einen Tag bis zum ${date}, oder rufen Sie uns wegen eines späteren an`,
    tooMuch: 'Der Betrag ist mehr, als inzwischen offen ist',
    settled: 'Das ist inzwischen erledigt; es gibt nichts zu zahlen',
    disputed: 'Das ist beanstandet; Sie müssen es nicht zahlen, bis Sie unsere Antwort haben',
    planned:
      'Sie zahlen das wie vereinbart in Raten; um das zu ändern, schlagen Sie andere Tage für Ihren Plan vor',
    waiting: 'Wir haben Ihre Nachricht über einen anderen Tag; ein Mensch wird Ihnen antworten',
    thanks: 'Danke, dass Sie uns Bescheid geben',
    proposed: (day, answerBy) =>
      `Sie möchten bis zum ${day} zahlen. Da der Tag schon einmal geändert wurde, sieht ein Mensch es sich an und antwortet Ihnen bis zum ${answerBy}. Bis dahin erinnern wir Sie nicht.`,
    inParts: 'Wenn Ihnen Raten helfen würden, sagen Sie es uns. Wir suchen gemeinsam einen Weg.',
    willPay: 'Sie zahlen',
    by: (date) => `bis zum ${date}`,
    whatNext: 'Wie es weitergeht',
    noReminder: (numbers, date) =>
      `Wir erinnern Sie vor dem ${date} nicht an ${numbers.length === 1 ? 'Rechnung' : 'die Rechnungen'} ${numbers.join(', ')}.`,
    comesBetween:
      'Wenn etwas dazwischenkommt, rufen Sie uns bitte an. Wir suchen dann gemeinsam einen anderen Weg.',
  },
  nl: {
    nothing: 'U hoeft vandaag niets te betalen.',
    effect:
      'Wij noteren de dag en herinneren u niet eerder. Komt er iets tussen, laat het ons dan gewoon weten.',
    which: 'Welke facturen gaat u betalen?',
    whichDay: 'Op welke dag gaat u betalen?',
    latest: (date) => `Een dag tot en met ${date}. Bel ons voor een latere dag.`,
    howMuch: 'Hoeveel?',
    all: 'Alles',
    part: 'Een deel',
    amount: 'Bedrag dat u gaat betalen',
    howPaid: 'Hoe gaat u betalen? U mag dit openlaten.',
    methods: { transfer: 'Overschrijving', card: 'Kaart', other: 'Op een andere manier' },
    moves: (d) =>
      `U hebt ons laten weten dat u uiterlijk op ${d} betaalt. Stuurt u een andere dag, dan komt die daarvoor in de plaats.`,
    send: 'Versturen',
    chooseInvoice: 'Kies ten minste één factuur',
    enterDay: 'Vul de dag in waarop u gaat betalen',
    chooseExtent: 'Kies of u alles of een deel gaat betalen',
    oneCurrency: 'Kies voor een deel alleen facturen in één valuta',
    notBefore: (date) => `Kies een dag vanaf ${date}`,
    notAfter: (date) =>
      date === undefined
        ? 'Kies een eerdere dag, of bel ons over een latere'
        : `Kies een dag tot en met ${date}, of bel ons over een latere`,
    tooMuch: 'Het bedrag is meer dan er nu nog openstaat',
    settled: 'Dit is intussen afgehandeld; er is niets te betalen',
    disputed: 'Dit is betwist; u hoeft het niet te betalen totdat u ons antwoord hebt',
    planned:
      'U betaalt dit in termijnen, zoals afgesproken; stel andere dagen voor uw plan voor om dat te wijzigen',
    waiting: 'Wij hebben uw bericht over een andere dag; een mens geeft u antwoord',
    thanks: 'Dank u dat u het ons laat weten',
    proposed: (day, answerBy) =>
      `U wilt uiterlijk op ${day} betalen. Omdat de dag al eerder is gewijzigd, kijkt een mens ernaar en antwoordt u uiterlijk op ${answerBy}. Wij herinneren u tot dan niet.`,
    inParts: 'Zou betalen in termijnen u helpen, laat het ons dan weten. Wij zoeken samen een weg.',
    willPay: 'U betaalt',
    by: (date) => `uiterlijk op ${date}`,
    whatNext: 'Wat er nu gebeurt',
    noReminder: (numbers, date) =>
      `Wij herinneren u vóór ${date} niet aan ${numbers.length === 1 ? 'factuur' : 'de facturen'} ${numbers.join(', ')}.`,
    comesBetween: 'Komt er iets tussen, bel ons dan. Wij zoeken samen een andere weg.',
  },
  es: {
    nothing: 'Hoy no tiene nada que pagar.',
    effect: 'Anotamos el día y no le recordamos nada antes. Si surge algún imprevisto, díganoslo sin más.',
    which: '¿Qué facturas va a pagar?',
    whichDay: '¿Qué día va a pagar?',
    latest: (date) => `Cualquier día hasta el ${date}. Para un día posterior, llámenos.`,
    howMuch: '¿Cuánto?',
    all: 'Todo',
    part: 'Una parte',
    amount: 'Importe que va a pagar',
    howPaid: '¿Cómo va a pagar? Puede dejarlo en blanco.',
    methods: { transfer: 'Transferencia', card: 'Tarjeta', other: 'De otra forma' },
    moves: (d) => `Nos ha dicho que va a pagar a más tardar el ${d}. Si envía otro día, sustituirá a ese.`,
    send: 'Enviar',
    chooseInvoice: 'Elija al menos una factura',
    enterDay: 'Introduzca el día en que va a pagar',
    chooseExtent: 'Elija si va a pagar todo o una parte',
    oneCurrency: 'Para una parte, elija facturas en una sola moneda',
    notBefore: (date) => `Elija un día a partir del ${date}`,
    notAfter: (date) =>
      date === undefined
        ? 'Elija un día anterior o llámenos para acordar uno posterior'
        : `Elija un día hasta el ${date} o llámenos para acordar uno posterior`,
    tooMuch: 'El importe es mayor que lo pendiente en este momento',
    settled: 'Esto ya se ha saldado; no hay nada que pagar',
    disputed: 'Esto está en disputa; no tiene que pagarlo hasta que tenga nuestra respuesta',
    planned: 'Paga esto a plazos, como acordamos; para cambiarlo, proponga otras fechas para su plan',
    waiting: 'Tenemos su mensaje sobre otro día; una persona le responderá',
    thanks: 'Gracias por avisarnos',
    proposed: (day, answerBy) =>
      `Desea pagar a más tardar el ${day}. Como el día ya se cambió antes, una persona lo estudia y le responde a más tardar el ${answerBy}. Hasta entonces no le recordamos nada.`,
    inParts: 'Si pagar a plazos le ayudara, díganoslo. Buscaremos juntos una manera.',
    willPay: 'Va a pagar',
    by: (date) => `a más tardar el ${date}`,
    whatNext: 'Qué ocurre ahora',
    noReminder: (numbers, date) =>
      `No le recordamos ${numbers.length === 1 ? 'la factura' : 'las facturas'} ${numbers.join(', ')} antes del ${date}.`,
    comesBetween: 'Si surge algún imprevisto, llámenos. Buscaremos juntos otra manera.',
  },
};
