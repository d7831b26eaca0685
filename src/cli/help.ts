import { reportFormats } from '../exporters/report-formats';

/** What `convert` writes, as it is typed. */
export const formatNames = reportFormats.map(({ id }) => id).join('|');

/** What the file of `sum` may end with: the draft of the county in every format, or its sums alone. */
export const sumExtensions = [...new Set(reportFormats.map(({ extension }) => extension)), 'csv'];

const files = `FILE：文件、文件夹或加引号的通配符；“-” 表示从标准输入读文件路径，一行一个。
      可读 .docx .doc .wps .xlsx .xls .et .pdf .ofd .html .mht .txt 和草稿 .json。`;
const codes = '退出码：0 没有错误；1 有错误或合计不完整；2 有文件无法读取，或命令写得不对。';

const check = `check FILE… [选项]　　核对一份或多份报告
  --last-year FILE|DIR  上年报告：一份，或按单位名称对应的文件夹
  --local FILE          当地要求文件
  --expected FILE       应报单位名单（CSV：单位，可带类型、代码、所属县）
  --year YYYY           所报年度
  --csv PATH            各单位一行的汇总表
  --long PATH           每格一行的长表（CSV）
  --json | --ndjson     输出数据：一个数组，或每份一行（格式见 docs/data-line.schema.json）
  --out PATH            数据写入文件，不写到屏幕
  --resume              接着上次中断的 --ndjson --out 继续，已有的行不再重做`;

const sum = `sum FILE… --agency 名称 --year YYYY --out PATH.${sumExtensions.join('|')} [选项]　　汇总
  --from PATH           用 check --ndjson 的数据行代替文件，可以写几次
  --expected FILE       应报单位名单，带“所属县”列的按县汇总后再合计
  --edition ID          汇总所用格式，不写则按年度
  --partial             有缺的合计按已有数据填入，不写则留空`;

const convert = `convert FILE --to ${formatNames} --out PATH　　转换一份报告
  --last-year FILE      上年报告`;

export const helpOf = { check, sum, convert } as const;
export type Command = keyof typeof helpOf;

export const isCommand = (word: string | undefined): word is Command =>
  word !== undefined && Object.keys(helpOf).includes(word);

/** Everything, or one command. */
export const help = (command?: Command): string =>
  `用法：\n${(command ? [helpOf[command]] : Object.values(helpOf)).join('\n\n')}\n\n${files}\n${codes}`;
