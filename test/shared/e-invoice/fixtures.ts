type Said = {
  root?: 'Invoice' | 'CreditNote';
  number?: string;
  type?: string;
  /** Empty: none. */
  due?: string;
  preceding?: string | readonly string[];
  customer?: string;
  total?: string;
  prepaid?: string;
  payable?: string;
};

const some = (element: string, text: string) => (text === '' ? '' : `<${element}>${text}</${element}>`);

function each(preceding: string | readonly string[], written: (one: string) => string): string {
  return [preceding].flat().filter(Boolean).map(written).join('');
}

/** A Peppol invoice of 119.00 to a company in Spain, of 1 September 2026, due on the 30th. */
export function ubl(said: Said = {}): string {
  const { root = 'Invoice', number = 'RE-7', type = '380', due = '2026-09-30', preceding = '' } = said;
  const { customer = '007012', total = '119.00', prepaid = '', payable = total } = said;
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="a" xmlns:cbc="b">
  <cbc:ID>${number}</cbc:ID>
  <cbc:IssueDate>2026-09-01</cbc:IssueDate>
  ${root === 'Invoice' ? some('cbc:DueDate', due) : ''}
  <cbc:${root}TypeCode>${type}</cbc:${root}TypeCode>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cbc:BuyerReference>Ref &amp; 9</cbc:BuyerReference>
  <cac:OrderReference><cbc:ID>PO 4711</cbc:ID></cac:OrderReference>
  ${each(preceding, (one) => `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${one}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`)}
  <cac:AdditionalDocumentReference><cbc:ID>sheet</cbc:ID></cac:AdditionalDocumentReference>
  <cac:AccountingCustomerParty><cac:Party>
    ${customer === '' ? '' : `<cac:PartyIdentification><cbc:ID>${customer}</cbc:ID></cac:PartyIdentification>`}
    <cac:PartyName><cbc:Name>Trading name</cbc:Name></cac:PartyName>
    <cac:PostalAddress><cac:Country><cbc:IdentificationCode>ES</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
    <cac:PartyTaxScheme><cbc:CompanyID>ESB12345678</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyLegalEntity><cbc:RegistrationName>Olivar del Sur SL</cbc:RegistrationName></cac:PartyLegalEntity>
    <cac:Contact><cbc:ElectronicMail>pagos@olivar.example</cbc:ElectronicMail></cac:Contact>
  </cac:Party></cac:AccountingCustomerParty>
  <cac:Delivery><cbc:ActualDeliveryDate>2026-08-30</cbc:ActualDeliveryDate></cac:Delivery>
  <cac:PaymentMeans>${root === 'CreditNote' ? some('cbc:PaymentDueDate', due) : ''}</cac:PaymentMeans>
  <cac:LegalMonetaryTotal>
    <cbc:TaxInclusiveAmount currencyID="EUR">${total}</cbc:TaxInclusiveAmount>
    ${some('cbc:PrepaidAmount', prepaid)}
    <cbc:PayableAmount currencyID="EUR">${payable}</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>
  <cac:${root}Line><cbc:ID>1</cbc:ID></cac:${root}Line>
</${root}>
`;
}

/** The same invoice in the other syntax, with a delivery note and without a mail address. */
export function cii(said: Said = {}): string {
  const { number = 'RE-7', type = '380', due = '20260930', preceding = '' } = said;
  const { customer = '007012', total = '119.00', prepaid = '0.00', payable = total } = said;
  const day = (element: string, text: string) =>
    `<ram:${element}><udt:DateTimeString format="102">${text}</udt:DateTimeString></ram:${element}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="a" xmlns:ram="b" xmlns:udt="c">
  <rsm:ExchangedDocument>
    <ram:ID>${number}</ram:ID><ram:TypeCode>${type}</ram:TypeCode>${day('IssueDateTime', '20260901')}
  </rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>
    <ram:IncludedSupplyChainTradeLineItem><ram:ID>line</ram:ID></ram:IncludedSupplyChainTradeLineItem>
    <ram:ApplicableHeaderTradeAgreement>
      <ram:BuyerReference>Ref &amp; 9</ram:BuyerReference>
      <ram:BuyerTradeParty>
        ${some('ram:ID', customer)}<ram:Name>Olivar del Sur SL</ram:Name>
        <ram:PostalTradeAddress><ram:CountryID>ES</ram:CountryID></ram:PostalTradeAddress>
        <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">ESB12345678</ram:ID></ram:SpecifiedTaxRegistration>
      </ram:BuyerTradeParty>
      <ram:ContractReferencedDocument><ram:IssuerAssignedID>V 12</ram:IssuerAssignedID></ram:ContractReferencedDocument>
    </ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeDelivery>
      <ram:DespatchAdviceReferencedDocument><ram:IssuerAssignedID>LS 77</ram:IssuerAssignedID></ram:DespatchAdviceReferencedDocument>
    </ram:ApplicableHeaderTradeDelivery>
    <ram:ApplicableHeaderTradeSettlement>
      <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
      ${due === '' ? '' : `<ram:SpecifiedTradePaymentTerms>${day('DueDateDateTime', due)}</ram:SpecifiedTradePaymentTerms>`}
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
        <ram:GrandTotalAmount>${total}</ram:GrandTotalAmount>
        <ram:TotalPrepaidAmount>${prepaid}</ram:TotalPrepaidAmount>
        <ram:DuePayableAmount>${payable}</ram:DuePayableAmount>
      </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
      ${each(preceding, (one) => `<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>${one}</ram:IssuerAssignedID></ram:InvoiceReferencedDocument>`)}
    </ram:ApplicableHeaderTradeSettlement>
  </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>
`;
}
