/** Statements written for the project, with the traps that real ones have; counted by hand beside each test. */

type CamtParts = { version?: string; prefix?: string; closing?: string; entries?: string; copy?: string };

/** A camt.053 statement: opens with 1,000.00, so that the entries given lead to the closing balance given. */
export function camt({
  version = '08',
  prefix = '',
  closing = '1100.00',
  entries = paid(),
  copy = '',
}: CamtParts = {}): string {
  const tag = prefix === '' ? '' : `${prefix}:`;
  const ns = `urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}`;
  const xmlns = prefix === '' ? `xmlns="${ns}"` : `xmlns:${prefix}="${ns}"`;
  const inside = `<GrpHdr><MsgId>M-1</MsgId></GrpHdr><Stmt><Id>ST-7</Id><ElctrncSeqNb>7</ElctrncSeqNb>${copy}
<Acct><Id><IBAN>DE89 3704 0044 0532 0130 00</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', '1000.00')}${balance('CLBD', closing)}${entries}</Stmt>`;
  const prefixed = inside.replace(/<(\/?)(?=[A-Z])/g, `<$1${tag}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${tag}Document ${xmlns}><${tag}BkToCstmrStmt>${prefixed}</${tag}BkToCstmrStmt></${tag}Document>`;
}

function balance(code: string, amount: string): string {
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-02</Dt></Dt></Bal>\n`;
}

type Entry = {
  amount?: string;
  direction?: string;
  status?: string;
  reversal?: boolean;
  details?: string;
  more?: string;
};

export function entry({
  amount = '100.00',
  direction = 'CRDT',
  status = '<Cd>BOOK</Cd>',
  reversal = false,
  details = '',
  more = '',
}: Entry): string {
  return `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd>${reversal ? '<RvslInd>true</RvslInd>' : ''}<Sts>${status}</Sts><BookgDt><Dt>2026-11-03</Dt></BookgDt><AcctSvcrRef>BANK-1</AcctSvcrRef>${details === '' ? '' : `<NtryDtls>${details}</NtryDtls>`}${more}</Ntry>\n`;
}

export function detail(amount: string, ref: string, more = ''): string {
  return `<TxDtls><Refs><AcctSvcrRef>BANK-1</AcctSvcrRef><EndToEndId>${ref}</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt>${more}</TxDtls>`;
}

function paid(): string {
  return entry({
    details: `<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">100.00</Amt><RltdPties><Dbtr><Pty><Nm>Weber &amp; Söhne</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>AT611904300234573201</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>Rechnung</Ustrd><Ustrd>0815/26</Ustrd><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>`,
  });
}

/** Two statements of one account: 5 entries, credits 1,560.50, debits 140.25; the second is a page of the first day. */
export const mt940 = [
  '{1:F01BANKDEFFXXXX0000000000}{2:O940}{4:',
  ':20:STARTUMSE',
  ':25:37040044/0532013000',
  ':28C:00212/001',
  ':60F:C261102EUR1000,00',
  ':61:2611031103CR1500,NTRFNONREF//B-77',
  ':86:166?00GUTSCHRIFT?109020?20EREF+R-2026-118?21SVWZ+Rechnung R-',
  '2026-118 vom 1.?2210.2026?30COBADEFFXXX?31DE8937040044053201300',
  '0?32Bäckerei Knödel?33 GmbH',
  ':61:2612311102D40,25NCHGNONREF',
  ':86:808?00ENTGELT?20Kontofuehrung',
  ':61:2611031103RC100,00NRTINONREF//B-12',
  ':86:109?00RUECKLASTSCHRIFT?20EREF+L-9?34906?32Weber',
  ':62M:C261103EUR2359,75',
  '-',
  ':20:STARTUMSE',
  ':25:37040044/0532013000',
  ':28C:00212/002',
  ':60M:C261103EUR2359,75',
  ':61:2611031103C60,5NMSCKREF+',
  'second line of the entry',
  ':86:Free text of a bank that knows no structure',
  ':61:261103C0,00NMSCNONREF',
  ':62F:C261103EUR2420,25',
  '-}',
  '',
].join('\r\n');

/** One group, two accounts: 3 entries, in 350.00 and 20.00, out 120.00; one text runs over an 88 and a broken line. */
export const bai2 = [
  '01,BANKUS33,FORBEAR,261103,0600,42,80,,2/',
  '02,FORBEAR,BANKUS33,1,261102,,USD,2/',
  '03,0012345,,010,100000,,,015,123000,,/',
  '16,165,35000,S,35000,0,0,BR-1,CR-9,ACME PAYS INV 0042,',
  'AND 0043/',
  '88,FURTHER WORDS/',
  '16,475,12000,,BR-2,,CHECK 77/',
  '49,270000,5/',
  '03,0099,USD,010,0,,Z,015,2000,,Z/ 16,195,2000,V,261102,,,,WIRE/ 49,4000,3/',
  '98,274000,2,10/',
  '99,274000,1,12/',
].join('\n');
