import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';
import * as z from 'zod';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sessions = new WeakMap<Page, CDPSession>();

const resultSchema = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.unknown()), html: z.string() })) }),
);

/** What axe-core finds against WCAG 2.2 A and AA and its best practices, one line a finding. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in window`))) await bringAxe(page);
  const found: unknown = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
       violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, html }) => ({ target, html })) })))`,
  );
  return resultSchema
    .parse(found)
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`),
    );
}

/** As a script of its own, which the browser compiles once for all pages; what is evaluated on a page is compiled there anew. */
async function bringAxe(page: Page): Promise<void> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: axe });
  if (exceptionDetails !== undefined) throw new Error(`axe-core cannot be loaded: ${exceptionDetails.text}`);
}
