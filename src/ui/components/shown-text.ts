export const shownText = (text: string): string => (text.trim() === '' ? '空' : text.trim());
