import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, mixed } from '../../../shared/config/colour.ts';
import { creditorSchema } from '../../../shared/config/stage.ts';
import { creditor } from '../../../shared/messages/examples/example-invoices.ts';
import { createPages } from '../../../shared/pages/create-pages.tsx';
import { themeCss } from '../../../shared/pages/theme.ts';
import { fakePagesDeps } from './fake-pages-deps.ts';
import { open } from './form-requests.ts';

const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

describe('contrast is measured as WCAG does', () => {
  test.each([
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0d47a1', '#ffffff', 8.63],
    ['#ff0000', '#ffffff', 4],
  ])('%s on %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  test('half of black and white is grey', () => {
    expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
  });
});

describe('a creditor’s colour', () => {
  const colour = fc
    .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
    .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

  test('that a stage may have can be read on every page, by day and by night', () => {
    fc.assert(
      fc.property(colour, (chosen) => {
        const parsed = creditorSchema.safeParse({ ...creditor, colour: chosen });
        const [day = '', night = ''] =
          themeCss({ ...creditor, colour: chosen }).match(/(?<=accent:)#\w{6}/g) ?? [];
        const readable = contrast(day, '#ffffff') >= 4.5 && contrast(day, '#f4f6f7') >= 4.5;
        if (parsed.success) expect(readable).toBe(true);
        expect(parsed.success).toBe(contrast(chosen, '#f4f6f7') >= 4.5);
        expect(contrast(night, '#1a2226')).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  test('and logo come from the pages themselves, and weigh little', async () => {
    const logo = `data:image/png;base64,${dot}`;
    const creditors = [creditorSchema.parse({ ...creditor, colour: '#7a1f5c', logo })];
    const app = createPages(fakePagesDeps(undefined, { creditors }));
    const html = await (await open(app, '/t/pay')).text();
    expect(html).toContain('<link rel="stylesheet" href="/theme/linden"/>');
    expect(html).toContain('<img src="/logo/linden" alt=""');
    const theme = await app.request('/theme/linden');
    expect(theme.headers.get('Content-Type')).toContain('text/css');
    expect(await theme.text()).toContain('--accent:#7a1f5c');
    const picture = await app.request('/logo/linden');
    expect(picture.headers.get('Content-Type')).toBe('image/png');
    expect(Buffer.from(await picture.arrayBuffer()).toString('base64')).toBe(dot);
    expect(picture.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect((await app.request('/logo/other')).status).toBe(404);
  });
});
