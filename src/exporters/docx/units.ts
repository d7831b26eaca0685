/** The units the library takes: twips; half-points only for text sizes. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
export const pt = (points: number): number => Math.round(points * 20);
