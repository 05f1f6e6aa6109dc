import { each } from '../promise';
import { unless } from '../violation';
import { inService, services } from './compose-file/document';

/** The folders that official images declare as volumes, by the end of their name: the VOLUME lines of their Dockerfiles. */
const OF_IMAGES: readonly (readonly [image: RegExp, path: string])[] = [
  [/(^|\/)postgres:(?:\D|[1-9]\D|1[0-7]\b)/, '/var/lib/postgresql/data'],
  [/(^|\/)postgres:(?:1[89]|[2-9]\d)/, '/var/lib/postgresql'],
  [/(^|\/)(redis|valkey\/valkey|valkey):/, '/data'],
  [/(^|\/)rabbitmq:/, '/var/lib/rabbitmq'],
  [/\/prometheus:v/, '/prometheus'],
  [/\/alertmanager:v/, '/alertmanager'],
];

export const volumesHaveNames = each(
  'No volume is left behind without a name: where an image declares one, a volume with a name or a folder in memory stands there.',
  services,
  (service) => {
    const { image = '', volumes = [], tmpfs = [] } = service.container;
    const covered = [...volumes.map(({ target }) => target), ...tmpfs.map((one) => one.replace(/:.*/, ''))];
    return OF_IMAGES.filter(([of]) => of.test(image)).flatMap(([, path]) =>
      unless(covered.includes(path), inService(service, 'volumes'), `has a volume without a name at ${path}`),
    );
  },
);
