/**
 * The kinds of text and number that definitions are made of. What each may hold is said here, once: the tags are read by
 * the shape check (`@format` is explained in shape/formats.ts).
 */

/** A DNS-1123 label. @format label */
export type Label = string;

/** Name of a Kubernetes object that is not ours. @format object-name */
export type ObjectName = string;

/** Key of a Secret that is not ours. @format data-key */
export type DataKey = string;

/** Value of a Kubernetes label. @format label-value */
export type LabelValue = string;

/** Name of a Kubernetes label, annotation or taint. @format label-key */
export type LabelKey = string;

/** Text of one line. @format line */
export type Line = string;

/** Any text that a variable can hold. @format text */
export type Content = string;

/** @asType integer @minimum 1 @maximum 65535 */
export type Port = number;

/** A whole number of things. @asType integer @minimum 1 @maximum 1000000000 */
export type Count = number;

/** @asType integer @minimum 1 @maximum 100 */
export type Percent = number;

/** @asType integer @minimum 1 @maximum 10000000 */
export type Seconds = number;

/** Status of an answer of HTTP. @asType integer @minimum 400 @maximum 599 */
export type Status = number;

/** Numeric user and group; root is none. @asType integer @minimum 1 @maximum 2147483647 */
export type UserId = number;

/** A folder or file inside a container. @format absolute-path */
export type AbsolutePath = string;

/** A folder or file below another one. @format relative-path */
export type RelativePath = string;

/** A folder below the source root, or "." for the root itself. @format source-folder */
export type SourceFolder = string;

/** Name of a stage of a Dockerfile. @format build-stage */
export type BuildStage = string;

/** What a header of a request holds. @format request-header-value */
export type RequestHeaderValue = string;

/** Path of a URL, with a query if need be. @format url-path */
export type UrlPath = string;

/** A public path prefix. @format route */
export type RoutePrefix = string;

/** Name of a header of a response. @format header-name */
export type HeaderName = string;

/** @format header-value */
export type HeaderValue = string;

/** A host name with a dot, without scheme or port. @format host */
export type Host = string;

/** @format https-url */
export type HttpsUrl = string;

/** Address of a Git repository, as git clones it. @format git-url */
export type GitUrl = string;

/** A branch, tag or commit. @format git-revision */
export type GitRevision = string;

/** Address of a Helm repository; of an OCI registry without its scheme. @format chart-repository */
export type ChartRepository = string;

/** One version of a Helm chart, in full. @format chart-version */
export type ChartVersion = string;

/** @format email */
export type Email = string;

/** Identifier of an application, a tenant or a managed identity. @format client-id */
export type ClientId = string;

/** Registry and path under which images are pushed. @format registry */
export type Registry = string;

/** Path of an image below its registry. @format image-name */
export type ImageName = string;

/** A version that never moves. @format tag */
export type Tag = string;

/** @format digest */
export type Digest = string;

/** Registry and path of an image. @format image-repository */
export type ImageRepository = string;

/** Addresses: an address, "/" and the length of its prefix. @format cidr */
export type Cidr = string;

/** Cron expression of six fields, with seconds first, UTC. @format cron-with-seconds */
export type CronWithSeconds = string;

/** Cron expression of five fields. @format cron */
export type Cron = string;

/** Name of a time zone in the IANA database. @format time-zone */
export type TimeZone = string;

/** ISO 8601 with a time zone. @format moment */
export type Moment = string;

/** Name of a database or role in PostgreSQL. @format sql-name */
export type SqlName = string;

/** Name of a bucket, or of a container of Azure Blob Storage. @format bucket */
export type BucketName = string;

/** Name of an Azure storage account. @format storage-account */
export type StorageAccountName = string;

/** Name of a cloud region. @format label */
export type Region = string;
