import { renderCompose } from './compose';
import { resolve, validate, type Environment, type Topology } from './lib/model';
import { renderKubernetes } from './lib/namespaces';
import type { FileGroup, Rendered } from './lib/output/generated-file';

/**
 * Every environment of a topology as files, in memory: nothing is written.
 *
 * @throws DefinitionError with every problem of the definitions.
 */
export function synth(topology: Topology, environments: readonly Environment[]): FileGroup[] {
  validate({ topology, environments });
  return environments.map((environment) => {
    const start = performance.now();
    const group = render(topology, environment);
    return { environment: environment.name, ...group, milliseconds: Math.round(performance.now() - start) };
  });
}

function render(topology: Topology, environment: Environment): Rendered {
  switch (environment.target) {
    case 'compose':
      return renderCompose(resolve(topology, environment));
    case 'kubernetes':
      return renderKubernetes(resolve(topology, environment));
  }
}
