import { Construct } from 'constructs';
import { Database as DatabaseResource, DatabaseSpecDatabaseReclaimPolicy } from '../../../imports/postgresql.cnpg.io';
import { furtherName, type Database, type Postgres } from '../../model';
import { environmentOf } from '../environment-chart';
import { workloadLabels } from '../naming/labels';
import { TypedObject } from '../typed-object';

export interface FurtherDatabaseProps {
  readonly postgres: Postgres;
  readonly database: Database;
}

/**
 * A further database of a server. Its role is the Cluster's to make; what it holds outlives this object.
 *
 * @see https://cloudnative-pg.io/docs/1.30/declarative_database_management
 */
export class FurtherDatabase extends Construct {
  constructor(scope: Construct, id: string, { postgres, database }: FurtherDatabaseProps) {
    super(scope, id);
    const { name: instance } = environmentOf(this);
    const name = furtherName(postgres, database.name);
    new TypedObject(this, 'Resource', DatabaseResource, {
      metadata: {
        name,
        labels: workloadLabels(name, instance, postgres.namespace.name),
        annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' },
      },
      spec: {
        cluster: { name: postgres.name },
        name: database.name,
        owner: database.owner.role,
        databaseReclaimPolicy: DatabaseSpecDatabaseReclaimPolicy.RETAIN,
      },
    });
  }
}
