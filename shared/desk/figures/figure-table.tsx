import type { Child, FC } from 'hono/jsx';

/** A row: its name, where the list behind it is, and its cells in words. */
export type FigureRow = { name: string; href?: string | undefined; cells: readonly string[] };

type FigureTableProps = {
  caption: string;
  columns: readonly string[];
  rows: readonly FigureRow[];
  children?: Child;
};

/** The numbers of a figure; the name of a row opens the list behind it. */
export const FigureTable: FC<FigureTableProps> = ({ caption, columns, rows }) => {
  const [first = '', ...others] = columns;
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {others.map((name) => (
            <th scope="col" class="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, href, cells }) => (
          <tr>
            <th scope="row">{href === undefined ? name : <a href={href}>{name}</a>}</th>
            {cells.map((cell) => (
              <td class="number">{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
