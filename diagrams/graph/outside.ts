import {
  ALERTS,
  alertPlaces,
  alertsOf,
  ARCHIVE,
  archiveOf,
  azureUrl,
  isOwnArchive,
  WATCHDOG,
  type Resolved,
} from '../../lib/model';
import type { Part } from './graph';

/** Who gives out tokens for Azure: whom users sign in with, where that is Entra ID. */
export function tokenProvider({ environment, topology }: Pick<Resolved, 'environment' | 'topology'>): Part {
  const signsIn = environment.signIn?.provider === 'entra-id';
  const provider = signsIn ? topology.backing.find(({ kind }) => kind === 'oidc') : undefined;
  const name = provider?.name ?? 'microsoft-entra-id';
  return { id: name, name, kind: 'outside', lines: [provider?.purpose ?? 'Tokens for Azure'] };
}

/** What backing services are that somebody else runs. */
export const externalParts = ({ backing }: Resolved): Part[] =>
  backing.flatMap(({ backing: definition, form }): Part[] => {
    if (form.kind !== 'external') return [];
    const { name, purpose } = definition;
    const hosts = Object.values(form.locations).map(({ host }) => host);
    return [{ id: name, name, kind: 'outside', lines: [purpose, ...new Set(hosts)], definition }];
  });

/** Where backups of databases go, unless it is object storage that is run here. */
export function archivePart({ environment }: Resolved): Part | undefined {
  if (environment.target !== 'kubernetes' || isOwnArchive(environment)) return undefined;
  const archive = archiveOf(environment);
  if (archive === undefined) return undefined;
  const url = archive.api === 'azure' ? azureUrl(archive.account) : archive.endpoint;
  const host = url === undefined ? [] : [new URL(url).hostname];
  return { id: ARCHIVE, name: ARCHIVE, kind: 'outside', lines: ['Backups of databases', ...host] };
}

const WHO_IS_TOLD: Readonly<Record<string, string>> = {
  email: 'by email',
  webhook: 'a program',
  slack: 'in Slack',
  teams: 'in Teams',
};

/** Those who are told of alerts. */
export const toldParts = ({ environment }: Resolved): Part[] =>
  alertPlaces(environment).map(({ name }) => ({
    id: name,
    name,
    kind: name === ALERTS ? 'people' : 'outside',
    lines:
      name === WATCHDOG
        ? ["A dead man's switch"]
        : [`Who is told: ${WHO_IS_TOLD[alertsOf(environment)?.to ?? ''] ?? ''}`],
  }));
