import {
  http,
  imageReference,
  literal,
  scratch,
  secret,
  TMP,
  type Environment,
  type Program,
  type Resolved,
  type Variable,
} from '../model';
import { dashboards } from '../observability/dashboards';
import { toYaml } from '../output/yaml';

/** Its database, which it makes anew at each start. */
const DATA = scratch('data', '/var/lib/grafana', 256);

/** What its documentation asks for. */
const OWN_MIB = 512;

/** What both targets agree on about Grafana. */
export const GRAFANA = {
  name: 'grafana',
  user: 472,
  port: 3000,
  // In Compose its folders are in memory, and of this.
  resources: { cpuMillis: 100, memoryMiB: OWN_MIB + DATA.sizeMiB + TMP.sizeMiB },
} as const;

const DASHBOARDS = '/etc/grafana/dashboards';
const PROVISIONING = '/etc/grafana/provisioning';

/** Grafana with its data source and its dashboards provisioned: it keeps nothing, so it needs no volume. */
export function grafanaProgram(resolved: Resolved, prometheusUrl: string): Program {
  const { images, registry }: Environment = resolved.environment;
  const { name, user, port, resources } = GRAFANA;
  return {
    name,
    image: imageReference(images, registry, name),
    user,
    ports: { http: port },
    variables: grafanaVariables(),
    probes: { readiness: http('/api/health'), liveness: http('/api/health', { failureThreshold: 10 }) },
    // The image is made of Alpine Linux; what starts in it is about to do without bash.
    runtime: 'busybox',
    resources,
    volumes: [DATA],
    config: [
      {
        name: 'data-sources',
        path: `${PROVISIONING}/datasources`,
        files: { 'prometheus.yaml': dataSource(prometheusUrl) },
      },
      { name: 'providers', path: `${PROVISIONING}/dashboards`, files: { 'dashboards.yaml': PROVIDER } },
      {
        name: 'dashboards',
        path: DASHBOARDS,
        files: Object.fromEntries(
          dashboards(resolved).map(({ uid, json }) => [`${uid}.json`, `${JSON.stringify(json, null, 1)}\n`]),
        ),
      },
    ],
    drainSeconds: 10,
  };
}

/** Grafana's variables, which are the same everywhere. */
export const grafanaVariables = (): Variable[] => [
  {
    name: 'GF_SECURITY_ADMIN_PASSWORD',
    value: secret(GRAFANA.name, 'admin-password', 'password of the user admin of Grafana'),
  },
  ...Object.entries(SETTINGS).map(([name, value]) => ({ name, value: literal(value) })),
];

/** No call home, no sign-up, no plugin downloads at start: pods have no way to the internet. */
const SETTINGS = {
  GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES: 'false',
  GF_ANALYTICS_CHECK_FOR_UPDATES: 'false',
  GF_ANALYTICS_REPORTING_ENABLED: 'false',
  GF_LOG_MODE: 'console',
  GF_PATHS_DATA: DATA.path,
  GF_PLUGINS_PREINSTALL_DISABLED: 'true',
  GF_USERS_ALLOW_SIGN_UP: 'false',
};

/** @see https://grafana.com/docs/grafana/latest/administration/provisioning/#data-sources */
const dataSource = (url: string): string =>
  toYaml({
    apiVersion: 1,
    datasources: [
      {
        name: 'Prometheus',
        uid: 'prometheus',
        type: 'prometheus',
        access: 'proxy',
        url,
        isDefault: true,
        editable: false,
        jsonData: { timeInterval: '30s' },
      },
    ],
  });

const PROVIDER = toYaml({
  apiVersion: 1,
  providers: [
    { name: 'topology', type: 'file', disableDeletion: true, allowUiUpdates: false, options: { path: DASHBOARDS } },
  ],
});
