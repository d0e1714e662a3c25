import { contrast, mixed } from '../config/colour.ts';
import type { Creditor } from '../config/stage.ts';

const paper = '#ffffff';
const night = '#1a2226';

/** The creditor's colour as a stylesheet, by day as it is and by night lighter until it can be read. */
export function themeCss({ colour }: Creditor): string {
  if (colour === undefined) return '';
  const hover = mixed(colour, '#000000', 0.25);
  const bright = readableAtNight(colour);
  return [
    `:root{--accent:${colour};--accent-hover:${hover}}`,
    `@media (prefers-color-scheme:dark){:root{--accent:${bright};--accent-hover:${mixed(bright, paper, 0.3)}}}`,
  ].join('\n');
}

function readableAtNight(colour: string): string {
  const steps = Array.from({ length: 21 }, (_, step) => mixed(colour, paper, step / 20));
  return steps.find((lighter) => contrast(lighter, night) >= 7) ?? paper;
}

/** The creditor's logo as a file: its type and its bytes. */
export function logoFile({ logo }: Creditor): { type: string; bytes: Uint8Array<ArrayBuffer> } | undefined {
  const [, type, data] = /^data:([^;,]+);base64,(.*)$/.exec(logo ?? '') ?? [];
  if (type === undefined || data === undefined) return undefined;
  return { type, bytes: new Uint8Array(Buffer.from(data, 'base64')) };
}
