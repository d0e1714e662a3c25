import type { DeskPage } from '../desk-page.ts';
import { figureListCsvPage, figuresCsvPage } from './csv-pages.ts';
import { ethicsPage, ethicsPdfPage } from './ethics-pages.tsx';
import { figuresPage } from './figures-page.tsx';
import { figureListPage } from './list-page.tsx';

/** The pages about figures. */
export const figurePages: readonly DeskPage[] = [
  figuresPage,
  figuresCsvPage,
  figureListPage,
  figureListCsvPage,
  ethicsPage,
  ethicsPdfPage,
];
