export const bodies = new Set(['w:body', 'w:footnotes', 'w:endnotes', 'w:comments']);
export const deletions = new Set(['w:del', 'w:moveFrom', 'Word.Deletion']);
export const insertions = new Set(['w:ins', 'Word.Insertion']);

/** What a run may hold; anything else in it is told as unread. */
export const runContent = new Set(
  (
    't tab br cr sym noBreakHyphen softHyphen ptab pgNum rPr ruby drawing pict object fldChar instrText delText ' +
    'delInstrText footnoteReference endnoteReference footnoteRef endnoteRef annotationRef commentReference ' +
    'lastRenderedPageBreak separator continuationSeparator footnote endnote annotation AlternateContent'
  ).split(' '),
);
