import fc from 'fast-check';

// A mutant falls in every run or in none, and at the first example that it breaks.
fc.configureGlobal({ seed: 4, endOnFailure: true });
