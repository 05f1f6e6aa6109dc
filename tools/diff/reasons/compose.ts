import { plain, told } from './reason-text';
import { changes, names } from './say';

const UP = 'https://docs.docker.com/reference/cli/docker/compose/up/';
const FILE = 'https://docs.docker.com/reference/compose-file';
/** How `up` goes about what is there, which no page says. */
const RECONCILE = 'https://github.com/docker/compose/blob/main/pkg/compose/reconcile.go';
const PROFILES = 'https://docs.docker.com/compose/how-tos/profiles/';

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
    PROFILES,
  ),
  'starts on another demand': plain(
    'by hand',
    (fields) => `${changes(fields)}: up starts it with one of these, and ends no container that runs`,
    PROFILES,
  ),
  'starts always': plain('reloads', (fields) => `${changes(fields)}: every up starts it`, PROFILES),
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
  'volume asks': plain(
    'loses data',
    (fields) =>
      `${names(fields)}: up asks whether to make the volume anew; with a yes, or with -y, what it keeps is deleted, and otherwise it stays as it was`,
    RECONCILE,
  ),
  'volume under another name': plain(
    'leaves data',
    (fields) => `${changes(fields)}: another volume is used; the old one stays, with what it keeps`,
    RECONCILE,
  ),
  'project renamed': plain(
    'leaves data',
    (fields) =>
      `${changes(fields)}: volumes are named after the project, so its own are new and empty; what was runs on`,
    'https://github.com/compose-spec/compose-go/blob/main/loader/normalize.go',
  ),
  'network made anew': plain(
    'restarts',
    (fields) => `${names(fields)}: the network is made anew, and every container on it stopped, and started again`,
    RECONCILE,
  ),
  'another network': plain(
    'restarts',
    (fields) => `${changes(fields)}: every container on it is made anew, on the other one`,
    RECONCILE,
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
