import type { FC } from 'hono/jsx';
import { disputeCodes, resolverOf, resolversOf } from '../../domain/dispute-codes.ts';
import { earlierOf, groundOf, isSamePerson, proposalOf, triageOf } from '../../domain/dispute-stage.ts';
import { papersOf } from '../../domain/papers.ts';
import { disputeReasonSchema, findingSchema, rootCauseSchema } from '../../domain/records.ts';
import { addDays } from '../../domain/time.ts';
import { Choice, Choices, describedBy, errorOf } from '../../pages/fields.tsx';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { findingWords } from '../../pages/resolver/words.ts';
import { paperNames } from '../cases/names.ts';
import { DateField, SelectField, TextArea } from '../fields.tsx';
import type { DisputeScene } from './dispute-scene.ts';
import { causeWords, findingFollows } from './words.ts';

export type FormProps = { scene: DisputeScene; form: Form; errors: readonly FieldError[] };

/** Who looks into it, on which ground. */
export const TriageForm: FC<FormProps> = ({ scene, ...kept }) => {
  const { dispute, creditor, facts } = scene;
  const ground = groundOf(dispute);
  const [before] = earlierOf(dispute, facts);
  const people = resolversOf(creditor).filter(({ name }) => !isSamePerson(name, before?.answeredBy));
  const looking = triageOf(dispute);
  return (
    <form method="post">
      <SelectField
        name="ground"
        label="What it is really about"
        hint="The customer’s own words stay as they are."
        value={ground}
        options={disputeReasonSchema.options.map((value) => ({ value, label: disputeCodes[value].label }))}
        {...kept}
      />
      <SelectField
        name="resolver"
        label="Who looks into it"
        empty={`Whoever usually does (for this: ${resolverOf(ground, creditor).name})`}
        options={people.map(({ name, email }) => ({
          value: name,
          label: email === undefined ? name : `${name}, by a link in an e-mail`,
        }))}
        {...kept}
      />
      {looking !== undefined && (
        <TextArea name="reassigned" label={`Why another than ${looking.resolver}`} rows={2} {...kept} />
      )}
      <button type="submit" name="choice" value="triage">
        {looking === undefined ? 'Let them look into it' : 'Give it to another'}
      </button>
    </form>
  );
};

/** What was found, in the words that the customer reads. */
export const AnswerForm: FC<FormProps> = ({ scene, form, errors }) => {
  const { dispute, debt, facts, today } = scene;
  const proposal = proposalOf(dispute);
  const typed = form.one('choice') !== '';
  const finding = typed ? form.one('finding') : proposal?.finding;
  const papers: readonly string[] = typed ? form.all('paper') : (proposal?.papers ?? []);
  const first = `finding-${findingSchema.options[0]}`;
  const filed = papersOf(debt.debtKey, facts);
  const value = proposal === undefined ? {} : { value: proposal.text };
  return (
    <form method="post">
      <Choices first="finding" label="What we found" errors={errors}>
        {findingSchema.options.map((one) => (
          <Choice
            type="radio"
            id={`finding-${one}` === first ? 'finding' : `finding-${one}`}
            name="finding"
            value={one}
            checked={finding === one}
            label={
              <>
                {findingWords[one]} <span class="quiet">{findingFollows[one]}</span>
              </>
            }
            describe={describedBy('finding', undefined, errorOf(errors, 'finding'))}
          />
        ))}
      </Choices>
      <TextArea
        name="text"
        label="What the customer reads"
        hint="In plain words: what we found, why, and what happens now. Every number or date in it must stand in the case."
        rows={8}
        {...{ form, errors, ...value }}
      />
      {filed.length > 0 && (
        <Choices first={`paper-${filed[0]?.kind}`} label="Papers that the answer rests on" errors={errors}>
          {filed.map(({ kind, reference }) => (
            <Choice
              type="checkbox"
              id={`paper-${kind}`}
              name="paper"
              value={kind}
              checked={papers.includes(kind)}
              label={`${paperNames[kind]}, ${reference}`}
            />
          ))}
        </Choices>
      )}
      <DateField
        name="date"
        label="Look again for the credit note on"
        hint="Only where the customer is right, wholly or in part. Empty: after the quiet days."
        min={addDays(today, 1)}
        {...{ form, errors }}
      />
      <p class="actions">
        <button type="submit" name="choice" value="answer">
          Answer the customer
        </button>{' '}
        <button type="submit" name="choice" value="preview" class="second">
          See the e-mail first
        </button>{' '}
        <button type="submit" name="choice" value="propose" class="second">
          Leave the answer to another
        </button>
      </p>
    </form>
  );
};

/** The customer took it back. */
export const WithdrawnForm: FC<FormProps> = ({ scene: _, ...kept }) => (
  <form method="post">
    <TextArea
      name="note"
      label="When and how the customer said so"
      hint="Only the customer’s own word takes it back; that they are silent does not."
      rows={2}
      {...kept}
    />
    <button type="submit" name="choice" value="withdrawn" class="second">
      The customer took it back
    </button>
  </form>
);

/** A neutral third person, once an answer of ours was not accepted. */
export const MediationForm: FC<FormProps> = ({ scene: _, ...kept }) => (
  <form method="post">
    <TextArea
      name="offer"
      label="What we offer, for the customer to read"
      hint="Who could help, what it costs, what the customer has to do. The invoice rests meanwhile."
      rows={4}
      {...kept}
    />
    <button type="submit" name="choice" value="mediate" class="second">
      Offer mediation
    </button>
  </form>
);

/** The person who was asked cannot answer it. */
export const HandBackForm: FC<FormProps> = ({ scene: _, ...kept }) => (
  <form method="post">
    <TextArea name="back" label="Why you cannot answer it, or who could" rows={2} {...kept} />
    <button type="submit" name="choice" value="hand-back" class="second">
      Hand it back
    </button>
  </form>
);

/** What brought it about, and what we change. */
export const ClosingForm: FC<FormProps> = ({ scene: _, ...kept }) => (
  <form method="post">
    <SelectField
      name="cause"
      label="What brought it about"
      empty="Choose"
      options={rootCauseSchema.options.map((value) => ({ value, label: causeWords[value] }))}
      {...kept}
    />
    <TextArea
      name="change"
      label="What do we change, so that it does not come again?"
      hint="One sentence; it stands in the figures of disputes. Name no customer."
      rows={3}
      {...kept}
    />
    <TextArea name="note" label="Note for our own records" rows={2} {...kept} />
    <button type="submit" name="choice" value="close">
      Close the dispute
    </button>
  </form>
);
