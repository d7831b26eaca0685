import type { Draft } from '../../report/annual-report';
import type { ReadNote, SourceKind } from '../read-result';
import type { SourceDocument } from './source-document';

/** What a reader makes of a file: its visible content, or a draft of ours as it was saved. */
export type OpenedFile = OpenedDocument | { readonly draft: Draft };

export interface OpenedDocument {
  readonly kind: SourceKind;
  readonly document: SourceDocument;
  /** JSON of our own data part. */
  readonly embedded?: string | undefined;
  readonly notes?: readonly ReadNote[];
}
