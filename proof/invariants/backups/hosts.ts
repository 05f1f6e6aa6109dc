import type { ComposeEnvironment, HostBackups } from '../../../lib/model';
import type { ComposeSubject } from '../../subject';
import { containersOf, isOneShot, type NamedContainer } from '../compose-file/document';

/** A host with backups, what makes them, and its document. */
export interface BackedUp {
  readonly subject: ComposeSubject;
  readonly environment: ComposeEnvironment;
  readonly backups: HostBackups;
  /** @default there is none */
  readonly maker?: NamedContainer;
}

export const hosts = {
  name: 'hosts with backups',
  of: (subject: ComposeSubject): BackedUp[] => {
    const { environment } = subject.resolved;
    const { backups } = environment;
    if (backups === undefined) return [];
    const maker = containersOf(subject.document).find(
      ({ name, container }) => name === 'backups' && !isOneShot(container) && (container.profiles ?? []).length === 0,
    );
    return [{ subject, environment, backups, ...(maker === undefined ? {} : { maker }) }];
  },
};

export const told = ({ maker }: BackedUp, variable: string): string => maker?.container.environment?.[variable] ?? '';

/** Volumes of what is made anew, by who has them: tasks, certificates, samples, and what is on its way. */
export const MADE_ANEW = ['router', 'prometheus', 'alertmanager', 'backups', 'backups-volumes', 'restore'];
