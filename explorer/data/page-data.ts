import type { PartKind } from '../../diagrams/graph/part-kind';
import type { Fact } from '../../tools/describe/fact';

export type { Fact, PartKind };

/** What the page of one environment is made of. Lists are told apart by their order: an end is a number in `ends`. */
export interface PageData {
  readonly environment: string;
  readonly target: 'kubernetes' | 'compose';
  readonly parts: readonly PagePart[];
  readonly arrows: readonly PageArrow[];
  /** What is known of each definition, by its name. */
  readonly about: Readonly<Record<string, About>>;
  readonly network: PageNetwork;
  /** Requests and limits by namespace, connections by database. */
  readonly numbers: readonly NumberTable[];
  /** Names of the environments that this one can be compared with. */
  readonly others: readonly string[];
}

export interface PagePart {
  readonly id: string;
  readonly name: string;
  readonly kind: PartKind;
  readonly group?: string;
  readonly lines: readonly string[];
  /** Name of the definition that it follows from. @default the platform */
  readonly of?: string;
  readonly x: number;
  readonly y: number;
  /** Which end of the network it is, and its replicas are. @default it is in none */
  readonly end?: number;
}

export interface PageArrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly because: string;
  /** It belongs to what watches, or operates. */
  readonly watching: boolean;
}

export interface About {
  readonly kind: string;
  readonly purpose: string;
  /** From the root of the repository. */
  readonly file?: string;
  /** Where in it. @default only running the file would tell */
  readonly line?: number;
  readonly facts: readonly Fact[];
  readonly alerts: readonly PageAlert[];
}

export interface PageAlert {
  readonly name: string;
  readonly severity: string;
  readonly summary: string;
  readonly expression: string;
  readonly runbook?: string;
}

export interface NumberTable {
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** Who is let through: by policies of a cluster, or in the one network of a Compose project. */
export type PageNetwork =
  | { readonly kind: 'policies'; readonly ends: readonly End[] }
  | { readonly kind: 'project'; readonly published: Readonly<Record<string, readonly string[]>> };

/** One end of a connection: pods that are alike, or addresses. */
export interface End {
  readonly name: string;
  /** Ports that its containers declare. */
  readonly ports: readonly (readonly [protocol: string, port: number])[];
  readonly egress: Side;
  readonly ingress: Side;
  /** What the mesh lets in besides. @default it is not asked about connections to it */
  readonly mesh?: MeshSide;
}

/** What the mesh lets in to an end: what comes by the mesh, or past it in plain text. */
export interface MeshSide {
  /** Policies that are about it; without any, all is let in. */
  readonly by: readonly string[];
  readonly rules: readonly MeshPageRule[];
}

export interface MeshPageRule extends PageRule {
  /** It lets in what comes past the mesh, on ports that the network lets through. @default what comes by the mesh */
  readonly isPlain?: boolean;
}

/** What an end lets through in one direction. */
export interface Side {
  /** Policies that isolate it; without any, everything passes. */
  readonly by: readonly string[];
  readonly rules: readonly PageRule[];
}

export interface PageRule {
  /** What it says, in words. */
  readonly says: string;
  /** Why it is there, as its policy has it. */
  readonly because?: string;
  readonly ports: readonly PortSpan[];
  /** Whom it lets through: numbers of ends. */
  readonly peers: readonly number[];
}

export type PortSpan = readonly [protocol: string, from: number, to: number];

/** What is looked at on demand: the written objects, and for each part the numbers of its own. */
export interface PageObjects {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly of: Readonly<Record<string, readonly number[]>>;
}

/** What other environments say of each definition, by their names. */
export type PageOthers = Readonly<Record<string, Readonly<Record<string, readonly Fact[]>>>>;
