import type { DeskPage } from '../desk-page.ts';
import { casePage, debtPage } from './case-page.tsx';
import { correctPage } from './correct-page.tsx';
import { erasePage } from './erase-page.tsx';
import { holdPage } from './hold-page.tsx';
import { paperFile, papersPage } from './papers-page.tsx';
import { searchPage } from './search-page.tsx';
import { timelineFile } from './timeline-file.ts';

/** The search, the page of a case, and what can be done there. */
export const casesPages: readonly DeskPage[] = [
  ...[searchPage, casePage, debtPage, holdPage, correctPage, papersPage, paperFile, erasePage, timelineFile],
];
