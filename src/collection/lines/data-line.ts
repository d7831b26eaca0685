// The chained build: command line only, and it describes the members in the JSON Schema.
import * as z from 'zod';
import { families } from '../../checks/check';
import { agencyKinds } from '../../report/agency-kinds';
import { unreadCodes } from '../received';

export const lineFormat = 'gongkai-nianbao-line';
/** Members are added within a version; what changes or goes makes a new one. */
export const lineVersion = 1;

const count = z.int().nonnegative();
const figures = z.record(z.string(), z.number().nullable());
const texts = z.record(z.string(), z.string());
const unlessRead = '；未能读取的文件为 null';

const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cell'), address: z.string() }),
  z.object({ kind: z.literal('text'), section: z.string(), start: count, end: count }),
  z.object({ kind: z.literal('section'), section: z.string() }),
  z.object({ kind: z.literal('field'), field: z.string() }),
  z.object({ kind: z.literal('table'), table: z.string() }),
]);

const finding = z.object({
  check: z.string().describe('核对项编号'),
  family: z.enum(families.map(({ id }) => id)),
  severity: z.enum(['error', 'warning', 'hint']),
  message: z.string(),
  places: z.array(place).describe('位置，第一处为主'),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).describe('相互比较的数值'),
  key: z.string().describe('同一问题的编号：核对项、位置和数值不变则不变'),
  confirmed: z.boolean().describe('填报单位已注明情况属实'),
});

const note = z.object({
  code: z.string(),
  message: z.string(),
  address: z.string().nullable(),
  table: z.string().nullable(),
  section: z.string().nullable(),
  open: z.boolean().describe('有待确认，所涉数字未填入'),
});

export const dataLine = z
  .object({
    format: z.literal(lineFormat),
    version: z.literal(lineVersion),
    key: z
      .string()
      .describe(
        '稳定编号：单位代码（没有的为单位名称）/年度[/first 或 second]；单位或年度不明的为 sha256:文件散列，打不开的为 file:路径',
      ),
    file: z.string().describe('文件路径，与命令行所给一致'),
    status: z.enum(['read', 'unread']),
    reason: z
      .object({ code: z.enum(unreadCodes), message: z.string() })
      .nullable()
      .describe('未能读取的原因'),
    source: z
      .object({ sha256: z.string(), bytes: count, kind: z.string().nullable() })
      .nullable()
      .describe('原文件的散列、字节数和种类；打不开的为 null'),
    settings: z.string().describe('本次运行的设置（版本、名单、当地要求、上年报告、年度）的编号'),
    unit: z.object({
      name: z.string().describe('报告中的机关名称，未能确定为空'),
      listed: z.string().nullable().describe('名单中对应的单位'),
      kind: z.enum(agencyKinds).nullable(),
      code: z.string().nullable().describe('名单中的单位代码'),
      county: z.string().nullable().describe('名单中的所属县（市、区）'),
    }),
    year: z.int().nullable(),
    half: z.enum(['first', 'second']).nullable(),
    wrongYear: z.boolean().nullable().describe('不是 --year 所给年度；未给年度为 null'),
    edition: z.string().nullable(),
    fingerprint: z.string().nullable().describe('报告内容的数据指纹（SHA-256）'),
    figures: figures.describe('所填各格：数字，空白或不是数字为 null'),
    totals: figures.describe('各合计格按所填各格计算的结果，有未填的为 null'),
    printed: figures.describe('文件中印出的合计，只列印出的格，不是数字为 null'),
    typed: texts.describe('与数字写法不同的原文，例如“3件”“1.10”'),
    counts: z
      .object({
        error: count,
        warning: count.describe('不含已注明情况属实的'),
        hint: count,
        confirmed: count,
        notChecked: count,
      })
      .nullable()
      .describe(`各类问题数${unlessRead}`),
    findings: z.array(finding),
    notChecked: z.array(z.object({ check: z.string(), reason: z.string() })),
    confirmations: z.array(
      z.object({ check: z.string(), key: z.string().nullable(), reason: z.string() }),
    ),
    reading: z
      .object({
        quality: z
          .enum(['exact', 'clear', 'partial', 'open'])
          .describe(
            'exact 草稿文件，clear 全部读出，partial 缺少表格或部分内容，open 有数字待确认',
          ),
        blank: count.describe('空白格数'),
        wrong: count.describe('所填不是数字的格数'),
        open: count.describe('待确认的说明数'),
        openCells: z.array(z.string()).describe('文件中印有数字、未能确定而留空的格'),
        notes: z.array(note),
      })
      .nullable()
      .describe(`读取质量${unlessRead}`),
  })
  .meta({ title: '政府信息公开工作年度报告数据行' });

/** One report, or one file that could not be read, as a line of data. */
export type DataLine = z.infer<typeof dataLine>;

/** The published form of the schema; members of later releases are allowed. */
export const lineSchema = (): unknown => z.toJSONSchema(dataLine, { io: 'input' });

export type LineResult = { readonly line: DataLine } | { readonly problem: string };

/** A line as text, or why it is none. Never throws. */
export function readLine(text: string): LineResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: '内容不完整' };
  }
  const { format, version } = Object(value) as Readonly<Record<string, unknown>>;
  if (format !== lineFormat) return { problem: '不是 check --ndjson 输出的数据行' };
  if (version !== lineVersion) return { problem: `数据行版本 ${String(version)} 不受支持` };
  const parsed = dataLine.safeParse(value);
  if (parsed.success) return { line: parsed.data };
  return { problem: `“${parsed.error.issues[0]?.path.join('/') ?? ''}”一项的内容不合规定` };
}
