/** The headings of a booking batch that are told apart here, in DATEV's order; the others lie between them, empty. */
const headings = [
  ...['Umsatz (ohne Soll/Haben-Kz)', 'Soll/Haben-Kennzeichen', 'WKZ Umsatz', 'Kurs', 'Basis-Umsatz'],
  ...['WKZ Basis-Umsatz', 'Konto', 'Gegenkonto (ohne BU-Schlüssel)', 'BU-Schlüssel', 'Belegdatum'],
  ...['Belegfeld 1', 'Belegfeld 2', 'Skonto', 'Buchungstext', 'Postensperre', 'Diverse Adressnummer'],
  ...['Sachverhalt', 'Zinssperre', 'Postensperre bis', 'Festschreibung', 'Leistungsdatum', 'Fälligkeit'],
  'Generalumkehr (GU)',
];

export type Booked = Partial<Record<string, string>>;

/** One posting: an invoice of 1,190.00 for customer 10001 unless it says otherwise. */
function posted(said: Booked): string {
  const plain: Booked = {
    ...{ 'Umsatz (ohne Soll/Haben-Kz)': '1190,00', 'Soll/Haben-Kennzeichen': '"S"', Konto: '10001' },
    ...{ 'Gegenkonto (ohne BU-Schlüssel)': '8400', Belegdatum: '0110', 'Belegfeld 1': '"00815"' },
    ...{ Fälligkeit: '31102026', Buchungstext: '"Müller; Größe ""M"""' },
  };
  const short: Record<string, string> = {
    ...{ Umsatz: 'Umsatz (ohne Soll/Haben-Kz)', SH: 'Soll/Haben-Kennzeichen', WKZ: 'WKZ Umsatz' },
    ...{ Gegenkonto: 'Gegenkonto (ohne BU-Schlüssel)', GU: 'Generalumkehr (GU)' },
  };
  const all = { ...plain };
  for (const [name, value] of Object.entries(said)) all[short[name] ?? name] = value;
  return headings.map((name) => all[name] ?? '').join(';');
}

type Batch = { first?: string; lines?: readonly string[] };

export const firstLine =
  '"EXTF";700;21;"Buchungsstapel";13;20261031140440439;;"RE";"";"";29098;55003;20260101;4;20261001;20261031;"Oktober";"WD";1;0;0;"EUR";;"";;;"03";;;"";""';

/** A booking batch as DATEV writes it: Windows-1252, lines that end with CR LF. */
export function booked(postings: readonly Booked[], { first = firstLine, lines = [] }: Batch = {}): Buffer {
  const text = [first, headings.join(';'), ...postings.map(posted), ...lines, ''].join('\r\n');
  return Buffer.from(text, 'latin1');
}
