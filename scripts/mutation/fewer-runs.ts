import fc from 'fast-check';

// Every mutant runs the properties anew; what 40 cases do not see is a survivor, to be tested by example.
fc.configureGlobal({ numRuns: 40 });
