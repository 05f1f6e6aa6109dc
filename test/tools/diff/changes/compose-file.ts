import type { Row } from './row';

const environment = 'host';
const path = 'host/docker-compose.yml';

/** What is in a Compose file by a patch. */
export const composeFile: readonly Row[] = [
  {
    title: 'another volume of a server',
    environment,
    written: [[path, 'source: redis-data', 'source: cache-data']],
    effects: [
      ['service redis', 'leaves data', 'mounts another volume', ['source']],
      ['service redis', 'restarts', 'container made anew', ['source'], { because: ['volumes'] }],
    ],
    documented: 'https://docs.docker.com/reference/cli/docker/compose/up/',
  },
  {
    title: 'a volume of another kind',
    environment,
    written: [[path, 'redis-data: {}', 'redis-data: { driver_opts: { type: nfs } }']],
    effects: [['volume redis-data', 'loses data', 'volume made anew', ['driver_opts'], { volume: 'redis-data' }]],
    documented: 'https://github.com/docker/compose/blob/main/pkg/compose/reconcile.go',
  },
  {
    title: 'another network',
    environment,
    written: [[path, 'app: {}', 'app: { internal: true }']],
    effects: [['network app', 'restarts', 'network made anew', ['internal']]],
    documented: 'https://github.com/docker/compose/blob/main/pkg/compose/reconcile.go',
  },
  {
    title: 'what an image is built of',
    environment,
    written: [
      [
        path,
        'image: registry.example.org/shop/page:1.4.0',
        'image: registry.example.org/shop/page:1.4.0\n    build: page',
      ],
    ],
    effects: [['service page', 'by hand', 'built otherwise', ['build']]],
    documented: 'https://github.com/docker/compose/blob/main/pkg/compose/hash.go',
  },
];
