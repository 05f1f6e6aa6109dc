import { formOf, type Client, type KubernetesEnvironment } from '../../model';

export interface WorkloadIdentity {
  /** Client id of the Azure identity that pods act as. @default none */
  readonly azureClientId?: string;
  /** @default none */
  readonly podLabels?: Readonly<Record<string, string>>;
}

/** The label of pods that exchange their token for one of Entra ID; never in a selector. */
export const IDENTITY_LABEL = { 'azure.workload.identity/use': 'true' } as const;

/**
 * Who a client is to Azure: somebody, if it connects to something there that wants a token in place of a key.
 *
 * @see https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html
 */
export function identityOf({ connects }: Client, environment: KubernetesEnvironment): WorkloadIdentity {
  const { objectStorage } = environment;
  const isAsked = connects.some(({ of }) => {
    if (of.kind === 'service') return false;
    const form = formOf(of, environment);
    return form.kind === 'external' && form.identity === 'azure';
  });
  return isAsked && objectStorage?.api === 'azure' && objectStorage.clientId !== undefined
    ? { azureClientId: objectStorage.clientId, podLabels: IDENTITY_LABEL }
    : {};
}
