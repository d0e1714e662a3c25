import type { Catalogue } from '../languages.ts';

export const paidTitle: Catalogue<string> = {
  en: 'I have already paid',
  fr: 'J’ai déjà payé',
  de: 'Ich habe schon bezahlt',
  nl: 'Ik heb al betaald',
  es: 'Ya he pagado',
};

/** A claim of payment. */
export const paidWords: Catalogue<{
  effect: string;
  when: string;
  enterDay: string;
  notYet: string;
  /** `currency`: empty where the invoices have several. */
  amount(currency: string): string;
  amountHint: string;
  oneCurrency: string;
  reference: string;
  referenceHint: string;
  send: string;
}> = {
  en: {
    effect: 'Tell us when and how, and we look for the payment. Until then we leave you in peace.',
    when: 'When did you pay?',
    enterDay: 'Enter the day on which you paid',
    notYet: 'Enter a day up to today; a payment that is still to come is a promise',
    amount: (currency) =>
      currency === '' ? 'How much did you pay?' : `How much did you pay, in ${currency}?`,
    amountHint: 'If you know it; you can leave it empty.',
    oneCurrency:
      'For an amount, choose invoices of one currency only; or write the amounts into your own words',
    reference: 'Reference of the payment',
    referenceHint: 'What you wrote on the transfer, or the number your bank gave it. You can leave it empty.',
    send: 'Send',
  },
  fr: {
    effect:
      'Dites-nous quand et comment, et nous cherchons le paiement. D’ici là, nous vous laissons tranquille.',
    when: 'Quand avez-vous payé ?',
    enterDay: 'Indiquez le jour du paiement',
    notYet: 'Indiquez un jour jusqu’à aujourd’hui ; un paiement à venir est une promesse',
    amount: (currency) =>
      currency === '' ? 'Combien avez-vous payé ?' : `Combien avez-vous payé, en ${currency} ?`,
    amountHint: 'Si vous le savez ; vous pouvez laisser vide.',
    oneCurrency:
      'Pour un montant, choisissez des factures dans une seule monnaie ; ou écrivez les montants avec vos propres mots',
    reference: 'Référence du paiement',
    referenceHint:
      'Ce que vous avez écrit sur le virement, ou le numéro donné par votre banque. Vous pouvez laisser vide.',
    send: 'Envoyer',
  },
  de: {
    effect: 'Sagen Sie uns, wann und wie, dann suchen wir die Zahlung. Bis dahin lassen wir Sie in Ruhe.',
    when: 'Wann haben Sie bezahlt?',
    enterDay: 'Geben Sie den Tag an, an dem Sie bezahlt haben',
    notYet: 'Geben Sie einen Tag bis heute an; eine Zahlung, die noch kommt, ist eine Zusage',
    amount: (currency) =>
      currency === '' ? 'Wie viel haben Sie bezahlt?' : `Wie viel haben Sie bezahlt, in ${currency}?`,
    amountHint: 'Wenn Sie es wissen; Sie können das Feld leer lassen.',
    oneCurrency:
      'Wählen Sie für einen Betrag nur Rechnungen in einer Währung; oder schreiben Sie die Beträge in Ihren eigenen Worten',
    reference: 'Verwendungszweck oder Referenz der Zahlung',
    referenceHint:
      'Was Sie bei der Überweisung angegeben haben, oder die Nummer Ihrer Bank. Sie können das Feld leer lassen.',
    send: 'Senden',
  },
  nl: {
    effect: 'Zeg ons wanneer en hoe, dan zoeken wij de betaling. Tot dan laten wij u met rust.',
    when: 'Wanneer hebt u betaald?',
    enterDay: 'Vul de dag in waarop u hebt betaald',
    notYet: 'Vul een dag in tot en met vandaag; een betaling die nog komt, is een belofte',
    amount: (currency) =>
      currency === '' ? 'Hoeveel hebt u betaald?' : `Hoeveel hebt u betaald, in ${currency}?`,
    amountHint: 'Als u het weet; u mag het leeg laten.',
    oneCurrency:
      'Kies voor een bedrag alleen facturen in één valuta; of schrijf de bedragen in uw eigen woorden',
    reference: 'Kenmerk van de betaling',
    referenceHint: 'Wat u bij de overschrijving schreef, of het nummer van uw bank. U mag het leeg laten.',
    send: 'Versturen',
  },
  es: {
    effect: 'Díganos cuándo y cómo, y buscamos el pago. Hasta entonces le dejamos tranquilo.',
    when: '¿Cuándo pagó?',
    enterDay: 'Indique el día en que pagó',
    notYet: 'Indique un día hasta hoy; un pago que aún está por venir es una promesa',
    amount: (currency) => (currency === '' ? '¿Cuánto pagó?' : `¿Cuánto pagó, en ${currency}?`),
    amountHint: 'Si lo sabe; puede dejarlo vacío.',
    oneCurrency:
      'Para indicar un importe, elija facturas en una sola moneda; o escriba los importes con sus propias palabras',
    reference: 'Referencia del pago',
    referenceHint:
      'Lo que escribió en la transferencia, o el número que le dio su banco. Puede dejarlo vacío.',
    send: 'Enviar',
  },
};
