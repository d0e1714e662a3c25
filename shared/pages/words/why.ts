import type { Catalogue } from '../languages.ts';

export const whyTitle: Catalogue<string> = {
  en: 'Why you hear from us',
  fr: 'Pourquoi nous vous écrivons',
  de: 'Warum wir Ihnen schreiben',
  nl: 'Waarom wij u schrijven',
  es: 'Por qué le escribimos',
};

type WhyWords = {
  about: string;
  nothingOpen(creditor: string): string;
  claim(creditor: string): string;
  rule: string;
  wasAnswer: string;
  wasStep(step: string, timing: string): string;
  /** A note about a payment that went back, after so many quiet days. */
  wasReturned(days: number): string;
  restraint(rule: { gapDays: number; contacts: number; days: number; hours: string }): string;
  never: string;
  asked(date: string, time: string): string;
  nothingAgainst: string;
  spoke: string;
  packs: string;
  record(number: number, hash: string): string;
  rights: string;
  object: string;
  pay: string;
  copies: string;
  data: string;
  stop: string;
  respect: string;
};

/** What is claimed, which rule allowed a message, and what a debtor may always do. */
export const whyWords: Catalogue<WhyWords> = {
  en: {
    about: 'What this is about',
    nothingOpen: (creditor) => `Nothing is open between you and ${creditor} today.`,
    claim: (creditor) => `${creditor} sent you these invoices, and they are not fully paid.`,
    rule: 'Which rule allowed this message',
    wasAnswer: 'It answered something that reached us from you, such as a payment or a message.',
    wasStep: (step, timing) => `It was ${step}. Our schedule allows it ${timing} at the earliest.`,
    wasReturned: (days) => `It told you of a payment that went back, once ${days} quiet days were over.`,
    restraint: ({ gapDays, contacts, days, hours }) =>
      `We leave at least ${gapDays} days between two messages or calls, make no more than ${contacts} of them in any ${days} days, and write only ${hours}.`,
    never:
      'We do not remind you of an invoice that is paid, under dispute, or that you promised to pay by a day still to come.',
    asked: (date, time) =>
      `Before it left, on ${date} at ${time}, every rule that could apply to you was asked.`,
    nothingAgainst: 'None of them spoke against it.',
    spoke: 'These spoke, and were respected:',
    packs: 'The rules that were asked, and where they come from',
    record: (number, hash) =>
      `This decision is kept as number ${number} of your case, with the mark ${hash}. Name it if you want to ask about it.`,
    rights: 'Your rights',
    object:
      'If something is wrong, say so. It costs nothing. We stop asking for what you object to until you have our answer.',
    pay: 'You can tell us the day on which you will pay, or ask to pay in parts.',
    copies: 'You can ask us for copies of the papers.',
    data: 'You can ask what we keep about you, and have mistakes put right.',
    stop: 'You can ask us to stop e-mailing you.',
    respect:
      'You can expect respect: nobody of ours shouts, threatens, shames, or speaks to others about this. If it happens all the same, please tell us.',
  },
  fr: {
    about: 'De quoi il s’agit',
    nothingOpen: (creditor) => `Rien n’est ouvert entre vous et ${creditor} aujourd’hui.`,
    claim: (creditor) => `${creditor} vous a envoyé ces factures, et elles ne sont pas entièrement payées.`,
    rule: 'Quelle règle a permis ce message',
    wasAnswer:
      'Il répondait à quelque chose qui nous est parvenu de votre part, comme un paiement ou un message.',
    wasStep: (step, timing) => `C’était ${step}. Notre calendrier le permet au plus tôt ${timing}.`,
    wasReturned: (days) => `Il vous parlait d’un paiement reparti, une fois passés ${days} jours de calme.`,
    restraint: ({ gapDays, contacts, days, hours }) =>
      `Nous laissons au moins ${gapDays} jours entre deux messages ou appels, nous n’en faisons pas plus de ${contacts} en ${days} jours, et nous n’écrivons qu’${hours}.`,
    never:
      'Nous ne vous rappelons pas une facture payée, contestée, ou que vous avez promis de payer à une date encore à venir.',
    asked: (date, time) =>
      `Avant son envoi, le ${date} à ${time}, toutes les règles qui pouvaient s’appliquer à vous ont été consultées.`,
    nothingAgainst: 'Aucune ne s’y opposait.',
    spoke: 'Celles-ci se sont prononcées, et ont été respectées :',
    packs: 'Les règles consultées, et d’où elles viennent',
    record: (number, hash) =>
      `Cette décision est conservée sous le numéro ${number} de votre dossier, avec la marque ${hash}. Indiquez-la si vous avez une question à ce sujet.`,
    rights: 'Vos droits',
    object:
      'Si quelque chose ne va pas, dites-le. Cela ne coûte rien. Nous cessons de demander ce que vous contestez jusqu’à ce que vous ayez notre réponse.',
    pay: 'Vous pouvez nous dire le jour où vous paierez, ou demander à payer en plusieurs fois.',
    copies: 'Vous pouvez nous demander des copies des documents.',
    data: 'Vous pouvez demander ce que nous conservons à votre sujet, et faire corriger des erreurs.',
    stop: 'Vous pouvez nous demander de ne plus vous envoyer d’e-mails.',
    respect:
      'Vous pouvez attendre du respect : personne chez nous ne crie, ne menace, n’humilie ni ne parle de cela à d’autres. Si cela arrivait malgré tout, dites-le-nous.',
  },
  de: {
    about: 'Worum es geht',
    nothingOpen: (creditor) => `Zwischen Ihnen und ${creditor} ist heute nichts offen.`,
    claim: (creditor) => `${creditor} hat Ihnen diese Rechnungen gesandt, und sie sind nicht ganz bezahlt.`,
    rule: 'Welche Regel diese Nachricht erlaubt hat',
    wasAnswer:
      'Sie war eine Antwort auf etwas, das uns von Ihnen erreicht hat, etwa eine Zahlung oder eine Nachricht.',
    wasStep: (step, timing) => `Es war ${step}. Unser Zeitplan erlaubt das frühestens ${timing}.`,
    wasReturned: (days) =>
      `Sie hat Ihnen von einer Zahlung berichtet, die zurückging, nachdem ${days} ruhige Tage vorbei waren.`,
    restraint: ({ gapDays, contacts, days, hours }) =>
      `Zwischen zwei Nachrichten oder Anrufen lassen wir mindestens ${gapDays} Tage, machen höchstens ${contacts} in ${days} Tagen und schreiben nur ${hours}.`,
    never:
      'Wir erinnern Sie nicht an eine Rechnung, die bezahlt oder beanstandet ist oder für die Sie uns einen Tag genannt haben, der noch kommt.',
    asked: (date, time) =>
      `Bevor sie abging, am ${date} um ${time} Uhr, wurde jede Regel gefragt, die für Sie gelten könnte.`,
    nothingAgainst: 'Keine sprach dagegen.',
    spoke: 'Diese haben gesprochen und wurden beachtet:',
    packs: 'Die gefragten Regeln, und woher sie kommen',
    record: (number, hash) =>
      `Diese Entscheidung ist als Nummer ${number} Ihres Falls aufbewahrt, mit dem Kennzeichen ${hash}. Nennen Sie es, wenn Sie dazu etwas fragen möchten.`,
    rights: 'Ihre Rechte',
    object:
      'Wenn etwas nicht stimmt, sagen Sie es. Das kostet nichts. Wir verlangen nicht, was Sie beanstanden, bis Sie unsere Antwort haben.',
    pay: 'Sie können uns den Tag nennen, an dem Sie zahlen, oder um Raten bitten.',
    copies: 'Sie können uns um Kopien der Unterlagen bitten.',
    data: 'Sie können fragen, was wir über Sie aufbewahren, und Fehler berichtigen lassen.',
    stop: 'Sie können uns bitten, Ihnen keine E-Mails mehr zu senden.',
    respect:
      'Sie können Respekt erwarten: Niemand von uns schreit, droht, beschämt oder spricht mit anderen darüber. Wenn es doch geschieht, sagen Sie es uns bitte.',
  },
  nl: {
    about: 'Waar dit over gaat',
    nothingOpen: (creditor) => `Er staat vandaag niets open tussen u en ${creditor}.`,
    claim: (creditor) => `${creditor} heeft u deze facturen gestuurd, en ze zijn niet helemaal betaald.`,
    rule: 'Welke regel dit bericht toestond',
    wasAnswer: 'Het was een antwoord op iets wat wij van u kregen, zoals een betaling of een bericht.',
    wasStep: (step, timing) => `Het was ${step}. Ons schema staat dat op zijn vroegst ${timing} toe.`,
    wasReturned: (days) =>
      `Het vertelde u over een betaling die terugging, nadat ${days} rustige dagen voorbij waren.`,
    restraint: ({ gapDays, contacts, days, hours }) =>
      `Wij laten ten minste ${gapDays} dagen tussen twee berichten of gesprekken, doen er niet meer dan ${contacts} in ${days} dagen, en schrijven alleen ${hours}.`,
    never:
      'Wij herinneren u niet aan een factuur die betaald of betwist is, of waarvoor u ons een dag hebt genoemd die nog komt.',
    asked: (date, time) =>
      `Voordat het wegging, op ${date} om ${time} uur, is elke regel geraadpleegd die voor u kan gelden.`,
    nothingAgainst: 'Geen ervan sprak het tegen.',
    spoke: 'Deze spraken en zijn gevolgd:',
    packs: 'De geraadpleegde regels, en waar ze vandaan komen',
    record: (number, hash) =>
      `Deze beslissing is bewaard als nummer ${number} van uw zaak, met het kenmerk ${hash}. Noem het als u er iets over wilt vragen.`,
    rights: 'Uw rechten',
    object:
      'Klopt er iets niet, zeg het dan. Het kost niets. Wij vragen niet om wat u betwist totdat u ons antwoord hebt.',
    pay: 'U kunt ons de dag noemen waarop u betaalt, of vragen om in termijnen te betalen.',
    copies: 'U kunt ons om kopieën van de stukken vragen.',
    data: 'U kunt vragen wat wij over u bewaren, en fouten laten herstellen.',
    stop: 'U kunt ons vragen u geen e-mails meer te sturen.',
    respect:
      'U mag respect verwachten: niemand van ons schreeuwt, dreigt, vernedert of spreekt er met anderen over. Gebeurt het toch, laat het ons dan weten.',
  },
  es: {
    about: 'De qué se trata',
    nothingOpen: (creditor) => `Hoy no hay nada pendiente entre usted y ${creditor}.`,
    claim: (creditor) => `${creditor} le envió estas facturas y no están pagadas del todo.`,
    rule: 'Qué regla permitió este mensaje',
    wasAnswer: 'Respondía a algo que nos llegó de usted, como un pago o un mensaje.',
    wasStep: (step, timing) => `Era ${step}. Nuestro calendario lo permite como muy pronto ${timing}.`,
    wasReturned: (days) => `Le hablaba de un pago que ha vuelto, pasados ${days} días de calma.`,
    restraint: ({ gapDays, contacts, days, hours }) =>
      `Dejamos al menos ${gapDays} días entre dos mensajes o llamadas, no hacemos más de ${contacts} en ${days} días y solo escribimos ${hours}.`,
    never:
      'No le recordamos una factura que esté pagada, en disputa o que usted prometió pagar un día que aún no ha llegado.',
    asked: (date, time) =>
      `Antes de enviarlo, el ${date} a las ${time}, se consultaron todas las reglas que podían aplicarse a usted.`,
    nothingAgainst: 'Ninguna se oponía.',
    spoke: 'Estas se pronunciaron y se respetaron:',
    packs: 'Las reglas consultadas y de dónde vienen',
    record: (number, hash) =>
      `Esta decisión se guarda como número ${number} de su caso, con la marca ${hash}. Indíquela si quiere preguntar por ella.`,
    rights: 'Sus derechos',
    object:
      'Si algo no está bien, dígalo. No cuesta nada. Dejamos de pedir lo que usted objeta hasta que tenga nuestra respuesta.',
    pay: 'Puede decirnos el día en que va a pagar o pedir pagar a plazos.',
    copies: 'Puede pedirnos copias de los documentos.',
    data: 'Puede preguntar qué guardamos sobre usted y hacer que se corrijan los errores.',
    stop: 'Puede pedirnos que dejemos de enviarle correos.',
    respect:
      'Puede esperar respeto: nadie de los nuestros grita, amenaza, avergüenza ni habla de esto con otros. Si ocurriera de todos modos, díganoslo.',
  },
};
