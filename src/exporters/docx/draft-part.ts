import type { Document } from 'docx';
import type { Draft } from '../../report/annual-report';
import { draftJson } from '../draft-json';
import { escapeXml } from '../escape-xml';

export const draftNamespace = 'urn:gongkai-nianbao:draft';

interface Part {
  readonly path: string;
  readonly data: string;
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** Word wants some id for the part; readers find it by its namespace. */
const itemId = '{6D0B7C5A-3F1E-4E0B-9C53-2A8B1F4D7E90}';

const properties =
  `${declaration}<ds:datastoreItem ds:itemID="${itemId}" ` +
  'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">' +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${draftNamespace}"/></ds:schemaRefs></ds:datastoreItem>`;

const propertiesRelationship =
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps1.xml"/></Relationships>`;

/** Registers the custom part in the document and returns its files, for the packer to add. */
export function draftParts(document: Document, draft: Draft, fingerprint?: string): Part[] {
  document.Document.Relationships.addRelationship(
    'Draft',
    `${relationships}/customXml`,
    '../customXml/item1.xml',
  );
  document.ContentTypes.addOverride(
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    '/customXml/itemProps1.xml',
  );
  const mark = fingerprint === undefined ? '' : ` fingerprint="${escapeXml(fingerprint)}"`;
  const item = `${declaration}<draft xmlns="${draftNamespace}"${mark}>${escapeXml(draftJson(draft))}</draft>`;
  return [
    { path: 'customXml/item1.xml', data: item },
    { path: 'customXml/itemProps1.xml', data: properties },
    { path: 'customXml/_rels/item1.xml.rels', data: propertiesRelationship },
  ];
}
