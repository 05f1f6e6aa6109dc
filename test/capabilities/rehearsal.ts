import { defineObjectStorage, secret, type KubernetesEnvironment, type Topology } from '../../lib';
import { replaced } from '../../lib/model/replaced';
import * as seed from '../apps/seed';
import { dataNamespace } from '../apps/seed/namespaces';
import { backend, entraId, frontend, objectStorage } from '../apps/seed/services';
import { productionWith } from './kept';

/** Object storage that can run in the cluster, too. */
const ownStorage = defineObjectStorage({
  name: objectStorage.name,
  purpose: objectStorage.purpose,
  bucket: objectStorage.bucket,
  server: { ...objectStorage.server, namespace: dataNamespace },
});

/** The seed, with object storage that can run in the cluster. */
export const withOwnStorage: Topology = replaced(seed.topology, (one) => (one === objectStorage ? ownStorage : one));

/** What a program can do without, and what everybody may know. */
const mailToken = secret('mail', 'token', 'sends mail', { optional: true });
const session = secret('backend', 'session-secret', 'signs cookies', { local: 'Known-2-Everybody' });

/** That, without what somebody outside issues: nobody signs in. */
export const withOwnSecrets: Topology = replaced(seed.topology, (one) => {
  switch (one) {
    case objectStorage:
      return ownStorage;
    case frontend.connects:
      return frontend.connects.filter(({ of }) => of !== entraId);
    case backend.env:
      return [...backend.env, { name: 'MAIL_TOKEN', value: mailToken }, { name: 'SESSION_SECRET', value: session }];
    default:
      return one;
  }
});

/** Nothing of anybody else: object storage of ours, and the archive in it. */
export const ownStorageAndArchive = (
  more: Partial<Record<keyof KubernetesEnvironment, unknown>> = {},
): KubernetesEnvironment =>
  productionWith({ objectStorage: { api: 's3', region: 'eu-north-1' }, archive: { api: 's3' }, ...more });
