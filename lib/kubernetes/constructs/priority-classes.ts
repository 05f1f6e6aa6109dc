import { Construct } from 'constructs';
import { environmentOf } from '../environment-chart';
import { k8s } from '../k8s';
import { workloadLabels } from '../naming/labels';
import { PRIORITIES, priorityClass, priorityValue, type Priority } from '../naming/priority';
import { TypedObject } from '../typed-object';

const DESCRIPTIONS: Readonly<Record<Priority, string>> = {
  data: 'What keeps data: all else gives way to it',
  service: 'What somebody waits for',
  background: 'What nobody waits for: it gives way first',
};

/**
 * Who has a machine first where there is no room for all. Data alone puts others out; the rest wait for room, first those
 * that somebody waits for, so that a rollout on a full cluster ends nothing that runs.
 */
export class PriorityClasses extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const environment = environmentOf(this);
    for (const priority of PRIORITIES) {
      const name = priorityClass(priority, environment);
      new TypedObject(
        this,
        priority,
        k8s.KubePriorityClass,
        {
          metadata: { name, labels: workloadLabels(name, environment.name, 'platform') },
          value: priorityValue(priority, environment),
          preemptionPolicy: priority === 'data' ? 'PreemptLowerPriority' : 'Never',
          description: DESCRIPTIONS[priority],
        },
        { clusterScoped: true },
      );
    }
  }
}
