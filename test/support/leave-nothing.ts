import { afterAll, vi } from 'vitest';

// Test files of one process follow each other: none finds the spies of another, or what they were called with.
afterAll(() => {
  vi.restoreAllMocks();
});
