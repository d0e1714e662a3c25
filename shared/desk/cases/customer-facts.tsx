import type { FC } from 'hono/jsx';
import type { CaseScene } from './case-scene.ts';
import { debtorKindNames } from './names.ts';

/** Who it is and how they are reached, with what a person put right. */
export const CustomerFacts: FC<{ scene: CaseScene }> = ({ scene: { shown, resting } }) => {
  const { profile } = shown;
  const { customerNumber, kind, country, places = [], zones = [], language, contactName, phone } = profile;
  const corrected = new Set((profile.corrected ?? []).map(({ field }) => field));
  const rows: [string, string, boolean][] = [
    ['Number', customerNumber, false],
    ['Kind', debtorKindNames[kind], corrected.has('kind')],
    [
      'Country',
      [country ?? 'not known', ...places].join(', '),
      corrected.has('country') || corrected.has('places'),
    ],
    ['Time zone', zones.length === 0 ? 'any of the country' : zones.join(', '), corrected.has('zones')],
    ['Language', language ?? 'the creditor’s', corrected.has('language')],
  ];
  const reach: [string, string, boolean][] =
    resting === undefined
      ? [
          ['Contact', contactName ?? '–', corrected.has('contactName')],
          [
            'Telephone',
            phone === undefined ? '–' : written(phone, profile.phonePlace),
            corrected.has('phone'),
          ],
          ...emailRows(profile.emails, corrected.has('emails')),
        ]
      : [];
  return (
    <section>
      <h2>Customer</h2>
      {resting !== undefined && (
        <p class="warning">
          Not shown: what is personal is kept and not used for now ({resting}). Whoever decides about the hold
          sees the name with the task.
        </p>
      )}
      <dl class="facts">
        {[...rows, ...reach].map(([name, value, isCorrected]) => (
          <>
            <dt>{name}</dt>
            <dd>
              {value}
              {isCorrected && <span class="quiet"> (put right by a person)</span>}
            </dd>
          </>
        ))}
      </dl>
      <Preferences scene={shown.profile.preferences ?? []} />
    </section>
  );
};

function written(phone: string, place: string | undefined): string {
  return place === undefined ? phone : `${phone} (${place})`;
}

type Emails = CaseScene['shown']['profile']['emails'];

function emailRows(emails: Emails, isCorrected: boolean): [string, string, boolean][] {
  if (emails.length === 0) return [['E-mail', 'none', isCorrected]];
  return emails.map(({ address, state }) => [
    'E-mail',
    state === 'open' ? address : `${address} (${state})`,
    isCorrected,
  ]);
}

const Preferences: FC<{ scene: NonNullable<CaseScene['shown']['profile']['preferences']> }> = ({ scene }) =>
  scene.length === 0 ? null : (
    <>
      <h3>Not contacted</h3>
      <ul>
        {scene.map(({ days = [], from = '00:00', until = '24:00', channels = [], source }) => (
          <li>
            {days.length === 0 ? 'every day' : days.map((day) => weekdays[day - 1]).join(', ')}, {from}–
            {until}
            {channels.length > 0 && `, ${channels.join(' and ')}`} <span class="quiet">({source})</span>
          </li>
        ))}
      </ul>
    </>
  );

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
