import type { Catalogue } from '../languages.ts';

export const payTitle: Catalogue<string> = {
  en: 'What is open and how to pay',
  fr: 'Ce qui reste dû et comment payer',
  de: 'Was offen ist und wie Sie zahlen',
  nl: 'Wat er openstaat en hoe u betaalt',
  es: 'Qué está pendiente y cómo pagar',
};

type PayWords = {
  nothing(date: string): string;
  toPay: string;
  toPayLater: string;
  asOf(date: string): string;
  promised(date: string): string;
  already: string;
  notDue: string;
  notDueNote: string;
  disputed: string;
  disputedNote: string;
  /** With a currency where there are several. */
  byTransfer(currency: string | undefined): string;
  amount: string;
  holder: string;
  reference: string;
  tooLong: string;
  noCode: string;
  code(amount: string, holder: string, reference: string): string;
  scan: string;
};

/** What is open, and how to pay it. */
export const payWords: Catalogue<PayWords> = {
  en: {
    nothing: (date) => `There is nothing for you to pay on ${date}.`,
    toPay: 'To be paid:',
    toPayLater: 'Nothing is late. To be paid by the due date:',
    asOf: (date) => `as of ${date}`,
    promised: (date) => `You told us that you will pay by ${date}. Thank you; we have noted it.`,
    already: 'If you have already paid, thank you. It can take a few days until we see a transfer.',
    notDue: 'Not due yet',
    notDueNote: 'Listed for your information. It is not in the sum above.',
    disputed: 'Under dispute',
    disputedNote: 'An objection to this is open. We are checking it and do not ask you to pay it.',
    byTransfer: (currency) =>
      currency === undefined ? 'Pay by bank transfer' : `Pay ${currency} by bank transfer`,
    amount: 'Amount',
    holder: 'Account holder',
    reference: 'Payment reference',
    tooLong:
      'Not every invoice number fits into a bank transfer. Please send us the list of invoices you pay.',
    noCode:
      'There is no code to scan here: banking apps read it only for transfers in euro to a European account.',
    code: (amount, holder, reference) => `Payment code: ${amount} to ${holder}, reference ${reference}`,
    scan: 'Scan this with your banking app. It holds the same details as above.',
  },
  fr: {
    nothing: (date) => `Vous n’avez rien à payer à la date du ${date}.`,
    toPay: 'À payer :',
    toPayLater: 'Rien n’est en retard. À payer avant l’échéance :',
    asOf: (date) => `à la date du ${date}`,
    promised: (date) =>
      `Vous nous avez dit que vous paierez au plus tard le ${date}. Merci ; nous l’avons noté.`,
    already:
      'Si vous avez déjà payé, merci. Il peut se passer quelques jours avant que nous voyions un virement.',
    notDue: 'Pas encore échu',
    notDueNote: 'Indiqué pour information. Ce n’est pas compris dans la somme ci-dessus.',
    disputed: 'Contesté',
    disputedNote:
      'Une contestation est ouverte à ce sujet. Nous l’examinons et ne vous demandons pas de le payer.',
    byTransfer: (currency) =>
      currency === undefined ? 'Payer par virement bancaire' : `Payer les ${currency} par virement bancaire`,
    amount: 'Montant',
    holder: 'Titulaire du compte',
    reference: 'Référence du paiement',
    tooLong:
      'Tous les numéros de facture ne tiennent pas dans un virement. Veuillez nous envoyer la liste des factures que vous payez.',
    noCode:
      'Il n’y a pas de code à scanner ici : les applications bancaires ne le lisent que pour les virements en euros vers un compte européen.',
    code: (amount, holder, reference) => `Code de paiement : ${amount} à ${holder}, référence ${reference}`,
    scan: 'Scannez ce code avec votre application bancaire. Il contient les mêmes indications que ci-dessus.',
  },
  de: {
    nothing: (date) => `Am ${date} haben Sie nichts zu zahlen.`,
    toPay: 'Zu zahlen:',
    toPayLater: 'Nichts ist überfällig. Zu zahlen bis zur Fälligkeit:',
    asOf: (date) => `Stand ${date}`,
    promised: (date) => `Sie haben uns gesagt, dass Sie bis zum ${date} zahlen. Danke, wir haben es notiert.`,
    already:
      'Wenn Sie schon bezahlt haben, danken wir Ihnen. Bis wir eine Überweisung sehen, können einige Tage vergehen.',
    notDue: 'Noch nicht fällig',
    notDueNote: 'Nur zu Ihrer Information. Es ist in der Summe oben nicht enthalten.',
    disputed: 'Beanstandet',
    disputedNote: 'Dazu ist ein Einwand offen. Wir prüfen ihn und bitten Sie nicht um Zahlung.',
    byTransfer: (currency) =>
      currency === undefined ? 'Per Überweisung zahlen' : `${currency} per Überweisung zahlen`,
    amount: 'Betrag',
    holder: 'Kontoinhaber',
    reference: 'Verwendungszweck',
    tooLong:
      'Nicht alle Rechnungsnummern passen in eine Überweisung. Bitte senden Sie uns die Liste der Rechnungen, die Sie zahlen.',
    noCode:
      'Hier gibt es keinen Code zum Scannen: Banking-Apps lesen ihn nur für Überweisungen in Euro auf ein europäisches Konto.',
    code: (amount, holder, reference) =>
      `Zahlungscode: ${amount} an ${holder}, Verwendungszweck ${reference}`,
    scan: 'Scannen Sie den Code mit Ihrer Banking-App. Er enthält dieselben Angaben wie oben.',
  },
  nl: {
    nothing: (date) => `U hebt op ${date} niets te betalen.`,
    toPay: 'Te betalen:',
    toPayLater: 'Er is niets te laat. Te betalen vóór de vervaldag:',
    asOf: (date) => `stand op ${date}`,
    promised: (date) =>
      `U hebt ons verteld dat u uiterlijk op ${date} betaalt. Dank u, wij hebben het genoteerd.`,
    already: 'Hebt u al betaald, dank u wel. Het kan enkele dagen duren voordat wij een overschrijving zien.',
    notDue: 'Nog niet vervallen',
    notDueNote: 'Alleen ter informatie. Het zit niet in de som hierboven.',
    disputed: 'Betwist',
    disputedNote: 'Hierover is een bezwaar open. Wij onderzoeken het en vragen u niet dit te betalen.',
    byTransfer: (currency) =>
      currency === undefined ? 'Betalen per overschrijving' : `${currency} betalen per overschrijving`,
    amount: 'Bedrag',
    holder: 'Rekeninghouder',
    reference: 'Betalingskenmerk',
    tooLong:
      'Niet alle factuurnummers passen in een overschrijving. Stuur ons de lijst van facturen die u betaalt.',
    noCode:
      'Er is hier geen code om te scannen: bankapps lezen die alleen voor overschrijvingen in euro naar een Europese rekening.',
    code: (amount, holder, reference) => `Betaalcode: ${amount} aan ${holder}, kenmerk ${reference}`,
    scan: 'Scan deze code met uw bankapp. Hij bevat dezelfde gegevens als hierboven.',
  },
  es: {
    nothing: (date) => `No tiene nada que pagar a fecha de ${date}.`,
    toPay: 'Por pagar:',
    toPayLater: 'Nada está retrasado. Por pagar antes del vencimiento:',
    asOf: (date) => `a fecha de ${date}`,
    promised: (date) => `Nos dijo que va a pagar a más tardar el ${date}. Gracias; lo hemos anotado.`,
    already: 'Si ya ha pagado, muchas gracias. Una transferencia puede tardar unos días en llegarnos.',
    notDue: 'Aún sin vencer',
    notDueNote: 'Solo para su información. No está incluido en la suma anterior.',
    disputed: 'En disputa',
    disputedNote: 'Hay una objeción abierta sobre esto. La estamos revisando y no le pedimos que lo pague.',
    byTransfer: (currency) =>
      currency === undefined
        ? 'Pagar por transferencia bancaria'
        : `Pagar ${currency} por transferencia bancaria`,
    amount: 'Importe',
    holder: 'Titular de la cuenta',
    reference: 'Concepto del pago',
    tooLong:
      'No caben todos los números de factura en una transferencia. Envíenos la lista de las facturas que paga.',
    noCode:
      'Aquí no hay código para escanear: las aplicaciones bancarias solo lo leen para transferencias en euros a una cuenta europea.',
    code: (amount, holder, reference) => `Código de pago: ${amount} a ${holder}, concepto ${reference}`,
    scan: 'Escanee este código con su aplicación bancaria. Contiene los mismos datos que arriba.',
  },
};
