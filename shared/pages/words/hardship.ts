import type { Catalogue } from '../languages.ts';

export const hardshipTitle: Catalogue<string> = {
  en: 'I cannot pay',
  fr: 'Je ne peux pas payer',
  de: 'Ich kann nicht zahlen',
  nl: 'Ik kan niet betalen',
  es: 'No puedo pagar',
};

/** Difficulty, and where advice is free. */
export const hardshipWords: Catalogue<{
  effect: string;
  noReasons: string;
  send: string;
  advice: string;
  free: string;
  elsewhere: string;
}> = {
  en: {
    effect:
      'Press the button, and we stop asking. Interest and fees stand still too. A person then looks with you for what is possible.',
    noReasons: 'You need not give reasons.',
    send: 'I cannot pay at the moment',
    advice: 'Free and independent advice about debts',
    free: 'They belong neither to us nor to a lender, and cost nothing:',
    elsewhere:
      'Where you live, a consumer organisation or your town can tell you where advice about debts is free. You need not pay anybody for it.',
  },
  fr: {
    effect:
      'Appuyez sur le bouton, et nous cessons de demander. Les intérêts et les frais s’arrêtent aussi. Une personne cherche ensuite avec vous ce qui est possible.',
    noReasons: 'Vous n’avez pas à donner de raisons.',
    send: 'Je ne peux pas payer en ce moment',
    advice: 'Des conseils gratuits et indépendants sur les dettes',
    free: 'Ils n’appartiennent ni à nous ni à un prêteur, et ne coûtent rien :',
    elsewhere:
      'Là où vous vivez, une association de consommateurs ou votre commune peut vous dire où le conseil est gratuit. Vous n’avez à payer personne pour cela.',
  },
  de: {
    effect:
      'Drücken Sie auf die Schaltfläche, und wir fragen nicht weiter. Auch Zinsen und Kosten stehen still. Dann sucht ein Mensch mit Ihnen, was möglich ist.',
    noReasons: 'Gründe müssen Sie nicht nennen.',
    send: 'Ich kann gerade nicht zahlen',
    advice: 'Kostenlose und unabhängige Schuldnerberatung',
    free: 'Sie gehört weder zu uns noch zu einem Kreditgeber und kostet nichts:',
    elsewhere:
      'Eine Verbraucherorganisation oder Ihre Gemeinde kann Ihnen sagen, wo die Beratung kostenlos ist. Sie müssen niemanden dafür bezahlen.',
  },
  nl: {
    effect:
      'Druk op de knop, en wij vragen niet verder. Ook rente en kosten staan stil. Daarna zoekt een mens met u wat mogelijk is.',
    noReasons: 'U hoeft geen redenen te geven.',
    send: 'Ik kan nu niet betalen',
    advice: 'Gratis en onafhankelijke hulp bij schulden',
    free: 'Deze hulp hoort niet bij ons en niet bij een kredietgever, en kost niets:',
    elsewhere:
      'Een consumentenorganisatie of uw gemeente kan u zeggen waar hulp bij schulden gratis is. U hoeft daar niemand voor te betalen.',
  },
  es: {
    effect:
      'Pulse el botón y dejamos de pedir. Los intereses y gastos también se detienen. Después una persona busca con usted lo que es posible.',
    noReasons: 'No tiene que dar motivos.',
    send: 'Ahora no puedo pagar',
    advice: 'Asesoramiento gratuito e independiente sobre deudas',
    free: 'No pertenecen a nosotros ni a un prestamista, y no cuestan nada:',
    elsewhere:
      'Una asociación de consumidores o su municipio puede decirle dónde el asesoramiento es gratuito. No tiene que pagar a nadie por ello.',
  },
};
