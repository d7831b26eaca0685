import type { Publication } from '../../report/annual-report';
import { TextField } from '../components/text-field';
import { useEditor } from '../model/editor-context';

const catalogueFields: readonly (readonly [keyof Publication, string])[] = [
  ['indexNumber', '索引号'],
  ['publisher', '发布机构'],
  ['catalogue', '公开目录'],
  ['documentNumber', '文号'],
  ['keywords', '主题词'],
  ['publishedOn', '发布日期'],
];
const pageFields: readonly (readonly [keyof Publication, string])[] = [
  ['siteName', '网站名称'],
  ['siteDomain', '网站域名'],
  ['siteIdCode', '网站标识码'],
  ['columnName', '栏目名称'],
  ['columnDescription', '栏目描述'],
  ['columnKeywords', '栏目关键词'],
  ['contentSource', '内容来源'],
  ['author', '作者'],
  ['description', '内容摘要'],
];

function Fields({ fields }: { fields: typeof catalogueFields }) {
  const editor = useEditor();
  return (
    <div className="fields">
      {fields.map(([name, label]) => (
        <TextField
          key={name}
          label={label}
          {...(name === 'publishedOn' ? { placeholder: '如 2027-1-20' } : {})}
          registration={editor.fields.register(`publication.${name}`)}
        />
      ))}
    </div>
  );
}

/** What the website prints or asks for around the report; all of it may stay empty. */
export function PublicationFields() {
  return (
    <>
      <details>
        <summary>公开目录信息（填了的才显示在网页标题上方）</summary>
        <Fields fields={catalogueFields} />
      </details>
      <details>
        <summary>网页标签（按《政府网站发展指引》写入网页文件）</summary>
        <Fields fields={pageFields} />
      </details>
    </>
  );
}
