import { textOf, type Data, type Fields } from '../../plan/plan';
import type { Part, Scope } from '../scope';
import type { ClusterStyle } from '../style';
import { objectStorage } from './choices';

/** Another environment in the cluster of one, with stores, backups and files of its own. */
export function addNeighbour(scope: Scope, { props }: Part, style: ClusterStyle): void {
  const { draw } = scope;
  const name = scope.fresh(['preview', 'blue']);
  const { addons, chart, hosts, objectStorage: files, archive, delivery, database, ...rest } = props;
  const { more: _, ...others } = (addons ?? {}) as Fields;
  const { project: __, of: ___, ...delivered } = delivery as Fields;
  const { restore: ____, ...run } = (database ?? {}) as Fields;
  scope.add('environment', {
    ...rest,
    name,
    cluster: { beside: textOf(props['name']) },
    host: `${name}.example.org`,
    ...(hosts === undefined ? {} : { hosts: renamed(hosts as Fields, name) }),
    ...(files === undefined
      ? {}
      : { objectStorage: keyedAs(files, objectStorage(scope, { ...style, target: 'kubernetes' }, name)) }),
    ...(archive === undefined ? {} : { archive: ofItsOwn(archive, name) }),
    ...(database === undefined ? {} : { database: run }),
    ...(addons === undefined ? {} : { addons: others }),
    ...(chart === undefined ? {} : draw.maybe(0.5, () => ({ chart: `${textOf(chart)}-${name}` }))),
    delivery: delivered,
  });
}

/** With a key where the other has one, and without where not: a key comes from what the cluster has for secrets, or has not. */
function keyedAs(files: Data, own: Data): Fields {
  const { clientId } = files as Fields;
  const { clientId: _, ...rest } = own as Fields;
  return { ...rest, ...(clientId === undefined ? {} : { clientId }) };
}

const renamed = (hosts: Fields, name: string): Data =>
  Object.fromEntries(Object.keys(hosts).map((host) => [host, `${host}.${name}.example.org`]));

function ofItsOwn(archive: Data, name: string): Data {
  const { account, endpoint, ...rest } = archive as Fields;
  if (typeof archive === 'string') return archive;
  return {
    ...rest,
    ...(account === undefined ? {} : { account: `archive${name}` }),
    ...(endpoint === undefined ? {} : { endpoint: `https://archive.${name}.example.org` }),
  };
}
