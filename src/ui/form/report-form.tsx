import { memo, type ReactNode } from 'react';
import { prefaceGuide } from '../../template/editions/narratives';
import { useAfterFirstPaint } from '../components/after-first-paint';
import { BasicInfo } from './basic-info';
import { BesideTable } from './beside-table';
import { useEditor } from '../model/editor-context';
import type { FormTools } from './form-tools';
import { NarrativeArea } from './narrative-area';
import { SignatureFields } from './signature-fields';
import { TableEditor } from './tables/table-editor';
import { UnitNames } from './unit-names';

function FormSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={`section-${id}`} className="form-section" aria-labelledby={`title-${id}`}>
      <h2 id={`title-${id}`}>{title}</h2>
      {children}
    </section>
  );
}

/** The whole form on one page, in the order of the printed report. Saving, told above it, renders none of it. */
export const ReportForm = memo(function ReportForm({ Grid, Writing }: FormTools) {
  const { edition } = useEditor();
  // The first key may come before the rest is there.
  const firstTable = edition.sections.findIndex(({ kind }) => kind === 'table');
  const isRestThere = useAfterFirstPaint();
  const sections = isRestThere ? edition.sections : edition.sections.slice(0, firstTable + 1);
  return (
    <form onSubmit={(event) => event.preventDefault()} autoComplete="off">
      <UnitNames edition={edition} />
      <FormSection id="basic" title="基本信息">
        <BasicInfo />
      </FormSection>
      <FormSection id="preface" title="引言">
        <NarrativeArea
          id="preface"
          label="引言"
          hint="可不写。一般写明编制依据、报告的组成部分、统计期限、获取方式和联系方式。"
          rows={3}
          guide={prefaceGuide}
          Writing={Writing}
        />
      </FormSection>
      {sections.map((section) => (
        <FormSection key={section.id} id={section.id} title={section.title}>
          {section.kind === 'table' ? (
            <BesideTable section={section}>
              <TableEditor section={section} Grid={Grid} />
            </BesideTable>
          ) : (
            <NarrativeArea
              id={section.id}
              label={section.title}
              hint={section.hint}
              rows={section.heads ? 9 : 6}
              guide={section.guide}
              Writing={Writing}
            />
          )}
        </FormSection>
      ))}
      {isRestThere && (
        <FormSection id="signature" title="落款">
          <SignatureFields />
        </FormSection>
      )}
    </form>
  );
});
