import { isIP } from 'node:net';
import { CONTAINER_FORMATS } from './container-formats';
import { eg, matching, type Format } from './format';

// What no line of text may hold.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

/** Half of a character is no text: it can't be written as UTF-8 and read back. */
const isWhole = (text: string): boolean =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** The nearest label to a text, of at most so many characters. */
const mendedLabel = (given: string, longest = 63): string =>
  slug(given)
    .replace(/^[^a-z]+/, '')
    .slice(0, longest)
    .replace(/-+$/, '');

const SEGMENT = '[A-Za-z0-9_@+-][A-Za-z0-9._@+-]*|\\.[A-Za-z0-9_@+-][A-Za-z0-9._@+-]*';
/** RFC 1123, as the Kubernetes API server applies it to the names of Services and namespaces. */
const LABEL = /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;
/** RFC 1123, as it stands before the name of a label: one part is enough. */
const SUBDOMAIN = '[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*';
const DOMAIN = '([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]';
const REGISTRY_HOST = '[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]+)?';
/** What has neither a dot nor a port is a folder of Docker Hub: https://github.com/distribution/reference/blob/main/normalize.go */
const IMAGE_HOST = `(?=[^/]*[.:])${REGISTRY_HOST}`;
const IMAGE_PATH = '[a-z0-9]+([._-]+[a-z0-9]+)*(\\/[a-z0-9]+([._-]+[a-z0-9]+)*)*';
/** Those that say how a response is sent, and the one that the edge adds to each. */
const HEADERS_OF_THE_EDGE = 'connection|content-length|date|server|strict-transport-security|transfer-encoding|upgrade';
const CRON_FIELD = '(\\*|\\?|[0-9A-Za-z,*/-]+)';

