import type { ZipFile } from '../bytes/zip';
import { limits } from '../limits';
import { PageCollector, type Progress } from '../positioned/page-collector';
import type { PlacedPage } from '../positioned/placed-page';
import { ReadError } from '../read-error';
import type { OpenedFile } from '../source/opened-file';
import { millimetres, PageObjects } from './page-objects';
import { descendants, numbersOf, type XmlElement, xmlTree } from './xml-tree';

/** A path in the archive as a part names it: from the root, or from where that part lies. */
function resolved(from: string, path: string): string {
  const base = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const steps = base;
  for (const step of path.split(/[/\\]/)) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The parts of an OFD package, each parsed once. */
class OfdPackage {
  private readonly parsed = new Map<string, XmlElement>();
  private unpacked = 0;

  constructor(private readonly zip: ZipFile) {}

  part(name: string): XmlElement {
    const known = this.parsed.get(name);
    if (known) return known;
    const bytes = this.zip.unpack(name);
    this.unpacked += bytes.length;
    if (this.unpacked > limits.unpackedBytes) throw new ReadError('too-large');
    return xmlTree(bytes);
  }

  /** The same, kept for the next one who asks. */
  shared(name: string): XmlElement {
    const tree = this.part(name);
    this.parsed.set(name, tree);
    return tree;
  }

  has(name: string): boolean {
    return this.zip.names.includes(name);
  }
}

const locationOf = ({ attributes, text }: XmlElement): string =>
  attributes['BaseLoc'] ?? text.trim();

/** Drawings that pages take from the resources, by id. */
function compositesOf(ofd: OfdPackage, document: XmlElement, root: string) {
  const composites = new Map<string, XmlElement>();
  for (const kind of ['PublicRes', 'DocumentRes'])
    for (const resource of descendants(document, kind)) {
      const name = resolved(root, locationOf(resource));
      if (!ofd.has(name)) continue;
      for (const unit of descendants(ofd.part(name), 'CompositeGraphicUnit'))
        composites.set(unit.attributes['ID'] ?? '', unit);
    }
  return composites;
}

interface Body {
  readonly ofd: OfdPackage;
  readonly root: string;
  readonly document: XmlElement;
  readonly composites: ReadonlyMap<string, XmlElement>;
  readonly templates: ReadonlyMap<string, string>;
}

function openBody(zip: ZipFile): Body {
  const ofd = new OfdPackage(zip);
  const entry = zip.names.find((name) => /^OFD\.xml$/i.test(name)) ?? 'OFD.xml';
  const [docRoot] = descendants(ofd.part(entry), 'DocRoot');
  if (!docRoot) throw new ReadError('damaged');
  const root = resolved('', locationOf(docRoot));
  const document = ofd.part(root);
  const templates = new Map(
    descendants(document, 'TemplatePage').map((page) => [
      page.attributes['ID'] ?? '',
      resolved(root, locationOf(page)),
    ]),
  );
  return { ofd, root, document, composites: compositesOf(ofd, document, root), templates };
}

const boxOf = (element: XmlElement): number[] =>
  numbersOf(descendants(element, 'PhysicalBox')[0]?.text);

function readPage(
  { ofd, root, document, composites, templates }: Body,
  page: XmlElement,
): PlacedPage {
  const tree = ofd.part(resolved(root, locationOf(page)));
  const objects = new PageObjects(composites);
  for (const { attributes } of descendants(tree, 'Template')) {
    const name = templates.get(attributes['TemplateID'] ?? '');
    if (name !== undefined && ofd.has(name)) objects.add(ofd.shared(name));
  }
  objects.add(tree);
  const own = boxOf(tree);
  const [, , width = 210, height = 297] = own.length === 4 ? own : boxOf(document);
  const [scale] = millimetres;
  return {
    width: width * scale,
    height: height * scale,
    texts: objects.texts,
    rules: objects.rules,
    hidden: objects.hidden,
  };
}

function readPages(zip: ZipFile, progress?: Progress): OpenedFile {
  if (zip.names.some((name) => /(^|\/)Encryptions?\.xml$/i.test(name)))
    throw new ReadError(
      'encrypted',
      'OFD 文件已加密，请解密后再导入，或导入其 Word 原稿（.docx）。',
    );
  const body = openBody(zip);
  const [list] = descendants(body.document, 'Pages');
  const pages = list ? list.children.filter(({ name }) => name === 'Page') : [];
  const collector = new PageCollector(pages.length, progress);
  for (const page of pages) collector.add(readPage(body, page));
  return collector.opened('ofd');
}

/** Text and lines of an OFD file (GB/T 33190), rebuilt into lines and grids. */
export function openOfd(zip: ZipFile, progress?: Progress): OpenedFile {
  try {
    return readPages(zip, progress);
  } catch (error) {
    // A part that is missing or no XML: said of the kind of file it is.
    if (error instanceof ReadError && error.code === 'damaged') throw new ReadError('ofd-damaged');
    throw error;
  }
}
