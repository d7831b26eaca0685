import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin';

/** A check's title and basis are prose: no test could do more than repeat it. Messages are mutated. */
const prose = {
  shouldIgnore(path) {
    if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
    const { parent } = path;
    const isProse =
      parent?.type === 'ObjectProperty' && ['title', 'basis'].includes(parent.key.name);
    return isProse ? 'prose beside the code' : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'prose', prose)];
