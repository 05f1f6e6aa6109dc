import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parseAllDocuments } from 'yaml';
import { validateCustomResource, validateObject } from '../../proof/schema/validate-object';
import { CUSTOM_KINDS } from '../../proof/schema/kinds';
import { toJsonSchema } from '../../tools/import/json-schema';

type Mutable = Record<string, unknown>;

const read = (file: string) =>
  parseAllDocuments(readFileSync(join(__dirname, 'fixtures', file), 'utf8')).map((document) => document.toJS() as Mutable);
const custom = read('custom-resources.yaml');
const objects = [...custom, ...read('built-in.yaml')];

/** For each kind: an optional field to misspell, a field and a value of a wrong type for it, and a required field. */
const FIELDS: readonly (readonly [kind: string, optional: string, typed: string, wrong: unknown, required: string])[] = [
  ['Cluster', 'spec.imageName', 'spec.instances', 'two', 'spec.instances'],
  ['Database', 'spec.databaseReclaimPolicy', 'spec.cluster.name', 1, 'spec.owner'],
  ['Pooler', 'spec.pgbouncer.poolMode', 'spec.pgbouncer.parameters.max_prepared_statements', 200, 'spec.cluster'],
  ['ScheduledBackup', 'spec.method', 'spec.schedule', ['0 0 2 * * *'], 'spec.schedule'],
  ['ObjectStore', 'spec.retentionPolicy', 'spec.configuration.azureCredentials', 'AzureAD', 'spec.configuration'],
  ['PodMonitor', 'spec.podMetricsEndpoints.0.interval', 'spec.podMetricsEndpoints', {}, 'spec.selector'],
  ['ServiceMonitor', 'spec.endpoints.0.path', 'spec.endpoints.0.targetPort', true, 'spec.endpoints'],
  ['Prometheus', 'spec.retention', 'spec.replicas', '1', 'spec.additionalScrapeConfigs.key'],
  ['PrometheusRule', 'spec.groups.0.rules.0.labels', 'spec.groups.0.rules.0.labels.severity', 1, 'spec.groups.0.name'],
  ['Alertmanager', 'spec.retention', 'spec.replicas', '2', 'spec.updateStrategy.type'],
  ['AlertmanagerConfig', 'spec.route.groupWait', 'spec.route.groupBy', 'namespace', 'spec.receivers.0.name'],
  ['AuthorizationPolicy', 'spec.rules', 'spec.rules.0.to.0.operation.ports', '6379', 'metadata'],
  ['PeerAuthentication', 'spec.mtls', 'spec.selector.matchLabels', 'redis', 'metadata'],
  ['VirtualService', 'spec.http.0.timeout', 'spec.http.0.retries.attempts', '2', 'spec.http.0.route.0.destination'],
  ['DestinationRule', 'spec.trafficPolicy', 'spec.host', 80, 'spec.host'],
  ['Telemetry', 'spec.accessLogging', 'spec.accessLogging.0.filter.expression', 400, 'spec.targetRefs.0.kind'],
  ['Certificate', 'spec.dnsNames', 'spec.dnsNames', 'app.example.org', 'spec.issuerRef'],
  ['ClusterIssuer', 'spec.acme.solvers', 'spec.acme.server', 1, 'spec.acme.privateKeySecretRef'],
  ['Policy', 'spec.ingressClassName', 'spec.accessControl.allow', '192.0.2.0/24', 'spec.cors.allowOrigin'],
  ['ExternalSecret', 'spec.refreshInterval', 'spec.data', {}, 'spec.data.0.remoteRef'],
  ['ClusterSecretStore', 'spec.provider.azurekv.authType', 'spec.provider.azurekv.vaultUrl', 1, 'spec.provider'],
  ['Password', 'spec.digits', 'spec.length', '32', 'spec.length'],
  ['SecretStore', 'spec.provider.azurekv.authType', 'spec.provider.azurekv.vaultUrl', 1, 'spec.provider'],
  ['GatewayClass', 'spec.description', 'spec.description', 5, 'spec.controllerName'],
  ['Gateway', 'spec.listeners.0.hostname', 'spec.listeners.0.port', '80', 'spec.gatewayClassName'],
  ['HTTPRoute', 'spec.hostnames', 'spec.rules.0.backendRefs.0.port', '8000', 'spec.parentRefs.0.name'],
  ['GRPCRoute', 'spec.rules.0.matches', 'spec.rules.0.backendRefs.0.port', '9000', 'spec.parentRefs.0.name'],
  ['BackendTrafficPolicy', 'spec.retry', 'spec.retry.numRetries', '2', 'spec.targetRefs.0.kind'],
  ['ClientTrafficPolicy', 'spec.proxyProtocol', 'spec.proxyProtocol.optional', 'no', 'spec.targetRefs.0.kind'],
  ['ScaledObject', 'spec.maxReplicaCount', 'spec.triggers.0.metadata.listLength', 20, 'spec.scaleTargetRef'],
  ['TriggerAuthentication', 'spec.secretTargetRef', 'spec.secretTargetRef', {}, 'spec.secretTargetRef.0.key'],
  ['Application', 'spec.syncPolicy', 'spec.syncPolicy.automated.prune', 'yes', 'spec.destination'],
  ['AppProject', 'spec.sourceRepos', 'spec.destinations', {}, 'spec.clusterResourceWhitelist.0.kind'],
  ['Namespace', 'metadata.labels', 'metadata.labels', 'restricted', 'metadata'],
  ['ConfigMap', 'data', 'data.LOG_LEVEL', 1, 'metadata'],
  ['Service', 'spec.selector', 'spec.ports.0.port', 'http', 'spec.ports.0.port'],
  ['ServiceAccount', 'automountServiceAccountToken', 'automountServiceAccountToken', 'no', 'metadata'],
  ['Deployment', 'spec.template.spec.enableServiceLinks', 'spec.template.spec.containers', {}, 'spec.selector'],
  ['StatefulSet', 'spec.serviceName', 'spec.serviceName', 1, 'spec.template'],
  ['Job', 'spec.backoffLimit', 'spec.backoffLimit', '1', 'spec.template'],
  ['CronJob', 'spec.jobTemplate.spec.template.spec.restartPolicy', 'spec.schedule', 3, 'spec.schedule'],
  ['HorizontalPodAutoscaler', 'spec.minReplicas', 'spec.maxReplicas', 2.5, 'spec.maxReplicas'],
  ['PodDisruptionBudget', 'spec.maxUnavailable', 'spec.maxUnavailable', 1.5, 'metadata'],
  ['Ingress', 'spec.ingressClassName', 'spec.rules', {}, 'spec.rules.0.http.paths.0.pathType'],
  ['NetworkPolicy', 'spec.policyTypes', 'spec.ingress', {}, 'spec.ingress.0.from.0.ipBlock.cidr'],
  ['Role', 'rules', 'rules.0.verbs', 'get', 'rules.0.verbs'],
  ['RoleBinding', 'subjects', 'roleRef', 'prometheus', 'roleRef'],
];

