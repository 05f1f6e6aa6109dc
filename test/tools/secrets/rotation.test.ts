import { definePostgres, topologyOf, type Application } from '../../../lib/model';
import { secrets as command } from '../../../tools/secrets';
import { secrets as tool } from '../../../tools/secrets/secrets';
import { typed } from '../../fixtures/typed';
import * as seed from '../../apps/seed';
import { ownStorageAndArchive, withOwnSecrets } from '../../capabilities/rehearsal';
import * as rehearsal from '../../fixtures/rehearsal';
import { aService, broker, database, production } from '../../fixtures/definitions';

const secrets = typed(command, tool);

const steps = (name: string, of: Application = seed): string => secrets(['--env', 'production', '--rotate', name], of);
/** Whether these stand in a text one after the other. */
const inOrder = (text: string, ...parts: readonly string[]): boolean =>
  parts.every((part, i) => text.indexOf(part) > (i === 0 ? -1 : text.indexOf(parts[i - 1] ?? '')));

const store = definePostgres({ ...database, owner: 'app', role: 'app_client' });
const api = aService({ name: 'api', connects: [store.readWrite, broker], migrations: { args: ['migrate'] } });
const apart: Application = {
  topology: topologyOf({ api, store, broker }),
  environments: [{ ...production, images: { ...production.images, api: { tag: '1.2.3' } } }],
};

describe('npm run secrets -- --rotate', () => {
  test('has a broker take both passwords before its clients change over, and forget the old one at the end', () => {
    const text = steps('redis-password');
    const parts = [
      'az keyvault secret set',
      'kubectl --namespace worker annotate externalsecret redis force-sync=',
      'redis-cli ACL SETUSER default',
      'kubectl --namespace backend rollout restart deployment/backend',
      'kubectl --namespace worker rollout restart statefulset/redis',
    ];
    expect([text, inOrder(text, ...parts)]).toEqual([text, true]);
    expect(text).toContain('kubectl --namespace worker rollout restart deployment/redis-exporter');
    expect(text).toContain('kubectl --namespace backend annotate externalsecret redis force-sync=');
  });

  test('gives clients that own nothing another role, so that none of their connections is refused', () => {
    const text = steps('postgres-app-client-password', apart);
    expect(text).toContain("role: 'app_client_2' in place of 'app_client'");
    expect(inOrder(text, 'Release that', 'exec service/postgres-rw', 'DROP ROLE "app_client"')).toBe(true);
    expect(text).not.toContain('rollout restart');
  });

  test('restarts nobody for the owner, whom only jobs are', () => {
    const text = steps('postgres-password', apart);
    expect(inOrder(text, 'az keyvault secret set', '--namespace data annotate externalsecret postgres')).toBe(true);
    expect(text).not.toContain('rollout restart');
  });

  test('says what is refused where clients own their database', () => {
    expect(steps('postgres-password')).toContain('their new connections are refused');
    expect(steps('postgres-password')).toContain('rollout restart deployment/worker');
  });

  test('has the identity provider take back the old secret last', () => {
    const text = steps('entra-id-client-secret');
    expect(inOrder(text, 'issue a second secret', 'read -rs VALUE', 'take back the first')).toBe(true);
  });

  test('tells object storage that is run here of a key before its clients come with it, and restarts it for its own', () => {
    const own: Application = { topology: withOwnSecrets, environments: [ownStorageAndArchive()] };
    const text = steps('object-storage-secret-key', own);
    const parts = [
      'kubectl --namespace data annotate externalsecret object-storage force-sync=',
      'kubectl --namespace data delete job object-storage-bucket',
      'kubectl apply --server-side --filename dist/production/data/Job.object-storage-bucket.yaml',
      'kubectl --namespace data wait --for condition=complete job/object-storage-bucket',
      'kubectl --namespace backend rollout restart deployment/backend',
    ];
    expect([text, inOrder(text, ...parts)]).toEqual([text, true]);
    expect(text).not.toContain('statefulset/object-storage');
    const root = steps('object-storage-root-secret-key', own);
    expect(inOrder(root, 'rollout restart statefulset/object-storage', 'delete job object-storage-bucket')).toBe(true);
  });

  test('puts another one in the place of one that the cluster has made, and has it fetched after that', () => {
    const made: Application = { ...seed, environments: [{ ...production, secrets: { from: 'generated' } }] };
    const text = steps('redis-password', made);
    const parts = [
      'kubectl --namespace external-secrets delete secret redis-password',
      'kubectl --namespace external-secrets create secret generic redis-password --from-literal password="$(openssl rand -hex 24)"',
      'kubectl --namespace worker annotate externalsecret redis force-sync=',
      'until [ "$(kubectl --namespace worker get externalsecret redis ',
      'redis-cli ACL SETUSER default',
    ];
    expect([text, inOrder(text, ...parts)]).toEqual([text, true]);
  });

  test('leaves alone what nobody keeps: Secrets that are there, and values that everybody may know', () => {
    const existing: Application = { ...seed, environments: [{ ...production, secrets: { from: 'existing' } }] };
    expect(() => steps('redis-password', existing)).toThrow('whoever makes its Secrets changes them');
    const known: Application = {
      topology: topologyOf({ provider: rehearsal.provider }),
      environments: [{ ...rehearsal.rehearsal, secrets: { from: 'generated' } }],
    };
    expect(() => secrets(['--env', 'rehearsal', '--rotate', 'login-client-secret'], known)).toThrow(
      'login-client-secret is a value in rehearsal that everybody may know',
    );
  });

  test('knows who reads what, and refuses what nobody reads', () => {
    expect(() => steps('redis-pasword')).toThrow('nobody reads redis-pasword');
    expect(() => secrets(['--env', 'staging', '--rotate', 'redis-password'], seed)).toThrow('.env');
  });

  test('makes up the password of every role', () => {
    const text = secrets(['--env', 'production'], apart);
    expect(text).toContain('--name postgres-app-client-password --value "$(openssl rand -hex 24)"');
  });
});
