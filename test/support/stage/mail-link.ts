import * as z from 'zod';
import type { Mail } from '../../../infra/local/mailbox/mails.ts';

/** The address under the words of a link in a mail's text, as a browser opens it. */
export function mailLink(mail: Mail, words: string): string {
  const lines = mail.text.split('\n').map((line) => line.trim());
  return z.url().parse(lines[lines.indexOf(`${words}:`) + 1]);
}
