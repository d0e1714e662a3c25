import { newestPolicy } from '../../policy/ladders.ts';
import type { DeskPage } from '../desk-page.ts';
import { everybody } from '../person.ts';
import { draftAddress, versionAddress } from './policy-addresses.ts';

/** The policies in force, their versions, and the rules of law around them. */
export const policyPage: DeskPage = {
  path: '/policy',
  title: 'Policy',
  menu: 'Policy',
  readers: everybody,
  async show({ deps: { stage, policy: policies } }) {
    const all = await policies.all();
    const drafts = await policies.drafts();
    const used = [...new Set(stage.creditors.map((creditor) => creditor.policy))];
    return {
      kind: 'page',
      body: (
        <>
          <p>
            A policy says when a customer hears from us, and how much rest lies in between. An invoice keeps
            the version it was opened under; a new version is for the invoices opened after it.
          </p>
          {used.map((id) => {
            const newest = newestPolicy(all, id);
            const versions = all.filter((one) => one.id === id).sort((a, b) => b.version - a.version);
            const whose = stage.creditors
              .filter((creditor) => creditor.policy === id)
              .map(({ name }) => name);
            const draft = drafts.find((one) => one.policy.id === id);
            return (
              <>
                <h2>{newest.title}</h2>
                <p>For {whose.join(', ')}.</p>
                <ul>
                  {versions.map((version) => (
                    <li>
                      <a href={versionAddress(version)}>
                        {id} version {version.version}
                      </a>
                      {version === newest ? ', in force for invoices opened now' : ''}
                    </li>
                  ))}
                </ul>
                {draft && (
                  <p class="warning">
                    <a href={draftAddress(id)}>
                      Version {draft.policy.version} of {id}
                    </a>{' '}
                    is being worked on by {draft.authors.map(({ name }) => name).join(', ')}.
                  </p>
                )}
              </>
            );
          })}
          <h2>Laws and codes</h2>
          <p>
            Whatever a policy says, <a href="/policy/packs">the rules of laws and codes</a> can only add rest
            to it.
          </p>
        </>
      ),
    };
  },
};
