import type { Catalogue } from '../languages.ts';

export const planTitle: Catalogue<string> = {
  en: 'Propose to pay in parts',
  fr: 'Proposer de payer en plusieurs fois',
  de: 'Ratenzahlung vorschlagen',
  nl: 'Voorstellen in termijnen te betalen',
  es: 'Proponer pagar a plazos',
};

type PlanWords = {
  nothing: string;
  effect: string;
  which: string;
  howMany: string;
  firstDay: string;
  howOften: string;
  rhythm: Record<'month' | 'fortnight' | 'week', string>;
  showDays: string;
  chooseInvoice: string;
  oneCurrency: string;
  chooseParts(n: number): string;
  enterFirst: string;
  chooseRhythm: string;
  tooSmall: string;
  enterDay: string;
  sumDiffers(sum: string, is: string): string;
  reviewTitle: string;
  review(sum: string): string;
  agreedAtOnce: string;
  personDecides: string;
  part(n: number): string;
  day: string;
  amount(currency: string): string;
  propose: string;
  again: string;
  stillOpen: string;
  paid: string;
  settled: string;
  disputed: string;
  notBefore(date: string): string;
  notAfter(date: string): string;
  oneADay: string;
  waiting: string;
  changed: string;
  thanks: string;
  yourPlan: string;
  agreed: string;
  earlier: string;
  offered(date: string): string;
  waits(date: string): string;
  accept: string;
  end: string;
  otherDays: string;
  ended: string;
  endedText: string;
};

