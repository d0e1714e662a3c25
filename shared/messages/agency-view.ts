import type { Creditor } from '../config/stage.ts';
import type { CheckedInput, InvoiceLine } from './message-input.ts';
import type { Words } from './words.ts';
import { filled, oneLine, writtenDate } from './written.ts';

/** Parts that a mail prints where a law about agencies asks for them. */
export const agencyBlocks = ['collector-disclosure', 'rdg-13a', 'r124-4'] as const;
export type AgencyBlock = (typeof agencyBlocks)[number];

/** Who collects for whom, under whose eyes, and a law in its own words; each sentence stands for itself. */
export type AgencyView = {
  title: string;
  sentences: string[];
  law?: { opening: string; paragraphs: readonly string[]; lang: string };
};

/** CPCE L111-8, second and third paragraph, which R124-4 wants reproduced. */
const l1118 = [
  'Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier, sauf s’ils concernent un acte dont l’accomplissement est prescrit par la loi au créancier. Toute stipulation contraire est réputée non écrite, sauf disposition législative contraire.',
  'Cependant, le créancier qui justifie du caractère nécessaire des démarches entreprises pour recouvrer sa créance peut demander au juge de l’exécution de laisser tout ou partie des frais ainsi exposés à la charge du débiteur de mauvaise foi.',
];

/** What the mail of an agency tells beside its text; undefined where no law asks for it. */
export function agencyView(
  { creditor, invoices, agency }: Pick<CheckedInput, 'creditor' | 'invoices' | 'agency'>,
  { words: { agency: words }, locale }: { words: Pick<Words, 'agency'>; locale: string },
): AgencyView | undefined {
  if (agency === undefined) return undefined;
  const { tells, firstOn } = agency;
  const tellsOf = (block: AgencyBlock, ...sentences: string[]) => (tells.includes(block) ? sentences : []);
  const { client, supervisor } = creditor;
  const firstLetter =
    firstOn === undefined ? [] : [filled(words.firstLetter, { date: writtenDate(firstOn, locale) })];
  return {
    title: words.title,
    sentences: [
      ...tellsOf('collector-disclosure', firstOn === undefined ? words.first : words.later),
      ...tellsOf('r124-4', filled(words.activity, placeOf(creditor))),
      ...(client === undefined ? [] : [filled(words.client, placeOf(client))]),
      ...tellsOf('rdg-13a', ...invoices.flatMap((line) => contractOf(line, words.contract, locale))),
      ...tellsOf('r124-4', words.ground, ...firstLetter),
      ...(supervisor === undefined
        ? []
        : tellsOf('rdg-13a', filled(words.supervisor, { ...placeOf(supervisor), reach: supervisor.reach }))),
    ],
    ...(tells.includes('r124-4') ? { law: { opening: words.law, paragraphs: l1118, lang: 'fr' } } : {}),
  };
}

function placeOf({ name, address }: Pick<Creditor, 'name' | 'address'>) {
  return { name: oneLine(name), address: address.map(oneLine).join(', ') };
}

function contractOf({ invoiceNumber, contract }: InvoiceLine, phrase: string, locale: string): string[] {
  if (contract === undefined) return [];
  const date = writtenDate(contract.madeOn, locale);
  return [filled(phrase, { invoice: oneLine(invoiceNumber), subject: oneLine(contract.subject), date })];
}

/** What the parts that are to be told lack. */
export function agencyFaults({
  creditor,
  invoices,
  agency,
}: {
  creditor: Creditor;
  invoices: readonly Pick<InvoiceLine, 'contract' | 'section'>[];
  agency?: { tells: readonly AgencyBlock[] } | undefined;
}): string[] {
  if (agency === undefined) return [];
  const isOwn = creditor.collects === 'own';
  const noContract = invoices.some(({ contract, section }) => section === 'due' && contract === undefined);
  const rdg = agency.tells.includes('rdg-13a');
  return [
    ...(creditor.client === undefined && !isOwn ? [`${agency.tells.join(', ')} needs creditor.client`] : []),
    ...(rdg && creditor.supervisor === undefined ? ['rdg-13a needs creditor.supervisor'] : []),
    ...(rdg && noContract ? ['rdg-13a needs the contract of every invoice it asks for'] : []),
  ];
}

/** Everything it says, as it is said. */
export function agencyTexts(view: AgencyView | undefined): string[] {
  return view === undefined
    ? []
    : [...view.sentences, view.law?.opening ?? '', ...(view.law?.paragraphs ?? [])];
}
