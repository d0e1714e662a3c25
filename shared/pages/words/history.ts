import type { EvidenceKind } from '../../domain/records.ts';
import type { Catalogue } from '../languages.ts';

/** The papers behind invoices, and when we wrote or called. */
export const historyWords: Catalogue<{
  papers: string;
  noPapers: string;
  kinds: Record<EvidenceKind, string>;
  forInvoice(number: string): string;
  contacts: string;
  contactOn(day: string, what: string): string;
  noContacts: string;
}> = {
  en: {
    papers: 'What it rests on',
    noPapers: 'No papers are filed with these invoices yet. Ask us for a copy of any you need.',
    kinds: { order: 'Order', delivery: 'Proof of delivery', invoice: 'Invoice', terms: 'Agreed terms' },
    forInvoice: (number) => `, for invoice ${number}`,
    contacts: 'When we wrote or called',
    contactOn: (day, what) => `${day}: ${what}`,
    noContacts: 'We have not contacted you before.',
  },
  fr: {
    papers: 'Sur quoi cela repose',
    noPapers:
      'Aucun document n’est encore classé avec ces factures. Demandez-nous une copie de ce dont vous avez besoin.',
    kinds: {
      order: 'Commande',
      delivery: 'Preuve de livraison',
      invoice: 'Facture',
      terms: 'Conditions convenues',
    },
    forInvoice: (number) => `, pour la facture ${number}`,
    contacts: 'Quand nous avons écrit ou appelé',
    contactOn: (day, what) => `${day}\u00a0: ${what}`,
    noContacts: 'Nous ne vous avions pas encore contacté.',
  },
  de: {
    papers: 'Worauf es beruht',
    noPapers:
      'Bei diesen Rechnungen liegen noch keine Unterlagen. Bitten Sie uns um eine Kopie von allem, was Sie brauchen.',
    kinds: {
      order: 'Bestellung',
      delivery: 'Liefernachweis',
      invoice: 'Rechnung',
      terms: 'Vereinbarte Bedingungen',
    },
    forInvoice: (number) => `, zu Rechnung ${number}`,
    contacts: 'Wann wir geschrieben oder angerufen haben',
    contactOn: (day, what) => `${day}: ${what}`,
    noContacts: 'Wir haben Sie bisher nicht angesprochen.',
  },
  nl: {
    papers: 'Waar het op berust',
    noPapers:
      'Bij deze facturen zijn nog geen stukken opgeborgen. Vraag ons om een kopie van wat u nodig hebt.',
    kinds: {
      order: 'Bestelling',
      delivery: 'Bewijs van levering',
      invoice: 'Factuur',
      terms: 'Afgesproken voorwaarden',
    },
    forInvoice: (number) => `, bij factuur ${number}`,
    contacts: 'Wanneer wij schreven of belden',
    contactOn: (day, what) => `${day}: ${what}`,
    noContacts: 'Wij hebben niet eerder contact met u opgenomen.',
  },
  es: {
    papers: 'En qué se basa',
    noPapers:
      'Todavía no hay documentos archivados con estas facturas. Pídanos una copia de lo que necesite.',
    kinds: {
      order: 'Pedido',
      delivery: 'Prueba de entrega',
      invoice: 'Factura',
      terms: 'Condiciones acordadas',
    },
    forInvoice: (number) => `, de la factura ${number}`,
    contacts: 'Cuándo escribimos o llamamos',
    contactOn: (day, what) => `${day}: ${what}`,
    noContacts: 'No nos habíamos puesto en contacto con usted antes.',
  },
};
