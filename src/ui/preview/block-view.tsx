import { memo } from 'react';
import type {
  ImprintBlock,
  PaperBlock,
  ParagraphBlock,
  SignatureBlock,
} from '../../document/block';
import { printable } from '../../document/printable';
import { signatureIndent } from '../../document/signature-indent';
import { PaperTable } from './paper-table';

/** A level's class says its font, as `exporters/docx/style.ts` does for Word. */
const levelClass = (level: number): string => `paper-level-${level}`;

interface Props {
  block: PaperBlock;
  /** A paragraph that goes on from the page before, or on the next. */
  isContinued?: boolean;
  goesOn?: boolean;
}

function Paragraph({ block, isContinued, goesOn }: Props & { block: ParagraphBlock }) {
  const { text, lead, source } = block;
  const length = lead?.length ?? 0;
  const classes = ['paper-paragraph', isContinued && 'paper-continued', goesOn && 'paper-goes-on'];
  return (
    <p
      className={classes.filter(Boolean).join(' ')}
      data-source={source?.section}
      data-start={source?.start}
    >
      {lead && <span className={levelClass(lead.level)}>{printable(text.slice(0, length))}</span>}
      {printable(text.slice(length))}
    </p>
  );
}

function Signature({ block }: { block: SignatureBlock }) {
  const { left, right } = signatureIndent(block);
  return (
    <div
      className="paper-signature"
      data-source="signature"
      style={{ marginLeft: `${left}em`, marginRight: `${right}em` }}
    >
      {[block.agency, block.date].map((line, index) => (
        <div key={index}>{printable(line)}</div>
      ))}
    </div>
  );
}

const Imprint = ({ block }: { block: ImprintBlock }) => (
  <div className="paper-imprint">
    {block.lines.map(({ text, atEnd }, index) => (
      <div key={index}>
        <span>{printable(text)}</span>
        <span>{printable(atEnd)}</span>
      </div>
    ))}
  </div>
);

/** One block as it looks on paper. Exhaustive, like the exporters. */
export const BlockView = memo(function BlockView({ block, ...parts }: Props) {
  switch (block.kind) {
    case 'title':
      return (
        <div className="paper-title" data-source="basic">
          {block.lines.map((line, index) => (
            <div key={index}>{printable(line)}</div>
          ))}
        </div>
      );
    case 'heading':
      return (
        <p
          className={`paper-heading ${levelClass(block.level)}`}
          data-source={block.source?.section}
          data-start={block.source?.start}
        >
          {printable(block.text)}
        </p>
      );
    case 'paragraph':
      return <Paragraph block={block} {...parts} />;
    case 'table':
      return <PaperTable block={block} />;
    case 'signature':
      return <Signature block={block} />;
    case 'number':
      return <p className="paper-document-number">{printable(block.text)}</p>;
    case 'imprint':
      return <Imprint block={block} />;
  }
});
