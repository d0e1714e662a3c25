import { newPlan } from '../domain/new-plan.ts';
import { type Instalment, type Plan, plansOn } from '../domain/plan.ts';
import { writtenDate } from '../messages/written.ts';
import { findPolicy } from '../policy/ladders.ts';
import type { Form } from './form.ts';
import { wordsIn } from './languages.ts';
import { type Answer, type FieldError, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import type { PlanProposed } from './pages-deps.ts';
import { planPage } from './plan-page.tsx';
import { type Rows, reviewPage, rowsOf } from './plan-review.tsx';
import { Schedule } from './plan-schedule.tsx';
import { promisable } from './promise-page.tsx';
import { type Chosen, readChosen, readDraft, readParts } from './read-plan.ts';
import type { Visit } from './visit.ts';
import { planTitle, planWords } from './words/plan.ts';

export const planning: PageDefinition = {
  path: 'plan',
  title: planTitle,
  offered: (visit) => promisable(visit).length > 0,
  show: (visit, query) => {
    const plan = planAtHand(visit);
    return plan === undefined || query.one('new') === '1' ? planPage(visit) : agreedPage(visit, plan);
  },
  act: actOnPlan,
};

/** The plan that is agreed, offered or waits for an answer; the newest first. */
function planAtHand({ facts, open, creditor }: Visit): Plan | undefined {
  const plans = open.flatMap(({ debtKey }) => plansOn(debtKey, facts));
  return plans
    .filter(({ creditorId, state }) => creditorId === creditor.id && states.some((one) => one === state))
    .sort((a, b) => a.madeAt.localeCompare(b.madeAt))
    .at(-1);
}

const states = ['proposed', 'offered', 'accepted'] as const;

async function actOnPlan(visit: Visit, form: Form): Promise<Answer> {
  const invoices = promisable(visit);
  const choice = form.one('choice');
  if (choice === 'accept' || choice === 'end') return answerPlan(visit, form);
  if (invoices.length === 0 || (choice !== 'draft' && choice !== 'propose'))
    return planning.show(visit, form);
  const chosen = readChosen(form, invoices, visit);
  if ('errors' in chosen) return planPage(visit, form, chosen.errors);
  if (choice === 'draft') {
    const drawn = readDraft(form, chosen, visit);
    if ('errors' in drawn) return planPage(visit, form, drawn.errors);
    return reviewPage(visit, chosen, {
      rows: rowsOf(drawn, chosen.currency, visit.typedLanguage),
      ...noteOn(visit, chosen, drawn),
    });
  }
  return propose(visit, chosen, form);
}

/** Says before anything is sent whether it can be agreed at once or a person looks at it. */
function noteOn(visit: Visit, { debtKeys }: Chosen, instalments: Instalment[]): { note?: string } {
  const { facts, creditor, deps } = visit;
  const { words } = wordsIn(planWords, visit.language);
  const [policy, ...others] = facts.debts
    .filter(({ debtKey }) => debtKeys.includes(debtKey))
    .flatMap(({ policyId, policyVersion }) => findPolicy(deps.policies, policyId, policyVersion) ?? []);
  if (policy === undefined) return {};
  const wish = { creditorId: creditor.id, debtKeys, instalments };
  const made = newPlan(wish, { facts, creditor, policies: [policy, ...others], now: deps.now() });
  if (made.kind === 'accepted') return { note: words.agreedAtOnce };
  return made.kind === 'proposed' ? { note: words.personDecides } : {};
}

async function propose(visit: Visit, chosen: Chosen, form: Form): Promise<Answer> {
  const days = form.all('dueOn');
  const typed: Rows = days.map((day, index) => ({ day, amount: form.all('amount')[index] ?? '' }));
  const read = readParts(form, chosen, visit);
  if (read.kind === 'errors') return reviewPage(visit, chosen, { rows: typed, errors: read.errors });
  const proposed = await visit.deps.proposePlan({
    debtorKey: visit.link.debtorKey,
    creditorId: visit.creditor.id,
    debtKeys: chosen.debtKeys,
    instalments: read.parts,
  });
  return proposed.kind === 'refused'
    ? reviewPage(visit, chosen, { rows: typed, errors: [refusal(visit, proposed)] })
    : agreedPage(visit, proposed.plan, true);
}

/** The customer says yes to what a person offered, or gives the plan up. */
async function answerPlan(visit: Visit, form: Form): Promise<Answer> {
  const { words, lang } = wordsIn(planWords, visit.language);
  const how = form.one('choice') === 'accept' ? ('accepted' as const) : ('cancelled' as const);
  const answered = await visit.deps.answerPlan({
    ...{ debtorKey: visit.link.debtorKey, creditorId: visit.creditor.id, planId: form.one('planId'), how },
  });
  if (answered.kind === 'noSuchPlan') return planning.show(visit, form);
  if (how === 'accepted') return agreedPage(visit, { ...answered.plan, state: 'accepted' }, true);
  return {
    status: 200,
    page: (
      <Page title={words.ended} frame={visit} lang={lang}>
        <p>{words.endedText}</p>
      </Page>
    ),
  };
}

/** A plan as it stands: agreed, waiting for a person, or waiting for the customer. */
function agreedPage(visit: Visit, plan: Plan, isNew = false): Answer {
  const { words, lang } = wordsIn(planWords, visit.language);
  const by = plan.answerBy === undefined ? '' : writtenDate(plan.answerBy, visit.locale);
  const said =
    plan.state === 'accepted'
      ? [words.agreed, words.earlier]
      : plan.state === 'offered'
        ? [words.offered(by)]
        : [words.waits(by)];
  return {
    status: 200,
    page: (
      <Page title={isNew ? words.thanks : words.yourPlan} frame={visit} lang={lang}>
        {said.map((sentence) => (
          <p>{sentence}</p>
        ))}
        <Schedule plan={plan} visit={visit} />
        {!isNew && plan.state !== 'proposed' && (
          <form method="post">
            <input type="hidden" name="planId" value={plan.planId} />
            {plan.state === 'offered' && (
              <button type="submit" name="choice" value="accept">
                {words.accept}
              </button>
            )}
            <button type="submit" name="choice" value="end">
              {words.end}
            </button>
          </form>
        )}
        {!isNew && plan.state !== 'proposed' && (
          <p>
            <a href="plan?new=1">{words.otherDays}</a>
          </p>
        )}
      </Page>
    ),
  };
}

type Refused = Extract<PlanProposed, { kind: 'refused' }>;

function refusal({ language, locale, today }: Visit, refused: Refused): FieldError {
  const { words } = wordsIn(planWords, language);
  const at = (message: string): FieldError => ({ field: 'day-0', message });
  switch (refused.why) {
    case 'alreadySettled':
      return at(words.settled);
    case 'disputed':
      return at(words.disputed);
    case 'severalCurrencies':
      return at(words.oneCurrency);
    case 'dateInPast':
      return at(words.notBefore(writtenDate(today, locale)));
    case 'tooFar':
      return at(words.notAfter(writtenDate(refused.latest, locale)));
    case 'notInOrder':
      return at(words.oneADay);
    case 'waiting':
      return at(words.waiting);
    case 'tooMany':
      return at(words.chooseParts(refused.most));
    case 'sumDiffers':
      return at(words.changed);
  }
}
