import type { Catalogue } from '../languages.ts';

type CardWords = {
  title: string;
  text: string;
  button(amount: string): string;
  changed: string;
  unavailable: string;
  paidTitle: string;
  /** Said on the page one returns to, which knows nothing about the payment. */
  paid: readonly string[];
};

/** Paying by card or wallet. */
export const cardWords: Catalogue<CardWords> = {
  en: {
    title: 'Pay by card or wallet',
    text: 'You go on to the secure page of our payment company. The amount stays the same.',
    button: (amount) => `Pay ${amount} by card or wallet`,
    changed: 'The amount has changed in the meantime. Please look at it once more before you pay.',
    unavailable: 'Paying by card is not possible at the moment. A bank transfer is.',
    paidTitle: 'Thank you',
    paid: [
      'If you have just paid, thank you. This page does not know it yet: your bank tells us, usually within minutes.',
      'As soon as it does, we stop asking for what you paid, and when an invoice is settled we thank you by e-mail. There is nothing more for you to do.',
      'If something went wrong, nothing is lost: the link in our e-mail shows what is open and how to pay it.',
    ],
  },
  fr: {
    title: 'Payer par carte ou portefeuille électronique',
    text: 'Vous passez sur la page sécurisée de notre prestataire de paiement. Rien n’est ajouté au montant.',
    button: (amount) => `Payer ${amount} par carte ou portefeuille`,
    changed: 'Le montant a changé entre-temps. Veuillez le regarder encore une fois avant de payer.',
    unavailable: 'Le paiement par carte n’est pas possible pour le moment. Un virement l’est.',
    paidTitle: 'Merci',
    paid: [
      'Si vous venez de payer, merci. Cette page ne le sait pas encore : votre banque nous l’indique, en général en quelques minutes.',
      'Dès que c’est fait, nous ne demandons plus ce que vous avez payé, et quand une facture est réglée, nous vous remercions par e-mail. Vous n’avez rien d’autre à faire.',
      'Si quelque chose n’a pas fonctionné, rien n’est perdu : le lien de notre e-mail montre ce qui reste dû et comment le payer.',
    ],
  },
  de: {
    title: 'Mit Karte oder Wallet zahlen',
    text: 'Sie gehen weiter zur sicheren Seite unseres Zahlungsdienstes. Zum Betrag kommt nichts hinzu.',
    button: (amount) => `${amount} mit Karte oder Wallet zahlen`,
    changed: 'Der Betrag hat sich inzwischen geändert. Bitte sehen Sie ihn noch einmal an, bevor Sie zahlen.',
    unavailable: 'Mit Karte kann im Moment nicht gezahlt werden, per Überweisung schon.',
    paidTitle: 'Danke',
    paid: [
      'Wenn Sie gerade gezahlt haben, danken wir Ihnen. Diese Seite weiß noch nichts davon: Ihre Bank sagt es uns, meist innerhalb von Minuten.',
      'Sobald sie es tut, fragen wir nicht mehr nach dem, was Sie gezahlt haben, und wenn eine Rechnung beglichen ist, danken wir Ihnen per E-Mail. Sie müssen nichts weiter tun.',
      'Wenn etwas schiefging, ist nichts verloren: Der Link in unserer E-Mail zeigt, was offen ist und wie Sie zahlen.',
    ],
  },
  nl: {
    title: 'Betalen met kaart of wallet',
    text: 'U gaat verder naar de beveiligde pagina van onze betaaldienst. Er komt niets bij het bedrag.',
    button: (amount) => `${amount} betalen met kaart of wallet`,
    changed: 'Het bedrag is intussen veranderd. Kijk het nog eens na voordat u betaalt.',
    unavailable: 'Betalen met een kaart kan op dit moment niet. Een overschrijving kan wel.',
    paidTitle: 'Dank u',
    paid: [
      'Hebt u net betaald, dank u wel. Deze pagina weet het nog niet: uw bank laat het ons weten, meestal binnen enkele minuten.',
      'Zodra dat gebeurt, vragen wij niet meer naar wat u hebt betaald, en wanneer een factuur voldaan is, bedanken wij u per e-mail. U hoeft verder niets te doen.',
      'Ging er iets mis, dan is er niets verloren: de link in onze e-mail laat zien wat er openstaat en hoe u het betaalt.',
    ],
  },
  es: {
    title: 'Pagar con tarjeta o monedero digital',
    text: 'Pasa a la página segura de nuestra empresa de pagos. No se añade nada al importe.',
    button: (amount) => `Pagar ${amount} con tarjeta o monedero`,
    changed: 'El importe ha cambiado entretanto. Mírelo otra vez antes de pagar, por favor.',
    unavailable: 'En este momento no se puede pagar con tarjeta. Por transferencia, sí.',
    paidTitle: 'Gracias',
    paid: [
      'Si acaba de pagar, muchas gracias. Esta página aún no lo sabe: su banco nos lo comunica, por lo general en unos minutos.',
      'En cuanto lo haga, dejamos de pedirle lo que ha pagado y, cuando una factura quede saldada, le damos las gracias por correo. No tiene que hacer nada más.',
      'Si algo ha fallado, no se ha perdido nada: el enlace de nuestro correo muestra lo que está pendiente y cómo pagarlo.',
    ],
  },
};
