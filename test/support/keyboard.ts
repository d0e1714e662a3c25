import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import * as z from 'zod';

/**
 * One thing a person does without a mouse: goes with the Tab key to the field, button or link with that id, value or
 * address, and there chooses, follows, presses, or types what stands after a colon: `amount: 300.00`. A file is given by
 * its name.
 */
export type Step = string;

const focusSchema = z.object({
  kind: z.string(),
  names: z.array(z.string().nullable()),
  /** The ids of the radio buttons of one question, between which the arrow keys move. */
  group: z.array(z.string()),
});

const readFocus = `(() => {
  const { activeElement: at } = document;
  const isRadio = at.type === 'radio';
  return {
    kind: at.type || at.tagName.toLowerCase(),
    names: [at.id || null, at.getAttribute('href'), ...(at.tagName === 'BUTTON' ? [at.value] : [])],
    group: isRadio ? [...document.getElementsByName(at.name)].map(({ id }) => id) : [],
  };
})()`;

/** Does it with the keys alone, and waits for the page that follows, if one does. */
export async function doByKeyboard(page: Page, step: Step): Promise<void> {
  const [at = '', typed = ''] = step.split(': ');
  const kind = await reach(page, at);
  const { keyboard } = page;
  switch (kind) {
    case 'radio':
    case 'checkbox':
      return keyboard.press('Space');
    case 'submit':
      return follow(page);
    case 'a':
      return at.startsWith('#') ? keyboard.press('Enter') : follow(page);
    case 'date':
    case 'select-one':
      return keyboard.type(typed);
    case 'file':
      return choose(page, typed);
    default:
      await keyboard.press('ControlOrMeta+A');
      // What is long is pasted.
      return typed.length > 100 ? keyboard.insertText(typed) : keyboard.type(typed);
  }
}

/** What the focus is on, once it is where it shall be. */
async function reach(page: Page, at: string): Promise<string> {
  for (let presses = 0; presses < 120; presses += 1) {
    const { kind, names, group } = focusSchema.parse(await page.evaluate(readFocus));
    if (names.includes(at)) return kind;
    await page.keyboard.press(group.includes(at) ? 'ArrowDown' : 'Tab');
  }
  throw new Error(`the keyboard never reaches ${at} on ${await page.title()}`);
}

async function follow(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** How long a dialog may take to open until the key is pressed once more, as a person would. */
const patienceMs = 5_000;
const mostPresses = 5;

async function choose(page: Page, name: string): Promise<void> {
  const opening = page.waitForEvent('filechooser');
  // Once the page answers, the browser knows that somebody waits for its dialog.
  await page.evaluate('document.hasFocus()');
  for (let presses = 0; presses < mostPresses; presses += 1) {
    await page.keyboard.press('Space');
    const chooser = await Promise.race([opening, setTimeout(patienceMs, undefined)]);
    if (chooser !== undefined)
      return chooser.setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  }
  await opening;
}