const isTimeZone = (text: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const isBlock = (text: string): boolean => {
  const [address = '', length = '', ...more] = text.split('/');
  // The zone of an address (fe80::1%eth0) is a matter of one machine.
  const family = address.includes('%') ? 0 : isIP(address);
  return family !== 0 && more.length === 0 && /^\d{1,3}$/.test(length) && Number(length) <= (family === 4 ? 32 : 128);
};

/** The segments of a path that lead down, with what may not stand in them replaced. */
const segments = (path: string, forbidden = /[^A-Za-z0-9._@+/-]/g): string[] =>
  path
    .replace(forbidden, '-')
    .split('/')
    .filter((segment) => !['', '.', '..'].includes(segment));

/** The texts that a definition may hold, by the name that `@format` calls them. */
export const FORMATS = {
  label: matching(
    LABEL,
    'a DNS-1123 label: a-z, 0-9 and "-", at most 63 characters, starting with a letter',
    'web',
    mendedLabel,
  ),
  line: {
    test: (text: string) => text.trim() !== '' && !CONTROL.test(text) && isWhole(text),
    allowed: 'one line of text',
    fix: () => 'say it in one line, without control characters',
  },
  text: {
    test: (text: string) => !text.includes('\u0000') && isWhole(text),
    allowed: 'text without the character NUL or halves of characters',
    fix: () => 'encode it, e.g. as Base64, and decode it in the program',
  },
  // IANA_SVC_NAME of RFC 6335, as Kubernetes applies it to ports.
  'port-name': matching(
    /^(?=.*[a-z])(?!.*--)[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?$/,
    'a-z, 0-9 and "-", at most 15 characters, with a letter, no "-" at either end and no two together',
    'http',
    (given) => mendedLabel(given, 15),
  ),
  'variable-name': matching(
    /^[A-Z_][A-Z0-9_]*$/,
    'capital letters, digits and "_", not starting with a digit',
    'LOG_LEVEL',
    (given) =>
      given
        .toUpperCase()
        .replace(/[^A-Z0-9]+/g, '_')
        .replace(/^(?=\d)/, '_'),
  ),
  'object-name': matching(
    new RegExp(`^(?=.{1,253}$)${SUBDOMAIN}$`),
    'the name of a Kubernetes object: a-z, 0-9, "-" and ".", at most 253 characters',
    'app-secrets',
  ),
  // https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data
  'data-key': matching(/^(?!\.{1,2}$)[A-Za-z0-9._-]{1,253}$/, 'letters, digits and ._-', 'password'),
  'label-key': matching(
    new RegExp(`^(${SUBDOMAIN}\\/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$`),
    'a Kubernetes label: an optional domain and "/", then at most 63 letters, digits and ._-',
    'example.org/team',
  ),
  'label-value': matching(
    /^([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?$/,
    'at most 63 letters, digits and ._-, no ._- at either end',
    'platform',
    slug,
  ),
  'absolute-path': matching(
    new RegExp(`^(\\/(${SEGMENT}))+$`),
    'an absolute path below "/", of letters, digits and ._@+-, without "." or ".." and without "/" at its end',
    '/data',
    (given) => `/${segments(given).join('/')}`,
  ),
  'relative-path': matching(
    new RegExp(`^(${SEGMENT})(\\/(${SEGMENT}))*$`),
    'a path below the folder, of letters, digits and ._@+-, without "..", and no "/" at either end',
    'src/app',
    (given) => segments(given).join('/'),
  ),
  'source-folder': matching(
    new RegExp(`^(\\.|(${SEGMENT})(\\/(${SEGMENT}))*)$`),
    'a path below the source root, of letters, digits and ._@+-, without "..", and no "/" at either end; or "."',
    'backend',
    (given) => segments(given).join('/'),
  ),
  'url-path': matching(
    /^\/[A-Za-z0-9._~!&()*+,;=:@/?%-]*$/,
    'a path that starts with "/", of characters that stand in a URL as they are, without quotes and "$"',
    '/healthz',
    (given) =>
      `/${given
        .trim()
        .replace(/^\/+/, '')
        .replace(/[^A-Za-z0-9._~!&()*+,;=:@/?%-]/g, '-')}`,
  ),
  route: matching(
    /^\/$|^(?!\/\.well-known\/acme-challenge(\/|$))(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._~-]+)+$/,
    '"/", or "/" and segments of letters, digits and ._~- without a trailing "/", "." or ".."; not the path of ACME challenges',
    '/api',
    (given) => `/${segments(given, /[^A-Za-z0-9._~/-]/g).join('/')}`,
  ),
  'header-name': matching(
    new RegExp(`^(?!(${HEADERS_OF_THE_EDGE})$)[A-Za-z0-9-]+$`, 'i'),
    'letters, digits and "-"; none of those that are the edge\'s own: Strict-Transport-Security, and how a response is sent',
    'X-Frame-Options',
    (given) => given.replace(/[^A-Za-z0-9-]+/g, '-'),
  ),
  'header-value': matching(
    /^(?! )[ !#%-[\]-z|~]+(?<! )$/,
    'ASCII without ", $, \\, { or }, without a blank at either end, in one line',
    'same-origin',
    (given) => given.replace(/["$\\{}]/g, '').trim(),
  ),
  host: {
    test: (text: string) => text.length <= 253 && new RegExp(`^${DOMAIN}$`).test(text) && !/[a-z0-9-]{64}/.test(text),
    allowed: 'a lower-case host name with a dot, without scheme or port',
    fix: () => eg('app.example.org'),
  },
  'https-url': matching(
    /^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?(\/[A-Za-z0-9._~!&()*+,;=:@/%-]*)?$/,
    '"https://", a lower-case host, and perhaps a port and a path',
    'https://login.example.org/tenant',
  ),
  'git-url': matching(
    /^(https:\/\/|ssh:\/\/|git:\/\/|http:\/\/|[a-z0-9._-]+@[A-Za-z0-9.-]+:)[A-Za-z0-9._~:@/+-]+$/,
    'an address that git clones, without a password',
    'https://github.com/team/topology.git',
  ),
  'git-revision': matching(
    /^(?!-)(?!.*\.\.)[A-Za-z0-9._/+-]+(?<![./])$/,
    'the name of a branch or tag, or a commit',
    'main',
  ),
  'chart-repository': matching(
    new RegExp(`^(https?:\\/\\/)?${REGISTRY_HOST}(\\/[A-Za-z0-9._~-]+)*\\/?$`),
    '"https://", a host and perhaps a path, or an OCI registry without its scheme',
    'https://charts.example.org',
  ),
  // https://semver.org
  'chart-version': matching(
    /^v?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/,
    'a whole version: three numbers, and perhaps what follows them',
    '1.2.3',
  ),
  email: matching(/^[A-Za-z0-9._%+-]+@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/, 'an e-mail address', 'platform@example.org'),
  'client-id': matching(
    /^[A-Za-z0-9][A-Za-z0-9._:@/-]*$/,
    'letters, digits and ._:@/-, starting with a letter or digit',
    '00000000-0000-0000-0000-000000000001',
  ),
  registry: matching(
    new RegExp(`^${IMAGE_HOST}(\\/${IMAGE_PATH})?$`),
    'a registry host with a dot or a port, and perhaps a lower-case path, without scheme and without "/" at its end',
    'ghcr.io/team',
  ),
  'image-name': matching(
    new RegExp(`^${IMAGE_PATH}$`),
    'a lower-case path of letters, digits and ._-',
    'backend',
    slug,
  ),
  // https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests, and a label's value.
  tag: matching(
    /^(?!latest$)[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/,
    'a version that never moves: at most 63 letters, digits and ._-, no ._- at either end; not "latest"',
    '1.4.2',
  ),
  digest: {
    test: (text: string) => /^sha256:[a-f0-9]{64}$/.test(text),
    allowed: '"sha256:" and 64 hexadecimal digits',
    fix: () => 'copy it from the registry, or leave it out',
  },
  'image-repository': matching(
    new RegExp(`^${IMAGE_HOST}\\/${IMAGE_PATH}$`),
    'registry host with a dot or a port, "/" and a lower-case path, without a tag',
    'docker.io/library/redis',
  ),
  cidr: {
    test: isBlock,
    allowed: 'a CIDR block: an address, "/" and the length of its prefix',
    fix: () => 'e.g. "10.0.0.0/16", or "10.0.0.1/32" for one address',
  },
  'cron-with-seconds': matching(
    new RegExp(`^${CRON_FIELD}( ${CRON_FIELD}){5}$`),
    'six fields: second, minute, hour, day of month, month, day of week',
    '0 0 2 * * *',
  ),
  cron: matching(
    new RegExp(`^${CRON_FIELD}( ${CRON_FIELD}){4}$`),
    'five fields: minute, hour, day of month, month, day of week',
    '0 3 * * *',
  ),
  'time-zone': {
    test: (text: string) => /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(text) && isTimeZone(text),
    allowed: 'the name of a time zone in the IANA database',
    fix: () => eg('Europe/Berlin'),
  },
  moment: {
    test: (text: string) =>
      /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)),
    allowed: 'an ISO 8601 moment with a time zone',
    fix: () => eg('2026-11-22T10:30:00Z'),
  },
  'sql-name': matching(
    /^(?!(postgres|template0|template1|streaming_replica|cnpg_pooler_pgbouncer|pg_.*)$)[a-z_][a-z0-9_]{0,62}$/,
    'a-z, 0-9 and "_", at most 63 characters, and none of the names that PostgreSQL and its operator keep for themselves',
    'app',
    (given) => slug(given).replace(/-/g, '_'),
  ),
  bucket: matching(
    /^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
    '3 to 63 of a-z, 0-9 and "-", no "-" at either end and no two together',
    'app-files',
    slug,
  ),
  ...CONTAINER_FORMATS,
  'storage-account': matching(/^[a-z0-9]{3,24}$/, '3 to 24 of a-z and 0-9', 'teamfiles'),
} as const satisfies Readonly<Record<string, Format>>;

/** The format of a name that a tag gives. @throws Error for one that nobody defined */
export function formatCalled(name: string): Format {
  const format = (FORMATS as Readonly<Record<string, Format>>)[name];
  if (format === undefined) throw new Error(`no format is called ${name}`);
  return format;
}
