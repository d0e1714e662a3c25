import type { Catalogue } from '../languages.ts';

type NeutralWords = {
  dead: { title: string; why: string; newest: string; ask: string; button: string };
  fresh: { title: string; sent: string; none: string };
  closed: { title: string; how: string; cookies: string };
  start: { title: string; text: string };
  fault: { title: string; unknown: string; again: string };
  tooLong: { title: string; text: string };
  tooOften: { title: string; rest: string; other: string };
  elsewhere: { title: string; text: string };
};

/** Pages that name nobody. */
export const neutralWords: Catalogue<NeutralWords> = {
  en: {
    dead: {
      title: 'This link does not work',
      why: 'It may have been cut off on the way, it may be older than we keep links, or everything it was about may be settled; then there is nothing left for you to do.',
      newest:
        'Please use the links in the newest e-mail you have from us, or call the person named in it. You can also simply reply to that e-mail.',
      ask: 'Or ask us for new links. We send them only to the e-mail address that we have on file, never to another one.',
      button: 'Send me new links',
    },
    fresh: {
      title: 'Please look into your mailbox',
      sent: 'If this was a link of ours and there is something for you to see, an e-mail with new links goes to the address that we have on file. We send no more than one a week.',
      none: 'If none arrives, please call the person named in our e-mail or reply to it. You can stop our e-mails with the link at the foot of each; it does not grow old.',
    },
    closed: {
      title: 'Please open the link again',
      how: 'For your safety this page can be read only for some hours after you open the link in our e-mail. Please open that link once more.',
      cookies:
        'If that does not help, your browser may be refusing cookies; this page needs one, only to know which link you opened. You can also call the person named in our e-mail or reply to it.',
    },
    start: {
      title: 'Nothing to see here',
      text: 'The links in our e-mails lead to a page of their own. Please use one of those.',
    },
    fault: {
      title: 'Something went wrong on our side',
      unknown: 'We cannot say whether your answer reached us. Please try again; doing it twice does no harm.',
      again: 'If it happens again, please call the person named in our e-mail or reply to it.',
    },
    tooLong: {
      title: 'That was too long for us',
      text: 'Please go back and shorten your text, or reply to our e-mail.',
    },
    tooOften: {
      title: 'Please wait a little',
      rest: 'We have had many answers from this link or this place within an hour, so this one was not taken. Please try again in an hour.',
      other:
        'It is nothing against you; it keeps strangers from trying things out. If you would rather not wait, please call the person named in our e-mail or reply to it.',
    },
    elsewhere: {
      title: 'That came from another place',
      text: 'Your answer did not come from our own page, so nothing was done. Please open the link in our e-mail and answer there.',
    },
  },
  fr: {
    dead: {
      title: 'Ce lien ne fonctionne pas',
      why: 'Il a peut-être été coupé en chemin, il est peut-être plus ancien que la durée de nos liens, ou tout ce qu’il concernait est réglé ; dans ce cas, vous n’avez plus rien à faire.',
      newest:
        'Veuillez utiliser les liens du dernier e-mail que vous avez reçu de nous, ou appeler la personne qui y est nommée. Vous pouvez aussi simplement répondre à cet e-mail.',
      ask: 'Ou demandez-nous de nouveaux liens. Nous les envoyons uniquement à l’adresse e-mail que nous avons dans nos dossiers, jamais à une autre.',
      button: 'Envoyez-moi de nouveaux liens',
    },
    fresh: {
      title: 'Veuillez consulter votre messagerie',
      sent: 'Si ce lien venait bien de nous et qu’il y a quelque chose à voir, un e-mail avec de nouveaux liens part à l’adresse que nous avons dans nos dossiers. Nous n’en envoyons pas plus d’un par semaine.',
      none: 'Si rien n’arrive, veuillez appeler la personne nommée dans notre e-mail ou y répondre. Vous pouvez arrêter nos e-mails par le lien au bas de chacun d’eux ; il n’expire pas.',
    },
    closed: {
      title: 'Veuillez ouvrir le lien à nouveau',
      how: 'Pour votre sécurité, cette page ne se lit que pendant quelques heures après l’ouverture du lien dans notre e-mail. Veuillez ouvrir ce lien encore une fois.',
      cookies:
        'Si cela ne suffit pas, votre navigateur refuse peut-être les cookies ; cette page en utilise un seul, pour savoir quel lien vous avez ouvert. Vous pouvez aussi appeler la personne nommée dans notre e-mail ou y répondre.',
    },
    start: {
      title: 'Il n’y a rien à voir ici',
      text: 'Les liens de nos e-mails mènent chacun à leur propre page. Veuillez utiliser l’un d’eux.',
    },
    fault: {
      title: 'Un incident s’est produit chez nous',
      unknown:
        'Nous ne pouvons pas dire si votre réponse nous est parvenue. Veuillez réessayer ; le faire deux fois ne pose aucun problème.',
      again: 'Si cela se reproduit, veuillez appeler la personne nommée dans notre e-mail ou y répondre.',
    },
    tooLong: {
      title: 'C’était trop long pour nous',
      text: 'Veuillez revenir en arrière et raccourcir votre texte, ou répondre à notre e-mail.',
    },
    tooOften: {
      title: 'Veuillez patienter un peu',
      rest: 'Nous avons reçu beaucoup de réponses par ce lien ou depuis ce lieu en une heure ; celle-ci n’a donc pas été prise en compte. Veuillez réessayer dans une heure.',
      other:
        'Cela n’est pas dirigé contre vous ; cela empêche des inconnus de faire des essais. Si vous préférez ne pas attendre, appelez la personne nommée dans notre e-mail ou répondez-y.',
    },
    elsewhere: {
      title: 'Cela venait d’un autre endroit',
      text: 'Votre réponse ne venait pas de notre propre page ; rien n’a donc été fait. Veuillez ouvrir le lien de notre e-mail et y répondre.',
    },
  },
  de: {
    dead: {
      title: 'Dieser Link funktioniert nicht',
      why: 'Vielleicht wurde er unterwegs abgeschnitten, vielleicht ist er älter, als wir Links aufheben, oder alles, worum es ging, ist erledigt; dann haben Sie nichts mehr zu tun.',
      newest:
        'Bitte benutzen Sie die Links in der neuesten E-Mail, die Sie von uns haben, oder rufen Sie die dort genannte Person an. Sie können auch einfach auf diese E-Mail antworten.',
      ask: 'Oder bitten Sie uns um neue Links. Wir senden sie nur an die E-Mail-Adresse, die uns bekannt ist, nie an eine andere.',
      button: 'Neue Links senden',
    },
    fresh: {
      title: 'Bitte sehen Sie in Ihr Postfach',
      sent: 'Wenn das ein Link von uns war und es für Sie etwas zu sehen gibt, geht eine E-Mail mit neuen Links an die Adresse, die uns bekannt ist. Wir senden höchstens eine je Woche.',
      none: 'Wenn keine ankommt, rufen Sie bitte die in unserer E-Mail genannte Person an oder antworten Sie darauf. Unsere E-Mails können Sie mit dem Link am Ende jeder Nachricht abbestellen; er läuft nicht ab.',
    },
    closed: {
      title: 'Bitte öffnen Sie den Link noch einmal',
      how: 'Zu Ihrer Sicherheit kann man diese Seite nur einige Stunden lang lesen, nachdem Sie den Link in unserer E-Mail geöffnet haben. Bitte öffnen Sie ihn noch einmal.',
      cookies:
        'Wenn das nicht hilft, lehnt Ihr Browser vielleicht Cookies ab; diese Seite braucht eines, nur um zu wissen, welchen Link Sie geöffnet haben. Sie können auch die in unserer E-Mail genannte Person anrufen oder darauf antworten.',
    },
    start: {
      title: 'Hier gibt es nichts zu sehen',
      text: 'Die Links in unseren E-Mails führen auf eine eigene Seite. Bitte benutzen Sie einen davon.',
    },
    fault: {
      title: 'Bei uns ist etwas schiefgegangen',
      unknown:
        'Wir können nicht sagen, ob Ihre Antwort bei uns angekommen ist. Bitte versuchen Sie es noch einmal; doppelt schadet nicht.',
      again:
        'Wenn es wieder geschieht, rufen Sie bitte die in unserer E-Mail genannte Person an oder antworten Sie darauf.',
    },
    tooLong: {
      title: 'Das war zu lang für uns',
      text: 'Bitte gehen Sie zurück und kürzen Sie Ihren Text, oder antworten Sie auf unsere E-Mail.',
    },
    tooOften: {
      title: 'Bitte warten Sie ein wenig',
      rest: 'Über diesen Link oder von diesem Ort kamen innerhalb einer Stunde viele Antworten; diese wurde deshalb nicht angenommen. Bitte versuchen Sie es in einer Stunde noch einmal.',
      other:
        'Das richtet sich nicht gegen Sie; es hält Fremde davon ab, etwas auszuprobieren. Wenn Sie nicht warten möchten, rufen Sie bitte die in unserer E-Mail genannte Person an oder antworten Sie darauf.',
    },
    elsewhere: {
      title: 'Das kam von einer anderen Stelle',
      text: 'Ihre Antwort kam nicht von unserer eigenen Seite, deshalb wurde nichts getan. Bitte öffnen Sie den Link in unserer E-Mail und antworten Sie dort.',
    },
  },
  nl: {
    dead: {
      title: 'Deze link werkt niet',
      why: 'Misschien is hij onderweg afgebroken, is hij ouder dan wij links bewaren, of is alles waar het om ging afgehandeld; dan hoeft u niets meer te doen.',
      newest:
        'Gebruik de links in de nieuwste e-mail die u van ons hebt, of bel de persoon die daarin staat. U kunt die e-mail ook gewoon beantwoorden.',
      ask: 'Of vraag ons om nieuwe links. Wij sturen ze alleen naar het e-mailadres dat bij ons bekend is, nooit naar een ander.',
      button: 'Stuur mij nieuwe links',
    },
    fresh: {
      title: 'Kijk in uw mailbox',
      sent: 'Als dit een link van ons was en er iets voor u te zien is, gaat er een e-mail met nieuwe links naar het adres dat bij ons bekend is. Wij sturen er niet meer dan één per week.',
      none: 'Komt er niets aan, bel dan de persoon die in onze e-mail staat of beantwoord die e-mail. U kunt onze e-mails stoppen met de link onder aan elk bericht; die verloopt niet.',
    },
    closed: {
      title: 'Open de link nog een keer',
      how: 'Voor uw veiligheid is deze pagina maar enkele uren te lezen nadat u de link in onze e-mail hebt geopend. Open die link nog een keer.',
      cookies:
        'Helpt dat niet, dan weigert uw browser misschien cookies; deze pagina heeft er één nodig, alleen om te weten welke link u hebt geopend. U kunt ook de persoon bellen die in onze e-mail staat, of de e-mail beantwoorden.',
    },
    start: {
      title: 'Hier is niets te zien',
      text: 'De links in onze e-mails leiden naar een eigen pagina. Gebruik een van die links.',
    },
    fault: {
      title: 'Er ging bij ons iets mis',
      unknown:
        'Wij kunnen niet zeggen of uw antwoord ons heeft bereikt. Probeer het nog eens; twee keer kan geen kwaad.',
      again: 'Gebeurt het weer, bel dan de persoon die in onze e-mail staat of beantwoord die e-mail.',
    },
    tooLong: {
      title: 'Dat was te lang voor ons',
      text: 'Ga terug en maak uw tekst korter, of beantwoord onze e-mail.',
    },
    tooOften: {
      title: 'Wacht alstublieft even',
      rest: 'Via deze link of vanaf deze plek kwamen in korte tijd veel antwoorden; dit antwoord is daarom niet aangenomen. Probeer het later nog eens.',
      other:
        'Dit is niet tegen u gericht; het voorkomt dat vreemden dingen uitproberen. Wilt u niet wachten, bel dan de persoon die in onze e-mail staat of beantwoord die e-mail.',
    },
    elsewhere: {
      title: 'Dat kwam van een andere plek',
      text: 'Uw antwoord kwam niet van onze eigen pagina, daarom is er niets gedaan. Open de link in onze e-mail en antwoord daar.',
    },
  },
  es: {
    dead: {
      title: 'Este enlace no funciona',
      why: 'Puede que se haya cortado por el camino, que sea más antiguo de lo que guardamos los enlaces o que todo lo que trataba esté resuelto; en ese caso no tiene que hacer nada más.',
      newest:
        'Utilice los enlaces del correo más reciente que tenga de nosotros o llame a la persona que se indica en él. También puede responder a ese correo.',
      ask: 'O pídanos enlaces nuevos. Solo los enviamos a la dirección de correo que tenemos registrada, nunca a otra.',
      button: 'Envíenme enlaces nuevos',
    },
    fresh: {
      title: 'Mire en su buzón',
      sent: 'Si este enlace era nuestro y hay algo que usted pueda ver, enviamos un correo con enlaces nuevos a la dirección que tenemos registrada. No enviamos más de uno por semana.',
      none: 'Si no llega ninguno, llame a la persona que se indica en nuestro correo o respóndalo. Puede detener nuestros correos con el enlace que figura al pie de cada uno; no caduca.',
    },
    closed: {
      title: 'Abra de nuevo el enlace',
      how: 'Por su seguridad, esta página solo se puede leer durante unas horas después de abrir el enlace de nuestro correo. Abra ese enlace otra vez.',
      cookies:
        'Si eso no ayuda, quizá su navegador rechaza las cookies; esta página necesita una, solo para saber qué enlace abrió. También puede llamar a la persona que se indica en nuestro correo o responderlo.',
    },
    start: {
      title: 'Aquí no hay nada que ver',
      text: 'Los enlaces de nuestros correos llevan a una página propia. Utilice uno de ellos.',
    },
    fault: {
      title: 'Algo ha fallado por nuestra parte',
      unknown:
        'No podemos decir si su respuesta nos ha llegado. Inténtelo de nuevo; hacerlo dos veces no causa ningún problema.',
      again: 'Si vuelve a ocurrir, llame a la persona que se indica en nuestro correo o respóndalo.',
    },
    tooLong: {
      title: 'Era demasiado largo para nosotros',
      text: 'Vuelva atrás y acorte su texto, o responda a nuestro correo.',
    },
    tooOften: {
      title: 'Espere un poco, por favor',
      rest: 'Hemos recibido muchas respuestas por este enlace o desde este lugar en una hora, así que esta no se ha tomado en cuenta. Inténtelo de nuevo dentro de una hora.',
      other:
        'No es nada contra usted; así evitamos que desconocidos prueben cosas. Si prefiere no esperar, llame a la persona que se indica en nuestro correo o respóndalo.',
    },
    elsewhere: {
      title: 'Eso llegó desde otro sitio',
      text: 'Su respuesta no venía de nuestra propia página, así que no se ha hecho nada. Abra el enlace de nuestro correo y responda allí.',
    },
  },
};
