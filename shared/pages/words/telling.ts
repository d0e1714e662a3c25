import type { Catalogue } from '../languages.ts';

type TellingWords = {
  nothing: string;
  which: string;
  chooseInvoice: string;
  text: string;
  textHint(most: number): string;
  shorten(most: number): string;
  thanks: string;
  caseNumber: string;
  whatNext: string;
  rests: string;
  lookBy(date: string): string;
  known: string;
  underWay: string;
  settledTitle: string;
  settled: string;
  callTitle: string;
  call: string;
  addFile: string;
};

/** What the pages have in common on which a debtor tells us something. */
export const tellingWords: Catalogue<TellingWords> = {
  en: {
    nothing: 'Nothing is open between us today.',
    which: 'Which invoices is it about?',
    chooseInvoice: 'Choose at least one invoice',
    text: 'Is there anything else we should know?',
    textHint: (most) => `If you like. At most ${most} characters.`,
    shorten: (most) => `Shorten your text to ${most} characters`,
    thanks: 'Thank you for telling us',
    caseNumber: 'Your case number',
    whatNext: 'What happens now',
    rests: 'We send you no reminders about this until then.',
    lookBy: (date) => `A person looks at it by ${date}.`,
    known: 'We have what you wrote; you need not send it again.',
    underWay:
      'A message from us was already on its way when you wrote. If it still arrives, you need not answer it.',
    settledTitle: 'Nothing is open any more',
    settled: 'These invoices are settled, so we do not ask you for anything.',
    callTitle: 'Please call us',
    call: 'Several of your messages already wait for a person here. Please call us, so that nothing is lost.',
    addFile: 'Send a file with it',
  },
  fr: {
    nothing: 'Rien n’est ouvert entre nous aujourd’hui.',
    which: 'De quelles factures s’agit-il ?',
    chooseInvoice: 'Choisissez au moins une facture',
    text: 'Y a-t-il autre chose à savoir ?',
    textHint: (most) => `Si vous le souhaitez. Au plus ${most} caractères.`,
    shorten: (most) => `Raccourcissez votre texte à ${most} caractères`,
    thanks: 'Merci de nous l’avoir dit',
    caseNumber: 'Votre numéro de dossier',
    whatNext: 'Ce qui se passe maintenant',
    rests: 'D’ici là, nous ne vous envoyons aucun rappel à ce sujet.',
    lookBy: (date) => `Une personne s’en occupe au plus tard le ${date}.`,
    known: 'Nous avons ce que vous avez écrit ; inutile de l’envoyer à nouveau.',
    underWay:
      'Un message de notre part était déjà en chemin quand vous avez écrit. S’il arrive encore, vous n’avez pas à y répondre.',
    settledTitle: 'Plus rien n’est ouvert',
    settled: 'Ces factures sont réglées ; nous ne vous demandons donc rien.',
    callTitle: 'Veuillez nous appeler',
    call: 'Plusieurs de vos messages attendent déjà une personne chez nous. Veuillez nous appeler, afin que rien ne se perde.',
    addFile: 'Y joindre un fichier',
  },
  de: {
    nothing: 'Heute ist zwischen uns nichts offen.',
    which: 'Um welche Rechnungen geht es?',
    chooseInvoice: 'Wählen Sie mindestens eine Rechnung',
    text: 'Sollten wir noch etwas wissen?',
    textHint: (most) => `Wenn Sie mögen. Höchstens ${most} Zeichen.`,
    shorten: (most) => `Kürzen Sie Ihren Text auf ${most} Zeichen`,
    thanks: 'Danke, dass Sie es uns sagen',
    caseNumber: 'Ihre Vorgangsnummer',
    whatNext: 'Wie es weitergeht',
    rests: 'Bis dahin senden wir Ihnen dazu keine Erinnerungen.',
    lookBy: (date) => `Ein Mensch sieht es sich bis zum ${date} an.`,
    known: 'Wir haben, was Sie geschrieben haben; Sie müssen es nicht noch einmal senden.',
    underWay:
      'Eine Nachricht von uns war schon unterwegs, als Sie schrieben. Wenn sie noch ankommt, müssen Sie nicht darauf antworten.',
    settledTitle: 'Es ist nichts mehr offen',
    settled: 'Diese Rechnungen sind erledigt, wir verlangen also nichts von Ihnen.',
    callTitle: 'Bitte rufen Sie uns an',
    call: 'Mehrere Ihrer Nachrichten warten hier schon auf einen Menschen. Bitte rufen Sie uns an, damit nichts verloren geht.',
    addFile: 'Eine Datei dazu senden',
  },
  nl: {
    nothing: 'Er staat vandaag niets open tussen ons.',
    which: 'Om welke facturen gaat het?',
    chooseInvoice: 'Kies minstens één factuur',
    text: 'Is er nog iets wat wij moeten weten?',
    textHint: (most) => `Als u wilt. Hooguit ${most} tekens.`,
    shorten: (most) => `Maak uw tekst korter, tot ${most} tekens`,
    thanks: 'Dank u dat u het ons laat weten',
    caseNumber: 'Uw zaaknummer',
    whatNext: 'Wat er nu gebeurt',
    rests: 'Tot dan sturen wij u hierover geen herinneringen.',
    lookBy: (date) => `Een mens kijkt ernaar, uiterlijk op ${date}.`,
    known: 'Wij hebben wat u schreef; u hoeft het niet nog eens te sturen.',
    underWay:
      'Een bericht van ons was al onderweg toen u schreef. Komt het nog aan, dan hoeft u er niet op te antwoorden.',
    settledTitle: 'Er staat niets meer open',
    settled: 'Deze facturen zijn afgehandeld, dus wij vragen u niets.',
    callTitle: 'Bel ons alstublieft',
    call: 'Er wachten hier al meerdere van uw berichten op een mens. Bel ons alstublieft, zodat er niets verloren gaat.',
    addFile: 'Een bestand erbij sturen',
  },
  es: {
    nothing: 'Hoy no hay nada pendiente entre nosotros.',
    which: '¿De qué facturas se trata?',
    chooseInvoice: 'Elija al menos una factura',
    text: '¿Hay algo más que debamos saber?',
    textHint: (most) => `Si lo desea. Como máximo ${most} caracteres.`,
    shorten: (most) => `Acorte su texto a ${most} caracteres`,
    thanks: 'Gracias por decírnoslo',
    caseNumber: 'Su número de caso',
    whatNext: 'Qué ocurre ahora',
    rests: 'Hasta entonces no le enviamos recordatorios sobre esto.',
    lookBy: (date) => `Una persona lo revisa a más tardar el ${date}.`,
    known: 'Tenemos lo que escribió; no hace falta que lo envíe otra vez.',
    underWay:
      'Un mensaje nuestro ya estaba en camino cuando escribió. Si todavía llega, no tiene que responderlo.',
    settledTitle: 'Ya no hay nada pendiente',
    settled: 'Estas facturas están saldadas, así que no le pedimos nada.',
    callTitle: 'Llámenos, por favor',
    call: 'Varios de sus mensajes ya esperan aquí a una persona. Llámenos, por favor, para que nada se pierda.',
    addFile: 'Enviar un archivo con ello',
  },
};
