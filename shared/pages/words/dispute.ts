import type { Catalogue } from '../languages.ts';

export const disputeTitle: Catalogue<string> = {
  en: 'Tell us that something is wrong',
  fr: 'Dites-nous que quelque chose ne va pas',
  de: 'Sagen Sie uns, dass etwas nicht stimmt',
  nl: 'Laat ons weten dat er iets niet klopt',
  es: 'Díganos que algo no está bien',
};

type DisputeWords = {
  nothingOpen: string;
  which: string;
  yourInvoices: string;
  chooseInvoice: string;
  next: string;
  another: string;
  effect: string;
  whatIsWrong: string;
  pleaseChoose: string;
  anythingElse: string;
  textHint(most: number): string;
  send: string;
  chooseReason: string;
  shorten(most: number, length: number): string;
  ownWords: string;
  settledTitle: string;
  settled(number: string): string;
  thanks: string;
  alreadyOpen: string;
  caseNumber: string;
  whatNext: string;
  suspendedWhole(number: string): string;
  suspendedPart(part: string, number: string): string;
  suspendedBefore(number: string): string;
  answerBy(date: string): string;
  added: string;
  known: string;
  byMail: string;
  underWay: string;
};

/** Objecting to an invoice, and what is said once it is noted. */
export const disputeWords: Catalogue<DisputeWords> = {
  en: {
    nothingOpen:
      'Nothing is open between us today, so there is nothing to object to. If you think otherwise, call us.',
    which: 'Which invoice is it about?',
    yourInvoices: 'Your open invoices',
    chooseInvoice: 'Choose the invoice it is about',
    next: 'Continue',
    another: 'Choose another invoice',
    effect: 'We stop asking for what you object to, and a person answers you. This costs nothing.',
    whatIsWrong: 'What is wrong?',
    pleaseChoose: 'Please choose',
    anythingElse: 'Is there anything we should know?',
    textHint: (most) => `If you like, in your own words. At most ${most} characters.`,
    send: 'Send',
    chooseReason: 'Choose what is wrong',
    shorten: (most, length) => `Shorten your text to ${most} characters; it has ${length}`,
    ownWords: 'Tell us in your own words what is wrong',
    settledTitle: 'This invoice is settled',
    settled: (number) =>
      `Invoice ${number} is settled, so we do not ask you for anything. Is something wrong all the same? Please call us.`,
    thanks: 'Thank you for telling us',
    alreadyOpen: 'An objection is already open',
    caseNumber: 'Your case number',
    whatNext: 'What happens now',
    suspendedWhole: (number) => `We do not ask you to pay invoice ${number} until you have our answer.`,
    suspendedPart: (part, number) =>
      `We do not ask you to pay ${part} of invoice ${number} until you have our answer. The rest is not affected.`,
    suspendedBefore: (number) =>
      `We do not ask for what is under dispute on invoice ${number} until you have our answer.`,
    answerBy: (date) => `A person looks into it and answers you by ${date}.`,
    added: 'What you wrote just now stands with what you told us before.',
    known: 'We have what you wrote; you need not send it again.',
    byMail: 'You will also hear from us about this, most often by e-mail.',
    underWay:
      'A message from us was already on its way when you wrote. If it still arrives, you can ignore what it says about this.',
  },
  fr: {
    nothingOpen:
      'Rien n’est ouvert entre nous aujourd’hui ; il n’y a donc rien à contester. Si vous pensez le contraire, appelez-nous.',
    which: 'De quelle facture s’agit-il ?',
    yourInvoices: 'Vos factures ouvertes',
    chooseInvoice: 'Choisissez la facture concernée',
    next: 'Continuer',
    another: 'Choisir une autre facture',
    effect:
      'Nous cessons de demander ce que vous contestez, et une personne vous répond. Cela ne coûte rien.',
    whatIsWrong: 'Qu’est-ce qui ne va pas ?',
    pleaseChoose: 'Veuillez choisir',
    anythingElse: 'Y a-t-il autre chose à savoir ?',
    textHint: (most) => `Si vous le souhaitez, avec vos propres mots. Au plus ${most} caractères.`,
    send: 'Envoyer',
    chooseReason: 'Choisissez ce qui ne va pas',
    shorten: (most, length) => `Raccourcissez votre texte à ${most} caractères ; il en compte ${length}`,
    ownWords: 'Dites-nous avec vos propres mots ce qui ne va pas',
    settledTitle: 'Cette facture est réglée',
    settled: (number) =>
      `La facture ${number} est réglée ; nous ne vous demandons donc rien. Quelque chose ne va pas malgré tout ? Veuillez nous appeler.`,
    thanks: 'Merci de nous l’avoir dit',
    alreadyOpen: 'Une contestation est déjà ouverte',
    caseNumber: 'Votre numéro de dossier',
    whatNext: 'Ce qui se passe maintenant',
    suspendedWhole: (number) =>
      `Nous ne vous demandons pas de payer la facture ${number} avant que vous ayez notre réponse.`,
    suspendedPart: (part, number) =>
      `Nous ne vous demandons pas de payer ${part} de la facture ${number} avant que vous ayez notre réponse. Le reste n’est pas concerné.`,
    suspendedBefore: (number) =>
      `Nous ne demandons pas ce qui est contesté sur la facture ${number} avant que vous ayez notre réponse.`,
    answerBy: (date) => `Une personne examine la question et vous répond au plus tard le ${date}.`,
    added: 'Ce que vous venez d’écrire s’ajoute à ce que vous nous aviez dit.',
    known: 'Nous avons ce que vous avez écrit ; inutile de l’envoyer à nouveau.',
    byMail: 'Vous aurez aussi de nos nouvelles à ce sujet, le plus souvent par e-mail.',
    underWay:
      'Un message de notre part était déjà en chemin quand vous avez écrit. S’il arrive encore, vous pouvez ignorer ce qu’il dit à ce sujet.',
  },
  de: {
    nothingOpen:
      'Heute ist zwischen uns nichts offen, also gibt es nichts zu beanstanden. Wenn Sie das anders sehen, rufen Sie uns an.',
    which: 'Um welche Rechnung geht es?',
    yourInvoices: 'Ihre offenen Rechnungen',
    chooseInvoice: 'Wählen Sie die Rechnung, um die es geht',
    next: 'Weiter',
    another: 'Eine andere Rechnung wählen',
    effect:
      'Wir verlangen nicht weiter, was Sie beanstanden, und ein Mensch antwortet Ihnen. Das kostet nichts.',
    whatIsWrong: 'Was stimmt nicht?',
    pleaseChoose: 'Bitte wählen',
    anythingElse: 'Sollten wir noch etwas wissen?',
    textHint: (most) => `Wenn Sie mögen, in Ihren eigenen Worten. Höchstens ${most} Zeichen.`,
    send: 'Senden',
    chooseReason: 'Wählen Sie, was nicht stimmt',
    shorten: (most, length) => `Kürzen Sie Ihren Text auf ${most} Zeichen; er hat ${length}`,
    ownWords: 'Sagen Sie uns in Ihren eigenen Worten, was nicht stimmt',
    settledTitle: 'Diese Rechnung ist erledigt',
    settled: (number) =>
      `Rechnung ${number} ist erledigt, wir verlangen also nichts von Ihnen. Stimmt trotzdem etwas nicht? Bitte rufen Sie uns an.`,
    thanks: 'Danke, dass Sie es uns sagen',
    alreadyOpen: 'Ein Einwand ist bereits offen',
    caseNumber: 'Ihre Vorgangsnummer',
    whatNext: 'Wie es weitergeht',
    suspendedWhole: (number) =>
      `Wir bitten Sie nicht um Zahlung der Rechnung ${number}, bis Sie unsere Antwort haben.`,
    suspendedPart: (part, number) =>
      `Wir bitten Sie nicht um Zahlung von ${part} der Rechnung ${number}, bis Sie unsere Antwort haben. Der Rest ist davon nicht berührt.`,
    suspendedBefore: (number) =>
      `Wir verlangen nicht, was an Rechnung ${number} beanstandet ist, bis Sie unsere Antwort haben.`,
    answerBy: (date) => `Ein Mensch sieht es sich an und antwortet Ihnen bis zum ${date}.`,
    added: 'Was Sie gerade geschrieben haben, steht nun bei dem, was Sie uns vorher gesagt haben.',
    known: 'Wir haben, was Sie geschrieben haben; Sie müssen es nicht noch einmal senden.',
    byMail: 'Sie hören dazu auch noch von uns, meist per E-Mail.',
    underWay:
      'Eine Nachricht von uns war schon unterwegs, als Sie schrieben. Wenn sie noch ankommt, können Sie außer Acht lassen, was darin dazu steht.',
  },
  nl: {
    nothingOpen:
      'Er staat vandaag niets open tussen ons, dus er valt niets te betwisten. Denkt u daar anders over, bel ons dan.',
    which: 'Om welke factuur gaat het?',
    yourInvoices: 'Uw openstaande facturen',
    chooseInvoice: 'Kies de factuur waar het om gaat',
    next: 'Verder',
    another: 'Een andere factuur kiezen',
    effect: 'Wij vragen niet langer om wat u betwist, en een mens geeft u antwoord. Dit kost niets.',
    whatIsWrong: 'Wat klopt er niet?',
    pleaseChoose: 'Maak een keuze',
    anythingElse: 'Is er nog iets wat wij moeten weten?',
    textHint: (most) => `Als u wilt, in uw eigen woorden. Hooguit ${most} tekens.`,
    send: 'Versturen',
    chooseReason: 'Kies wat er niet klopt',
    shorten: (most, length) => `Maak uw tekst korter, tot ${most} tekens; het zijn er nu ${length}`,
    ownWords: 'Vertel ons in uw eigen woorden wat er niet klopt',
    settledTitle: 'Deze factuur is afgehandeld',
    settled: (number) =>
      `Factuur ${number} is afgehandeld, dus wij vragen u niets. Klopt er toch iets niet? Bel ons dan.`,
    thanks: 'Dank u dat u het ons laat weten',
    alreadyOpen: 'Er is al een bezwaar open',
    caseNumber: 'Uw zaaknummer',
    whatNext: 'Wat er nu gebeurt',
    suspendedWhole: (number) => `Wij vragen u niet factuur ${number} te betalen totdat u ons antwoord hebt.`,
    suspendedPart: (part, number) =>
      `Wij vragen u niet ${part} van factuur ${number} te betalen totdat u ons antwoord hebt. De rest verandert niet.`,
    suspendedBefore: (number) =>
      `Wij vragen niet om wat op factuur ${number} betwist is totdat u ons antwoord hebt.`,
    answerBy: (date) => `Een mens zoekt het uit en antwoordt u uiterlijk op ${date}.`,
    added: 'Wat u zojuist schreef, staat nu bij wat u ons eerder vertelde.',
    known: 'Wij hebben wat u schreef; u hoeft het niet nog eens te sturen.',
    byMail: 'U hoort hierover ook nog van ons, meestal per e-mail.',
    underWay:
      'Een bericht van ons was al onderweg toen u schreef. Komt het nog aan, dan kunt u negeren wat het hierover zegt.',
  },
  es: {
    nothingOpen:
      'Hoy no hay nada pendiente entre nosotros, así que no hay nada que objetar. Si cree que no es así, llámenos.',
    which: '¿De qué factura se trata?',
    yourInvoices: 'Sus facturas pendientes',
    chooseInvoice: 'Elija la factura de la que se trata',
    next: 'Continuar',
    another: 'Elegir otra factura',
    effect: 'Dejamos de pedir lo que usted objeta y una persona le responde. No cuesta nada.',
    whatIsWrong: '¿Qué no está bien?',
    pleaseChoose: 'Elija una opción',
    anythingElse: '¿Hay algo más que debamos saber?',
    textHint: (most) => `Si lo desea, con sus propias palabras. Como máximo ${most} caracteres.`,
    send: 'Enviar',
    chooseReason: 'Elija qué no está bien',
    shorten: (most, length) => `Acorte su texto a ${most} caracteres; tiene ${length}`,
    ownWords: 'Díganos con sus propias palabras qué no está bien',
    settledTitle: 'Esta factura está saldada',
    settled: (number) =>
      `La factura ${number} está saldada, así que no le pedimos nada. ¿Hay algo que no está bien de todos modos? Llámenos.`,
    thanks: 'Gracias por decírnoslo',
    alreadyOpen: 'Ya hay una objeción abierta',
    caseNumber: 'Su número de caso',
    whatNext: 'Qué ocurre ahora',
    suspendedWhole: (number) =>
      `No le pedimos que pague la factura ${number} hasta que tenga nuestra respuesta.`,
    suspendedPart: (part, number) =>
      `No le pedimos que pague ${part} de la factura ${number} hasta que tenga nuestra respuesta. El resto no cambia.`,
    suspendedBefore: (number) =>
      `No pedimos lo que está en disputa en la factura ${number} hasta que tenga nuestra respuesta.`,
    answerBy: (date) => `Una persona lo estudia y le responde a más tardar el ${date}.`,
    added: 'Lo que acaba de escribir queda junto a lo que nos dijo antes.',
    known: 'Tenemos lo que escribió; no hace falta que lo envíe otra vez.',
    byMail: 'También tendrá noticias nuestras sobre esto, casi siempre por correo electrónico.',
    underWay:
      'Un mensaje nuestro ya estaba en camino cuando usted escribió. Si todavía llega, no tenga en cuenta lo que dice sobre esto.',
  },
};
