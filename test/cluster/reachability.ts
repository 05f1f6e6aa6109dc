import { machine } from './cluster';

/** `from → to port`, by TCP, as `npm run reachability` prints it. */
export type Arrows = ReadonlySet<string>;

export const arrow = (from: string, to: string, port: number): string => `${from} → ${to} ${port}`;

const LINE = /^(\S*)\s+→ (\S+)\s+(.*)$/;

/** What `npm run reachability` says of an environment: every pair that is open, port by port. */
export async function declaredArrows(environment: string): Promise<Arrows> {
  const { code, stdout, stderr } = await machine.run('npm', [
    ...['run', '--silent', 'reachability', '--', '--env', environment],
  ]);
  if (code !== 0) throw new Error(`npm run reachability: ${stderr}${stdout}`);
  const arrows = new Set<string>();
  let source = '';
  for (const line of stdout.split('\n')) {
    const [, from = '', to = '', ports = ''] = LINE.exec(line) ?? [];
    if (to === '') continue;
    if (from !== '') source = from;
    for (const one of ports.split(',')) {
      const [, port = '', protocol] = /^\s*(\d+)(\/UDP)?/.exec(one) ?? [];
      if (port !== '' && protocol === undefined) arrows.add(arrow(source, to, Number(port)));
    }
  }
  return arrows;
}

/** The names on either side of an arrow. */
export const namesIn = (arrows: Arrows): readonly string[] => [
  ...new Set([...arrows].flatMap((one) => one.split(' → ').map((side) => side.replace(/ \d+$/, '')))),
];
