import { encode } from 'uqr';

const quietZone = 4;

/**
 * The code as one SVG path with a title that says in words what it holds. EPC069-12 asks for level M and at most
 * version 13; a Swiss code has a cross in its middle, 7 of 46 millimetres, and level M mends what it hides.
 */
export function QrCode({
  text,
  title,
  name = 'code',
  cross = false,
}: {
  text: string;
  title: string;
  /** Tells the codes of a page apart. */
  name?: string;
  cross?: boolean;
}) {
  const { data, size } = encode(text, { ecc: 'M', maxVersion: cross ? 25 : 13, border: 0 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + quietZone} ${y + quietZone}h1v1h-1z`] : [])),
  );
  const side = size + 2 * quietZone;
  return (
    <svg class="code" role="img" aria-labelledby={`${name}-title`} viewBox={`0 0 ${side} ${side}`}>
      <title id={`${name}-title`}>{title}</title>
      <rect width={side} height={side} fill="#fff" />
      <path d={squares.join('')} fill="#000" shape-rendering="crispEdges" />
      {cross && <SwissCross middle={side / 2} millimetre={size / 46} />}
    </svg>
  );
}

function SwissCross({ middle, millimetre }: { middle: number; millimetre: number }) {
  const box = (width: number, height: number, fill: string) => {
    const [w, h] = [width * millimetre, height * millimetre];
    return <rect x={middle - w / 2} y={middle - h / 2} width={w} height={h} fill={fill} />;
  };
  return (
    <>
      {box(7, 7, '#fff')}
      {box(6, 6, '#000')}
      {box(1.17, 3.89, '#fff')}
      {box(3.89, 1.17, '#fff')}
    </>
  );
}
