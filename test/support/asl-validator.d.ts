declare module 'asl-validator' {
  function validate(definition: unknown): { isValid: boolean; errorsText(separator?: string): string };
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS and exports its one function.
  export default validate;
}
