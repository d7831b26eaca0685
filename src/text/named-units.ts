/** 甲镇、乙镇等 9 个单位: the first of them, and how many they are where not all are named. */
export const namedUnits = (names: readonly string[], most: number): string =>
  names.slice(0, most).join('、') + (names.length > most ? `等 ${names.length} 个单位` : '');
