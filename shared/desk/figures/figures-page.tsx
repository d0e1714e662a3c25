import type { FC } from 'hono/jsx';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { SelectField } from '../fields.tsx';
import { writtenDay } from '../format.ts';
import { everybody } from '../person.ts';
import { ConductSection, RefusalSection } from './conduct-sections.tsx';
import { monthIn } from './figure-words.ts';
import { figuresAddress, figuresAsked, type Shown } from './figures-asked.ts';
import { AgeingSection, CollectedSection, SpeedSection } from './money-sections.tsx';
import { ContactSection, DisputeSection, WordSection } from './work-sections.tsx';

const sections = [
  ['How old what is unpaid is', AgeingSection, 'money'],
  ['How fast money comes', SpeedSection, 'money'],
  ['After which step money came', CollectedSection, 'money'],
  ['Promises and calls', WordSection, 'all'],
  ['Disputes', DisputeSection, 'all'],
  ['Contacts', ContactSection, 'all'],
  ['What the rules refused', RefusalSection, 'all'],
  ['Conduct', ConductSection, 'all'],
] as const;

/** The figures of a month, each with the table beside its picture, and behind each its list. */
export const figuresPage: DeskPage = {
  path: '/figures',
  title: 'Figures',
  menu: 'Figures',
  readers: everybody,
  async show(request) {
    const shown = await figuresAsked(request);
    if (shown === undefined) return notCounted();
    const { policies } = request.deps;
    return {
      kind: 'page',
      title: `Figures of ${monthIn(shown.month)}`,
      body: (
        <>
          <Choose shown={shown} request={request} path="/figures" />
          <About shown={shown} />
          {sections
            .filter(([, , of]) => of === 'all' || shown.currency !== '')
            .map(([title, Section]) => (
              <section>
                <h2>{title}</h2>
                <Section shown={shown} policies={policies} />
              </section>
            ))}
        </>
      ),
    };
  },
};

const About: FC<{ shown: Shown }> = ({ shown }) => (
  <p>
    {shown.creditor.name}, counted up to the end of {writtenDay(shown.done.through)}. Currencies are never
    added up. Every name in a table opens the list behind it.{' '}
    <span class="no-print">
      <a href={figuresAddress('/figures/csv', shown)}>All figures as CSV</a>{' '}
      <a href={figuresAddress('/figures/ethics', shown)}>Ethics report of {monthIn(shown.month)}</a>
    </span>
  </p>
);

/** Whose figures of which month in which currency. */
export const Choose: FC<{ shown: Shown; request: DeskRequest; path: string; money?: boolean }> = ({
  shown,
  request,
  path,
  money = true,
}) => {
  const { creditors } = request.deps.stage;
  const form = { one: () => '', all: () => [] };
  const field = { form, errors: [] };
  return (
    <form class="filters" method="get" action={path}>
      {creditors.length > 1 && (
        <SelectField
          {...field}
          name="creditor"
          label="Creditor"
          value={shown.creditor.id}
          options={creditors.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField
        {...field}
        name="month"
        label="Month"
        value={shown.month}
        options={shown.months.map((month) => ({ value: month, label: monthIn(month) }))}
      />
      {money && shown.currencies.length > 1 && (
        <SelectField
          {...field}
          name="currency"
          label="Currency"
          value={shown.currency}
          options={shown.currencies.map((code) => ({ value: code, label: code }))}
        />
      )}
      <button type="submit">Show</button>
    </form>
  );
};

/** Before the first count there is nothing to show. */
export function notCounted(): DeskAnswer {
  return {
    kind: 'page',
    body: (
      <p>
        Figures are counted once a day that is over. The first count has not been made yet; look again
        tomorrow.
      </p>
    ),
  };
}
