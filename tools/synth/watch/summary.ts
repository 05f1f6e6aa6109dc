import type { Written } from '../write-dist';

/** What a run did to `dist/`, in a line. */
export function summaryOf({ written, removed }: Written): string {
  const count = (paths: readonly string[]): string => (paths.length === 1 ? '1 file' : `${paths.length} files`);
  const places = [...new Set([...written, ...removed].map((path) => path.split('/')[0] ?? ''))];
  const done = [
    ...(written.length > 0 ? [`wrote ${count(written)}`] : []),
    ...(removed.length > 0 ? [`removed ${count(removed)}`] : []),
  ];
  return done.length === 0 ? 'nothing to write' : `${done.join(', ')} in dist/: ${places.join(', ')}`;
}
