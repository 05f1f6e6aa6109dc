import { Agent, request } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import type { KubernetesObject } from '../../proof/objects';

/** What the API server says to one request: its status, the object or its Status, and its warnings. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly warnings: readonly string[];
}

/** Where a kind is found: `deployments`, and whether in a namespace. */
interface Resource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/** An API server on this machine, asked with a token that may do everything. */
export class ApiServer {
  private readonly resources = new Map<string, readonly Resource[]>();
  // Its certificate is made at each start.
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8, rejectUnauthorized: false });

  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** Applies an object as `kubectl apply --server-side --validate=strict` does, or only tries. */
  async apply(object: KubernetesObject, { tries }: { readonly tries: boolean }): Promise<Answer> {
    const { apiVersion, kind, metadata } = object;
    const resource = (await this.resourcesOf(apiVersion)).find((one) => one.kind === kind);
    if (resource === undefined) return { status: 404, body: { message: `no ${apiVersion} ${kind}` }, warnings: [] };
    const place = resource.namespaced ? `/namespaces/${metadata.namespace ?? 'default'}` : '';
    const query = `fieldManager=accept&force=true&fieldValidation=Strict${tries ? '&dryRun=All' : ''}`;
    const path = `${base(apiVersion)}${place}/${resource.name}/${metadata.name}?${query}`;
    return this.ask('PATCH', path, JSON.stringify(object));
  }

  /** Applies a definition of a kind, and waits until there are objects of it. */
  async define(definition: KubernetesObject): Promise<void> {
    const { group, versions, names } = definition.spec as {
      readonly group: string;
      readonly names: { readonly kind: string };
      readonly versions: readonly { readonly name: string; readonly storage: boolean }[];
    };
    const { status, body } = await this.apply(definition, { tries: false });
    if (status >= 300) throw new Error(`${definition.metadata.name}: ${String(body['message'])}`);
    const apiVersion = `${group}/${versions.find(({ storage }) => storage)?.name ?? ''}`;
    for (let tries = 0; tries < 100; tries++) {
      this.resources.delete(apiVersion);
      if ((await this.resourcesOf(apiVersion)).some(({ kind }) => kind === names.kind)) return;
      await wait(100);
    }
    throw new Error(`${definition.metadata.name} is not served`);
  }

  private async resourcesOf(apiVersion: string): Promise<readonly Resource[]> {
    const known = this.resources.get(apiVersion);
    if (known !== undefined) return known;
    const { body } = await this.ask('GET', base(apiVersion));
    const found = ((body['resources'] ?? []) as readonly Resource[]).filter(({ name }) => !name.includes('/'));
    this.resources.set(apiVersion, found);
    return found;
  }

  private ask(method: 'GET' | 'PATCH', path: string, body?: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const type = body === undefined ? {} : { 'Content-Type': 'application/apply-patch+yaml' };
      const headers = { ...type, Authorization: `Bearer ${this.token}` };
      const asked = request(`${this.url}${path}`, { method, headers, agent: this.agent }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('end', () => {
          const warnings = [response.headers['warning'] ?? []].flat().map(String);
          const { statusCode: status = 0 } = response;
          // What is no JSON is an error in words.
          const body: unknown = text.startsWith('{') ? JSON.parse(text) : { message: text };
          resolve({ status, body: body as Record<string, unknown>, warnings });
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }
}

const base = (apiVersion: string): string => (apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`);
