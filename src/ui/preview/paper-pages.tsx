import type { RefObject } from 'react';
import type { PaperBlock } from '../../document/block';
import type { WordSettings } from '../../report/word-settings';
import { BlockView } from './block-view';
import type { PagePart } from './use-pages';

type Numbering = WordSettings['pageNumber'];

interface PageProps {
  parts: readonly PagePart[];
  number: number;
  numbering: Numbering;
}

function numberClass(number: number, numbering: Numbering): string {
  if (numbering === 'centred') return 'paper-number paper-number-centred';
  return number % 2 === 1 ? 'paper-number' : 'paper-number paper-number-left';
}

/** One sheet, with what stands on it and nothing else. */
function Page({ parts, number, numbering }: PageProps) {
  return (
    <section className="paper" aria-label={`第 ${number} 页`}>
      <div className="paper-text">
        {parts.map(({ block, isContinued, goesOn }, index) => (
          <BlockView
            key={index}
            block={block}
            isContinued={isContinued ?? false}
            goesOn={goesOn ?? false}
          />
        ))}
      </div>
      <p className={numberClass(number, numbering)}>— {number} —</p>
    </section>
  );
}

interface Measured {
  flow: RefObject<HTMLDivElement | null>;
  blocks: readonly PaperBlock[];
}

/** Measured, never seen: tells where the pages end. */
export function PaperMeasure({ flow, blocks }: Measured) {
  return (
    <div ref={flow} className="paper-text paper-measure" aria-hidden="true">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

interface Pages {
  pages: readonly (readonly PagePart[])[];
  numbering: Numbering;
}

export function PaperPages({ pages, numbering }: Pages) {
  return pages.map((parts, index) => (
    <Page key={index} parts={parts} number={index + 1} numbering={numbering} />
  ));
}
