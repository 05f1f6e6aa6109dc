import { MAIN_HOST, routedHosts, secret, type SecretKey } from '../model';
import { secretName } from '../kubernetes/naming/secrets';
import type { ChartValue } from './chart-value';
import { described } from './described';
import type { Marked, MarkedProps } from './values';

/** Where it runs: hosts, storage, and what images are pulled with. */
export function placeValues(props: MarkedProps): Marked {
  const values: ChartValue[] = [];
  const add = (value: Omit<ChartValue, 'purpose'>, purpose: string): string => {
    values.push({ ...value, purpose });
    return String(value.mark);
  };
  const hosts = hostsIn(props, add);
  const storage = storageIn(props, add);
  const pulled = pullSecretIn(props, add);
  return { values, said: { ...hosts, ...storage, ...pulled } };
}

type Add = (value: Omit<ChartValue, 'purpose'>, purpose: string) => string;

function hostsIn({ resolved, marks, offered }: MarkedProps, add: Add) {
  const { environment } = resolved;
  const said = routedHosts(resolved).flatMap(([name, given]) => {
    const path = name === MAIN_HOST ? ['host'] : ['hosts', name];
    if (!offered(path)) return [];
    const mark = `${marks.text()}.invalid`;
    const purpose =
      name === MAIN_HOST ? described('KubernetesEnvironment', 'host') : `The public host that routes call \`${name}\`.`;
    return [[name, add({ path, holds: 'host', given, mark }, purpose)] as const];
  });
  const { [MAIN_HOST]: host = environment.host, ...others } = Object.fromEntries(said);
  return { host, hosts: { ...environment.hosts, ...others } };
}

function storageIn({ resolved: { environment }, marks, offered }: MarkedProps, add: Add) {
  const path = ['storageClass'];
  if (!offered(path)) return {};
  const { storageClass: given = '' } = environment;
  const purpose = `${described('KubernetesEnvironment', 'storageClass')} Volumes that are there keep theirs.`;
  return { storageClass: add({ path, holds: 'storageClass', given, mark: marks.text() }, purpose) };
}

function pullSecretIn({ resolved: { environment }, marks, offered }: MarkedProps, add: Add) {
  const path = ['pullSecrets'];
  const { pullSecret } = environment;
  if (!offered(path)) return {};
  const given = pullSecret === undefined ? [] : [{ name: secretName(pullSecret, environment) }];
  const purpose =
    'The Secrets, in the namespace of each pod, with which it pulls its images. None: images are public, or the nodes know.';
  const mark = marks.text();
  add({ path, holds: 'pullSecrets', given, mark }, purpose);
  const marked: SecretKey = secret(mark, pullSecret?.key ?? 'dockerconfigjson', 'pulls images');
  return { pullSecret: marked };
}
