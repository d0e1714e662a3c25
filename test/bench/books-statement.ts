import { readBankFile } from '../../shared/bank/read-bank-file.ts';

/** Reads a camt.053 of so many megabytes as split-file does, made up as it is read; prints what it cost as JSON. */
const megabytes = Number(process.argv[2] ?? 100);
const encoder = new TextEncoder();
const head = `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt><Id>S-1</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>`;

function entry(number: number): string {
  const cents = (number % 100_000) + 1;
  const amount = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  return `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-03</Dt></BookgDt><ValDt><Dt>2026-11-03</Dt></ValDt><AcctSvcrRef>B${number}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><AcctSvcrRef>B${number}</AcctSvcrRef><EndToEndId>E2E-${number}</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt><RltdPties><Dbtr><Nm>Customer ${number % 5000}</Nm></Dbtr><DbtrAcct><Id><IBAN>AT611904300234573201</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>Invoice RE-${number}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n`;
}

async function* pieces(): AsyncGenerator<Uint8Array> {
  yield encoder.encode(head);
  let written = 0;
  for (let number = 0; written < megabytes * 1_000_000; ) {
    let text = '';
    for (; text.length < 60_000; number += 1) text += entry(number);
    written += text.length;
    yield encoder.encode(text);
  }
  yield encoder.encode('</Stmt></BkToCstmrStmt></Document>');
}

let payments = 0;
const begun = performance.now();
const { reading } = await readBankFile({ open: pieces }, 'camt', {
  put: (row) => {
    if (row.kind === 'payment') payments += 1;
  },
  restart: () => {
    payments = 0;
  },
});
const seconds = (performance.now() - begun) / 1000;
const rows = reading.kind === 'read' ? reading.rows : 0;
console.log(JSON.stringify({ rows, payments, seconds, peakMemory: process.resourceUsage().maxRSS * 1024 }));
