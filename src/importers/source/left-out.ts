import type { NoteCode, ReadNote } from '../read-result';

const messages = {
  tracked: ['tracked-changes', (n: number) => `文件中有 ${n} 处修订，已按全部接受读取。`],
  hidden: ['hidden-text', (n: number) => `文件中有 ${n} 处隐藏文字，未读入。`],
  struck: ['struck-text', (n: number) => `文件中有 ${n} 处文字带删除线，按已删除处理，未读入。`],
  mark: ['raised-marks', (n: number) => `文件中有 ${n} 处上标注号，未作为数字或正文读入。`],
  phonetic: ['hidden-text', (n: number) => `文件中有 ${n} 处注音，未读入。`],
  footnote: ['text-beside', (n: number) => `文件中有脚注、尾注 ${n} 条，未放入正文，请核对。`],
  comment: ['text-beside', (n: number) => `文件中有批注 ${n} 条，未作为正文读入。`],
  drawing: ['text-beside', (n: number) => `文件中有 ${n} 处图形中的文字，未读入，请核对。`],
  textBox: [
    'text-box',
    (n: number) => `文件中有文本框 ${n} 个，其中文字已按所在位置读入，请核对。`,
  ],
  inserted: ['text-box', (n: number) => `文件中有嵌入的文档 ${n} 个，已按所在位置读入，请核对。`],
  hiddenSheet: ['hidden-text', (n: number) => `文件中有 ${n} 张隐藏的工作表，未读入。`],
  uncomputed: [
    'content-unread',
    (n: number) =>
      `文件中有 ${n} 个单元格的公式没有计算结果，未读入：请用 WPS/Excel 打开并保存后再导入，或对照填写。`,
  ],
  unknown: ['content-unread', (n: number) => `文件中有 ${n} 处内容无法识别，未读入，请核对。`],
} as const satisfies Record<string, readonly [NoteCode, (count: number) => string]>;

export type LeftOutCause = keyof typeof messages;

/** Beyond it nobody reads a note. */
const longest = 3_000;

/** What a reader saw and did not take, or took from an unusual place: one note a cause, with the text. */
export class LeftOut {
  private readonly byCause = new Map<LeftOutCause, { count: number; text: string }>();

  /** A change that is only counted has no text. */
  add(cause: LeftOutCause, text: string, times = 1): void {
    const said = text.replace(/\s+/g, ' ').trim();
    if (said === '' && cause !== 'tracked') return;
    const kept = this.byCause.get(cause) ?? { count: 0, text: '' };
    kept.count += times;
    if (said !== '' && kept.text.length < longest)
      kept.text = `${kept.text}${kept.text === '' ? '' : '；'}${said.slice(0, longest)}`;
    this.byCause.set(cause, kept);
  }

  addAll(other: LeftOut): void {
    for (const [cause, { count, text }] of other.byCause) this.add(cause, text, count);
  }

  notes(): ReadNote[] {
    return [...this.byCause].map(([cause, { count, text }]) => {
      const [code, message] = messages[cause];
      return {
        code,
        message: message(count),
        ...(text === '' ? {} : { source: text }),
        open: false,
      };
    });
  }
}
