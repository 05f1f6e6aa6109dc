import type { KubernetesEnvironment } from '../model';
import type { ChartValue, Given } from './chart-value';
import { ONLY } from './schema';

/** What whoever installs the chart must know of it. */
export interface Facts {
  readonly name: string;
  readonly environment: KubernetesEnvironment;
  /** Its folders, each after those that it needs. */
  readonly folders: readonly string[];
  /** Those of them that are namespaces. */
  readonly namespaces: readonly string[];
  /** Those of these that are there before, because an add-on is installed into them. */
  readonly ofAddons: readonly string[];
  /** Add-ons that must be there, each after those that it needs. */
  readonly addons: readonly string[];
  /** Databases that an operator makes ready, and their namespaces. */
  readonly databases: readonly { readonly name: string; readonly namespace: string }[];
  readonly values: readonly ChartValue[];
  /** Values that there would be, but for what is computed of them. */
  readonly withheld: readonly string[];
}

/** Where Helm keeps what it knows of releases: in a namespace that is none of the chart's. */
const RELEASES = 'helm-releases';

/** The commands that bring everything, each after what it needs. */
export const stepsOf = ({ name, folders, ofAddons, databases }: Facts): string[] =>
  folders.flatMap((folder) => [
    `helm upgrade --install ${name}-${folder} . --set only=${folder}${ofAddons.includes(folder) ? ' --take-ownership' : ''} --namespace ${RELEASES} --create-namespace --timeout 15m`,
    ...databases
      .filter(({ namespace }) => namespace === folder)
      .map(
        (one) =>
          `kubectl wait --for=condition=Ready --timeout=15m --namespace ${one.namespace} cluster.postgresql.cnpg.io/${one.name}`,
      ),
  ]);

export function readme(facts: Facts): string {
  const { name, environment, addons, ofAddons, values, withheld } = facts;
  return `# ${name}

The environment \`${environment.name}\` as a Helm chart, for Helm 3.17 or later. With the values as they are it comes to the
objects of \`dist/${environment.name}\`: the same names, labels and selectors. What differs is said to Helm alone: Jobs are hooks
of it, and what holds data is kept.

## Before

${addons.length === 0 ? 'Nothing: no object is of a kind that an add-on brings.' : `These are there, with their custom resources: ${addons.join(', ')}. Helm knows no kind that is not there yet.`}
The Secrets that are no chart's exist, in the store or in the cluster: \`npm run secrets -- --env ${environment.name}\` lists them.

## Install

Helm has no order but that of kinds. So each folder is a release, after those that it needs:

\`\`\`sh
${stepsOf(facts).join('\n')}
\`\`\`
${ofAddons.length === 0 ? '' : `\nAn add-on has made ${ofAddons.join(', ')}: \`--take-ownership\` has this chart say what that namespace admits.\n`}
Without \`only\` all of it is one release: for a cluster in which it runs already, whose order nobody needs.

    helm upgrade --install ${name} . --namespace ${RELEASES} --create-namespace --timeout 15m

Not with \`--wait\`, the first time: Helm would wait for pods before it runs the migrations that they wait for.

## Upgrade

The same commands. Jobs (migrations, what asks for the schema, jobs before a release) run before anything is replaced, in
their order, and a failure stops the upgrade there. They run with the Secrets, the account and the policies that are there: a
release that brings the first Job of a namespace is applied in two, the first with \`--no-hooks\`. A rollback runs no Job: the
schema stays, as with any revert.

Volumes of StatefulSets can't be changed, and neither can their storage class: an upgrade that would says so and changes
nothing.

## From YAML to Helm and back

What was applied as YAML is taken over, and nothing is made anew:

    helm install ${name} . --take-ownership --force-conflicts --no-hooks --namespace ${RELEASES} --create-namespace

\`--force-conflicts\` is of Helm 4, which asks the server: whoever applied the YAML said of the label managed-by that it is his,
and Helm writes its own name there. Helm 3 goes without. Nothing finds an object by that label.

Let Argo CD go first: delete its Application \`root\`, which would bring the others back, and then those of these folders. They
have no finalizer, so what runs stays.

Back again: \`helm uninstall\` would delete what is not kept. Delete Helm's memory of the release instead, and apply the YAML:

    kubectl --namespace ${RELEASES} delete secret --selector owner=helm,name=${name}

## What Helm does not do

- It removes what left the chart, at the upgrade, and at \`helm uninstall\` all but namespaces and databases.
- It does not put back what somebody changed by hand, until the next upgrade.
- A release is a Secret, which holds a mebibyte: an application too large for one release has one for each folder.
- Quotas of namespaces stay as they are. Values that would not fit into them, or open more connections than a database takes,
  are refused.
- Alerts, dashboards and Prometheus' memory follow replicas and resources; what watches starts anew when its files change.

## Values

${table(['value', 'given', 'may be', 'meaning'], [['only', '', facts.folders.join(', '), ONLY], ...values.map(rowOf)])}
${
  withheld.length === 0
    ? ''
    : `\nNo values, because something is computed of them that no template can: ${withheld.join(', ')}. They are said in the definition.\n`
}`;
}

const rowOf = ({ path, given, holds, bounds, purpose }: ChartValue): string[] => {
  const may = bounds === undefined ? MAY[holds] : `${bounds.minimum} to ${bounds.maximum}`;
  return [path.join('.'), shown(given), may, purpose];
};

const shown = (given: Given): string => (typeof given === 'object' ? JSON.stringify(given) : String(given));

const MAY: Readonly<Record<ChartValue['holds'], string>> = {
  host: 'a host name',
  imageRepository: 'registry and path',
  tag: 'a version, not latest',
  digest: 'sha256:…',
  text: 'text',
  count: 'a number from 1',
  secretName: 'a name',
  storeKey: 'a name',
  storageClass: 'a name',
  pullSecrets: 'a list of name',
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map(([path = '', given = '', ...more]) => [code(path), code(given), ...more])]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`)
    .join('\n');

const code = (text: string): string => (text === '' ? '' : `\`${text.replaceAll('`', "'")}\``);
