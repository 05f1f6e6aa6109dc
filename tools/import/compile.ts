import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

/** The JavaScript that is kept beside a generated TypeScript file (imports/README.md says why). */
export function compile(typescript: string): string {
  return transpileModule(typescript, {
    compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, removeComments: true },
  }).outputText;
}
