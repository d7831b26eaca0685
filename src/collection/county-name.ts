/** 清源县 of 清源县石桥镇人民政府, with the province or city before it. */
const countyIn = /^(?:.{1,10}?[省市州盟])?.{1,8}?[县区市旗](?=.{2})/;

/** The government most of the units lie under, as their names tell it; '' where they do not. */
export function countyName(units: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const unit of units) {
    const county = countyIn.exec(unit.replace(/\s/g, ''))?.[0];
    if (county) counts.set(county, (counts.get(county) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] > 1 && most[1] * 2 > units.length ? `${most[0]}人民政府` : '';
}
