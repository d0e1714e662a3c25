import type { FC } from 'hono/jsx';
import type { FieldError } from './page.tsx';

/** What is wrong with a form, said first; each line leads to its field. */
export const ErrorSummary: FC<{ errors: readonly FieldError[]; title: string }> = ({ errors, title }) =>
  errors.length === 0 ? null : (
    <div class="problem" role="alert" aria-labelledby="problem-title" tabindex={-1} autofocus>
      <h2 id="problem-title">{title}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
