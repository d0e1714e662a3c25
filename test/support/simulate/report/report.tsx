import { raw } from 'hono/html';
import type { Outcome } from '../outcome.ts';
import { behaviourWords, deskWords } from '../summary.ts';
import { BehaviourSection } from './behaviour-section.tsx';
import { BoundsSection } from './bounds-section.tsx';
import { CompareSection } from './compare-section.tsx';
import { ContactsSection, StaffSection } from './days-sections.tsx';
import { GapsSection } from './gaps-section.tsx';
import { MostContactedSection } from './most-contacted-section.tsx';
import { OpenSection } from './open-section.tsx';
import { RefusalsSection } from './refusals-section.tsx';
import css from './report.css';
import { StoriesSection } from './stories-section.tsx';
import { SummarySection } from './summary-section.tsx';
import { dayWords } from './words.ts';

/** The whole report as one page that needs nothing else: no script, no font, no picture from anywhere. */
export function renderReport(now: Outcome, before: Outcome | undefined): string {
  return `<!DOCTYPE html>\n${(<Report now={now} before={before} />).toString()}\n`;
}

const sections = [
  ['summary', 'In short'],
  ['bounds', 'Bounds of ethics'],
  ['contacts', 'Contacts per day'],
  ['staff', 'Calls per day'],
  ['refusals', 'Why nothing was done'],
  ['most', 'Most contacted'],
  ['gaps', 'Evidence gaps'],
  ['open', 'Still open'],
  ['stories', 'Who receives what, when'],
  ['behaviour', 'Assumptions'],
] as const;

function Report({ now, before }: { now: Outcome; before: Outcome | undefined }) {
  const { order, behaviour, deskAnswers } = now;
  const title = `What would happen: ${order.name}`;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>{title}</title>
        <style>{raw(css)}</style>
      </head>
      <body>
        <header>
          <p class="kicker">Forbear, simulation</p>
          <h1>{title}</h1>
          <p class="lead">
            {order.creditor.name}, {dayWords(order.asOf)} to {dayWords(order.until)}, under the policy{' '}
            <strong>{policyName(now)}</strong>
            {before === undefined ? (
              ''
            ) : (
              <>
                {' '}
                beside <strong>{policyName(before)}</strong>
              </>
            )}
            . Everything happened in memory; nothing was sent to anybody.
          </p>
          <p>
            {behaviourWords(behaviour, order)} {deskWords(behaviour, deskAnswers)}
          </p>
          <nav aria-label="Contents">
            <ol>
              {sections.map(([id, name]) => (
                <li>
                  <a href={`#${id}`}>{name}</a>
                </li>
              ))}
            </ol>
          </nav>
        </header>
        <main>
          <SummarySection now={now} />
          {before === undefined ? null : <CompareSection now={now} before={before} />}
          <BoundsSection now={now} before={before} />
          <ContactsSection now={now} before={before} />
          <StaffSection now={now} before={before} />
          <RefusalsSection now={now} />
          <MostContactedSection now={now} />
          <GapsSection now={now} />
          <OpenSection now={now} />
          <StoriesSection now={now} />
          <BehaviourSection now={now} />
        </main>
      </body>
    </html>
  );
}

function policyName({ order: { policy } }: Outcome): string {
  return `${policy.id}, version ${policy.version}`;
}
