import type { EvidenceKind } from '../../domain/records.ts';
import type { Catalogue } from '../languages.ts';

export const documentsTitle: Catalogue<string> = {
  en: 'I need documents',
  fr: 'J’ai besoin de documents',
  de: 'Ich brauche Unterlagen',
  nl: 'Ik heb documenten nodig',
  es: 'Necesito documentos',
};

/** Papers to take away, and those that are wanted. */
export const documentsWords: Catalogue<{
  onFile: string;
  paper(kind: string, number: string): string;
  none: string;
  papers: Record<EvidenceKind, string>;
  wanted: string;
  choosePaper: string;
  ask: string;
  here: string;
}> = {
  en: {
    onFile: 'You can take these away now',
    paper: (kind, number) => `${kind}, invoice ${number}`,
    none: 'No documents are on file here yet. Tell us which ones you need.',
    papers: {
      order: 'Order or contract',
      delivery: 'Delivery note',
      invoice: 'Invoice copy',
      terms: 'Terms',
    },
    wanted: 'Which documents do you need?',
    choosePaper: 'Choose at least one document',
    ask: 'Ask for them',
    here: 'The documents are here; we leave you time to look at them.',
  },
  fr: {
    onFile: 'Vous pouvez déjà télécharger ceux-ci',
    paper: (kind, number) => `${kind}, facture ${number}`,
    none: 'Aucun document n’est encore déposé ici. Dites-nous lesquels il vous faut.',
    papers: {
      order: 'Commande ou contrat',
      delivery: 'Bon de livraison',
      invoice: 'Copie de la facture',
      terms: 'Conditions',
    },
    wanted: 'De quels documents avez-vous besoin ?',
    choosePaper: 'Choisissez au moins un document',
    ask: 'Les demander',
    here: 'Les documents sont ici ; nous vous laissons le temps de les lire.',
  },
  de: {
    onFile: 'Diese können Sie jetzt herunterladen',
    paper: (kind, number) => `${kind}, Rechnung ${number}`,
    none: 'Hier sind noch keine Unterlagen hinterlegt. Sagen Sie uns, welche Sie brauchen.',
    papers: {
      order: 'Bestellung oder Vertrag',
      delivery: 'Lieferschein',
      invoice: 'Rechnungskopie',
      terms: 'Geschäftsbedingungen',
    },
    wanted: 'Welche Unterlagen brauchen Sie?',
    choosePaper: 'Wählen Sie mindestens eine Unterlage',
    ask: 'Anfordern',
    here: 'Die Unterlagen sind hier; wir lassen Ihnen Zeit, sie anzusehen.',
  },
  nl: {
    onFile: 'Deze kunt u nu downloaden',
    paper: (kind, number) => `${kind}, factuur ${number}`,
    none: 'Er staan hier nog geen documenten klaar. Zeg ons welke u nodig hebt.',
    papers: {
      order: 'Bestelling of contract',
      delivery: 'Pakbon',
      invoice: 'Kopie van de factuur',
      terms: 'Voorwaarden',
    },
    wanted: 'Welke documenten hebt u nodig?',
    choosePaper: 'Kies minstens één document',
    ask: 'Aanvragen',
    here: 'De documenten staan hier; wij geven u de tijd om ze te bekijken.',
  },
  es: {
    onFile: 'Estos ya los puede descargar',
    paper: (kind, number) => `${kind}, factura ${number}`,
    none: 'Aquí todavía no hay documentos. Díganos cuáles necesita.',
    papers: {
      order: 'Pedido o contrato',
      delivery: 'Albarán',
      invoice: 'Copia de la factura',
      terms: 'Condiciones',
    },
    wanted: '¿Qué documentos necesita?',
    choosePaper: 'Elija al menos un documento',
    ask: 'Pedirlos',
    here: 'Los documentos están aquí; le dejamos tiempo para verlos.',
  },
};
