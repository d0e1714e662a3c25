import { type Particular, particulars } from './block-needs.ts';

/** Who asks for the money, and in whose name: other law binds an agency than a creditor. */
export type Collector = {
  /** `third-party`: collects what is owed to another. */
  role: 'creditor' | 'third-party';
  /** Whether the sender can only be taken for the creditor itself (15 USC 1692a(6)). */
  ownName: boolean;
  /** ISO country of the creditor; its law is plausible where a contract names none. */
  country: string;
  /** Of whom an agency has told, in whose name or under whose eyes it collects; absent: of nobody. */
  told?: readonly Particular[] | undefined;
  /** Under a lending regulator (RBI); absent: nobody said. */
  regulatedLender?: boolean | undefined;
};

/** Words of a name that many companies share, so that they identify none. */
const commonWords = new Set(
  (
    'gmbh ag kg ohg ug se ltd limited llc llp inc corp plc co company sarl sas sa sl srl spa bv nv vof ab as oy and und et de ' +
    'der die das the of fur y e en accounts account accounting accountancy billing invoice invoices credit control finance ' +
    'collections collection debt recovery receivables bureau services service group holding international buchhaltung ' +
    'rechnung rechnungen inkasso forderungen comptabilite facturation recouvrement administratie facturen incasso ' +
    'contabilidad cobros facturacion office team department desk'
  ).split(' '),
);

type Company = {
  name: string;
  tradeNames?: readonly string[] | undefined;
  country: string;
  sender: { name: string };
  collects?: 'own' | 'for-another' | undefined;
  regulatedLender?: boolean | undefined;
} & Partial<Record<Particular, unknown>>;

const known = new WeakMap<Company, Collector>();

/** How a creditor of the stage appears to its debtors, told from what is configured and not from a switch. */
export function collectorOf(creditor: Company): Collector {
  const collector = known.get(creditor) ?? appearanceOf(creditor);
  // Stryker disable next-line CallExpression: told anew it is the same
  known.set(creditor, collector);
  return collector;
}

function appearanceOf(creditor: Company): Collector {
  const isOwn = (name: string) => isNameOf(creditor.sender.name, name);
  const told = particulars.filter((one) => creditor[one] !== undefined);
  return {
    role: creditor.collects === 'for-another' ? 'third-party' : 'creditor',
    ownName: isOwn(creditor.name) || creditor.tradeNames?.some(isOwn) === true,
    country: creditor.country,
    ...(told.length === 0 ? {} : { told }),
    ...(creditor.regulatedLender === undefined ? {} : { regulatedLender: creditor.regulatedLender }),
  };
}

/** Whether a sender's name says nothing but a company's own name and what many companies say. */
function isNameOf(sender: string, own: string): boolean {
  const telling = wordsOf(sender).filter((word) => !commonWords.has(word));
  const known = wordsOf(own);
  return telling.length > 0 && telling.every((word) => known.includes(word));
}

function wordsOf(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...plain.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
}
