import type { Catalogue } from '../languages.ts';

/** The identity question. */
export const identityWords: Catalogue<{
  title: string;
  why(creditor: string): string;
  label: string;
  hint: string;
  button: string;
  rest: string;
  notRecognised: string;
  missing: string;
}> = {
  en: {
    title: 'First, one question',
    why: (creditor) =>
      `E-mails are sometimes passed on. So that only the person we wrote to can read on, please give us a number that this person has from ${creditor}.`,
    label: 'An invoice number or your customer number',
    hint: 'Either will do. Your invoice has them.',
    button: 'Continue',
    rest: 'After ten answers the page rests for an hour. If you do not have a number at hand, please call us or write to us.',
    notRecognised: 'We do not recognise this number. Please compare it with your invoice',
    missing: 'Enter an invoice number or your customer number',
  },
  fr: {
    title: 'D’abord, une question',
    why: (creditor) =>
      `Il arrive qu’un e-mail soit transmis à d’autres. Pour que seule la personne à qui nous avons écrit puisse lire la suite, indiquez-nous un numéro que cette personne tient de ${creditor}.`,
    label: 'Un numéro de facture ou votre numéro de client',
    hint: 'L’un ou l’autre suffit. Ils figurent sur votre facture.',
    button: 'Continuer',
    rest: 'Après dix réponses, la page se repose une heure. Si vous n’avez pas de numéro sous la main, appelez-nous ou écrivez-nous.',
    notRecognised: 'Nous ne reconnaissons pas ce numéro. Veuillez le comparer avec votre facture',
    missing: 'Indiquez un numéro de facture ou votre numéro de client',
  },
  de: {
    title: 'Zuerst eine Frage',
    why: (creditor) =>
      `E-Mails werden manchmal weitergegeben. Damit nur die Person weiterlesen kann, der wir geschrieben haben, nennen Sie uns bitte eine Nummer, die sie von ${creditor} hat.`,
    label: 'Eine Rechnungsnummer oder Ihre Kundennummer',
    hint: 'Eine von beiden genügt. Sie stehen auf Ihrer Rechnung.',
    button: 'Weiter',
    rest: 'Nach zehn Antworten ruht die Seite eine Stunde. Wenn Sie keine Nummer zur Hand haben, rufen Sie uns bitte an oder schreiben Sie uns.',
    notRecognised: 'Diese Nummer kennen wir nicht. Bitte vergleichen Sie sie mit Ihrer Rechnung',
    missing: 'Geben Sie eine Rechnungsnummer oder Ihre Kundennummer ein',
  },
  nl: {
    title: 'Eerst één vraag',
    why: (creditor) =>
      `E-mails worden soms doorgestuurd. Zodat alleen de persoon aan wie wij schreven verder kan lezen, vragen wij u om een nummer dat deze persoon van ${creditor} heeft.`,
    label: 'Een factuurnummer of uw klantnummer',
    hint: 'Eén van beide is genoeg. Ze staan op uw factuur.',
    button: 'Verder',
    rest: 'Na tien antwoorden rust de pagina een uur. Hebt u geen nummer bij de hand, bel of schrijf ons dan.',
    notRecognised: 'Dit nummer kennen wij niet. Vergelijk het met uw factuur',
    missing: 'Vul een factuurnummer of uw klantnummer in',
  },
  es: {
    title: 'Primero, una pregunta',
    why: (creditor) =>
      `A veces los correos se reenvían. Para que solo pueda seguir leyendo la persona a la que escribimos, indíquenos un número que esa persona tenga de ${creditor}.`,
    label: 'Un número de factura o su número de cliente',
    hint: 'Basta con uno de los dos. Figuran en su factura.',
    button: 'Continuar',
    rest: 'Después de diez respuestas, la página descansa una hora. Si no tiene un número a mano, llámenos o escríbanos.',
    notRecognised: 'No reconocemos este número. Compárelo con su factura',
    missing: 'Introduzca un número de factura o su número de cliente',
  },
};
