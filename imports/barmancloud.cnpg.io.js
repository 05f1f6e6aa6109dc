"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromResourceFieldRefDivisor = exports.ObjectStoreSpecInstanceSidecarConfigurationResourcesRequests = exports.ObjectStoreSpecInstanceSidecarConfigurationResourcesLimits = exports.ObjectStoreSpecConfigurationWalEncryption = exports.ObjectStoreSpecConfigurationWalCompression = exports.ObjectStoreSpecConfigurationDataEncryption = exports.ObjectStoreSpecConfigurationDataCompression = exports.ObjectStoreSpecInstanceSidecarConfigurationLogLevel = exports.ObjectStore = void 0;
exports.toJson_ObjectStoreProps = toJson_ObjectStoreProps;
exports.toJson_ObjectStoreSpec = toJson_ObjectStoreSpec;
exports.toJson_ObjectStoreSpecConfiguration = toJson_ObjectStoreSpecConfiguration;
exports.toJson_ObjectStoreSpecInstanceSidecarConfiguration = toJson_ObjectStoreSpecInstanceSidecarConfiguration;
exports.toJson_ObjectStoreSpecConfigurationAzureCredentials = toJson_ObjectStoreSpecConfigurationAzureCredentials;
exports.toJson_ObjectStoreSpecConfigurationData = toJson_ObjectStoreSpecConfigurationData;
exports.toJson_ObjectStoreSpecConfigurationEndpointCa = toJson_ObjectStoreSpecConfigurationEndpointCa;
exports.toJson_ObjectStoreSpecConfigurationGoogleCredentials = toJson_ObjectStoreSpecConfigurationGoogleCredentials;
exports.toJson_ObjectStoreSpecConfigurationS3Credentials = toJson_ObjectStoreSpecConfigurationS3Credentials;
exports.toJson_ObjectStoreSpecConfigurationWal = toJson_ObjectStoreSpecConfigurationWal;
exports.toJson_ObjectStoreSpecInstanceSidecarConfigurationEnv = toJson_ObjectStoreSpecInstanceSidecarConfigurationEnv;
exports.toJson_ObjectStoreSpecInstanceSidecarConfigurationResources = toJson_ObjectStoreSpecInstanceSidecarConfigurationResources;
exports.toJson_ObjectStoreSpecConfigurationAzureCredentialsConnectionString = toJson_ObjectStoreSpecConfigurationAzureCredentialsConnectionString;
exports.toJson_ObjectStoreSpecConfigurationAzureCredentialsStorageAccount = toJson_ObjectStoreSpecConfigurationAzureCredentialsStorageAccount;
exports.toJson_ObjectStoreSpecConfigurationAzureCredentialsStorageKey = toJson_ObjectStoreSpecConfigurationAzureCredentialsStorageKey;
exports.toJson_ObjectStoreSpecConfigurationAzureCredentialsStorageSasToken = toJson_ObjectStoreSpecConfigurationAzureCredentialsStorageSasToken;
exports.toJson_ObjectStoreSpecConfigurationGoogleCredentialsApplicationCredentials = toJson_ObjectStoreSpecConfigurationGoogleCredentialsApplicationCredentials;
exports.toJson_ObjectStoreSpecConfigurationS3CredentialsAccessKeyId = toJson_ObjectStoreSpecConfigurationS3CredentialsAccessKeyId;
exports.toJson_ObjectStoreSpecConfigurationS3CredentialsRegion = toJson_ObjectStoreSpecConfigurationS3CredentialsRegion;
exports.toJson_ObjectStoreSpecConfigurationS3CredentialsSecretAccessKey = toJson_ObjectStoreSpecConfigurationS3CredentialsSecretAccessKey;
exports.toJson_ObjectStoreSpecConfigurationS3CredentialsSessionToken = toJson_ObjectStoreSpecConfigurationS3CredentialsSessionToken;
exports.toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFrom = toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFrom;
exports.toJson_ObjectStoreSpecInstanceSidecarConfigurationResourcesClaims = toJson_ObjectStoreSpecInstanceSidecarConfigurationResourcesClaims;
exports.toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromConfigMapKeyRef = toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromConfigMapKeyRef;
exports.toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromFieldRef = toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromFieldRef;
exports.toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromFileKeyRef = toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromFileKeyRef;
exports.toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromResourceFieldRef = toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromResourceFieldRef;
exports.toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromSecretKeyRef = toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromSecretKeyRef;
const cdk8s_1 = require("cdk8s");
class ObjectStore extends cdk8s_1.ApiObject {
    static GVK = {
        apiVersion: 'barmancloud.cnpg.io/v1',
        kind: 'ObjectStore',
    };
    static manifest(props) {
        return {
            ...ObjectStore.GVK,
            ...toJson_ObjectStoreProps(props),
        };
    }
    constructor(scope, id, props) {
        super(scope, id, {
            ...ObjectStore.GVK,
            ...props,
        });
    }
    toJson() {
        const resolved = super.toJson();
        return {
            ...ObjectStore.GVK,
            ...toJson_ObjectStoreProps(resolved),
        };
    }
}
exports.ObjectStore = ObjectStore;
function toJson_ObjectStoreProps(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'metadata': obj.metadata,
        'spec': toJson_ObjectStoreSpec(obj.spec),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpec(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'configuration': toJson_ObjectStoreSpecConfiguration(obj.configuration),
        'instanceSidecarConfiguration': toJson_ObjectStoreSpecInstanceSidecarConfiguration(obj.instanceSidecarConfiguration),
        'retentionPolicy': obj.retentionPolicy,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecConfiguration(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'azureCredentials': toJson_ObjectStoreSpecConfigurationAzureCredentials(obj.azureCredentials),
        'data': toJson_ObjectStoreSpecConfigurationData(obj.data),
        'destinationPath': obj.destinationPath,
        'endpointCA': toJson_ObjectStoreSpecConfigurationEndpointCa(obj.endpointCa),
        'endpointURL': obj.endpointUrl,
        'googleCredentials': toJson_ObjectStoreSpecConfigurationGoogleCredentials(obj.googleCredentials),
        'historyTags': ((obj.historyTags) === undefined) ? undefined : (Object.entries(obj.historyTags).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
        's3Credentials': toJson_ObjectStoreSpecConfigurationS3Credentials(obj.s3Credentials),
        'serverName': obj.serverName,
        'tags': ((obj.tags) === undefined) ? undefined : (Object.entries(obj.tags).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
        'wal': toJson_ObjectStoreSpecConfigurationWal(obj.wal),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecInstanceSidecarConfiguration(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'additionalContainerArgs': obj.additionalContainerArgs?.map(y => y),
        'env': obj.env?.map(y => toJson_ObjectStoreSpecInstanceSidecarConfigurationEnv(y)),
        'logLevel': obj.logLevel,
        'resources': toJson_ObjectStoreSpecInstanceSidecarConfigurationResources(obj.resources),
        'retentionPolicyIntervalSeconds': obj.retentionPolicyIntervalSeconds,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecConfigurationAzureCredentials(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'connectionString': toJson_ObjectStoreSpecConfigurationAzureCredentialsConnectionString(obj.connectionString),
        'inheritFromAzureAD': obj.inheritFromAzureAd,
        'storageAccount': toJson_ObjectStoreSpecConfigurationAzureCredentialsStorageAccount(obj.storageAccount),
        'storageKey': toJson_ObjectStoreSpecConfigurationAzureCredentialsStorageKey(obj.storageKey),
        'storageSasToken': toJson_ObjectStoreSpecConfigurationAzureCredentialsStorageSasToken(obj.storageSasToken),
        'useDefaultAzureCredentials': obj.useDefaultAzureCredentials,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecConfigurationData(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'additionalCommandArgs': obj.additionalCommandArgs?.map(y => y),
        'compression': obj.compression,
        'encryption': obj.encryption,
        'immediateCheckpoint': obj.immediateCheckpoint,
        'jobs': obj.jobs,
        'restoreAdditionalCommandArgs': obj.restoreAdditionalCommandArgs?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecConfigurationEndpointCa(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecConfigurationGoogleCredentials(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'applicationCredentials': toJson_ObjectStoreSpecConfigurationGoogleCredentialsApplicationCredentials(obj.applicationCredentials),
        'gkeEnvironment': obj.gkeEnvironment,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecConfigurationS3Credentials(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'accessKeyId': toJson_ObjectStoreSpecConfigurationS3CredentialsAccessKeyId(obj.accessKeyId),
        'inheritFromIAMRole': obj.inheritFromIamRole,
        'region': toJson_ObjectStoreSpecConfigurationS3CredentialsRegion(obj.region),
        'secretAccessKey': toJson_ObjectStoreSpecConfigurationS3CredentialsSecretAccessKey(obj.secretAccessKey),
        'sessionToken': toJson_ObjectStoreSpecConfigurationS3CredentialsSessionToken(obj.sessionToken),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecConfigurationWal(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'archiveAdditionalCommandArgs': obj.archiveAdditionalCommandArgs?.map(y => y),
        'compression': obj.compression,
        'encryption': obj.encryption,
        'maxParallel': obj.maxParallel,
        'restoreAdditionalCommandArgs': obj.restoreAdditionalCommandArgs?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecInstanceSidecarConfigurationEnv(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
        'value': obj.value,
        'valueFrom': toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFrom(obj.valueFrom),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var ObjectStoreSpecInstanceSidecarConfigurationLogLevel;
(function (ObjectStoreSpecInstanceSidecarConfigurationLogLevel) {
    ObjectStoreSpecInstanceSidecarConfigurationLogLevel["ERROR"] = "error";
    ObjectStoreSpecInstanceSidecarConfigurationLogLevel["WARNING"] = "warning";
    ObjectStoreSpecInstanceSidecarConfigurationLogLevel["INFO"] = "info";
    ObjectStoreSpecInstanceSidecarConfigurationLogLevel["DEBUG"] = "debug";
    ObjectStoreSpecInstanceSidecarConfigurationLogLevel["TRACE"] = "trace";
})(ObjectStoreSpecInstanceSidecarConfigurationLogLevel || (exports.ObjectStoreSpecInstanceSidecarConfigurationLogLevel = ObjectStoreSpecInstanceSidecarConfigurationLogLevel = {}));
function toJson_ObjectStoreSpecInstanceSidecarConfigurationResources(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'claims': obj.claims?.map(y => toJson_ObjectStoreSpecInstanceSidecarConfigurationResourcesClaims(y)),
        'limits': ((obj.limits) === undefined) ? undefined : (Object.entries(obj.limits).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1]?.value }), {})),
        'requests': ((obj.requests) === undefined) ? undefined : (Object.entries(obj.requests).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1]?.value }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecConfigurationAzureCredentialsConnectionString(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecConfigurationAzureCredentialsStorageAccount(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecConfigurationAzureCredentialsStorageKey(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecConfigurationAzureCredentialsStorageSasToken(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var ObjectStoreSpecConfigurationDataCompression;
(function (ObjectStoreSpecConfigurationDataCompression) {
    ObjectStoreSpecConfigurationDataCompression["BZIP2"] = "bzip2";
    ObjectStoreSpecConfigurationDataCompression["GZIP"] = "gzip";
    ObjectStoreSpecConfigurationDataCompression["LZ4"] = "lz4";
    ObjectStoreSpecConfigurationDataCompression["SNAPPY"] = "snappy";
})(ObjectStoreSpecConfigurationDataCompression || (exports.ObjectStoreSpecConfigurationDataCompression = ObjectStoreSpecConfigurationDataCompression = {}));
var ObjectStoreSpecConfigurationDataEncryption;
(function (ObjectStoreSpecConfigurationDataEncryption) {
    ObjectStoreSpecConfigurationDataEncryption["AES256"] = "AES256";
    ObjectStoreSpecConfigurationDataEncryption["AWS_KMS"] = "aws:kms";
})(ObjectStoreSpecConfigurationDataEncryption || (exports.ObjectStoreSpecConfigurationDataEncryption = ObjectStoreSpecConfigurationDataEncryption = {}));
function toJson_ObjectStoreSpecConfigurationGoogleCredentialsApplicationCredentials(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecConfigurationS3CredentialsAccessKeyId(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecConfigurationS3CredentialsRegion(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecConfigurationS3CredentialsSecretAccessKey(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecConfigurationS3CredentialsSessionToken(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var ObjectStoreSpecConfigurationWalCompression;
(function (ObjectStoreSpecConfigurationWalCompression) {
    ObjectStoreSpecConfigurationWalCompression["BZIP2"] = "bzip2";
    ObjectStoreSpecConfigurationWalCompression["GZIP"] = "gzip";
    ObjectStoreSpecConfigurationWalCompression["LZ4"] = "lz4";
    ObjectStoreSpecConfigurationWalCompression["SNAPPY"] = "snappy";
    ObjectStoreSpecConfigurationWalCompression["XZ"] = "xz";
    ObjectStoreSpecConfigurationWalCompression["ZSTD"] = "zstd";
})(ObjectStoreSpecConfigurationWalCompression || (exports.ObjectStoreSpecConfigurationWalCompression = ObjectStoreSpecConfigurationWalCompression = {}));
var ObjectStoreSpecConfigurationWalEncryption;
(function (ObjectStoreSpecConfigurationWalEncryption) {
    ObjectStoreSpecConfigurationWalEncryption["AES256"] = "AES256";
    ObjectStoreSpecConfigurationWalEncryption["AWS_KMS"] = "aws:kms";
})(ObjectStoreSpecConfigurationWalEncryption || (exports.ObjectStoreSpecConfigurationWalEncryption = ObjectStoreSpecConfigurationWalEncryption = {}));
function toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFrom(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'configMapKeyRef': toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromConfigMapKeyRef(obj.configMapKeyRef),
        'fieldRef': toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromFieldRef(obj.fieldRef),
        'fileKeyRef': toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromFileKeyRef(obj.fileKeyRef),
        'resourceFieldRef': toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromResourceFieldRef(obj.resourceFieldRef),
        'secretKeyRef': toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromSecretKeyRef(obj.secretKeyRef),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecInstanceSidecarConfigurationResourcesClaims(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
        'request': obj.request,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
class ObjectStoreSpecInstanceSidecarConfigurationResourcesLimits {
    value;
    static fromNumber(value) {
        return new ObjectStoreSpecInstanceSidecarConfigurationResourcesLimits(value);
    }
    static fromString(value) {
        return new ObjectStoreSpecInstanceSidecarConfigurationResourcesLimits(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.ObjectStoreSpecInstanceSidecarConfigurationResourcesLimits = ObjectStoreSpecInstanceSidecarConfigurationResourcesLimits;
class ObjectStoreSpecInstanceSidecarConfigurationResourcesRequests {
    value;
    static fromNumber(value) {
        return new ObjectStoreSpecInstanceSidecarConfigurationResourcesRequests(value);
    }
    static fromString(value) {
        return new ObjectStoreSpecInstanceSidecarConfigurationResourcesRequests(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.ObjectStoreSpecInstanceSidecarConfigurationResourcesRequests = ObjectStoreSpecInstanceSidecarConfigurationResourcesRequests;
function toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromConfigMapKeyRef(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'name': obj.name,
        'optional': obj.optional,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromFieldRef(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'apiVersion': obj.apiVersion,
        'fieldPath': obj.fieldPath,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromFileKeyRef(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'optional': obj.optional,
        'path': obj.path,
        'volumeName': obj.volumeName,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromResourceFieldRef(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'containerName': obj.containerName,
        'divisor': obj.divisor?.value,
        'resource': obj.resource,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromSecretKeyRef(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'name': obj.name,
        'optional': obj.optional,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
class ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromResourceFieldRefDivisor {
    value;
    static fromNumber(value) {
        return new ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromResourceFieldRefDivisor(value);
    }
    static fromString(value) {
        return new ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromResourceFieldRefDivisor(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromResourceFieldRefDivisor = ObjectStoreSpecInstanceSidecarConfigurationEnvValueFromResourceFieldRefDivisor;
