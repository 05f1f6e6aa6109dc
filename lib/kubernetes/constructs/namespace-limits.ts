import { Construct } from 'constructs';
import type { Namespace } from '../../model';
import { k8s } from '../k8s';
import { NAME_LABEL } from '../naming/labels';
import { mebibytes, millis } from '../quantity';
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

const said = (number: number | undefined, words: (number: number) => string): string | undefined =>
  number === undefined ? undefined : words(number);

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
          'requests.cpu': said(cpuMillis, millis),
          'requests.memory': said(memoryMiB, mebibytes),
          'limits.memory': said(memoryLimitMiB, mebibytes),
          pods: said(pods, String),
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
              cpu: said(UNSAID.cpuMillis, millis),
              memory: said(UNSAID.memoryMiB, mebibytes),
              'ephemeral-storage': said(UNSAID.diskMiB, mebibytes),
            }),
            default: quantities({
              memory: said(UNSAID.memoryLimitMiB, mebibytes),
              'ephemeral-storage': said(UNSAID.diskLimitMiB, mebibytes),
            }),
          },
        ],
      },
    });
  }
}
