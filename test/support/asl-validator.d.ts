declare module 'asl-validator' {
  const validator: {
    default(definition: unknown): { isValid: boolean; errorsText(separator?: string): string };
  };
  export default validator;
}
