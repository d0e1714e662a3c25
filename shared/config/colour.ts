/** A colour as stage files give it: `#` and six hexadecimal digits. */
export const colourPattern = /^#[0-9a-f]{6}$/i;

/** The contrast of two colours as WCAG 2.2 measures it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour with a share of another, from 0 to 1, stirred in. */
export function mixed(colour: string, other: string, share: number): string {
  const there = channels(other);
  const digits = channels(colour).map((value, index) =>
    Math.round(value + ((there[index] ?? value) - value) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
