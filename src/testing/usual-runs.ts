import fc from 'fast-check';
import { times } from './effort';

// What a property runs that names no number.
fc.configureGlobal({ numRuns: times(100) });
