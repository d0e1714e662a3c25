import type { WordingContext } from '../../../../shared/policy/wording/context.ts';
import type { Parts } from '../../../../shared/policy/wording/finding.ts';
import type { RuleId } from '../../../../shared/policy/wording/wording-rules.ts';
import { grounded } from './example-context.ts';

/** A text that must fail and one that may be said instead, per language. */
type Pair = {
  rule: RuleId;
  /** Rules that the failing text breaks besides. */
  also?: readonly RuleId[];
  part?: Exclude<keyof Parts, 'fileNames' | 'urls'>;
  /** What is known where the text fails, and where its alternative passes. */
  context?: Partial<WordingContext>;
  allowing?: Partial<WordingContext>;
  texts: Record<string, readonly [fails: string, passes?: string]>;
};

const fields = (changes: Partial<WordingContext['fields']>): Partial<WordingContext> => ({
  fields: { phrases: [], written: () => [], amounts: [], dates: [], numbers: [], ...changes },
});

/** The examples of the conduct rules, section 3, and our own translations of them. */
export const pairs: readonly Pair[] = [
  {
    rule: 'L01',
    texts: {
      en: ['Unpaid accounts end with officers at your gate.', 'Please let us know when you can pay.'],
      fr: [
        'Les comptes impayés finissent par des gendarmes devant la porte.',
        'Dites-nous quand vous pourrez payer.',
      ],
      de: [
        'Offene Konten enden mit der Polizei vor dem Tor.',
        'Bitte sagen Sie uns, wann Sie zahlen können.',
      ],
      nl: ['Open rekeningen eindigen met politie voor de poort.', 'Laat ons weten wanneer u kunt betalen.'],
      es: [
        'Las cuentas abiertas terminan con la policía en su puerta.',
        'Díganos cuándo puede pagar, por favor.',
      ],
    },
  },
  {
    rule: 'L02',
    context: { withinLimitation: true },
    allowing: { ...grounded, timers: { dates: ['2027-06-30'], days: [] } },
    texts: {
      en: [
        'Our lawyers file tomorrow.',
        'If we cannot settle this by 30 June, we will consider a court claim; here is the evidence.',
      ],
      fr: [
        'Nos avocats déposent le dossier demain.',
        'Si nous ne trouvons pas d’accord avant le 30 juin, nous envisagerons une action en justice ; voici les pièces.',
      ],
      de: [
        'Unsere Anwälte reichen es morgen ein.',
        'Wenn wir bis zum 30. Juni keine Lösung finden, erwägen wir eine Klage; hier sind die Belege.',
      ],
      nl: [
        'Onze advocaten beginnen morgen.',
        'Komen wij er voor 30 juni niet uit, dan overwegen wij een rechtszaak; hier is het bewijs.',
      ],
      es: [
        'Nuestros abogados lo presentan mañana.',
        'Si no llegamos a un acuerdo antes del 30 de junio, consideraremos acciones legales; aquí están las pruebas.',
      ],
    },
  },
  {
    rule: 'L03',
    allowing: { measuresTaken: [] },
    texts: {
      en: ['Your wages will be taken next month.', 'No enforcement is under way.'],
      fr: ['Votre salaire sera saisi le mois prochain.', 'Aucune exécution n’est en cours.'],
      de: ['Ihr Gehalt wird nächsten Monat gepfändet.', 'Es läuft keine Vollstreckung.'],
      nl: ['Uw loon wordt volgende maand ingehouden.', 'Er loopt geen executie.'],
      es: ['Su sueldo será retenido el mes que viene.', 'No hay ejecución en curso.'],
    },
  },
  {
    rule: 'L04',
    context: { withinLimitation: true },
    allowing: { measuresTaken: [] },
    texts: {
      en: ['Proceedings have begun.', 'No proceedings have begun.'],
      fr: ['Une procédure a commencé.', 'Aucune procédure n’a commencé.'],
      de: ['Das Verfahren ist eingeleitet.', 'Es ist kein Verfahren eingeleitet.'],
      nl: ['De procedure is begonnen.', 'Er is geen procedure begonnen.'],
      es: ['El procedimiento ha comenzado.', 'No se ha iniciado ningún procedimiento.'],
    },
  },
  {
    rule: 'L05',
    part: 'senderName',
    texts: {
      en: ['Acme Ministry of Accounts', 'Accounts team, Acme BV'],
      fr: ['Acme - Ministère', 'Service comptable, Acme BV'],
      de: ['Acme Finanzamt', 'Buchhaltung, Acme BV'],
      nl: ['Acme Ministerie', 'Administratie, Acme BV'],
      es: ['Acme Ministerio', 'Administración, Acme BV'],
    },
  },
  {
    rule: 'L06',
    texts: {
      en: ['We will post your name on our page.'],
      fr: ['Nous allons publier votre nom sur notre page.'],
      de: ['Wir veröffentlichen Ihren Namen auf unserer Seite.'],
      nl: ['Wij zullen uw naam op onze pagina plaatsen.'],
      es: ['Vamos a publicar su nombre en nuestra página.'],
    },
  },
  {
    rule: 'L07',
    texts: {
      en: ['We will ring your manager.'],
      fr: ['Nous allons appeler votre directeur.'],
      de: ['Wir werden Ihren Chef anrufen.'],
      nl: ['Wij gaan uw manager bellen.'],
      es: ['Vamos a llamar a su jefe.'],
    },
  },
  {
    rule: 'L08',
    texts: {
      en: ['Honest firms pay. You do not.', 'The invoice below is still open.'],
      fr: ['Les entreprises honnêtes paient. Vous, non.', 'La facture ci-dessous est encore ouverte.'],
      de: ['Ehrliche Firmen zahlen. Sie nicht.', 'Die Rechnung unten ist noch offen.'],
      nl: ['Eerlijke bedrijven betalen. U niet.', 'De factuur hieronder staat nog open.'],
      es: ['Las empresas honradas pagan. Usted no.', 'La factura de abajo sigue abierta.'],
    },
  },
  {
    rule: 'L09',
    also: ['L30'],
    allowing: { timers: { dates: ['2027-03-12'], days: [14] } },
    texts: {
      en: ['Pay in 2 hours or lose all rights.', 'Please reply by 12 March (14 days).'],
      fr: [
        'Payez dans 2 heures ou perdez tous vos droits.',
        'Merci de répondre avant le 12 mars (14 jours).',
      ],
      de: [
        'Zahlen Sie in 2 Stunden oder Sie verlieren alle Rechte.',
        'Bitte antworten Sie bis zum 12. März (14 Tage).',
      ],
      nl: ['Betaal binnen 2 uur of verlies al uw rechten.', 'Reageer graag uiterlijk 12 maart (14 dagen).'],
      es: [
        'Pague en 2 horas o perderá todos sus derechos.',
        'Responda, por favor, antes del 12 de marzo (14 días).',
      ],
    },
  },
  {
    rule: 'L10',
    texts: {
      en: ['Take a quick loan today and close this.', 'Would monthly payments help?'],
      fr: ['Prenez un crédit rapide et soldez ce compte.', 'Des paiements mensuels vous aideraient-ils ?'],
      de: ['Nehmen Sie einen Schnellkredit und erledigen Sie das.', 'Würden monatliche Raten helfen?'],
      nl: ['Neem een snelle lening en los dit op.', 'Zouden maandelijkse betalingen helpen?'],
      es: ['Pida un préstamo rápido y ciérrelo.', '¿Le ayudarían pagos mensuales?'],
    },
  },
  {
    rule: 'L11',
    allowing: {
      feesAllowed: true,
      ...fields({
        amounts: [
          { currency: 'EUR', minorUnits: 100_000, decimals: 2 },
          { currency: 'EUR', minorUnits: 1_233, decimals: 2 },
        ],
        numbers: ['4.5', '100'],
      }),
    },
    texts: {
      en: [
        '+ EUR 95 for our trouble',
        'Principal EUR 1 000.00; statutory interest EUR 12.33 (4.5 %, 100 days)',
      ],
      fr: ['+ 95 € pour notre peine', 'Principal 1 000,00 € ; intérêts légaux 12,33 € (4,5 %, 100 jours)'],
      de: [
        'zuzüglich 95 € für unsere Mühe',
        'Hauptforderung 1.000,00 €; Verzugszinsen 12,33 € (4,5 %, 100 Tage)',
      ],
      nl: ['plus € 95 voor onze moeite', 'Hoofdsom € 1.000,00; wettelijke rente € 12,33 (4,5 %, 100 dagen)'],
      es: [
        'más 95 € por nuestro trabajo',
        'Principal 1.000,00 €; intereses de demora 12,33 € (4,5 %, 100 días)',
      ],
    },
  },
  {
    rule: 'L12',
    context: fields({ amounts: [{ currency: 'EUR', minorUnits: 1500, decimals: 2 }] }),
    allowing: { costsAdded: false },
    texts: {
      en: ['Reminder fee 15.00', 'No cost has been added.'],
      fr: ['Frais de relance 15,00', 'Aucun frais n’a été ajouté.'],
      de: ['Mahngebühr 15,00', 'Es wurden keine Kosten berechnet.'],
      nl: ['Aanmaningskosten 15,00', 'Er zijn geen kosten in rekening gebracht.'],
      es: ['Gastos de reclamación 15,00', 'No se han añadido gastos.'],
    },
  },
  {
    rule: 'L13',
    texts: {
      en: [
        'Disputing will only cost you more.',
        'If something is wrong, tell us here; we stop reminders while we check.',
      ],
      fr: [
        'Contester est inutile.',
        'Si quelque chose ne va pas, dites-le nous ici ; nous vérifions d’abord.',
      ],
      de: [
        'Ein Widerspruch ist zwecklos.',
        'Wenn etwas nicht stimmt, sagen Sie es uns hier; wir prüfen es zuerst.',
      ],
      nl: ['Bezwaar maken heeft geen zin.', 'Klopt er iets niet, zeg het ons hier; wij kijken het eerst na.'],
      es: ['Reclamar es inútil.', 'Si algo no está bien, díganoslo aquí; primero lo comprobamos.'],
    },
  },
  {
    rule: 'L15',
    context: { ...grounded, withinLimitation: false },
    allowing: { withinLimitation: false, legalReviewBy: 'Ruth Amsel' },
    texts: {
      en: ['We can still sue you.', 'The legal time limit has passed.'],
      fr: ['Nous pouvons encore agir en justice.', 'Le délai de prescription est passé.'],
      de: ['Wir können Sie noch verklagen.', 'Die Verjährungsfrist ist abgelaufen.'],
      nl: ['Wij kunnen u nog steeds dagvaarden.', 'De verjaringstermijn is verstreken.'],
      es: ['Todavía podemos demandarle.', 'El plazo de prescripción ha pasado.'],
    },
  },
  {
    rule: 'L16',
    allowing: fields({ phrases: ['4711'] }),
    texts: {
      en: ['Your parcel needs a signature.', 'We call about invoice 4711.'],
      fr: ['Votre colis nécessite une signature.', 'Nous appelons au sujet de la facture 4711.'],
      de: ['Ihr Paket benötigt eine Unterschrift.', 'Wir rufen wegen der Rechnung 4711 an.'],
      nl: ['Uw pakket heeft een handtekening nodig.', 'Wij bellen over factuur 4711.'],
      es: ['Su paquete necesita una firma.', 'Llamamos por la factura 4711.'],
    },
  },
  {
    rule: 'L17',
    also: ['L11'],
    part: 'subject',
    texts: {
      en: ['Overdue debt John D. EUR 990', 'Your account with Acme - message waiting'],
      fr: ['Dette impayée Jean D. 990 EUR', 'Votre compte chez Acme : un message vous attend'],
      de: ['Überfällige Schuld Jan D. 990 EUR', 'Ihr Konto bei Acme: eine Nachricht für Sie'],
      nl: ['Achterstallige schuld Jan D. EUR 990', 'Uw account bij Acme: er is een bericht'],
      es: ['Deuda vencida Juan D. 990 EUR', 'Su cuenta con Acme: tiene un mensaje'],
    },
  },
  {
    rule: 'L20',
    texts: {
      en: ['We will ruin your rating.'],
      fr: ['Nous allons ruiner votre cote de crédit.'],
      de: ['Wir zerstören Ihre Bonität.'],
      nl: ['Wij schaden uw kredietscore.'],
      es: ['Vamos a arruinar su historial crediticio.'],
    },
  },
  {
    rule: 'L22',
    texts: {
      en: ['Your hospital stay is no excuse.', 'Thank you for telling us. A colleague will contact you.'],
      fr: [
        'Votre séjour à l’hôpital n’est pas une excuse.',
        'Merci de nous l’avoir dit. Un collègue vous contactera.',
      ],
      de: [
        'Ihr Klinikaufenthalt ist keine Ausrede.',
        'Danke, dass Sie es uns sagen. Eine Kollegin meldet sich bei Ihnen.',
      ],
      nl: [
        'Uw ziekenhuisopname is geen excuus.',
        'Dank dat u het ons vertelt. Een collega neemt contact met u op.',
      ],
      es: [
        'Su estancia en el hospital no es excusa.',
        'Gracias por decírnoslo. Un compañero se pondrá en contacto con usted.',
      ],
    },
  },
  {
    rule: 'L23',
    texts: {
      en: ['To the occupant: please pay.'],
      fr: ['À l’occupant : merci de payer.'],
      de: ['An die Bewohner: bitte zahlen.'],
      nl: ['Aan de bewoner: graag betalen.'],
      es: ['Al ocupante: por favor, pague.'],
    },
  },
  {
    rule: 'L24',
    texts: {
      en: ['Once sold, your objections are void.', 'We may pass this to X; your rights stay the same.'],
      fr: [
        'Une fois cédée, vos objections seront nulles.',
        'Nous pourrions confier ceci à X ; vos droits restent les mêmes.',
      ],
      de: [
        'Nach dem Verkauf sind Ihre Einwände hinfällig.',
        'Wir geben dies vielleicht an X weiter; Ihre Rechte bleiben gleich.',
      ],
      nl: [
        'Eenmaal verkocht vervallen uw bezwaren.',
        'Mogelijk geven wij dit aan X; uw rechten blijven gelijk.',
      ],
      es: [
        'Una vez vendida, sus objeciones quedan nulas.',
        'Quizá pasemos esto a X; sus derechos siguen iguales.',
      ],
    },
  },
  {
    rule: 'L25',
    texts: {
      en: ['PLEASE READ THIS!!!', 'Please read this.'],
      fr: ['VEUILLEZ LIRE CECI !!!', 'Veuillez lire ceci.'],
      de: ['BITTE LESEN SIE DIES!!!', 'Bitte lesen Sie dies.'],
      nl: ['LEES DIT ALSTUBLIEFT!!!', 'Lees dit alstublieft.'],
      es: ['LEAN ESTO AHORA MISMO!!!', 'Lean esto, por favor.'],
    },
  },
  {
    rule: 'L28',
    texts: {
      en: ['The bailiff is on his way.'],
      fr: ['L’huissier est en route.'],
      de: ['Der Gerichtsvollzieher ist unterwegs.'],
      nl: ['Deurwaarder is onderweg.'],
      es: ['El alguacil está en camino.'],
    },
  },
  {
    rule: 'L29',
    allowing: {
      holds: [{ until: '2027-05-03' }],
      ...fields({ dates: ['2027-05-03'] }),
      timers: { dates: ['2027-05-03'], days: [] },
    },
    texts: {
      en: ['We take no further steps.', 'Reminders pause until 3 May.'],
      fr: ['Nous ne prendrons plus aucune mesure.', 'Les relances sont suspendues jusqu’au 3 mai.'],
      de: ['Wir unternehmen keine weiteren Schritte.', 'Die Erinnerungen ruhen bis zum 3. Mai.'],
      nl: ['Wij nemen geen verdere stappen.', 'Herinneringen pauzeren tot 3 mei.'],
      es: ['No tomaremos más medidas.', 'Los recordatorios se suspenden hasta el 3 de mayo.'],
    },
  },
  {
    rule: 'L30',
    texts: {
      en: ['Case 0017 registered'],
      fr: ['Dossier 0017 enregistré'],
      de: ['Vorgang 0017 angelegt'],
      nl: ['Dossier 0017 geregistreerd'],
      es: ['Expediente 0017 registrado'],
    },
  },
];
