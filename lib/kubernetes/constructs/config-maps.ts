import { k8s } from '../k8s';
import { Construct } from 'constructs';
import { textsOf, type Program } from '../../model';
import { TypedObject } from '../typed-object';
import { configMapName } from './config-folder';

export interface ConfigMapsProps {
  readonly program: Program;
  readonly labels: Record<string, string>;
}

/** The ConfigMaps behind the configuration files of a program, those of others left to them. */
export class ConfigMaps extends Construct {
  constructor(scope: Construct, id: string, { program, labels }: ConfigMapsProps) {
    super(scope, id);
    for (const folder of program.config.filter(({ of = program.name }) => of === program.name)) {
      for (const [file, content] of textsOf(folder)) {
        const name = configMapName(program, folder, file);
        new TypedObject(this, name, k8s.KubeConfigMap, { metadata: { name, labels }, data: { [file]: content } });
      }
    }
  }
}
