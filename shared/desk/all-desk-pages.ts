import type { DeskPage } from './desk-page.ts';
import { taskPage } from './tasks/task-page.tsx';
import { todayPage } from './today/today-page.tsx';

/** Every page of the desk, in the order of the menu. */
export const allDeskPages: readonly DeskPage[] = [todayPage, taskPage];
