import type { Child } from 'hono/jsx';

export type Column = { head: string; isNumber?: boolean };

/** A table with a caption; the first cell of a row is its heading. It scrolls sideways where a screen is too narrow. */
export function Table({
  caption,
  columns,
  rows,
  none = 'None.',
}: {
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly Child[])[];
  none?: string;
}) {
  if (rows.length === 0) return <p class="none">{none}</p>;
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, isNumber }) => (
              <th scope="col" class={isNumber ? 'number' : ''}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td class={columns[index + 1]?.isNumber ? 'number' : ''}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
