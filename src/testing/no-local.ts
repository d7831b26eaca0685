import type { LocalRequirements } from '../report/local-requirements';

/** Local requirements that ask for nothing. */
export const noLocal: LocalRequirements = {
  issuer: '云岭县政府信息公开办公室',
  blanks: 'zero',
  overviewLimit: null,
  dueDate: null,
  names: [],
  words: [],
  required: [],
};
