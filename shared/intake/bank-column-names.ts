import type { typesOfMoney } from './payment-mapping.ts';
import type { BankField } from './profile.ts';

/** How banks name what we need in their own exports, folded: English, German, French, Dutch, Spanish. */
export const bankColumnNames: Readonly<Record<BankField, readonly string[]>> = {
  date: [
    ...['bookingdate', 'transactiondate', 'postingdate', 'posted', 'bookedon', 'completeddate'],
    ...['buchungstag', 'buchungsdatum', 'buchung', 'datum', 'dateopération', 'dateoperation'],
    ...['datecomptable', 'dateopé', 'boekdatum', 'boekingsdatum', 'transactiedatum', 'fecha'],
    ...['fechaoperación', 'fechaoperacion', 'fechacontable', 'datedelopération'],
  ],
  amount: [
    ...['transactionamount', 'value', 'betrag', 'umsatz', 'betrageur', 'amounteur', 'montant'],
    ...['montanteur', 'bedrag', 'bedrageur', 'importe', 'importeeur', 'cantidad'],
  ],
  credit: [
    ...['credit', 'creditamount', 'paidin', 'moneyin', 'received', 'haben', 'gutschrift', 'eingang'],
    ...['crédit', 'crediteuros', 'créditeuros', 'bij', 'abono', 'haber', 'ingreso', 'ingresos'],
  ],
  debit: [
    ...['debit', 'debitamount', 'paidout', 'moneyout', 'spent', 'soll', 'belastung', 'ausgang'],
    ...['débit', 'debiteuros', 'débiteuros', 'af', 'cargo', 'debe', 'gasto', 'gastos'],
  ],
  currency: ['ccy', 'währung', 'waehrung', 'devise', 'valuta', 'munt', 'moneda', 'divisa'],
  reference: [
    ...['paymentreference', 'endtoendid', 'endtoendreference', 'kundenreferenz', 'referenz'],
    ...[
      'kundenreferenzendtoend',
      'endtoendreferenz',
      'référence',
      'kenmerk',
      'betalingskenmerk',
      'referencia',
    ],
  ],
  text: [
    ...['description', 'details', 'narrative', 'particulars', 'memo', 'remittanceinformation', 'purpose'],
    ...['verwendungszweck', 'vorgangverwendungszweck', 'buchungsdetails', 'zahlungszweck', 'libellé'],
    ...[
      'libelle',
      'détail',
      'motif',
      'omschrijving',
      'mededelingen',
      'mededeling',
      'concepto',
      'descripción',
    ],
  ],
  payer: [
    ...[
      'payer',
      'payername',
      'counterparty',
      'counterpartyname',
      'name',
      'partnername',
      'zahlungspflichtiger',
    ],
    ...['zahlungspflichtigerr', 'auftraggeber', 'auftraggeberempfänger', 'namezahlungsbeteiligter'],
    ...['begünstigterzahlungspflichtiger', 'beguenstigterzahlungspflichtiger', 'auftraggeberbegünstigter'],
    ...['donneurdordre', 'nomcontrepartie', 'naamtegenpartij', 'naam', 'ordenante', 'remitente'],
  ],
  account: [
    ...['payeraccount', 'payeriban', 'counterpartyaccount', 'counterpartyiban', 'ibanzahlungsbeteiligter'],
    ...['kontonummeriban', 'ibanauftraggeber', 'gegenkonto', 'gegeniban', 'comptecontrepartie'],
    ...['tegenrekening', 'ibantegenpartij', 'cuentaordenante', 'ibanordenante'],
  ],
  transaction_id: [
    ...['transactionid', 'transactionreference', 'bankreference', 'fitid', 'umsatzid', 'transaktionsid'],
    ...['idtransaction', 'transactiereferentie', 'volgnr', 'idtransacción'],
  ],
  type: [
    ...['transactiontype', 'creditdebit', 'debitcredit', 'drcr', 'crdr', 'sollhaben', 'buchungstext'],
    ...['umsatzart', 'art', 'sens', 'afbij', 'cargoabono', 'tipo'],
  ],
};

/** What banks write in a column of types, folded. */
export const bankWords: readonly { type: (typeof typesOfMoney)[number]; words: readonly string[] }[] = [
  {
    type: 'return',
    words: [
      ...['return', 'returned', 'chargeback', 'reversal', 'rücklastschrift', 'retoure', 'rückgabe', 'rejet'],
      ...['retour', 'impayé', 'stornering', 'storno', 'devolución', 'devolucion'],
    ],
  },
  { type: 'pending', words: ['pending', 'vorgemerkt', 'enattente', 'gereserveerd', 'pendiente'] },
  {
    type: 'debit',
    words: ['debit', 'dbit', 'dr', 'd', 's', 'soll', 'débit', 'af', 'cargo', 'debe', 'out'],
  },
  {
    type: 'credit',
    words: ['credit', 'crdt', 'cr', 'c', 'h', 'haben', 'gutschrift', 'crédit', 'bij', 'abono', 'haber', 'in'],
  },
];
