import type { Row } from './row';

const environment = 'host';
const path = 'host/docker-compose.yml';
const HASH = 'https://github.com/docker/compose/blob/main/pkg/compose/hash.go';
const RECONCILE = 'https://github.com/docker/compose/blob/main/pkg/compose/reconcile.go';

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
    effects: [['volume redis-data', 'loses data', 'volume asks', ['driver_opts']]],
    says: [
      'driver_opts: up asks whether to make the volume anew; with a yes, or with -y, what it keeps is deleted, and otherwise it stays as it was',
      RECONCILE,
    ],
    documented: RECONCILE,
  },
  {
    title: 'a volume under another name',
    environment,
    written: [[path, 'redis-data: {}', 'redis-data: { name: tasks }']],
    effects: [['volume redis-data', 'leaves data', 'volume under another name', ['name']]],
    documented: RECONCILE,
  },
  {
    title: 'a volume of another kind under another name',
    environment,
    written: [[path, 'redis-data: {}', 'redis-data: { name: tasks, driver_opts: { type: nfs } }']],
    effects: [['volume redis-data', 'leaves data', 'volume under another name', ['name']]],
    documented: RECONCILE,
  },
  {
    title: 'a volume that somebody else makes',
    environment,
    written: [[path, 'redis-data: {}', 'redis-data: { external: true }']],
    effects: [['volume redis-data', 'leaves data', 'volume under another name', ['external', 'name']]],
    documented: 'https://docs.docker.com/reference/compose-file/volumes/#external',
  },
  {
    title: 'a volume that is made beside it from now on, and stays the one that it is',
    environment,
    written: [[path, 'redis-data: {}', 'redis-data: { external: true, name: shop-host_redis-data }']],
    effects: [],
    documented: 'https://docs.docker.com/reference/compose-file/volumes/#external',
  },
  {
    title: 'a volume with its name written out',
    environment,
    written: [[path, 'redis-data: {}', 'redis-data: { name: shop-host_redis-data }']],
    effects: [],
    documented: 'https://github.com/compose-spec/compose-go/blob/main/loader/normalize.go',
  },
  {
    title: 'another network',
    environment,
    written: [[path, 'app: {}', 'app: { internal: true }']],
    effects: [['network app', 'restarts', 'network made anew', ['internal']]],
    says: ['internal: the network is made anew, and every container on it stopped, and started again', RECONCILE],
    documented: RECONCILE,
  },
  {
    title: 'a network under another name',
    environment,
    written: [[path, 'app: {}', 'app: { name: shop }']],
    effects: [['network app', 'restarts', 'network made anew', ['name']]],
    documented: RECONCILE,
  },
  {
    title: 'a network that somebody else makes',
    environment,
    written: [[path, 'app: {}', 'app: { external: true, name: shop }']],
    effects: [['network app', 'restarts', 'another network', ['external', 'name']]],
    documented: RECONCILE,
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
    documented: HASH,
  },
  {
    title: 'what a container takes over while somebody works on it',
    environment,
    written: [
      [
        path,
        'image: registry.example.org/shop/page:1.4.0',
        'image: registry.example.org/shop/page:1.4.0\n    develop: { watch: [{ action: sync, path: page, target: /app }] }',
      ],
    ],
    effects: [['service page', 'restarts', 'container made anew', ['develop'], { because: ['develop'] }]],
    documented: HASH,
  },
  {
    title: 'what Compose does not read within what it reads',
    environment,
    written: [[path, 'source: redis-data', 'source: redis-data\n        x-owner: site']],
    effects: [],
    documented: 'https://github.com/compose-spec/compose-go/blob/main/types/types.go',
  },
  {
    title: 'a label that is called as what Compose does not read',
    environment,
    written: [
      [
        path,
        'image: registry.example.org/shop/page:1.4.0',
        'image: registry.example.org/shop/page:1.4.0\n    labels: { x-owner: site }',
      ],
    ],
    effects: [['service page', 'restarts', 'container made anew', ['labels'], { because: ['labels'] }]],
    documented: HASH,
  },
  {
    title: 'what Compose does not read',
    environment,
    written: [
      [
        path,
        'image: registry.example.org/shop/page:1.4.0',
        'image: registry.example.org/shop/page:1.4.0\n    x-owner: site',
      ],
      [path, 'redis-data: {}', 'redis-data: { x-owner: site }'],
      [path, 'app: {}', 'app: { x-owner: site }'],
    ],
    effects: [],
    documented: 'https://docs.docker.com/reference/compose-file/extension/',
  },
];
