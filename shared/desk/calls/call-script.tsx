import type { FC } from 'hono/jsx';
import { callFrame, callSituations } from './situations.ts';

/** How to lead the call, and what to say to what one hears; each situation opens by itself. */
export const CallScript: FC = () => (
  <section>
    <h2>How to lead it</h2>
    <ol>
      {callFrame.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
    <h3>What you may hear</h3>
    {callSituations.map(({ title, goal, say, note, avoid }) => (
      <details>
        <summary>{title}</summary>
        <p>{goal}</p>
        <ul>
          {say.map((words) => (
            <li>{words}</li>
          ))}
        </ul>
        <p>
          <strong>Note:</strong> {note}
        </p>
        <p>
          <strong>Avoid:</strong> {avoid}
        </p>
      </details>
    ))}
  </section>
);
