import * as z from 'zod';
import type { Facts } from '../../../../shared/domain/facts.ts';
import { debtorPartition, decisionPartition } from '../../../../shared/store/cases.ts';
import { linkItem } from '../../../../shared/store/links.ts';
import type { SentMail } from '../../world/fake-mail-service.ts';
import type { LivingStage } from '../../world/living-stage.ts';
import type { Decided } from '../invariants/shown.ts';
import { withRecord } from '../mirror.ts';
import { stepsIn } from '../outcome.ts';
import { debtorKey } from '../story.ts';
import type { Watch } from '../watch.ts';

const decidedSchema = z.object({
  factsVersion: z.number(),
  policyId: z.string(),
  policyVersion: z.number(),
  debtKey: z.string(),
});
const linkSchema = z.object({ contactId: z.string() });
const tokenPattern = /\/t\/(secret-\d+)/;
/** By which a sender that keeps no links says what its mail is about. */
export const contactHeader = 'X-Contact';
export const stepsHeader = 'X-Steps';

/** Follows the table and the mail service of a stage, and shows the watch what happens. `changed`: the new facts. */
export function observe(
  { world }: LivingStage,
  watch: Watch,
  first: Facts,
  changed: (before: Facts, after: Facts) => void,
): { facts(): Facts } {
  const links = new Map<string, string>();
  const partition = debtorPartition(debtorKey);
  const decisions = decisionPartition(debtorKey);
  let facts = first;

  world.dynamo.subscribeToWrites((changes) => {
    const before = facts;
    const decided: Decided[] = [];
    for (const { key, after } of changes) {
      if (after === undefined) continue;
      if (key.pk === partition && hasSortKey(after)) facts = withRecord(facts, after);
      else if (key.pk === decisions && key.sk.startsWith('RECORD#')) decided.push(...decidedIn(after));
      else if (key.sk === 'LINK') links.set(key.pk, linkSchema.parse(after).contactId);
    }
    if (before === facts) return;
    watch.wrote(before, facts, decided, world.clock.now().epochMilliseconds);
    if (before.profile.version !== facts.profile.version) changed(before, facts);
  });

  world.mail.subscribe((mail) => {
    const { contactId, steps } = aboutOf(mail, links, facts);
    if (contactId?.startsWith('answer#') === true) return;
    watch.accepted(contactId, steps, facts, world.clock.now().epochMilliseconds);
  });
  return { facts: () => facts };
}

function hasSortKey(item: object): item is { readonly sk: string } {
  return 'sk' in item && typeof item.sk === 'string';
}

/** What was decided about a debt; an answer that is owed is not. */
function decidedIn(item: unknown): Decided[] {
  const { data } = decidedSchema.safeParse(item);
  return data === undefined ? [] : [data];
}

function aboutOf({ input }: SentMail, links: ReadonlyMap<string, string>, { contacts }: Facts) {
  const headers = input.Content?.Simple?.Headers ?? [];
  const header = (name: string) => headers.find(({ Name }) => Name === name)?.Value;
  const said = header(contactHeader);
  if (said !== undefined) return { contactId: said, steps: header(stepsHeader)?.split('|') ?? [] };
  const token = tokenPattern.exec(input.Content?.Simple?.Body?.Text?.Data ?? '')?.[1] ?? '';
  const contactId = links.get(linkKey(token));
  const contact = contacts.find((one) => one.contactId === contactId);
  return { contactId, steps: contact === undefined ? [] : stepsIn(contact) };
}

function linkKey(token: string): string {
  const nothing = { debtorKey, creditorId: '', contactId: '', expiresAt: '' };
  return linkItem(token, { purpose: 'why', ...nothing }).pk;
}
