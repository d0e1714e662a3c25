import type { Catalogue } from '../languages.ts';

/** What can be wrong with an amount that a person typed. */
export const amountWords: Catalogue<{
  missing: string;
  unclear(typed: string, example: string): string;
  notAnAmount(example: string): string;
  zero: string;
  tooMuch(most: string): string;
  forExample(example: string): string;
}> = {
  en: {
    missing: 'Enter the amount',
    unclear: (typed, example) => `We are not sure how to read ${typed}. Please write it like ${example}`,
    notAnAmount: (example) => `Enter the amount as a number, such as ${example}`,
    zero: 'Enter an amount above zero',
    tooMuch: (most) => `The amount can be at most ${most}, which is what is open`,
    forExample: (example) => `For example ${example}`,
  },
  fr: {
    missing: 'Indiquez le montant',
    unclear: (typed, example) => `Nous ne savons pas bien lire ${typed}. Veuillez l’écrire comme ${example}`,
    notAnAmount: (example) => `Indiquez le montant en chiffres, par exemple ${example}`,
    zero: 'Indiquez un montant supérieur à zéro',
    tooMuch: (most) => `Le montant peut être au plus de ${most} ; c’est ce qui reste dû`,
    forExample: (example) => `Par exemple ${example}`,
  },
  de: {
    missing: 'Geben Sie den Betrag ein',
    unclear: (typed, example) =>
      `Wir sind nicht sicher, wie ${typed} gemeint ist. Bitte schreiben Sie den Betrag wie ${example}`,
    notAnAmount: (example) => `Geben Sie den Betrag als Zahl ein, zum Beispiel ${example}`,
    zero: 'Geben Sie einen Betrag über null ein',
    tooMuch: (most) => `Der Betrag kann höchstens ${most} sein; so viel ist offen`,
    forExample: (example) => `Zum Beispiel ${example}`,
  },
  nl: {
    missing: 'Vul het bedrag in',
    unclear: (typed, example) => `Wij weten niet zeker hoe u ${typed} bedoelt. Schrijf het als ${example}`,
    notAnAmount: (example) => `Vul het bedrag als getal in, bijvoorbeeld ${example}`,
    zero: 'Vul een bedrag boven nul in',
    tooMuch: (most) => `Het bedrag kan hooguit ${most} zijn; dat staat er open`,
    forExample: (example) => `Bijvoorbeeld ${example}`,
  },
  es: {
    missing: 'Introduzca el importe',
    unclear: (typed, example) => `No estamos seguros de cómo leer ${typed}. Escríbalo como ${example}`,
    notAnAmount: (example) => `Introduzca el importe en cifras, por ejemplo ${example}`,
    zero: 'Introduzca un importe superior a cero',
    tooMuch: (most) => `El importe puede ser como máximo ${most}, que es lo pendiente`,
    forExample: (example) => `Por ejemplo, ${example}`,
  },
};
