import { plain, told } from './reason-text';
import { changes, names } from './say';

const UP = 'https://docs.docker.com/reference/cli/docker/compose/up/';
const FILE = 'https://docs.docker.com/reference/compose-file';

/** What `docker compose up` does. */
export const composeReasons = {
  'container made anew': told<{ because: readonly string[] }>('restarts', ({ because }) => because.join(', '), UP),
  'ports of the host': plain(
    'interrupts',
    (fields) => `${changes(fields)}: whoever used the old port finds nothing there`,
    `${FILE}/services/#ports`,
  ),
  'starts on demand': plain(
    'by hand',
    (fields) => `${changes(fields)}: up without its profile starts it no longer, and ends no container that runs`,
    'https://docs.docker.com/compose/how-tos/profiles/',
  ),
  'order of start': plain(
    'reloads',
    (fields) => `from the next up on: ${names(fields)}`,
    `${FILE}/services/#depends_on`,
  ),
  'built otherwise': plain(
    'by hand',
    (fields) => `${names(fields)}: once it is built anew, docker compose up --build`,
    UP,
  ),
  'orphan runs': told<{ service: string }>(
    'keeps running',
    ({ service }) => `the container of ${service}, until docker compose up --remove-orphans`,
    UP,
  ),
  'mounts another volume': plain(
    'leaves data',
    (fields) => `${changes(fields)}: what it kept is not there`,
    `${FILE}/volumes/`,
  ),
  'volume unused': told<{ volume: string }>(
    'leaves data',
    ({ volume }) => `volume ${volume} is no longer used; docker compose down does not delete it`,
    'https://docs.docker.com/reference/cli/docker/compose/down/',
  ),
  'volume made anew': told<{ volume: string }>(
    'loses data',
    ({ volume }, fields) => `volume ${volume} becomes another one: ${names(fields)}`,
    `${FILE}/volumes/`,
  ),
  'project renamed': plain(
    'leaves data',
    (fields) =>
      `${changes(fields)}: volumes are named after the project, so its own are new and empty; what was runs on`,
    'https://docs.docker.com/compose/how-tos/project-name/',
  ),
  'network made anew': plain(
    'restarts',
    () => 'the network and every container on it are made anew',
    `${FILE}/networks/`,
  ),
  'server of another major version': plain(
    'is refused',
    (fields) =>
      `${changes(fields)}: it does not start on the data of another major version; see "Upgrade of PostgreSQL on a host" in docs/runbook.md`,
    'https://www.postgresql.org/docs/current/upgrading.html',
  ),
  'copies expire sooner': plain(
    'loses data',
    (fields) => `${changes(fields)}: older backups of this host are deleted for good`,
    'https://restic.readthedocs.io/en/stable/060_forget.html',
  ),
  'copies go elsewhere': plain(
    'leaves data',
    (fields) => `${changes(fields)}: backups of before stay where they are, and expire no longer`,
  ),
};
