import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';

/** The manifest speaks of published files, and of what an element adds: not of Lit's inner members. */
const asPublished = {
  name: 'as-published',
  packageLinkPhase({ customElementsManifest }) {
    const place = (path) =>
      path?.replace(/^src\/elements\/[^/]+\/(.*)\.ts$/, 'elements/$1.js').replace(/^src\/(.*)\.ts$/, '$1.js');
    for (const module of customElementsManifest.modules) {
      module.path = place(module.path);
      module.declarations = module.declarations?.filter(({ kind }) => kind !== 'variable');
      for (const item of [...(module.declarations ?? []), ...(module.exports ?? [])]) {
        if (item.declaration?.module) item.declaration.module = place(item.declaration.module);
        if (item.superclass?.module) item.superclass.module = place(item.superclass.module);
        for (const member of [...(item.members ?? []), ...(item.attributes ?? [])]) {
          if (member.inheritedFrom?.module) member.inheritedFrom.module = place(member.inheritedFrom.module);
        }
        if (item.customElement) {
          item.members = (item.members ?? []).filter(
            ({ privacy, name, static: isStatic }) =>
              privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#') && !isStatic,
          );
        }
      }
    }
  },
};

export default {
  globs: ['src/elements/*/*.element.ts', 'src/base/element.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    asPublished,
    customElementVsCodePlugin({ outdir: 'dist', cssFileName: null, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
  ],
};
