import { encode } from 'uqr';

const quietZone = 4;

/** The code as one SVG path with a title that says in words what it holds. EPC069-12 asks for level M, version ≤ 13. */
export function QrCode({ text, title }: { text: string; title: string }) {
  const { data, size } = encode(text, { ecc: 'M', maxVersion: 13, border: 0 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + quietZone} ${y + quietZone}h1v1h-1z`] : [])),
  );
  const side = size + 2 * quietZone;
  return (
    <svg class="code" role="img" aria-labelledby="code-title" viewBox={`0 0 ${side} ${side}`}>
      <title id="code-title">{title}</title>
      <rect width={side} height={side} fill="#fff" />
      <path d={squares.join('')} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
