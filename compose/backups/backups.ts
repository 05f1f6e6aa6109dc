import { backedUp, type ComposeEnvironment, type Program, type Resolved } from '../../lib/model';
import { volumeProgramName } from '../backing-services';
import { container, oneShot } from '../container';
import { completed, running, type Dependencies } from '../dependencies';
import { entry, type Entries } from '../entry';
import { ON_SCHEDULE } from '../services';
import { readerProgram, volumesProgram } from './first-steps';
import { ownMounts, readOnlyTools, storageMounts, toolsMount } from './mounts';
import { BACKUPS, BACKUPS_VOLUMES, readerProgramName } from './names';
import { backupsProgram, restoreProgram, type Given } from './programs';

type Compose = Resolved<ComposeEnvironment>;

/** What copies all that this host keeps, and what brings it back; nothing where the environment says no backups. */
export function backups({ environment, backing }: Compose): Entries {
  const { backups: said } = environment;
  if (said === undefined) return {};
  const what = backedUp(backing);
  const given: Given = { environment, backups: said, what };
  const all = [
    volumes(given),
    ...what.databases.map((database) => {
      const reader = readerProgram(database);
      return entry(reader, { ...oneShot(reader, environment), depends_on: running(database.form.program) });
    }),
    scheduled(given),
    onDemand(given),
  ];
  return Object.assign({}, ...all) as Entries;
}

function volumes(given: Given): Entries {
  const program = volumesProgram(given, backupsProgram(given).user);
  return entry(program, {
    ...oneShot(program, given.environment),
    volumes: [toolsMount, ...ownMounts(given.backups)],
    cap_add: ['CHOWN'],
  });
}

function scheduled(given: Given): Entries {
  const { databases, storages } = given.what;
  const program = backupsProgram(given);
  return entry(program, {
    ...withMounts(program, given, false),
    depends_on: Object.assign(
      completed([BACKUPS_VOLUMES]),
      ...[...databases, ...storages].map(({ form }) => running(form.program)),
      completed(databases.map(({ form }) => readerProgramName(form.program.name))),
    ) as Dependencies,
  });
}

/** Object storage must not run while its files are replaced; PostgreSQL must, with the roles of its clients. */
function onDemand(given: Given): Entries {
  const { databases, storages } = given.what;
  const program = restoreProgram(given);
  const prepared = databases.flatMap(({ form }) => form.preparations.map(({ name }) => name));
  const owned = storages.flatMap(({ form }) => (form.volumeOfRoot ? [volumeProgramName(form.program)] : []));
  return entry(program, {
    ...withMounts(program, given, true),
    restart: 'no',
    profiles: [ON_SCHEDULE],
    depends_on: Object.assign(
      completed([BACKUPS_VOLUMES]),
      ...databases.map(({ form }) => running(form.program)),
      completed([...prepared, ...owned]),
    ) as Dependencies,
  });
}

const withMounts = (program: Program, { environment, backups: said, what }: Given, isRestore: boolean) => {
  const own = container(program, environment);
  const mounts = [...ownMounts(said), readOnlyTools, ...storageMounts(what, isRestore)];
  // Locks tell by this name whether who holds them was on this machine.
  return { ...own, hostname: BACKUPS, volumes: [...(own.volumes ?? []), ...mounts] };
};
