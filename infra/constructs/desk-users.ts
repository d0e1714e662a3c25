import { Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { roles } from '../../shared/desk/person.ts';
import { acknowledge } from '../acknowledge.ts';
import type { Setting } from '../setting.ts';

/** Who may sign in at the desk, and as what. Outlives every deploy. */
export class DeskUsers extends Construct {
  readonly pool: cognito.UserPool;
  /** Origin of the sign-in page. */
  readonly signInUrl: string;
  /** Ways to sign in. */
  readonly providers: readonly cognito.UserPoolClientIdentityProvider[];
  private readonly company: cognito.UserPoolIdentityProviderSaml | undefined;

  constructor(scope: Construct, id: string, { stage, local }: Setting) {
    super(scope, id);
    const outlives = local === undefined;
    this.pool = new cognito.UserPool(this, 'Pool', {
      userPoolName: `forbear-${stage.name}-desk`,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: {
        email: { required: true, mutable: true },
        fullname: { required: true, mutable: true },
      },
      customAttributes: { groups: new cognito.StringAttribute({ mutable: true, maxLen: 2048 }) },
      mfa: outlives ? cognito.Mfa.REQUIRED : cognito.Mfa.OFF,
      ...(outlives ? { mfaSecondFactor: { otp: true, sms: false } } : {}),
      accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        ...{ minLength: 12, requireDigits: true, requireLowercase: true },
        ...{ requireUppercase: true, requireSymbols: true, tempPasswordValidity: Duration.days(3) },
      },
      deletionProtection: outlives,
      removalPolicy: outlives ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const unwatched =
      'Every sign-in needs a second factor and nobody signs up; threat protection needs a dearer plan.';
    acknowledge(this.pool, { 'AwsSolutions-COG3': unwatched, 'AwsSolutions-COG8': unwatched });
    for (const role of roles) {
      new cognito.UserPoolGroup(this, `Group-${role}`, { userPool: this.pool, groupName: role });
    }
    this.signInUrl = local === undefined ? this.addSignInPage(stage.name) : gatewayOf(local.gatewayPort);
    this.company = stage.deskSignIn && this.addCompany(stage.deskSignIn);
    const own = cognito.UserPoolClientIdentityProvider.COGNITO;
    this.providers =
      this.company === undefined
        ? [own]
        : [own, cognito.UserPoolClientIdentityProvider.custom(this.company.providerName)];
  }

  /** A client that signs people in for the page at that address, and can do nothing else. */
  addClient(scope: Construct, url: string): cognito.UserPoolClient {
    const client = new cognito.UserPoolClient(scope, 'Client', {
      userPool: this.pool,
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        // Without the scope of its own account, nobody who signs in can change name, address or groups.
        scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL, cognito.OAuthScope.PROFILE],
        callbackUrls: [`${url}/callback`],
        logoutUrls: [`${url}/signed-out`],
      },
      supportedIdentityProviders: [...this.providers],
      idTokenValidity: Duration.minutes(15),
      accessTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(10),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    const inner = client.node.defaultChild;
    if (inner instanceof cognito.CfnUserPoolClient) inner.explicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH'];
    return client;
  }

  /** The pool's own sign-in page, with its own looks, under a name that no other pool has. */
  private addSignInPage(stage: string): string {
    // The last part of the stack's own id; it stays the same as long as the pool does.
    const unlike = Fn.select(4, Fn.split('-', Fn.select(2, Fn.split('/', Stack.of(this).stackId))));
    const domain = this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: `forbear-${stage}-${unlike}` },
      managedLoginVersion: cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    return domain.baseUrl();
  }

  private addCompany({ name, metadataUrl, groupsAttribute }: NonNullable<Setting['stage']['deskSignIn']>) {
    return new cognito.UserPoolIdentityProviderSaml(this, 'Company', {
      userPool: this.pool,
      name,
      metadata: cognito.UserPoolIdentityProviderSamlMetadata.url(metadataUrl),
      attributeMapping: {
        email: cognito.ProviderAttribute.other('email'),
        fullname: cognito.ProviderAttribute.other('name'),
        custom: { 'custom:groups': cognito.ProviderAttribute.other(groupsAttribute) },
      },
    });
  }
}

/** The emulator's sign-in page is on its own origin. */
function gatewayOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}
