const messages = {
  'word-95': '这是 Word 95 或更早版本的文件，请在 WPS/Word 中另存为 .docx 再导入。',
  rtf: '这是 RTF 文件，请在 WPS/Word 中另存为 .docx 再导入。',
  odt: '这是 ODT 文档（OpenDocument），请在 LibreOffice 或 Word 中另存为 .docx 再导入。',
  'pdf-scan': 'PDF 文件中没有可读取的文字，可能是扫描件，请导入其 Word 原稿（.docx）或网页。',
  'ofd-scan': 'OFD 版式文件中没有可读取的文字，可能是扫描件，请导入其 Word 原稿（.docx）或网页。',
  'font-unreadable':
    '文件中的字体没有对应的文字编码，无法读取，请导入其 Word 原稿（.docx）或网页。',
  'pdf-damaged':
    'PDF 文件已损坏或不完整，无法打开，请重新取得该文件，或导入其 Word 原稿（.docx）。',
  'pdf-encrypted': 'PDF 文件设有打开密码，请取消密码后再导入，或导入其 Word 原稿（.docx）。',
  'ofd-damaged':
    'OFD 版式文件内容不完整，无法打开，请重新取得该文件，或导入其 Word 原稿（.docx）。',
  'too-slow': '读取时间过长，已停止读取，请核对该文件是否为一份年度报告，或复制其中的文字粘贴。',
  picture: '这是图片，无法读取其中的文字，请导入 Word 文件、网页或文字。',
  presentation: '这是演示文件，请打开后复制其中的表格和文字，在导入页粘贴。',
  spreadsheet: '这种表格文件不能直接读取，请在 WPS/Excel 中另存为 .xlsx 再导入。',
  'sheet-damaged':
    '表格文件已损坏或不完整，无法打开，请重新取得该文件，或用 WPS/Excel 打开后另存为 .xlsx 再导入。',
  'several-reports': '文件中有多份年度报告，请只保留一份，保存后再导入。',
  archive: '这是压缩包，请解压后导入其中的 Word 文件。',
  damaged:
    '文件已损坏或不完整，无法打开，请重新取得该文件，或用 WPS/Word 打开后另存为 .docx 再导入。',
  encrypted: '文件设有打开密码，请用 WPS 或 Office 打开，取消密码，保存后再导入。',
  mojibake: '文字是乱码，请用原网页或原文件重新复制，或另存为 UTF-8 编码后再导入。',
  'too-large': '文件过大，超出一份年度报告的合理范围，未予读取。',
  'too-deep': '文件结构异常（表格嵌套过深或行列过多），未予读取。',
  empty: '没有可读取的文字。',
  'not-a-report': '未找到年度报告的标题、章节或表格，请核对文件。',
  draft: '草稿文件无法打开。',
} as const satisfies Readonly<Record<string, string>>;

export type ReadErrorCode = keyof typeof messages;
export const readErrorCodes = Object.keys(messages) as readonly ReadErrorCode[];

/** The bytes cannot be opened at all; its message is the one line a clerk reads. */
export class ReadError extends Error {
  constructor(
    readonly code: ReadErrorCode,
    message: string = messages[code],
  ) {
    super(message);
    this.name = 'ReadError';
  }
}
