import { agencyKindsFromNames } from './agency-kinds-from-names';
import type { Content, Migration } from './migration';

/**
 * Version 2 knows texts above and below each table; a file without them has none, so nothing is to be
 * done for those. Each step is one change of the format.
 */
const steps: readonly Migration[] = [agencyKindsFromNames];

/** From what version 1 wrote to what version 2 writes. */
export const toVersion2: Migration = (content) =>
  steps.reduce<Content>((old, step) => step(old), { ...content, version: 2 });
