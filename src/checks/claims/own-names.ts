const ownOffices =
  '党政综合办公室 党政办公室 党政综合办 党政办 综合办公室 综合行政执法队 综合行政执法大队 综合行政执法中队 综合行政执法办公室 综合行政执法办 综合行政执法局 综合执法队 综合执法大队 综合执法中队 综合执法办公室 综合执法办'.split(
    ' ',
  );

/**
 * One place at the beginning of a name: 云岭县, 苏州市, 新乡市, 市中区 behind another 市, but not the 县市 of
 * 云岭县市场监督管理局.
 */
const aPlace =
  /(?!城[市乡镇]|住房).{1,10}?(?:[省县区盟]|([市旗州乡镇])(?=\1|乡[村镇]|市[场政容]|街(?!道)|[^省市县区旗州盟乡镇街]|$))/y;

/** A name taken apart: its last place (云岭县石桥镇人民政府: 石桥镇) and what stands behind. */
function takenApart(name: string): { place: string; rest: string } {
  let [place, end] = ['', 0];
  for (let found = aPlace.exec(name); found; found = aPlace.exec(name)) {
    [place] = found;
    end = aPlace.lastIndex;
  }
  return { place, rest: name.slice(end) };
}

/** 青山县水务局 calls itself 县水务局; 全局收到 and 局机关收到 are its own. */
const ofDepartment = (level: string, rest: string): readonly string[] => [
  ...(/(?:局|厅|委员会|办公[室厅])$/.test(rest) ? [`${level}${rest}`] : []),
  ...(rest === '公安局' ? ['公安机关', `${level}公安机关`] : []),
  ...(/[局厅委](?=$|员会$)/.exec(rest)?.flatMap((kind) => [`全${kind}`, `${kind}机关`]) ?? []),
];

/** What a report calls its own agency. A county speaks for all below it, a township for 全镇. */
export function ownNames(name: string): readonly string[] {
  const agency = name.trim();
  const { place: last, rest } = takenApart(agency);
  const street = /^.{1,8}?(?:街道|苏木)/.exec(rest)?.[0];
  const place = street ?? (/^(?:人民政府|$)/.test(rest) ? last : '');
  const level = /(?:街道|苏木)$/.exec(place)?.[0] ?? place.slice(-1);
  const isGovernment = agency.endsWith('人民政府');
  const ofLevel =
    place === ''
      ? []
      : [
          `我${level}`,
          `本${level}`,
          // 镇 or 县 alone may begin another word.
          ...(level.length > 1 ? [level] : []),
          ...(level === '街道' ? ['街道办事处', '办事处', '街道办', '街道本级'] : []),
          ...(isGovernment ? [`全${level}`, `${level}政府`, `${level}人民政府`] : []),
        ];
  // Who does it in a township's government; of a county it is one office among many.
  const offices = /[乡镇]|街道|苏木/.test(place)
    ? [
        `${level}机关`,
        ...ownOffices.flatMap((office) => [
          office,
          ...['', '我', '本'].map((whose) => `${whose}${level}${office}`),
        ]),
      ]
    : [];
  const general =
    '我局 本局 我厅 本厅 我办 本办 我委 本委 我街道 本街道 我单位 本单位 本机关 我机关 本行政机关 我中心 我镇 本镇 我乡 本乡 我县 本县 我市 本市 我区 本区 我旗 本旗 我处'.split(
      ' ',
    );
  const short = [
    agency,
    agency.replace(/人民政府$/, ''),
    agency.replace(/人民政府/, ''),
    place,
    ...(isGovernment ? [] : ofDepartment(last.slice(-1), rest)),
    ...(isGovernment && place ? [`${place}人民政府`, `${place}政府`] : []),
  ];
  return [...short, ...ofLevel, ...offices, ...general].filter((each) => each.length > 1);
}

/** What an office is there for, as its name says: 云岭县水利局 → 水利. */
export const fieldOf = (agency: string): string => {
  const { place, rest } = takenApart(agency.trim());
  return (place && /^(.{2,14})(?:局|厅|委员会|大队|支队)$/.exec(rest)?.[1]) ?? '';
};

/** 县 of 云岭县水利局. */
export const levelOf = (agency: string): string => takenApart(agency.trim()).place.slice(-1);

/** 水 of 水利, 城管 of 城市管理. */
export function isShortFor(name: string, field: string): boolean {
  let at = -1;
  return Array.from(name).every((char) => (at = field.indexOf(char, at + 1)) >= 0);
}
