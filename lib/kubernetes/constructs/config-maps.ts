import { k8s } from '../k8s';
import { Construct } from 'constructs';
import type { Program } from '../../model';
import { TypedObject } from '../typed-object';
import { configMapName } from './config-folder';

export interface ConfigMapsProps {
  readonly program: Program;
  readonly labels: Record<string, string>;
}

/** The ConfigMaps behind the configuration files of a program. */
export class ConfigMaps extends Construct {
  constructor(scope: Construct, id: string, { program, labels }: ConfigMapsProps) {
    super(scope, id);
    for (const folder of program.config) {
      for (const [file, content] of Object.entries(folder.files)) {
        const name = configMapName(program, folder, file);
        new TypedObject(this, name, k8s.KubeConfigMap, { metadata: { name, labels }, data: { [file]: content } });
      }
    }
  }
}
