import { parse } from 'yaml';
import { defineServer, secret, type ServiceProps } from '../../lib';
import { renderKubernetes } from '../../lib/kubernetes';
import { resolve, tcp, topologyOf, type Definition } from '../../lib/model';
import { workloadsOf } from '../../proof/invariants/workload';
import type { KubernetesObject } from '../../proof/objects';
import { aService, cluster, database, frontendNamespace } from '../fixtures/definitions';
import { manifests } from '../fixtures/manifests';

const key = secret('web', 'tls-key', 'proves who it is');
const files = { '/etc/app/app.ini': '; a comment\n[app]', '/etc/app/key.pem': key, '/srv/words/list': 'a\nb\n' };

const render = (definitions: Readonly<Record<string, Definition>>): KubernetesObject[] => {
  const images = { ...cluster.images, tools: { repository: 'registry.test/tools', tag: '1' } };
  const resolved = resolve(topologyOf(definitions), { ...cluster, images });
  return manifests(renderKubernetes(resolved, 'dist/production').files).map(
    ({ text }) => parse(text) as KubernetesObject,
  );
};
const web = (props: Partial<ServiceProps<string>>) => render({ database, web: aService(props) });
const maps = (objects: readonly KubernetesObject[]) =>
  Object.fromEntries(
    objects
      .filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.namespace === 'frontend')
      .map(({ metadata, data }) => [metadata.name, data]),
  );
const workload = (objects: readonly KubernetesObject[], name: string) => {
  const found = workloadsOf(objects).find(({ object }) => object.metadata.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

describe('files on Kubernetes', () => {
  test('are a read-only folder for each directory, with texts from ConfigMaps and secrets from their keys', () => {
    const objects = web({ files });
    const { pod } = workload(objects, 'web');
    expect(pod.volumes).toEqual(
      expect.arrayContaining([
        {
          name: 'etc-app',
          projected: {
            sources: [
              { configMap: { name: 'web-etc-app-app' } },
              { secret: { name: 'web', items: [{ key: 'tls-key', path: 'key.pem' }] } },
            ],
          },
        },
        { name: 'srv-words', projected: { sources: [{ configMap: { name: 'web-srv-words-list' } }] } },
      ]),
    );
    expect(pod.containers[0]?.volumeMounts).toEqual(
      expect.arrayContaining([
        { name: 'etc-app', mountPath: '/etc/app', readOnly: true },
        { name: 'srv-words', mountPath: '/srv/words', readOnly: true },
      ]),
    );
    expect(maps(objects)).toEqual({
      'web-etc-app-app': { 'app.ini': '; a comment\n[app]' },
      'web-srv-words-list': { list: 'a\nb\n' },
    });
  });

  test('have a ConfigMap each, also if they differ in their endings alone', () => {
    const objects = web({ files: { '/etc/app/app.ini': 'a', '/etc/app/app.conf': 'b' } });
    expect(maps(objects)).toEqual({
      'web-etc-app-app-ini': { 'app.ini': 'a' },
      'web-etc-app-app-conf': { 'app.conf': 'b' },
    });
  });

  test('roll the pods when a text changes, and not when somebody says otherwise what a secret is for', () => {
    const hash = (given: ServiceProps<string>['files'] & object) =>
      workload(web({ files: given }), 'web').annotations['checksum/config'];
    expect(hash(files)).toMatch(/^[0-9a-f]{16}$/);
    expect(hash({ ...files, '/srv/words/list': 'c' })).not.toBe(hash(files));
    expect(hash({ ...files, '/etc/app/key.pem': { ...key, purpose: 'other', local: 'x' } })).toBe(hash(files));
  });

  test('have their secrets fetched from the vault where they are read', () => {
    const made = web({ files }).find(({ kind, metadata }) => kind === 'ExternalSecret' && metadata.name === 'web');
    expect(made?.metadata.namespace).toBe('frontend');
    expect(made?.spec).toMatchObject({ data: [{ secretKey: 'tls-key', remoteRef: { key: 'web-tls-key' } }] });
  });

  test('are those of the service for its migrations, too, and made once', () => {
    const objects = web({ files, connects: [database.readWrite], migrations: { args: ['up'] } });
    expect(Object.keys(maps(objects))).toEqual(['web-etc-app-app', 'web-srv-words-list']);
    expect(workload(objects, 'web-migrations').pod.volumes).toEqual(
      expect.arrayContaining([
        { name: 'srv-words', projected: { sources: [{ configMap: { name: 'web-srv-words-list' } }] } },
      ]),
    );
  });

  test('are a companion’s or a server’s own', () => {
    const own = { '/etc/app/own.ini': 'own' };
    const resources = { cpuMillis: 1, memoryMiB: 1 };
    const beside = web({
      files: { '/etc/app/app.ini': 'a' },
      sidecars: { proxy: { image: 'tools', resources, files: own } },
    });
    expect(maps(beside)).toMatchObject({ 'web-proxy-etc-app-own': { 'own.ini': 'own' } });
    expect(workload(beside, 'web').pod.initContainers?.[0]?.volumeMounts).toContainEqual({
      name: 'web-proxy-etc-app',
      mountPath: '/etc/app',
      readOnly: true,
    });
    const mail = defineServer({
      name: 'mail',
      namespace: frontendNamespace,
      purpose: 'a test',
      image: 'tools',
      ports: { smtp: 25 },
      user: 1000,
      probes: { readiness: tcp() },
      resources,
      files: own,
    });
    const served = render({ mail });
    expect(maps(served)).toEqual({ 'mail-etc-app-own': { 'own.ini': 'own' } });
    expect(workload(served, 'mail').annotations).toHaveProperty(['checksum/config']);
  });
});
