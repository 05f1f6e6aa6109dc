import type { ChartRepository, ChartVersion, ImageName, Label } from './primitives';
import { define } from './shape/define';

/** What Pod Security admits, from the strictest. */
export type PodSecurityLevel = 'restricted' | 'baseline' | 'privileged';

export interface AddonProps {
  /** The Helm release and the Argo CD Application. */
  readonly name: Label;
  /** The chart at one version. With a chart of an OCI registry, the repository stands without its scheme. */
  readonly chart: {
    /** Address of the Helm repository or OCI registry. */
    readonly repository: ChartRepository;
    /** Name of the chart in it. */
    readonly name: ImageName;
    /** As the repository lists it. */
    readonly version: ChartVersion;
    /** Whether its values are taken without asking its schema, which may refer to the internet. @default false */
    readonly skipSchemaValidation?: boolean;
    /** Whether the definitions of custom resources in its folder `crds` stay out. @default false */
    readonly skipCrds?: boolean;
  };
  /** Where it is installed; it is made if it is not there. */
  readonly namespace: Label;
  /**
   * What its namespace admits: the strictest that the pods of its chart pass. Add-ons of one namespace say the same.
   *
   * @default whoever has the namespace says it
   */
  readonly podSecurity?: PodSecurityLevel;
  /**
   * Whether what a later version of the chart no longer has stays in the cluster until somebody prunes it. For a chart with
   * definitions of custom resources that can't be annotated to stay: with a definition go all objects of its kind.
   *
   * @default false
   */
  readonly prunedByHand?: boolean;
  /** Names of add-ons that must be healthy first. @default none */
  readonly needs?: readonly Label[];
  /** Values of the chart that are set; the rest are the chart's own. */
  readonly values: object;
}

/** A platform component that is installed from its Helm chart. */
export interface Addon extends AddonProps {
  readonly kind: 'addon';
}

/** Defines an add-on of one's own, for `addons.more` of an environment. */
export const defineAddon = (props: AddonProps): Addon =>
  define('addon', props, (checked) => ({ kind: 'addon', ...checked }), defineAddon);
