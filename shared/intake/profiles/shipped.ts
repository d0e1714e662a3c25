import type { Profile } from '../profile.ts';
import { businessCentralProfile } from './business-central.ts';
import { datevOpenItemsProfile } from './datev.ts';
import { forbearProfile } from './forbear.ts';
import { netsuiteProfile } from './netsuite.ts';
import { quickbooksDesktopProfile, quickbooksOnlineProfile } from './quickbooks.ts';
import { sage50AgedProfile, sage50Profile, sageAccountingProfile } from './sage.ts';
import { sapLocalProfile, sapOpenItemsProfile, sapProfile } from './sap.ts';
import { erpnextProfile, invoiceNinjaProfile, odooProfile, zohoProfile } from './small-books.ts';
import { xeroProfile } from './xero.ts';

/** Every export of open items that is recognised by its header. */
export const shippedProfiles: readonly Profile[] = [
  forbearProfile,
  xeroProfile,
  quickbooksOnlineProfile,
  quickbooksDesktopProfile,
  netsuiteProfile,
  sapProfile,
  sapLocalProfile,
  sapOpenItemsProfile,
  businessCentralProfile,
  sage50Profile,
  sage50AgedProfile,
  sageAccountingProfile,
  datevOpenItemsProfile,
  zohoProfile,
  invoiceNinjaProfile,
  odooProfile,
  erpnextProfile,
];
