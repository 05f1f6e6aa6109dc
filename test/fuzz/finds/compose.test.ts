import { composeRules } from '../../../compose/rules';
import { validate } from '../../../lib/model';
import { filesOf } from '../../../fuzz/judge/output';
import { applicationOf } from '../../../fuzz/plan/build';
import type { Entry, Fields } from '../../../fuzz/plan/plan';
import { findsIn, part, ready, refusedFor } from './minimal';

/** The Compose file of an application of these parts. */
function composeFile(...entries: readonly Entry[]): string {
  const application = applicationOf({ entries: [part.namespace('back'), ...entries, part.compose('local')] });
  validate(application, composeRules);
  return filesOf(application).find(({ path }) => path === 'local/docker-compose.yml')?.text ?? '';
}

test.each(['\u0085', '\u2028', 'a\u2029', 'two\nlines \u2028 and more', '\u007f', 'a\u0090', '\uffff'])(
  'what ends a line to the older YAML alone, or is not printable, is written as what it is called: %j',
  (text) => {
    const service = part.service('web', { args: [text], env: { MARK: text }, files: { '/etc/app/conf': text } });
    expect(composeFile(service)).not.toMatch(/[\u007f-\u009f\u2028\u2029\uffff]/);
    expect(findsIn(service, part.cluster('live'), part.compose('local'))).toEqual([]);
  },
);

test('behind the last port of a machine comes one that needs no rights', () => {
  const servers = ['one', 'two', 'three'].map((name) => part.server(name, { ports: { http: 65535 } }));
  expect(composeFile(...servers).match(/\d+(?=\}:65535)/g)).toEqual(['65535', '1024', '1025']);
});

test('a secret need not be called like one', () => {
  const key = { kind: 'secret', secret: 'web', key: 'prototype', purpose: 'opens it' };
  const web = part.service('web', { env: { API_TOKEN: key } });
  for (const credentials of ['defaults', 'required'])
    expect(findsIn(web, part.compose('local', { credentials }))).toEqual([]);
});

test('Grafana and the router may come from a mirror, at whatever tag', () => {
  const { images } = part.compose('local').props as { readonly images: Fields };
  const mirrored = {
    grafana: { repository: 'mirror.example.org/team/dashboards', tag: 'stable' },
    caddy: { repository: 'mirror.example.org/team/edge', tag: 'stable' },
  };
  const web = part.service('web', { ...ready, route: '/' });
  expect(findsIn(web, part.compose('local', { images: { ...images, ...mirrored } }))).toEqual([]);
});

describe('an image that declares a volume', () => {
  const beside = (volumes?: readonly Fields[]) =>
    part.service('web', {
      sidecars: {
        client: { image: 'postgres', resources: { cpuMillis: 100, memoryMiB: 64 }, ...(volumes && { volumes }) },
      },
    });
  const memory = { kind: 'scratch', name: 'data', path: '/var/lib/postgresql', sizeMiB: 64 };

  test('is refused where no folder stands there, of whatever kind of program', () => {
    const local = part.compose('local');
    expect(refusedFor(beside(), local)).toEqual(['web: sidecars.client.volumes']);
    expect(refusedFor(part.server('queue', { image: 'postgres' }), local)).toEqual(['queue: volume']);
    expect(refusedFor(beside(), part.cluster('live'))).toEqual([]);
    const { images } = local.props as { readonly images: Fields };
    const built = { images: { ...images, web: { repository: 'docker.io/library/postgres', tag: '17' } } };
    for (const one of [part.service('web'), { ...part.service('web'), key: 'once', define: 'job' as const }])
      expect(refusedFor(one, part.compose('local', built))).toEqual(['web: volumes']);
  });

  test('may have a folder in memory, or one that is kept', () => {
    expect(findsIn(beside([memory]), part.compose('local'))).toEqual([]);
    for (const more of [{ scratch: [memory] }, { volume: { path: '/var/lib/postgresql', sizeGiB: 1 } }])
      expect(findsIn(part.server('queue', { image: 'postgres', ...more }), part.compose('local'))).toEqual([]);
  });
});
