import type { FC } from 'hono/jsx';
import type { Creditor } from '../config/stage.ts';

type Props = {
  /** What of theirs is shown. */
  label: string;
  path: string;
  creditors: readonly Pick<Creditor, 'id' | 'name'>[];
  chosen: Pick<Creditor, 'id'>;
};

/** The way to the same page of another creditor, where there are several. */
export const CreditorNav: FC<Props> = ({ label, path, creditors, chosen }) =>
  creditors.length <= 1 ? null : (
    <nav aria-label={label}>
      <ul>
        {creditors.map(({ id, name }) => (
          <li>
            <a href={`${path}?of=${id}`} aria-current={id === chosen.id ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
