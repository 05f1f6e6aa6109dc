import { HBONE_PORT } from '../naming/mesh';
import type { Flow } from './flow';
import { ISTIOD } from './peers';

/** Where istiod tells of routes, and gives certificates. */
const DISCOVERY = 15012;

/** What a waypoint needs, for connections that it takes: its clients come to it, and it goes on by itself. */
export const waypointFlows = (flows: readonly Flow[]): Flow[] =>
  flows.flatMap(({ from, to, ports, via, because }): Flow[] =>
    via === undefined
      ? []
      : [
          { from, to: via, ports: [HBONE_PORT], because },
          { from: via, to, ports, because: `the waypoint passes requests on` },
          {
            from: via,
            to: ISTIOD,
            ports: [DISCOVERY],
            because: 'the waypoint is told of routes, and given its certificate',
          },
        ],
  );
