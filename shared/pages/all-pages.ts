import { askingForDocuments } from './documents-page.tsx';
import { sendingFiles } from './files-page.tsx';
import { inHardship } from './hardship-page.tsx';
import { promising } from './make-promise.tsx';
import { disputing } from './open-dispute.tsx';
import type { PageDefinition } from './page-definition.ts';
import { claimingPaid } from './paid-page.tsx';
import { payingOther } from './pay-other-page.tsx';
import { paying } from './pay-page.tsx';
import { planning } from './propose-plan.tsx';
import { namingSomebodyElse } from './someone-else-page.tsx';
import { stating } from './statement-page.tsx';
import { stopping } from './stop-page.tsx';
import { explaining } from './why-page.tsx';
import { beingWrongPerson } from './wrong-person-page.tsx';

/** Every page of a visit, in the order in which they are offered. */
export const allPages: readonly PageDefinition[] = [
  stating,
  paying,
  payingOther,
  promising,
  planning,
  disputing,
  claimingPaid,
  askingForDocuments,
  inHardship,
  namingSomebodyElse,
  sendingFiles,
  explaining,
  beingWrongPerson,
  stopping,
];
