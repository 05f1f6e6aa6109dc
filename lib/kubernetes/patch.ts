import type { KubernetesPatch } from '../model';
import type { k8s } from './k8s';
import type { Part } from './part';

/** What a patch may say of the kinds whose types are known; of any other, such as a custom resource, anything. */
interface Kinds {
  ConfigMap: k8s.KubeConfigMapProps;
  CronJob: k8s.KubeCronJobProps;
  DaemonSet: k8s.KubeDaemonSetProps;
  Deployment: k8s.KubeDeploymentProps;
  HorizontalPodAutoscaler: k8s.KubeHorizontalPodAutoscalerV2Props;
  Ingress: k8s.KubeIngressProps;
  Job: k8s.KubeJobProps;
  Namespace: k8s.KubeNamespaceProps;
  NetworkPolicy: k8s.KubeNetworkPolicyProps;
  PersistentVolumeClaim: k8s.KubePersistentVolumeClaimProps;
  PodDisruptionBudget: k8s.KubePodDisruptionBudgetProps;
  ResourceQuota: k8s.KubeResourceQuotaProps;
  Service: k8s.KubeServiceProps;
  ServiceAccount: k8s.KubeServiceAccountProps;
  StatefulSet: k8s.KubeStatefulSetProps;
}

/** The members that cdk8s spells otherwise than Kubernetes does. */
interface Spelling {
  clientIp: 'clientIP';
  clusterIp: 'clusterIP';
  datasetUuid: 'datasetUUID';
  diskUri: 'diskURI';
  downwardApi: 'downwardAPI';
  hostIp: 'hostIP';
  hostIpc: 'hostIPC';
  hostPid: 'hostPID';
  loadBalancerIp: 'loadBalancerIP';
  pdId: 'pdID';
  scaleIo: 'scaleIO';
  setHostnameAsFqdn: 'setHostnameAsFQDN';
  storagePolicyId: 'storagePolicyID';
  targetWwNs: 'targetWWNs';
  volumeId: 'volumeID';
}

/** What a patch of a kind may say. */
export type KubernetesBody<Kind extends string> = Kind extends keyof Kinds ? Part<Kinds[Kind], Spelling> : object;

/**
 * Changes an object that a definition becomes on Kubernetes, for `patches`: whatever no field says, spelled as in a
 * manifest. A member that came after Kubernetes 1.28, whose types these are, is written with `as never` behind it.
 *
 *     onKubernetes('Deployment', { spec: { template: { spec: { priorityClassName: 'high' } } } })
 *
 * @param kind of a custom resource too, whose body is any object
 * @param body names, selectors and the engine's own labels stay as they are
 * @param name which of several objects of the kind, in whatever namespace. @default the one beside the definition that is called
 *   like it, or the only one there
 */
export const onKubernetes = <const Kind extends keyof Kinds | (string & {})>(
  kind: Kind,
  body: KubernetesBody<Kind>,
  name?: string,
): KubernetesPatch => ({ target: 'kubernetes', kind, body, ...(name === undefined ? {} : { name }) });
