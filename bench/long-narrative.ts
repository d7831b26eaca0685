const sentence = (at: number): string =>
  `${at + 1}月，各办所按季报送公开事项，办公室逐条审核后发布，其中政策解读${at % 5}条，答复咨询${at % 7}件。`;

/** 1 500 characters, the length of a county's 总体情况. */
export const longNarrative = Array.from({ length: 60 }, (_, at) => sentence(at))
  .join('')
  .slice(0, 1500);
