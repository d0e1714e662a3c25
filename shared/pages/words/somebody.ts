import type { Catalogue } from '../languages.ts';

export const wrongPersonTitle: Catalogue<string> = {
  en: 'This is not for me',
  fr: 'Ce n’est pas pour moi',
  de: 'Das ist nicht für mich',
  nl: 'Dit is niet voor mij',
  es: 'Esto no es para mí',
};

export const someoneElseTitle: Catalogue<string> = {
  en: 'Write to somebody else here',
  fr: 'Écrivez à quelqu’un d’autre ici',
  de: 'Schreiben Sie hier jemand anderem',
  nl: 'Schrijf hier iemand anders',
  es: 'Escriban aquí a otra persona',
};

/** A mailbox that is not the debtor's, and one that is to be written to instead. */
export const somebodyWords: Catalogue<{
  wrong: string;
  wrongButton: string;
  wrongDone: string;
  wrongThanks: string;
  else: string;
  email: string;
  emailHint: string;
  enterEmail: string;
  knownAddress: string;
  elseButton: string;
  taken: string;
  checked: string;
}> = {
  en: {
    wrong: 'If our e-mail reached the wrong mailbox, press the button. We will not write to it again.',
    wrongButton: 'This mailbox belongs to somebody else',
    wrongDone: 'Thank you',
    wrongThanks: 'We will not write to this mailbox again. You need not do anything more.',
    else: 'Give us the mailbox of whoever pays invoices here. We tell the present mailbox about it.',
    email: 'E-mail address',
    emailHint: 'For example accounts@company.example',
    enterEmail: 'Enter an e-mail address such as accounts@company.example',
    knownAddress: 'This is the address we already write to; enter another one',
    elseButton: 'Use this address',
    taken: 'From now on we write to this address. We leave you in peace until tomorrow.',
    checked: 'A person checks first that the request is yours. Until then we send nothing.',
  },
  fr: {
    wrong:
      'Si notre e-mail est arrivé dans la mauvaise boîte, appuyez sur le bouton. Nous n’y écrirons plus.',
    wrongButton: 'Cette boîte appartient à quelqu’un d’autre',
    wrongDone: 'Merci',
    wrongThanks: 'Nous n’écrirons plus à cette boîte. Vous n’avez rien d’autre à faire.',
    else: 'Donnez-nous l’adresse de la personne qui paie les factures chez vous. Nous en informons l’adresse actuelle.',
    email: 'Adresse e-mail',
    emailHint: 'Par exemple compta@entreprise.example',
    enterEmail: 'Indiquez une adresse e-mail comme compta@entreprise.example',
    knownAddress: 'C’est l’adresse à laquelle nous écrivons déjà ; indiquez-en une autre',
    elseButton: 'Utiliser cette adresse',
    taken: 'Dès maintenant, nous écrivons à cette adresse. Jusqu’à demain, nous vous laissons tranquille.',
    checked: 'Une personne vérifie d’abord que la demande vient de vous. D’ici là, nous n’envoyons rien.',
  },
  de: {
    wrong:
      'Wenn unsere E-Mail im falschen Postfach angekommen ist, drücken Sie auf die Schaltfläche. Wir schreiben nicht mehr dorthin.',
    wrongButton: 'Dieses Postfach gehört jemand anderem',
    wrongDone: 'Danke',
    wrongThanks: 'Wir schreiben nicht mehr an dieses Postfach. Sie müssen nichts weiter tun.',
    else: 'Nennen Sie uns das Postfach, in dem bei Ihnen Rechnungen bezahlt werden. Wir sagen dem jetzigen Postfach Bescheid.',
    email: 'E-Mail-Adresse',
    emailHint: 'Zum Beispiel buchhaltung@firma.example',
    enterEmail: 'Geben Sie eine E-Mail-Adresse an, etwa buchhaltung@firma.example',
    knownAddress: 'An diese Adresse schreiben wir schon; geben Sie eine andere an',
    elseButton: 'Diese Adresse verwenden',
    taken: 'Ab jetzt schreiben wir an diese Adresse. Bis morgen lassen wir Sie in Ruhe.',
    checked: 'Ein Mensch prüft zuerst, ob die Bitte von Ihnen kommt. Bis dahin senden wir nichts.',
  },
  nl: {
    wrong:
      'Is onze e-mail in de verkeerde mailbox beland, druk dan op de knop. Wij schrijven daar niet meer naartoe.',
    wrongButton: 'Deze mailbox is van iemand anders',
    wrongDone: 'Dank u',
    wrongThanks: 'Wij schrijven niet meer naar deze mailbox. U hoeft verder niets te doen.',
    else: 'Geef ons het adres van wie bij u de facturen betaalt. Wij laten het de huidige mailbox weten.',
    email: 'E-mailadres',
    emailHint: 'Bijvoorbeeld boekhouding@bedrijf.example',
    enterEmail: 'Vul een e-mailadres in, zoals boekhouding@bedrijf.example',
    knownAddress: 'Naar dit adres schrijven wij al; vul een ander in',
    elseButton: 'Dit adres gebruiken',
    taken: 'Vanaf nu schrijven wij naar dit adres. Tot morgen laten wij u met rust.',
    checked: 'Een mens kijkt eerst of het verzoek van u komt. Tot dan sturen wij niets.',
  },
  es: {
    wrong:
      'Si nuestro correo llegó al buzón equivocado, pulse el botón. No volveremos a escribir a ese buzón.',
    wrongButton: 'Este buzón es de otra persona',
    wrongDone: 'Gracias',
    wrongThanks: 'No volveremos a escribir a este buzón. No tiene que hacer nada más.',
    else: 'Díganos el buzón de quien paga las facturas aquí. Avisamos al buzón actual.',
    email: 'Dirección de correo',
    emailHint: 'Por ejemplo cuentas@empresa.example',
    enterEmail: 'Indique una dirección de correo como cuentas@empresa.example',
    knownAddress: 'Ya escribimos a esta dirección; indique otra',
    elseButton: 'Usar esta dirección',
    taken: 'Desde ahora escribimos a esta dirección. Hasta mañana le dejamos tranquilo.',
    checked: 'Una persona comprueba primero que la petición es suya. Hasta entonces no enviamos nada.',
  },
};
