import type { Catalogue } from '../languages.ts';

/** How much of an invoice somebody objects to: all of it, a part, or one of its lines. */
export const extentWords: Catalogue<{
  howMuch: string;
  whole: string;
  part: string;
  line: string;
  whichLine: string;
  lineHint: string;
  amount(currency: string): string;
  chooseExtent: string;
  enterLine: string;
}> = {
  en: {
    howMuch: 'How much of it?',
    whole: 'All of this invoice',
    part: 'Only a part',
    line: 'One line of the invoice',
    whichLine: 'Which line?',
    lineHint: 'Its number on the invoice, or what is written there.',
    amount: (currency) => `Amount you object to, in ${currency}`,
    chooseExtent: 'Choose whether you object to all of the invoice, a part or one line',
    enterLine: 'Tell us which line of the invoice it is about',
  },
  fr: {
    howMuch: 'Pour quelle part ?',
    whole: 'Toute cette facture',
    part: 'Seulement une partie',
    line: 'Une ligne de la facture',
    whichLine: 'Quelle ligne ?',
    lineHint: 'Son numéro sur la facture, ou ce qui y est écrit.',
    amount: (currency) => `Montant que vous contestez, en ${currency}`,
    chooseExtent: 'Choisissez si vous contestez toute la facture, une partie ou une ligne',
    enterLine: 'Dites-nous de quelle ligne de la facture il s’agit',
  },
  de: {
    howMuch: 'Wie viel davon?',
    whole: 'Die ganze Rechnung',
    part: 'Nur ein Teil',
    line: 'Eine Position der Rechnung',
    whichLine: 'Welche Position?',
    lineHint: 'Ihre Nummer auf der Rechnung, oder was dort steht.',
    amount: (currency) => `Betrag, den Sie beanstanden, in ${currency}`,
    chooseExtent: 'Wählen Sie, ob Sie die ganze Rechnung, einen Teil oder eine Position beanstanden',
    enterLine: 'Sagen Sie uns, um welche Position der Rechnung es geht',
  },
  nl: {
    howMuch: 'Hoeveel ervan?',
    whole: 'De hele factuur',
    part: 'Alleen een deel',
    line: 'Eén regel van de factuur',
    whichLine: 'Welke regel?',
    lineHint: 'Het nummer ervan op de factuur, of wat er staat.',
    amount: (currency) => `Bedrag dat u betwist, in ${currency}`,
    chooseExtent: 'Kies of u de hele factuur, een deel of één regel betwist',
    enterLine: 'Laat ons weten om welke regel van de factuur het gaat',
  },
  es: {
    howMuch: '¿Qué parte?',
    whole: 'Toda esta factura',
    part: 'Solo una parte',
    line: 'Una línea de la factura',
    whichLine: '¿Qué línea?',
    lineHint: 'Su número en la factura, o lo que pone en ella.',
    amount: (currency) => `Importe que objeta, en ${currency}`,
    chooseExtent: 'Elija si objeta toda la factura, una parte o una línea',
    enterLine: 'Díganos de qué línea de la factura se trata',
  },
};
