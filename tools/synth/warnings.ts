import {
  isWatched,
  orphanImages,
  placeholders,
  unheardAlerts,
  unkeptDatabases,
  unreleasedImages,
  UNRELEASED,
  type Application,
} from '../../lib/model';

/** What is right, and may not be what was meant: a line each. */
export function warningsOf(application: Application): string[] {
  const unwatched = application.environments.filter((one) => !isWatched(one)).map(({ name }) => name);
  const all: readonly (readonly [words: string, of: readonly string[], more?: string])[] = [
    [`never released, so taken for ${UNRELEASED.tag}`, unreleasedImages(application), '; see npm run release'],
    ['pinned, but run by nothing', orphanImages(application)],
    ['watched by nothing, so nobody is called when something breaks', unwatched],
    ['alerts reach nobody, for monitoring.alerts is not said', unheardAlerts(application)],
    ['without backups, so lost with their volumes', unkeptDatabases(application)],
    ['still placeholders, set them in app/', placeholders(application.settings ?? {})],
  ];
  return all.flatMap(([words, of, more = '']) => (of.length > 0 ? [`warning: ${words}: ${of.join(', ')}${more}`] : []));
}
