import { finding, type Finding } from './effects';

const ADDRESSES = 'https://caddyserver.com/docs/caddyfile/concepts#addresses';

/** The hosts that a file of Caddy answers for: `https://shop.example.org {` at the beginning of a line. */
const hostsIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/^(?:https?:\/\/)?([\w*.-]+\.[\w*.-]+)(?::\d+)?(?=[ ,{])/gm)].map(([, host = '']) => host),
  ),
];

/** Hosts that the router of Compose answers for, or does no longer. */
export function siteFindings(before: string, after: string): Finding[] {
  const [old, now] = [hostsIn(before), hostsIn(after)];
  const gone = old
    .filter((host) => !now.includes(host))
    .map((host) => ({ path: ['hosts', `[${host}]`], before: host, after: undefined }));
  const come = now
    .filter((host) => !old.includes(host))
    .map((host) => ({ path: ['hosts', `[${host}]`], before: undefined, after: host }));
  return [
    ...(gone.length > 0 ? [finding({ code: 'host goes' }, gone, ADDRESSES)] : []),
    ...(come.length > 0 ? [finding({ code: 'host comes' }, come, ADDRESSES)] : []),
  ];
}
