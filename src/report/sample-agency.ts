import type { AnnualReport } from './annual-report';

/** No such county exists. A report that bears this name is a sample and is not kept. */
export const sampleAgency = '示例县示例镇人民政府';

export const isSample = ({ agency }: AnnualReport): boolean => agency.name.trim() === sampleAgency;
