import type { Catalogue } from '../languages.ts';

export const stopTitle: Catalogue<string> = {
  en: 'Stop e-mails to this address',
  fr: 'Arrêter les e-mails à cette adresse',
  de: 'E-Mails an diese Adresse beenden',
  nl: 'E-mails naar dit adres stoppen',
  es: 'Detener los correos a esta dirección',
};

/** Stopping e-mail to an address; the address stands between `press` and `pressEnd`. */
export const stopWords: Catalogue<{
  press: string;
  pressEnd: string;
  not: string;
  button: string;
  stopped: string;
  done: string;
  doneEnd: string;
  mistake: string;
  yourAddress: string;
}> = {
  en: {
    press: 'Press the button, and we stop sending e-mails about your account to',
    pressEnd: '.',
    not: 'This does not pay or cancel an invoice, and it is not an objection. We may still write by post or call.',
    button: 'Stop e-mails',
    stopped: 'E-mails have been stopped',
    done: 'We will not send any more e-mails about your account to',
    doneEnd: '. A message that was already on its way may still arrive.',
    mistake: 'If this was a mistake, please call us.',
    yourAddress: 'your address',
  },
  fr: {
    press: 'Appuyez sur le bouton, et nous n’enverrons plus d’e-mails au sujet de votre compte à',
    pressEnd: '.',
    not: 'Cela ne paie ni n’annule aucune facture, et ce n’est pas une contestation. Nous pouvons encore vous écrire par courrier ou vous appeler.',
    button: 'Arrêter les e-mails',
    stopped: 'Les e-mails sont arrêtés',
    done: 'Nous n’enverrons plus d’e-mails au sujet de votre compte à',
    doneEnd: '. Un message déjà en chemin peut encore arriver.',
    mistake: 'Si c’était une erreur, veuillez nous appeler.',
    yourAddress: 'votre adresse',
  },
  de: {
    press: 'Drücken Sie auf die Schaltfläche, und wir senden keine E-Mails zu Ihrem Konto mehr an',
    pressEnd: '.',
    not: 'Damit wird keine Rechnung bezahlt oder storniert, und es ist kein Einwand. Wir können Ihnen weiterhin per Post schreiben oder Sie anrufen.',
    button: 'E-Mails beenden',
    stopped: 'Sie bekommen keine E-Mails mehr',
    done: 'Wir senden keine E-Mails zu Ihrem Konto mehr an',
    doneEnd: '. Eine Nachricht, die schon unterwegs war, kann noch ankommen.',
    mistake: 'Wenn das ein Versehen war, rufen Sie uns bitte an.',
    yourAddress: 'Ihre Adresse',
  },
  nl: {
    press: 'Druk op de knop, en wij sturen geen e-mails over uw rekening meer naar',
    pressEnd: '.',
    not: 'Hiermee wordt geen factuur betaald of geannuleerd, en het is geen bezwaar. Wij kunnen u nog wel per post schrijven of bellen.',
    button: 'E-mails stoppen',
    stopped: 'De e-mails zijn gestopt',
    done: 'Wij sturen geen e-mails over uw rekening meer naar',
    doneEnd: '. Een bericht dat al onderweg was, kan nog aankomen.',
    mistake: 'Was dit een vergissing, bel ons dan.',
    yourAddress: 'uw adres',
  },
  es: {
    press: 'Pulse el botón y dejaremos de enviar correos sobre su cuenta a',
    pressEnd: '.',
    not: 'Esto no paga ni anula ninguna factura, y no es una objeción. Aún podemos escribirle por correo postal o llamarle.',
    button: 'Detener los correos',
    stopped: 'Ya no recibirá correos',
    done: 'No enviaremos más correos sobre su cuenta a',
    doneEnd: '. Un mensaje que ya estaba en camino todavía puede llegar.',
    mistake: 'Si ha sido un error, llámenos.',
    yourAddress: 'su dirección',
  },
};
