/** A JSON object out of a file: nothing in it is known to be sound. */
export type Content = Readonly<Record<string, unknown>>;
/** Brings the content of a draft file a step further. Never throws; what it does not know it leaves. */
export type Migration = (content: Content) => Content;

export const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The change made in this year's report and in last year's that travels beside it. */
export function inBothReports(change: (report: Content) => Content): Migration {
  return (content) => {
    const changed = { ...content };
    for (const key of ['report', 'lastYear'])
      if (isContent(content[key])) changed[key] = change(content[key]);
    return changed;
  };
}