/** A copy of the kind's fixture, the holder of the field at `path` in it (made if need be), and the field's name. */
function open(kind: string, path: string): { object: Mutable; holder: Mutable; field: string } {
  const object = structuredClone(objects.find((fixture) => fixture['kind'] === kind));
  if (object === undefined) throw new Error(`no fixture of kind ${kind}`);
  const names = path.split('.');
  const holder = names.slice(0, -1).reduce((at, name) => (at[name] ??= {}) as Mutable, object);
  return { object, holder, field: names.at(-1) ?? '' };
}

/** `spec.ports.0.port` → `spec.ports[0].port`, as the messages write it. */
const shown = (path: string) => path.replace(/\.(\d+)/g, '[$1]');

describe('the schemas of the kinds in use', () => {
  test('there is a fixture for every custom resource in use, and a row for every fixture', () => {
    const kinds = custom.map((object) => String(object['kind'])).sort();
    expect(kinds).toEqual(Object.values(CUSTOM_KINDS).flat().sort());
    expect(FIELDS.map(([kind]) => kind)).toEqual(expect.arrayContaining(objects.map((object) => object['kind'])));
  });

  test('every schema is one as a whole, though only parts of it are ever compiled', () => {
    const folder = join(__dirname, '../../imports/schemas');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
    expect(files.length).toBeGreaterThan(20);
    const ajv = new Ajv({ strictTypes: false, allowUnionTypes: true, keywords: ['listMapKeys'], validateFormats: false });
    const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Mutable;
    ajv.addSchema(read('kubernetes.json'));
    const definitions = Object.keys(read('kubernetes.json')['$defs'] as Mutable);
    for (const name of definitions) expect(ajv.getSchema(`kubernetes.json#/$defs/${name}`)).toBeDefined();
    const others = files.filter((path) => path !== 'kubernetes.json');
    for (const path of others) expect(() => ajv.compile({ ...read(path), $id: path })).not.toThrow();
  });

  test.each(objects.map((object) => [String(object['kind']), object]))('a good %s is accepted', (_, object) => {
    expect(validateObject(object)).toEqual([]);
  });

  test.each(FIELDS)('a %s with %s misspelt is refused, with the fields that exist', (kind, optional) => {
    const { object, holder, field } = open(kind, optional);
    holder[`${field}X`] = holder[field];
    delete holder[field];
    const [problem, ...others] = validateObject(object);
    expect(others).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${kind} .*${field}X: no such field, allowed: (.*, )?${field}(,|$)`));
  });

  test.each(FIELDS)('a %s with a wrong type is refused', (kind, _, typed, wrong) => {
    const { object, holder, field } = open(kind, typed);
    holder[field] = wrong;
    const name = String((object['metadata'] as Mutable)['name']);
    expect(validateObject(object)).toEqual([
      expect.stringMatching(new RegExp(`^${kind} (.*/)?${name}: .*given .*, allowed: `)),
    ]);
    expect(validateObject(object)[0]).toContain(`: given ${JSON.stringify(wrong)}, allowed: `);
  });

  test.each(FIELDS)('a %s without a required field is refused', (kind, _optional, _typed, _wrong, required) => {
    const { object, holder, field } = open(kind, required);
    delete holder[field];
    const problems = validateObject(object);
    expect(problems).toHaveLength(1);
    const at = shown(required.split('.').slice(0, -1).join('.'));
    if (required === 'metadata') expect(problems[0]).toContain('required: apiVersion, kind and metadata.name');
    else expect(problems[0]).toContain(`${at === '' ? 'the object' : at}: ${field} is required, given: `);
  });
});

describe('what a schema of Kubernetes says beyond types', () => {
  const problems = (kind: string, path: string, value: unknown) => {
    const { object, holder, field } = open(kind, path);
    holder[field] = value;
    return validateObject(object);
  };

  test('a quantity is a number or follows the grammar of quantities', () => {
    const memory = 'spec.template.spec.containers.0.resources.limits.memory';
    expect(problems('Deployment', memory, '1.5Gi')).toEqual([]);
    expect(problems('Deployment', memory, 268435456)).toEqual([]);
    expect(problems('Deployment', memory, '256MB')).toEqual([
      expect.stringContaining('limits.memory: given "256MB", allowed: text that matches'),
    ]);
  });

  test('an enumeration names its values', () => {
    expect(problems('Pooler', 'spec.type', 'read-only')).toEqual([
      'Pooler data/database-rw: spec.type: given "read-only", allowed: "rw", "ro", "r"',
    ]);
  });

  test('a pattern keeps its groups that capture nothing', () => {
    const cache = { cacheZoneName: 'pages', cacheZoneSize: '10m' };
    expect(problems('Policy', 'spec.cache', { ...cache, levels: '1:2:2' })).toEqual([]);
    expect(problems('Policy', 'spec.cache', { ...cache, levels: '1:3' })).toEqual([
      expect.stringContaining('spec.cache.levels: given "1:3", allowed: text that matches'),
    ]);
  });

  test('which fields there must be together is kept, and a choice of anything else is refused', () => {
    const either = { oneOf: [{ not: { anyOf: [{ required: ['a'] }] } }, { required: ['a'] }] };
    const closed = { type: 'object', additionalProperties: false };
    expect(toJsonSchema({ type: 'object', ...either }, 'A', 'closed')).toEqual({ ...closed, ...either });
    const other = { type: 'object', allOf: [{ properties: { a: { minimum: 1 } } }] };
    expect(() => toJsonSchema(other, 'A', 'closed')).toThrow('A: anyOf, oneOf and allOf are only translated for');
  });

  test('a limit is said in words', () => {
    expect(problems('Cluster', 'spec.instances', 0)).toEqual(['Cluster data/database: spec.instances: given 0, must be >= 1']);
  });

  test('the version of a custom resource is part of its schema', () => {
    expect(problems('Application', 'apiVersion', 'argoproj.io/v1')).toEqual([
      'Application argocd/backend: apiVersion: given "argoproj.io/v1", allowed: "argoproj.io/v1alpha1"',
    ]);
  });

  test('a list that is a map by its keys holds no two items with the same keys', () => {
    const env = 'spec.template.spec.containers.0.env';
    expect(problems('Deployment', env, [{ name: 'A' }, { name: 'B' }])).toEqual([]);
    expect(problems('Deployment', env, [{ name: 'A' }, { name: 'A', value: '1' }])).toEqual([
      expect.stringContaining('env: given [{"name":"A"},{"name":"A","value":"1"}], no two items with the same name'),
    ]);
  });

  test('the metadata of a custom resource is checked too, and a key that is no plain word is quoted', () => {
    expect(problems('Cluster', 'metadata.lables', {})).toEqual([expect.stringContaining('metadata.lables: no such field')]);
    const { object, holder } = open('Cluster', 'metadata.labels.app');
    holder['app.kubernetes.io/name'] = 1;
    expect(validateObject(object)).toEqual([
      'Cluster data/database: metadata.labels["app.kubernetes.io/name"]: given 1, allowed: string',
    ]);
  });

  test('a status, which only a controller writes, is no field of a manifest', () => {
    expect(problems('Deployment', 'status', {})).toEqual([expect.stringContaining('status: no such field')]);
    expect(problems('Cluster', 'status', {})).toEqual([expect.stringContaining('status: no such field')]);
  });

  test('every problem of an object is reported at once', () => {
    const { object, holder } = open('Cluster', 'spec.instances');
    Object.assign(holder, { instances: 'two', imagName: 'x', storage: { size: 20 } });
    expect(validateObject(object)).toHaveLength(3);
  });

  test('a kind without a schema is a problem that says how to add it', () => {
    const object = { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledJob', metadata: { name: 'worker' } };
    expect(validateObject(object)).toEqual([expect.stringContaining('no schema for keda.sh/v1alpha1 ScaledJob, known: v1 ')]);
    expect(validateCustomResource(object)).toEqual([expect.stringContaining('not one of the custom resources')]);
  });

  test('validateCustomResource takes the custom resources alone', () => {
    expect(custom.flatMap(validateCustomResource)).toEqual([]);
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'backend' } };
    expect(validateCustomResource(service)).toHaveLength(1);
    expect(validateCustomResource(undefined)).toEqual([expect.stringContaining('Not a Kubernetes object')]);
  });
});
