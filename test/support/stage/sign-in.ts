import type { Page } from 'playwright-core';
import { deskPassword, deskUsers } from '../../../infra/local/desk-users.ts';
import type { Role } from '../../../shared/desk/person.ts';

/** Signs in at the desk of a local stage as a person of that role, through the sign-in page that the stage has. */
export async function signInAtDesk(page: Page, deskUrl: string, role: Role, path = '/'): Promise<void> {
  const user = deskUsers.find((one) => one.role === role);
  if (user === undefined) throw new Error(`nobody at the local desk is ${role}`);
  await page.goto(`${deskUrl}${path}`);
  await page.getByLabel('Username').fill(user.email);
  await page.getByLabel('Password').fill(deskPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${deskUrl}/**`);
}