/** Proposing to pay in parts, and what becomes of it. */
export const planWords: Catalogue<PlanWords> = {
  en: {
    nothing: 'There is nothing for you to pay at present.',
    effect:
      'You can pay in parts. Say how many and from when; you see the days and amounts before anything is sent. Paying in parts costs you nothing, and you lose none of your rights.',
    which: 'Which invoices is it about?',
    howMany: 'In how many parts?',
    firstDay: 'On which day will you pay the first part?',
    howOften: 'How often?',
    rhythm: {
      month: 'Every month',
      fortnight: 'Every two weeks',
      week: 'Every week',
    },
    showDays: 'Show the days',
    chooseInvoice: 'Choose at least one invoice',
    oneCurrency: 'Choose invoices in one currency only; make a plan for each currency',
    chooseParts: (n) => `Choose between 2 and ${n} parts; for more, please call us`,
    enterFirst: 'Enter the day on which you will pay the first part',
    chooseRhythm: 'Choose how often you will pay',
    tooSmall: 'Choose fewer parts',
    enterDay: 'Enter the day of this part',
    sumDiffers: (sum, is) => `The parts must make ${sum} together; they make ${is} now`,
    reviewTitle: 'Look through your plan',
    review: (sum) =>
      `Together the parts make ${sum}. Change a day or an amount if you like; leave a row empty to drop it.`,
    agreedAtOnce: 'We can agree to this plan at once.',
    personDecides: 'A person will look at this plan and answer you. We do not remind you until then.',
    part: (n) => `Part ${n}`,
    day: 'To be paid by',
    amount: (currency) => `Amount in ${currency}`,
    propose: 'Propose this plan',
    again: 'Begin again',
    stillOpen: 'Still open',
    paid: 'paid',
    settled: 'This has been settled in the meantime; there is nothing to pay',
    disputed: 'This is under dispute; you need not pay it until you have our answer',
    notBefore: (date) => `Choose days from ${date} on`,
    notAfter: (date) => `Choose days up to ${date}`,
    oneADay: 'Choose another day for each part',
    waiting: 'We have a proposal of yours already; a person will answer you',
    changed: 'What is open has changed meanwhile; please begin again',
    thanks: 'Thank you for letting us know',
    yourPlan: 'Your plan',
    agreed: 'We have agreed on these days. As long as you keep to them, we do not remind you.',
    earlier: 'You can always pay earlier. If a part becomes difficult, please tell us before its day.',
    offered: (date) =>
      `We offer you these days. Please say yes by ${date}; we do not ask you for payment until then.`,
    waits: (date) =>
      `A person looks at your plan and answers you by ${date}. We do not ask you for payment until then.`,
    accept: 'Yes, I agree to this plan',
    end: 'I do not want this plan any more',
    otherDays: 'Propose other days',
    ended: 'Your plan has ended',
    endedText: 'All that you have paid counts, of course. If another way suits you better, please tell us.',
  },
  fr: {
    nothing: 'Vous n’avez rien à payer aujourd’hui.',
    effect:
      'Vous pouvez payer en plusieurs fois. Dites en combien de fois et à partir de quand ; vous voyez les jours et les montants avant tout envoi. Payer en plusieurs fois ne vous coûte rien et ne vous retire aucun droit.',
    which: 'De quelles factures s’agit-il ?',
    howMany: 'En combien de fois ?',
    firstDay: 'Quel jour paierez-vous la première part ?',
    howOften: 'À quel rythme ?',
    rhythm: {
      month: 'Chaque mois',
      fortnight: 'Toutes les deux semaines',
      week: 'Chaque semaine',
    },
    showDays: 'Montrer les jours',
    chooseInvoice: 'Choisissez au moins une facture',
    oneCurrency: 'Choisissez des factures dans une seule monnaie ; faites un plan par monnaie',
    chooseParts: (n) => `Choisissez entre 2 et ${n} parts ; pour davantage, veuillez nous appeler`,
    enterFirst: 'Indiquez le jour où vous paierez la première part',
    chooseRhythm: 'Choisissez à quel rythme vous paierez',
    tooSmall: 'Choisissez moins de parts',
    enterDay: 'Indiquez le jour de cette part',
    sumDiffers: (sum, is) => `Les parts doivent faire ${sum} ensemble ; elles font ${is} à présent`,
    reviewTitle: 'Relisez votre plan',
    review: (sum) =>
      `Ensemble, les parts font ${sum}. Changez un jour ou un montant si vous le souhaitez ; laissez une ligne vide pour la supprimer.`,
    agreedAtOnce: 'Nous pouvons accepter ce plan tout de suite.',
    personDecides: 'Une personne examinera ce plan et vous répondra. Nous ne vous rappelons rien d’ici là.',
    part: (n) => `Part ${n}`,
    day: 'À payer au plus tard le',
    amount: (currency) => `Montant en ${currency}`,
    propose: 'Proposer ce plan',
    again: 'Recommencer',
    stillOpen: 'Reste à payer',
    paid: 'payé',
    settled: 'Cela a été réglé entre-temps ; il n’y a rien à payer',
    disputed: 'Ceci est contesté ; vous n’avez pas à le payer avant d’avoir notre réponse',
    notBefore: (date) => `Choisissez des jours à partir du ${date}`,
    notAfter: (date) => `Choisissez des jours au plus tard le ${date}`,
    oneADay: 'Choisissez un autre jour pour chaque part',
    waiting: 'Nous avons déjà une proposition de votre part ; une personne vous répondra',
    changed: 'Ce qui reste dû a changé entre-temps ; veuillez recommencer',
    thanks: 'Merci de nous avoir prévenus',
    yourPlan: 'Votre plan de paiement',
    agreed: 'Ces jours sont convenus entre nous. Tant que vous les respectez, nous ne vous rappelons rien.',
    earlier:
      'Vous pouvez toujours payer plus tôt. Si une part devient difficile, dites-le-nous avant son jour.',
    offered: (date) =>
      `Nous vous proposons ces jours. Merci de donner votre accord au plus tard le ${date} ; nous ne vous demandons aucun paiement d’ici là.`,
    waits: (date) =>
      `Une personne examine votre plan et vous répond au plus tard le ${date}. Nous ne vous demandons aucun paiement d’ici là.`,
    accept: 'Oui, j’accepte ce plan',
    end: 'Je ne veux plus de ce plan',
    otherDays: 'Proposer d’autres jours',
    ended: 'Votre plan est terminé',
    endedText:
      'Tout ce que vous avez payé compte, bien sûr. Si une autre solution vous convient mieux, dites-le-nous.',
  },
  de: {
    nothing: 'Sie haben heute nichts zu zahlen.',
    effect:
      'Sie können in Raten zahlen. Sagen Sie, in wie vielen und ab wann; Sie sehen Tage und Beträge, bevor etwas gesendet wird. Die Ratenzahlung kostet Sie nichts und nimmt Ihnen keine Rechte.',
    which: 'Um welche Rechnungen geht es?',
    howMany: 'In wie vielen Raten?',
    firstDay: 'An welchem Tag zahlen Sie die erste Rate?',
    howOften: 'Wie oft?',
    rhythm: {
      month: 'Jeden Monat',
      fortnight: 'Alle zwei Wochen',
      week: 'Jede Woche',
    },
    showDays: 'Tage anzeigen',
    chooseInvoice: 'Wählen Sie mindestens eine Rechnung',
    oneCurrency: 'Wählen Sie nur Rechnungen in einer Währung; machen Sie für jede Währung einen Plan',
    chooseParts: (n) => `Wählen Sie zwischen 2 und ${n} Raten; wegen mehr rufen Sie uns bitte an`,
    enterFirst: 'Geben Sie den Tag ein, an dem Sie die erste Rate zahlen',
    chooseRhythm: 'Wählen Sie, wie oft Sie zahlen',
    tooSmall: 'Wählen Sie weniger Raten',
    enterDay: 'Geben Sie den Tag dieser Rate ein',
    sumDiffers: (sum, is) => `Die Raten müssen zusammen ${sum} ergeben; jetzt ergeben sie ${is}`,
    reviewTitle: 'Sehen Sie Ihren Plan durch',
    review: (sum) =>
      `Zusammen ergeben die Raten ${sum}. Ändern Sie einen Tag oder Betrag, wenn Sie möchten; lassen Sie eine Zeile leer, um sie zu streichen.`,
    agreedAtOnce: 'Diesem Plan können wir sofort zustimmen.',
    personDecides:
      'Ein Mensch sieht sich diesen Plan an und antwortet Ihnen. Bis dahin erinnern wir Sie nicht.',
    part: (n) => `Rate ${n}`,
    day: 'Zu zahlen bis',
    amount: (currency) => `Betrag in ${currency}`,
    propose: 'Diesen Plan vorschlagen',
    again: 'Neu beginnen',
    stillOpen: 'Noch offen',
    paid: 'bezahlt',
    settled: 'Das ist inzwischen erledigt; es gibt nichts zu zahlen',
    disputed: 'Das ist beanstandet; Sie müssen es nicht zahlen, bis Sie unsere Antwort haben',
    notBefore: (date) => `Wählen Sie Tage ab dem ${date}`,
    notAfter: (date) => `Wählen Sie Tage bis zum ${date}`,
    oneADay: 'Wählen Sie für jede Rate einen anderen Tag',
    waiting: 'Wir haben schon einen Vorschlag von Ihnen; ein Mensch wird Ihnen antworten',
    changed: 'Was offen ist, hat sich inzwischen geändert; bitte beginnen Sie neu',
    thanks: 'Danke, dass Sie uns Bescheid geben',
    yourPlan: 'Ihr Zahlungsplan',
    agreed: 'Wir haben diese Tage vereinbart. Solange Sie sie einhalten, erinnern wir Sie nicht.',
    earlier:
      'Früher zahlen können Sie jederzeit. Wird eine Rate schwierig, sagen Sie es uns bitte vor ihrem Tag.',
    offered: (date) =>
      `Wir bieten Ihnen diese Tage an. Sagen Sie bitte bis zum ${date} Ja; bis dahin bitten wir Sie um keine Zahlung.`,
    waits: (date) =>
      `Ein Mensch sieht sich Ihren Plan an und antwortet Ihnen bis zum ${date}. Bis dahin bitten wir Sie um keine Zahlung.`,
    accept: 'Ja, ich stimme diesem Plan zu',
    end: 'Ich möchte diesen Plan nicht mehr',
    otherDays: 'Andere Tage vorschlagen',
    ended: 'Ihr Plan ist beendet',
    endedText:
      'Alles, was Sie gezahlt haben, zählt selbstverständlich. Wenn Ihnen ein anderer Weg besser passt, sagen Sie es uns bitte.',
  },
  nl: {
    nothing: 'U hoeft vandaag niets te betalen.',
    effect:
      'U kunt in termijnen betalen. Zeg in hoeveel en vanaf wanneer; u ziet de dagen en bedragen voordat er iets wordt verstuurd. Betalen in termijnen kost u niets en neemt u geen rechten af.',
    which: 'Om welke facturen gaat het?',
    howMany: 'In hoeveel termijnen?',
    firstDay: 'Op welke dag betaalt u de eerste termijn?',
    howOften: 'Hoe vaak?',
    rhythm: {
      month: 'Elke maand',
      fortnight: 'Om de twee weken',
      week: 'Elke week',
    },
    showDays: 'Dagen tonen',
    chooseInvoice: 'Kies ten minste één factuur',
    oneCurrency: 'Kies alleen facturen in één valuta; maak voor elke valuta een plan',
    chooseParts: (n) => `Kies tussen 2 en ${n} termijnen; bel ons voor meer`,
    enterFirst: 'Vul de dag in waarop u de eerste termijn betaalt',
    chooseRhythm: 'Kies hoe vaak u betaalt',
    tooSmall: 'Kies minder termijnen',
    enterDay: 'Vul de dag van deze termijn in',
    sumDiffers: (sum, is) => `De termijnen moeten samen ${sum} zijn; nu zijn ze ${is}`,
    reviewTitle: 'Loop uw plan na',
    review: (sum) =>
      `Samen zijn de termijnen ${sum}. Wijzig een dag of bedrag als u wilt; laat een regel leeg om die te schrappen.`,
    agreedAtOnce: 'Met dit plan kunnen wij meteen instemmen.',
    personDecides: 'Een mens bekijkt dit plan en geeft u antwoord. Wij herinneren u tot dan niet.',
    part: (n) => `Termijn ${n}`,
    day: 'Te betalen uiterlijk op',
    amount: (currency) => `Bedrag in ${currency}`,
    propose: 'Dit plan voorstellen',
    again: 'Opnieuw beginnen',
    stillOpen: 'Nog open',
    paid: 'betaald',
    settled: 'Dit is intussen afgehandeld; er is niets te betalen',
    disputed: 'Dit is betwist; u hoeft het niet te betalen totdat u ons antwoord hebt',
    notBefore: (date) => `Kies dagen vanaf ${date}`,
    notAfter: (date) => `Kies dagen tot en met ${date}`,
    oneADay: 'Kies voor elke termijn een andere dag',
    waiting: 'Wij hebben al een voorstel van u; een mens geeft u antwoord',
    changed: 'Wat openstaat is intussen veranderd; begin opnieuw',
    thanks: 'Dank u dat u het ons laat weten',
    yourPlan: 'Uw betaalplan',
    agreed: 'Wij hebben deze dagen afgesproken. Zolang u zich daaraan houdt, herinneren wij u niet.',
    earlier: 'Eerder betalen kan altijd. Wordt een termijn moeilijk, laat het ons dan vóór die dag weten.',
    offered: (date) =>
      `Wij bieden u deze dagen aan. Laat ons uiterlijk op ${date} weten of u akkoord gaat; tot dan vragen wij u niet om te betalen.`,
    waits: (date) =>
      `Een mens bekijkt uw plan en antwoordt u uiterlijk op ${date}. Tot dan vragen wij u niet om te betalen.`,
    accept: 'Ja, ik ga akkoord met dit plan',
    end: 'Ik wil dit plan niet meer',
    otherDays: 'Andere dagen voorstellen',
    ended: 'Uw plan is beëindigd',
    endedText:
      'Alles wat u hebt betaald, telt natuurlijk mee. Past een andere oplossing u beter, laat het ons dan weten.',
  },
  es: {
    nothing: 'Hoy no tiene nada que pagar.',
    effect:
      'Puede pagar a plazos. Díganos en cuántos y desde cuándo; verá las fechas y los importes antes de enviar nada. Pagar a plazos no le cuesta nada ni le quita ningún derecho.',
    which: '¿De qué facturas se trata?',
    howMany: '¿En cuántos plazos?',
    firstDay: '¿Qué día va a pagar el primer plazo?',
    howOften: '¿Con qué frecuencia?',
    rhythm: {
      month: 'Cada mes',
      fortnight: 'Cada dos semanas',
      week: 'Cada semana',
    },
    showDays: 'Mostrar las fechas',
    chooseInvoice: 'Elija al menos una factura',
    oneCurrency: 'Elija facturas en una sola moneda; haga un plan para cada moneda',
    chooseParts: (n) => `Elija entre 2 y ${n} plazos; para más, llámenos`,
    enterFirst: 'Introduzca el día en que va a pagar el primer plazo',
    chooseRhythm: 'Elija con qué frecuencia va a pagar',
    tooSmall: 'Elija menos plazos',
    enterDay: 'Introduzca el día de este plazo',
    sumDiffers: (sum, is) => `Los plazos deben sumar ${sum}; ahora suman ${is}`,
    reviewTitle: 'Revise su plan',
    review: (sum) =>
      `Los plazos suman ${sum}. Cambie un día o un importe si lo desea; deje una fila vacía para quitarla.`,
    agreedAtOnce: 'Podemos aceptar este plan enseguida.',
    personDecides: 'Una persona estudiará este plan y le responderá. Hasta entonces no le recordamos nada.',
    part: (n) => `Plazo ${n}`,
    day: 'A pagar a más tardar el',
    amount: (currency) => `Importe en ${currency}`,
    propose: 'Proponer este plan',
    again: 'Empezar de nuevo',
    stillOpen: 'Pendiente',
    paid: 'pagado',
    settled: 'Esto ya se ha saldado; no hay nada que pagar',
    disputed: 'Esto está en disputa; no tiene que pagarlo hasta que tenga nuestra respuesta',
    notBefore: (date) => `Elija días a partir del ${date}`,
    notAfter: (date) => `Elija días hasta el ${date}`,
    oneADay: 'Elija otro día para cada plazo',
    waiting: 'Ya tenemos una propuesta suya; una persona le responderá',
    changed: 'Lo pendiente ha cambiado entretanto; empiece de nuevo',
    thanks: 'Gracias por avisarnos',
    yourPlan: 'Su plan de pagos',
    agreed: 'Hemos acordado estas fechas. Mientras las cumpla, no le recordamos nada.',
    earlier: 'Siempre puede pagar antes. Si un plazo se le hace difícil, díganoslo antes de su día.',
    offered: (date) =>
      `Le ofrecemos estas fechas. Díganos que sí a más tardar el ${date}; hasta entonces no le pedimos ningún pago.`,
    waits: (date) =>
      `Una persona estudia su plan y le responde a más tardar el ${date}. Hasta entonces no le pedimos ningún pago.`,
    accept: 'Sí, acepto este plan',
    end: 'Ya no quiero este plan',
    otherDays: 'Proponer otras fechas',
    ended: 'Su plan ha terminado',
    endedText: 'Todo lo que ha pagado cuenta, por supuesto. Si le conviene más otra solución, díganoslo.',
  },
};
