import type { InvoiceField } from './profile.ts';

/** How ledgers name what we need, folded: English, German, French, Dutch, Spanish. */
export const columnNames: Readonly<Partial<Record<InvoiceField, readonly string[]>>> = {
  customer_number: [
    ...['customernumber', 'customerno', 'customerid', 'customercode', 'accountnumber', 'debtornumber'],
    ...['kundennummer', 'kundennr', 'debitor', 'debitorennummer', 'numeroclient', 'noclient', 'codeclient'],
    ...['klantnummer', 'klantnr', 'debiteurnummer', 'debiteurnr', 'numerodecliente', 'numerocliente'],
    ...[
      'codigocliente',
      'nºcliente',
      'kunde',
      'numéroclient',
      'nclient',
      'númerodecliente',
      'códigocliente',
      'ncliente',
    ],
  ],
  customer_name: [
    ...['customername', 'customer', 'clientname', 'client', 'debtor', 'contactname', 'company', 'name'],
    ...['kundenname', 'firma', 'nomclient', 'nomduclient', 'raisonsociale', 'klantnaam', 'klant'],
    ...['debiteur', 'naam', 'nombrecliente', 'nombredelcliente', 'cliente', 'razonsocial', 'razónsocial'],
  ],
  email: ['email', 'emailaddress', 'mail', 'courriel', 'emailadresse', 'emailadres', 'correo', 'adressemail'],
  country: ['country', 'countrycode', 'land', 'pays', 'país', 'pais'],
  invoice_number: [
    ...['invoicenumber', 'invoiceno', 'invoiceid', 'invoice', 'documentnumber', 'documentno', 'docno'],
    ...['rechnungsnummer', 'rechnungsnr', 'rechnung', 'belegnummer', 'belegnr', 'numerofacture', 'nofacture'],
    ...['numérofacture', 'numérodefacture', 'nfacture', 'factuurnummer', 'factuurnr', 'factuur'],
    ...['numerofactura', 'númerofactura', 'númerodefactura', 'numerodefactura', 'nfactura', 'nºfactura'],
  ],
  issue_date: [
    ...['issuedate', 'invoicedate', 'documentdate', 'issuedon', 'rechnungsdatum', 'belegdatum'],
    ...['datefacture', 'datedefacture', 'datedefacturation', 'factuurdatum', 'fechafactura'],
    ...['fechadefactura', 'fechadeemisión', 'fechaemisión', 'fechaemision'],
  ],
  due_date: [
    ...['duedate', 'dueon', 'due', 'payable', 'fälligkeit', 'fälligkeitsdatum', 'fälligam', 'faelligkeit'],
    ...['faelligam', 'échéance', 'echeance', 'datedéchéance', 'dateéchéance', 'dateecheance', 'vervaldatum'],
    ...['vervaldag', 'vencimiento', 'fechavencimiento', 'fechadevencimiento'],
  ],
  currency: [
    'currency',
    'currencycode',
    'währung',
    'waehrung',
    'devise',
    'valuta',
    'munt',
    'moneda',
    'divisa',
  ],
  invoice_total: [
    ...['invoicetotal', 'invoiceamount', 'total', 'grossamount', 'originalamount', 'rechnungsbetrag'],
    ...['bruttobetrag', 'montanttotal', 'montantttc', 'totalttc', 'factuurbedrag', 'totaalbedrag'],
    ...['importetotal', 'totalfactura', 'importefactura'],
  ],
  amount_outstanding: [
    ...['amountoutstanding', 'outstanding', 'outstandingamount', 'openamount', 'openbalance', 'balance'],
    ...['balancedue', 'amountdue', 'remaining', 'offenerbetrag', 'offen', 'restbetrag', 'saldo', 'restedû'],
    ...['resteàpayer', 'montantdû', 'soldedû', 'solde', 'openstaand', 'openstaandbedrag', 'openbedrag'],
    ...['importependiente', 'saldopendiente', 'pendiente'],
  ],
  disputed: ['disputed', 'strittig', 'contesté', 'litige', 'betwist', 'disputado'],
};
