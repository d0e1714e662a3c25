import type { FileFault } from '../../files/file-verdict.ts';
import type { Catalogue } from '../languages.ts';

export const filesTitle: Catalogue<string> = {
  en: 'Send a file',
  fr: 'Envoyer un fichier',
  de: 'Eine Datei senden',
  nl: 'Een bestand sturen',
  es: 'Enviar un archivo',
};

/** Files with an objection or a claim of payment. */
export const filesWords: Catalogue<{
  none: string;
  which: string;
  about(number: string): string;
  choose: string;
  rules: string;
  arrived: string;
  sent: string;
  send: string;
  kept: string;
  refused: Record<FileFault, string>;
}> = {
  en: {
    none: 'You can send a file once you have told us that something is wrong, or that you have paid.',
    which: 'What does the file belong to?',
    about: (number) => `Case ${number}`,
    choose: 'Choose a file',
    rules: 'A PDF, JPEG or PNG of at most 10 MB, one at a time. It is checked before anybody opens it.',
    arrived:
      'Your file has arrived and is being checked. Look again in a moment to see whether it could be kept.',
    sent: 'Files so far',
    send: 'Send the file',
    kept: 'kept',
    refused: {
      empty: 'not kept: it is empty',
      'too-large': 'not kept: it is larger than 10 MB. Send a smaller one',
      'not-allowed': 'not kept: it is no PDF, JPEG or PNG. Save it as one and send it again',
      'not-what-it-says': 'not kept: its name does not fit what it is. Save it again and send that',
      damaged: 'not kept: it is damaged. Save it again and send that',
      'too-much-inside': 'not kept: it is too large inside. Send fewer pages or a smaller picture',
      locked: 'not kept: it opens with a password only. Send it without one',
      harmful: 'not kept: our check calls it harmful. Send another copy',
      'too-many': 'not kept: ten files are here already. Send more by reply to our e-mail',
    },
  },
  fr: {
    none: 'Vous pourrez envoyer un fichier dès que vous nous aurez dit que quelque chose ne va pas, ou que vous avez payé.',
    which: 'À quoi appartient le fichier ?',
    about: (number) => `Dossier ${number}`,
    choose: 'Choisissez un fichier',
    rules: 'Un PDF, JPEG ou PNG de 10 Mo au plus, un à la fois. Il est vérifié avant que quiconque l’ouvre.',
    arrived:
      'Votre fichier est arrivé et il est en cours de vérification. Revenez dans un instant pour voir s’il a pu être gardé.',
    sent: 'Fichiers reçus',
    send: 'Envoyer le fichier',
    kept: 'gardé',
    refused: {
      empty: 'non gardé : il est vide',
      'too-large': 'non gardé : il dépasse 10 Mo. Envoyez-en un plus petit',
      'not-allowed': 'non gardé : ce n’est ni un PDF, ni un JPEG, ni un PNG. Convertissez-le et renvoyez-le',
      'not-what-it-says':
        'non gardé : son nom ne correspond pas à son contenu. Enregistrez-le à nouveau et renvoyez-le',
      damaged: 'non gardé : il est abîmé. Enregistrez-le à nouveau et renvoyez-le',
      'too-much-inside': 'non gardé : il contient trop. Envoyez moins de pages ou une image plus petite',
      locked: 'non gardé : il s’ouvre avec un mot de passe. Envoyez-le sans',
      harmful: 'non gardé : notre vérification le juge nuisible. Envoyez une autre copie',
      'too-many': 'non gardé : dix fichiers sont déjà ici. Envoyez la suite en réponse à notre e-mail',
    },
  },
  de: {
    none: 'Sie können eine Datei senden, sobald Sie uns gesagt haben, dass etwas nicht stimmt oder dass Sie bezahlt haben.',
    which: 'Wozu gehört die Datei?',
    about: (number) => `Vorgang ${number}`,
    choose: 'Wählen Sie eine Datei',
    rules:
      'Ein PDF, JPEG oder PNG mit höchstens 10 MB, eine Datei auf einmal. Sie wird geprüft, bevor jemand sie öffnet.',
    arrived:
      'Ihre Datei ist angekommen und wird geprüft. Sehen Sie gleich noch einmal nach, ob wir sie behalten konnten.',
    sent: 'Bisherige Dateien',
    send: 'Datei senden',
    kept: 'behalten',
    refused: {
      empty: 'nicht behalten: sie ist leer',
      'too-large': 'nicht behalten: sie ist größer als 10 MB. Senden Sie eine kleinere',
      'not-allowed':
        'nicht behalten: sie ist kein PDF, JPEG oder PNG. Speichern Sie sie so und senden Sie sie noch einmal',
      'not-what-it-says':
        'nicht behalten: ihr Name passt nicht zum Inhalt. Speichern Sie sie neu und senden Sie diese',
      damaged: 'nicht behalten: sie ist beschädigt. Speichern Sie sie neu und senden Sie diese',
      'too-much-inside':
        'nicht behalten: sie enthält zu viel. Senden Sie weniger Seiten oder ein kleineres Bild',
      locked: 'nicht behalten: sie lässt sich nur mit Passwort öffnen. Senden Sie sie ohne',
      harmful: 'nicht behalten: unsere Prüfung hält sie für schädlich. Senden Sie eine andere Kopie',
      'too-many':
        'nicht behalten: es sind schon zehn Dateien hier. Weitere senden Sie bitte als Antwort auf unsere E-Mail',
    },
  },
  nl: {
    none: 'U kunt een bestand sturen zodra u ons hebt gezegd dat er iets niet klopt, of dat u hebt betaald.',
    which: 'Waar hoort het bestand bij?',
    about: (number) => `Zaak ${number}`,
    choose: 'Kies een bestand',
    rules:
      'Een pdf, jpeg of png van hooguit 10 MB, één tegelijk. Het wordt gecontroleerd voordat iemand het opent.',
    arrived:
      'Uw bestand is aangekomen en wordt gecontroleerd. Kijk straks nog eens of het bewaard kon worden.',
    sent: 'Bestanden tot nu toe',
    send: 'Bestand versturen',
    kept: 'bewaard',
    refused: {
      empty: 'niet bewaard: het is leeg',
      'too-large': 'niet bewaard: het is groter dan 10 MB. Stuur een kleiner bestand',
      'not-allowed': 'niet bewaard: het is geen pdf, jpeg of png. Sla het zo op en stuur het opnieuw',
      'not-what-it-says': 'niet bewaard: de naam past niet bij de inhoud. Sla het opnieuw op en stuur dat',
      damaged: 'niet bewaard: het is beschadigd. Sla het opnieuw op en stuur dat',
      'too-much-inside': 'niet bewaard: er zit te veel in. Stuur minder pagina’s of een kleinere afbeelding',
      locked: 'niet bewaard: het opent alleen met een wachtwoord. Stuur het zonder',
      harmful: 'niet bewaard: onze controle noemt het schadelijk. Stuur een andere kopie',
      'too-many': 'niet bewaard: er zijn hier al tien bestanden. Stuur meer als antwoord op onze e-mail',
    },
  },
  es: {
    none: 'Podrá enviar un archivo cuando nos haya dicho que algo no está bien, o que ha pagado.',
    which: '¿A qué pertenece el archivo?',
    about: (number) => `Caso ${number}`,
    choose: 'Elija un archivo',
    rules: 'Un PDF, JPEG o PNG de 10 MB como máximo, uno cada vez. Se revisa antes de que nadie lo abra.',
    arrived:
      'Su archivo ha llegado y se está revisando. Vuelva a mirar en un momento si se ha podido guardar.',
    sent: 'Archivos hasta ahora',
    send: 'Enviar el archivo',
    kept: 'guardado',
    refused: {
      empty: 'no guardado: está vacío',
      'too-large': 'no guardado: supera los 10 MB. Envíe uno más pequeño',
      'not-allowed': 'no guardado: no es PDF, JPEG ni PNG. Guárdelo así y envíelo de nuevo',
      'not-what-it-says': 'no guardado: su nombre no corresponde a lo que es. Guárdelo de nuevo y envíelo',
      damaged: 'no guardado: está dañado. Guárdelo de nuevo y envíelo',
      'too-much-inside': 'no guardado: contiene demasiado. Envíe menos páginas o una imagen más pequeña',
      locked: 'no guardado: solo se abre con contraseña. Envíelo sin ella',
      harmful: 'no guardado: nuestra revisión lo considera dañino. Envíe otra copia',
      'too-many': 'no guardado: ya hay diez archivos aquí. Envíe más respondiendo a nuestro correo',
    },
  },
};
