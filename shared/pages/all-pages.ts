import { promising } from './make-promise.tsx';
import { disputing } from './open-dispute.tsx';
import type { PageDefinition } from './page-definition.ts';
import { payingOther } from './pay-other-page.tsx';
import { paying } from './pay-page.tsx';
import { planning } from './propose-plan.tsx';
import { stating } from './statement-page.tsx';
import { stopping } from './stop-page.tsx';
import { explaining } from './why-page.tsx';

/** Every page of a visit, in the order in which they are offered. */
export const allPages: readonly PageDefinition[] = [
  stating,
  paying,
  payingOther,
  promising,
  planning,
  disputing,
  explaining,
  stopping,
];
