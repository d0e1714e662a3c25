import { measuresPage } from './approvals/measures-page.tsx';
import { packPage } from './approvals/pack-page.ts';
import { bookFilePage, booksPage } from './books/books-page.tsx';
import { casesPages } from './cases/cases-pages.ts';
import type { DeskPage } from './desk-page.ts';
import { disputeFile } from './disputes/dispute-file.ts';
import { disputeListPage } from './disputes/dispute-list.tsx';
import { sentFile } from './disputes/sent-file.ts';
import { figurePages } from './figures/figure-pages.ts';
import { columnsPage } from './files/columns-page.tsx';
import { correctPage } from './files/correct-page.tsx';
import { filesPage } from './files/files-page.tsx';
import { reportFilePage, uploadPage } from './files/upload-page.tsx';
import { uploadsFile } from './files/uploads-file.ts';
import { moneyFile } from './money/money-file.ts';
import { moneyListPage } from './money/money-list-page.tsx';
import { moneyPage } from './money/money-page.tsx';
import { policyPages } from './policy/policy-pages.ts';
import { resumePage } from './sending/resume-page.tsx';
import { sendingPage } from './sending/sending-page.tsx';
import { ownerPage } from './tasks/owner-page.tsx';
import { taskPage } from './tasks/task-page.tsx';
import { listPage } from './today/list-page.tsx';
import { mailsPage } from './today/mails-page.tsx';
import { resumeMailsPage } from './today/resume-mails-page.tsx';
import { taskFile } from './today/task-file.ts';
import { todayPage } from './today/today-page.tsx';

/** Every page of the desk, in the order of the menu. */
export const allDeskPages: readonly DeskPage[] = [
  todayPage,
  listPage,
  taskFile,
  mailsPage,
  resumeMailsPage,
  disputeListPage,
  disputeFile,
  sentFile,
  taskPage,
  ownerPage,
  ...casesPages,
  moneyListPage,
  moneyFile,
  moneyPage,
  measuresPage,
  packPage,
  filesPage,
  uploadsFile,
  reportFilePage,
  uploadPage,
  columnsPage,
  correctPage,
  booksPage,
  bookFilePage,
  ...policyPages,
  sendingPage,
  resumePage,
  ...figurePages,
];
