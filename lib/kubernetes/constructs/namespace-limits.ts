import { Construct } from 'constructs';
import type { Namespace } from '../../model';
import { k8s } from '../k8s';
import { NAME_LABEL } from '../naming/labels';
import { UNSAID, type Amounts } from '../quota/amounts';
import { TypedObject } from '../typed-object';

export interface NamespaceLimitsProps {
  readonly namespace: Namespace;
  /** What its pods may use together. */
  readonly allowed: Partial<Amounts>;
}

const quantities = (amounts: Readonly<Record<string, string | undefined>>): Record<string, k8s.Quantity> =>
  Object.fromEntries(
    Object.entries(amounts).flatMap(([name, text]) =>
      text === undefined ? [] : [[name, k8s.Quantity.fromString(text)]],
    ),
  );

const unit = (number: number | undefined, of: string): string | undefined =>
  number === undefined ? undefined : `${number}${of}`;

/** What the pods of a namespace may use together, and what a container is given that says nothing of itself. */
export class NamespaceLimits extends Construct {
  constructor(scope: Construct, id: string, { namespace: { name }, allowed }: NamespaceLimitsProps) {
    super(scope, id);
    const metadata = { name, labels: { [NAME_LABEL]: name } };
    const { cpuMillis, memoryMiB, memoryLimitMiB, pods } = allowed;
    new TypedObject(this, 'quota', k8s.KubeResourceQuota, {
      metadata,
      spec: {
        hard: quantities({
          'requests.cpu': unit(cpuMillis, 'm'),
          'requests.memory': unit(memoryMiB, 'Mi'),
          'limits.memory': unit(memoryLimitMiB, 'Mi'),
          pods: unit(pods, ''),
        }),
      },
    });
    // A quota refuses what does not say how much it takes, and not all that operators put beside ours does.
    new TypedObject(this, 'limits', k8s.KubeLimitRange, {
      metadata,
      spec: {
        limits: [
          {
            type: 'Container',
            defaultRequest: quantities({
              cpu: unit(UNSAID.cpuMillis, 'm'),
              memory: unit(UNSAID.memoryMiB, 'Mi'),
              'ephemeral-storage': unit(UNSAID.diskMiB, 'Mi'),
            }),
            default: quantities({
              memory: unit(UNSAID.memoryLimitMiB, 'Mi'),
              'ephemeral-storage': unit(UNSAID.diskLimitMiB, 'Mi'),
            }),
          },
        ],
      },
    });
  }
}
