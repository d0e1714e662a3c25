/** The support for tests does not know something it was given. Always loud: no Catch or Retry swallows it. */
export class Unsupported extends Error {
  override name = 'Unsupported';
}
