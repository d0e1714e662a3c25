import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Role } from '../../shared/desk/person.ts';
import { type Engine, localRegion } from './engine.ts';

/** Everybody's password at the desk of the local stage. */
export const deskPassword = 'Patience-is-paid-2';

/** Who works at the desk of the local stage: one of each role, and a second manager, for nobody approves their own. */
export const deskUsers: readonly { email: string; name: string; role: Role }[] = [
  { email: 'mara@desk.example', name: 'Mara Lind', role: 'collector' },
  { email: 'jonas@desk.example', name: 'Jonas Feld', role: 'resolver' },
  { email: 'ruth@desk.example', name: 'Ruth Amsel', role: 'manager' },
  { email: 'nora@desk.example', name: 'Nora Quist', role: 'manager' },
  { email: 'ida@desk.example', name: 'Ida Brandt', role: 'auditor' },
  { email: 'tom@desk.example', name: 'Tom Ebert', role: 'administrator' },
];

/** Lets them in. */
export async function addDeskUsers({ endpoint }: Engine, UserPoolId: string): Promise<void> {
  const client = new CognitoIdentityProviderClient({
    endpoint,
    region: localRegion,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await Promise.all(deskUsers.map((user) => addUser(client, UserPoolId, user)));
  client.destroy();
}

async function addUser(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
  { email, name, role }: (typeof deskUsers)[number],
): Promise<void> {
  const of = { UserPoolId, Username: email };
  const attributes = { email, email_verified: 'true', name };
  const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
  await client.send(new AdminCreateUserCommand({ ...of, UserAttributes, MessageAction: 'SUPPRESS' }));
  await client.send(new AdminSetUserPasswordCommand({ ...of, Password: deskPassword, Permanent: true }));
  await client.send(new AdminAddUserToGroupCommand({ ...of, GroupName: role }));
}
