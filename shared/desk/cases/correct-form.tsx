import type { FC } from 'hono/jsx';
import { type DebtorKind, debtorKindSchema, phonePlaceSchema } from '../../domain/profile.ts';
import { Choice } from '../../pages/fields.tsx';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { caseAddress } from '../address.ts';
import { SelectField, TextArea, TextField } from '../fields.tsx';
import { hasRole } from '../person.ts';
import type { CaseScene } from './case-scene.ts';
import { debtorKindNames, phonePlaceNames } from './names.ts';

type Props = { scene: CaseScene; form: Form; errors: readonly FieldError[] };

/** Every fact that can be put right; what is left empty stays as it is. */
export const CorrectForm: FC<Props> = ({ scene, form, errors }) => {
  const { shown, debtorKey, request } = scene;
  const { country = 'not known', language = 'not known', zones = [], places = [], kind } = shown.profile;
  const kept = { form, errors };
  const manages = hasRole(request.person, ['manager']);
  return (
    <>
      <p>
        <a href={caseAddress(debtorKey)}>Back to the case</a>
      </p>
      <p>What you leave empty stays as it is. What you put right stands above the ledger from now on.</p>
      <form method="post">
        <ReachFields scene={scene} {...kept} />
        <TextField
          name="language"
          label="Language"
          hint={`Now: ${language}. Two letters, such as de.`}
          {...kept}
        />
        <h2>What decides which law protects the customer</h2>
        <p class="quiet">
          {manages
            ? 'Another country, region, zone or kind may make the rules milder: be sure of it, and say how you know.'
            : 'You can fill in what nobody knew. What is known is changed by a manager; put the case on hold meanwhile.'}
        </p>
        <SelectField
          name="kind"
          label="Kind of customer"
          empty={`As it is: ${debtorKindNames[kind]}`}
          options={debtorKindSchema.options.filter((one) => one !== 'unknown').map(kindOption)}
          {...kept}
        />
        <TextField
          name="country"
          label="Country"
          hint={`Now: ${country}. Two capitals, such as AT.`}
          {...kept}
        />
        <TextField
          name="region"
          label="Region"
          hint={`Now: ${places.length === 0 ? 'not known' : places.join(', ')}. Such as US-TX.`}
          {...kept}
        />
        <TextField
          name="zone"
          label="Time zone"
          hint={`Now: ${zones.length === 0 ? 'any of the country' : zones.join(', ')}. Such as Europe/Vienna.`}
          {...kept}
        />
        <TextArea name="reason" label="How you know" rows={2} {...kept} />
        <button type="submit" id="correct">
          Correct
        </button>
      </form>
    </>
  );
};

function kindOption(value: DebtorKind): { value: string; label: string } {
  return { value, label: debtorKindNames[value] };
}

const ReachFields: FC<Props> = ({ scene, form, errors }) => {
  const { emails, contactName = 'none', phone = 'none', phonePlace } = scene.shown.profile;
  const kept = { form, errors };
  const now = scene.resting === undefined ? (text: string) => `Now: ${text}.` : () => 'Not shown for now.';
  const open = emails.filter(({ state }) => state === 'open').map(({ address }) => address);
  const forgets = (field: string) => form.all('forget').includes(field);
  return (
    <>
      <h2>How the customer is reached</h2>
      <TextField
        name="email"
        kind="email"
        label="Write to this address from now on"
        hint={now(open.length === 0 ? 'none' : open.join(', '))}
        {...kept}
      />
      <Choice
        type="checkbox"
        id="onlyThis"
        name="onlyThis"
        value="yes"
        label="The other addresses are wrong"
        checked={form.one('onlyThis') === 'yes'}
      />
      <TextField name="contactName" label="Name of the contact" hint={now(contactName)} {...kept} />
      <Choice
        type="checkbox"
        id="forget-contact"
        name="forget"
        value="contactName"
        label="That name is wrong, and no other is known"
        checked={forgets('contactName')}
      />
      <TextField name="phone" kind="tel" label="Telephone" hint={now(phone)} {...kept} />
      <Choice
        type="checkbox"
        id="forget-phone"
        name="forget"
        value="phone"
        label="That number is wrong, and no other is known"
        checked={forgets('phone')}
      />
      <SelectField
        name="phonePlace"
        label="Where the telephone rings"
        empty={`As it is: ${phonePlace === undefined ? 'not known' : phonePlaceNames[phonePlace]}`}
        options={phonePlaceSchema.options.map((value) => ({ value, label: phonePlaceNames[value] }))}
        {...kept}
      />
    </>
  );
};
