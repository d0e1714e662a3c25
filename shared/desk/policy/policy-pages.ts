import type { DeskPage } from '../desk-page.ts';
import { draftPage } from './draft-page.tsx';
import { packPage, packsPage } from './packs-page.tsx';
import { policyPage } from './policy-page.tsx';
import { publishPage } from './publish-page.tsx';
import { textPage } from './text-page.tsx';
import { textsPage } from './texts-page.tsx';
import { timingsPage } from './timings-page.tsx';
import { versionPage } from './version-page.tsx';

/** Policies, their versions, and the next one. */
export const policyPages: readonly DeskPage[] = [
  policyPage,
  versionPage,
  draftPage,
  timingsPage,
  textsPage,
  textPage,
  publishPage,
  packsPage,
  packPage,
];
