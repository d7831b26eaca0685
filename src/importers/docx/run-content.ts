/** What a run may hold; anything else in it is told as unread. */
export const runContent = new Set(
  (
    't tab br cr sym noBreakHyphen softHyphen ptab pgNum rPr ruby drawing pict object fldChar instrText delText ' +
    'delInstrText footnoteReference endnoteReference footnoteRef endnoteRef annotationRef commentReference ' +
    'lastRenderedPageBreak separator continuationSeparator footnote endnote annotation AlternateContent'
  ).split(' '),
);
