/** The arrows of the team's diagrams, as they are drawn: "Kubernetes Cluster (Production)" and "Ingress and Networking Patterns". */
export const drawn = `
    User -->|HTTPS| LB
    LB --> Ingress
    Ingress --> FESvc
    FESvc --> FE1 & FE2
    FE1 & FE2 --> BESvc
    BESvc --> BE1 & BE2
    BE1 & BE2 --> PGB
    BE1 & BE2 --> Redis
    BE1 & BE2 --> S3
    Redis --> W1 & W2
    W1 & W2 --> PGB
    W1 & W2 --> S3
    PGB --> PG
    PGB --> PGR
    PG -->|Replication| PGR
    FE1 & FE2 --> Entra
    BE1 & BE2 --> Entra
    Prom --> BE1 & BE2
    Prom --> W1 & W2
    Graf --> Prom
    Ingress --> Root
    Ingress --> API
    Ingress --> Docs
    Ingress --> ITMgr
    Ingress --> TeamMgr
`;

/** What stands for each box. The two copies of a service are one workload, and a route is the service behind it. */
export const boxes: Readonly<Record<string, readonly string[]>> = {
  LB: ['load-balancer'],
  Ingress: ['ingress-controller'],
  FE1: ['frontend/frontend'],
  FE2: ['frontend/frontend'],
  Root: ['frontend/frontend'],
  BE1: ['backend/backend'],
  BE2: ['backend/backend'],
  API: ['backend/backend'],
  Docs: ['frontend/docs'],
  ITMgr: ['frontend/it-manager'],
  TeamMgr: ['frontend/team-manager'],
  W1: ['worker/worker'],
  W2: ['worker/worker'],
  Redis: ['worker/redis'],
  PG: ['data/postgres'],
  PGR: ['data/postgres-replica'],
  // One PgBouncer before the primary and one before the replica.
  PGB: ['data/postgres-pooler-rw', 'data/postgres-pooler-ro'],
  Prom: ['monitoring/prometheus'],
  Graf: ['monitoring/grafana'],
  S3: ['internet'],
  Entra: ['internet'],
};

/** The boxes that are Services: an arrow to one is an arrow to the pods behind it, and the one from it is its selector. */
export const services: Readonly<Record<string, string>> = {
  FESvc: 'frontend/frontend',
  BESvc: 'backend/backend',
};

/** The port that answers at each destination: those the seed's Compose diagram names, and those it leaves open. */
export const ports: Readonly<Record<string, string>> = {
  'ingress-controller': '80, 443',
  'frontend/frontend': '3000',
  'backend/backend': '8000',
  'frontend/docs': '8080',
  'frontend/it-manager': '8080',
  'frontend/team-manager': '8080',
  'worker/worker': '9808',
  'worker/redis': '6379',
  'data/postgres': '5432',
  'data/postgres-replica': '5432',
  'data/postgres-pooler-rw': '5432',
  'data/postgres-pooler-ro': '5432',
  'monitoring/prometheus': '9090',
  internet: '443',
};

/** Arrows that are opened from the other end than they point: data flows to the worker, but it is the worker who asks. */
export const openedByTheTarget = ['Redis → W1', 'Redis → W2', 'PG → PGR'];

/** What is not drawn and yet open between these boxes: `from → to on ports`, and why the product needs it. */
export const notDrawn: Readonly<Record<string, string>> = {
  'data/postgres → data/postgres-replica on 5432, 8000':
    'the two swap roles at a failover; instance managers ask each other (8000)',
  'data/postgres-replica → data/postgres on 8000': 'instance managers ask each other for their state',
  'data/postgres → data/postgres on 5432, 8000':
    'for policies all instances are alike: a third would be a second replica',
  'data/postgres-replica → data/postgres-replica on 5432, 8000': 'the same',
  'data/postgres → internet on 443': 'the log and the backups go to Azure Blob Storage',
  'data/postgres-replica → internet on 443': 'backups are taken from the replica',
  'monitoring/prometheus → data/postgres on 9187': 'the database is watched',
  'monitoring/prometheus → data/postgres-replica on 9187': 'the database is watched',
  'monitoring/prometheus → data/postgres-pooler-rw on 9127': 'PgBouncer is watched',
  'monitoring/prometheus → data/postgres-pooler-ro on 9127': 'PgBouncer is watched',
  'monitoring/prometheus → monitoring/grafana on 3000': 'Grafana is watched',
  'monitoring/prometheus → ingress-controller on 9113': 'the ingress controller is watched',
};

/**
 * Arrows to Azure that are open because policies know no host names: what may reach one of Blob Storage and Entra ID may
 * reach the other.
 */
export const sameToPolicies: Readonly<Record<string, string>> = {
  'W1 → Entra': 'needed: the worker exchanges its identity for a token of Entra ID before it reaches Blob Storage',
  'W2 → Entra': 'the same',
  'FE1 → S3': 'not needed: closed when production says `network.external`',
  'FE2 → S3': 'the same',
};
