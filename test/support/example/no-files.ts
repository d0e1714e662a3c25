/** Surroundings of pages for tests in which no file is sent or taken away. */
export const noFiles = {
  uploadForm: async () => ({ url: 'https://files.example/', fields: {} }),
  downloadLink: async ({ key }: { key: string }) => `https://files.example/${key}`,
};
