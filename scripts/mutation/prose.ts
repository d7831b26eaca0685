import type { InstrumenterOptions } from '@stryker-mutator/instrumenter';

/** Of a piece of syntax, what is asked here. */
interface Syntax {
  isStringLiteral(): boolean;
  isTemplateLiteral(): boolean;
  readonly parent?: { readonly type: string; readonly key?: { readonly name?: string } };
}

/** A check's title and basis are prose: no test could do more than repeat it. Messages are mutated. */
export const prose: InstrumenterOptions['ignorers'][number] = {
  shouldIgnore(path) {
    const syntax = path as unknown as Syntax;
    if (!syntax.isStringLiteral() && !syntax.isTemplateLiteral()) return undefined;
    const { parent } = syntax;
    const isProse =
      parent?.type === 'ObjectProperty' && ['title', 'basis'].includes(parent.key?.name ?? '');
    return isProse ? 'prose beside the code' : undefined;
  },
};
