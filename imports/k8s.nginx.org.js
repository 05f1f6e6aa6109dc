"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PolicySpecCacheAllowedCodes = exports.Policy = void 0;
exports.toJson_PolicyProps = toJson_PolicyProps;
exports.toJson_PolicySpec = toJson_PolicySpec;
exports.toJson_PolicySpecAccessControl = toJson_PolicySpecAccessControl;
exports.toJson_PolicySpecApiKey = toJson_PolicySpecApiKey;
exports.toJson_PolicySpecBasicAuth = toJson_PolicySpecBasicAuth;
exports.toJson_PolicySpecCache = toJson_PolicySpecCache;
exports.toJson_PolicySpecCors = toJson_PolicySpecCors;
exports.toJson_PolicySpecEgressMtls = toJson_PolicySpecEgressMtls;
exports.toJson_PolicySpecExternalAuth = toJson_PolicySpecExternalAuth;
exports.toJson_PolicySpecIngressMtls = toJson_PolicySpecIngressMtls;
exports.toJson_PolicySpecJwt = toJson_PolicySpecJwt;
exports.toJson_PolicySpecOidc = toJson_PolicySpecOidc;
exports.toJson_PolicySpecRateLimit = toJson_PolicySpecRateLimit;
exports.toJson_PolicySpecWaf = toJson_PolicySpecWaf;
exports.toJson_PolicySpecApiKeySuppliedIn = toJson_PolicySpecApiKeySuppliedIn;
exports.toJson_PolicySpecCacheConditions = toJson_PolicySpecCacheConditions;
exports.toJson_PolicySpecCacheLock = toJson_PolicySpecCacheLock;
exports.toJson_PolicySpecCacheManager = toJson_PolicySpecCacheManager;
exports.toJson_PolicySpecRateLimitCondition = toJson_PolicySpecRateLimitCondition;
exports.toJson_PolicySpecWafSecurityLog = toJson_PolicySpecWafSecurityLog;
exports.toJson_PolicySpecWafSecurityLogs = toJson_PolicySpecWafSecurityLogs;
exports.toJson_PolicySpecRateLimitConditionJwt = toJson_PolicySpecRateLimitConditionJwt;
exports.toJson_PolicySpecRateLimitConditionVariables = toJson_PolicySpecRateLimitConditionVariables;
const cdk8s_1 = require("cdk8s");
class Policy extends cdk8s_1.ApiObject {
    static GVK = {
        apiVersion: 'k8s.nginx.org/v1',
        kind: 'Policy',
    };
    static manifest(props = {}) {
        return {
            ...Policy.GVK,
            ...toJson_PolicyProps(props),
        };
    }
    constructor(scope, id, props = {}) {
        super(scope, id, {
            ...Policy.GVK,
            ...props,
        });
    }
    toJson() {
        const resolved = super.toJson();
        return {
            ...Policy.GVK,
            ...toJson_PolicyProps(resolved),
        };
    }
}
exports.Policy = Policy;
function toJson_PolicyProps(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'metadata': obj.metadata,
        'spec': toJson_PolicySpec(obj.spec),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpec(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'accessControl': toJson_PolicySpecAccessControl(obj.accessControl),
        'apiKey': toJson_PolicySpecApiKey(obj.apiKey),
        'basicAuth': toJson_PolicySpecBasicAuth(obj.basicAuth),
        'cache': toJson_PolicySpecCache(obj.cache),
        'cors': toJson_PolicySpecCors(obj.cors),
        'egressMTLS': toJson_PolicySpecEgressMtls(obj.egressMtls),
        'externalAuth': toJson_PolicySpecExternalAuth(obj.externalAuth),
        'ingressClassName': obj.ingressClassName,
        'ingressMTLS': toJson_PolicySpecIngressMtls(obj.ingressMtls),
        'jwt': toJson_PolicySpecJwt(obj.jwt),
        'oidc': toJson_PolicySpecOidc(obj.oidc),
        'rateLimit': toJson_PolicySpecRateLimit(obj.rateLimit),
        'waf': toJson_PolicySpecWaf(obj.waf),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecAccessControl(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'allow': obj.allow?.map(y => y),
        'deny': obj.deny?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecApiKey(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'clientSecret': obj.clientSecret,
        'suppliedIn': toJson_PolicySpecApiKeySuppliedIn(obj.suppliedIn),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecBasicAuth(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'realm': obj.realm,
        'secret': obj.secret,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecCache(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'allowedCodes': obj.allowedCodes?.map(y => y?.value),
        'allowedMethods': obj.allowedMethods?.map(y => y),
        'cacheBackgroundUpdate': obj.cacheBackgroundUpdate,
        'cacheKey': obj.cacheKey,
        'cacheMinUses': obj.cacheMinUses,
        'cachePurgeAllow': obj.cachePurgeAllow?.map(y => y),
        'cacheRevalidate': obj.cacheRevalidate,
        'cacheUseStale': obj.cacheUseStale?.map(y => y),
        'cacheZoneName': obj.cacheZoneName,
        'cacheZoneSize': obj.cacheZoneSize,
        'conditions': toJson_PolicySpecCacheConditions(obj.conditions),
        'inactive': obj.inactive,
        'levels': obj.levels,
        'lock': toJson_PolicySpecCacheLock(obj.lock),
        'manager': toJson_PolicySpecCacheManager(obj.manager),
        'maxSize': obj.maxSize,
        'minFree': obj.minFree,
        'overrideUpstreamCache': obj.overrideUpstreamCache,
        'time': obj.time,
        'useTempPath': obj.useTempPath,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecCors(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'allowCredentials': obj.allowCredentials,
        'allowHeaders': obj.allowHeaders?.map(y => y),
        'allowMethods': obj.allowMethods?.map(y => y),
        'allowOrigin': obj.allowOrigin?.map(y => y),
        'exposeHeaders': obj.exposeHeaders?.map(y => y),
        'maxAge': obj.maxAge,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecEgressMtls(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'ciphers': obj.ciphers,
        'protocols': obj.protocols,
        'serverName': obj.serverName,
        'sessionReuse': obj.sessionReuse,
        'sslName': obj.sslName,
        'tlsSecret': obj.tlsSecret,
        'trustedCertSecret': obj.trustedCertSecret,
        'verifyDepth': obj.verifyDepth,
        'verifyServer': obj.verifyServer,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecExternalAuth(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'authServiceName': obj.authServiceName,
        'authServicePorts': obj.authServicePorts?.map(y => y),
        'authSigninRedirectBasePath': obj.authSigninRedirectBasePath,
        'authSigninURI': obj.authSigninUri,
        'authSnippets': obj.authSnippets,
        'authURI': obj.authUri,
        'sniName': obj.sniName,
        'sslEnabled': obj.sslEnabled,
        'sslVerify': obj.sslVerify,
        'sslVerifyDepth': obj.sslVerifyDepth,
        'trustedCertSecret': obj.trustedCertSecret,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecIngressMtls(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'clientCertSecret': obj.clientCertSecret,
        'crlFileName': obj.crlFileName,
        'verifyClient': obj.verifyClient,
        'verifyDepth': obj.verifyDepth,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecJwt(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'jwksURI': obj.jwksUri,
        'keyCache': obj.keyCache,
        'realm': obj.realm,
        'secret': obj.secret,
        'sniEnabled': obj.sniEnabled,
        'sniName': obj.sniName,
        'sslVerify': obj.sslVerify,
        'sslVerifyDepth': obj.sslVerifyDepth,
        'token': obj.token,
        'trustedCertSecret': obj.trustedCertSecret,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecOidc(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'accessTokenEnable': obj.accessTokenEnable,
        'authEndpoint': obj.authEndpoint,
        'authExtraArgs': obj.authExtraArgs?.map(y => y),
        'clientID': obj.clientId,
        'clientSecret': obj.clientSecret,
        'endSessionEndpoint': obj.endSessionEndpoint,
        'jwksURI': obj.jwksUri,
        'pkceEnable': obj.pkceEnable,
        'postLogoutRedirectURI': obj.postLogoutRedirectUri,
        'redirectURI': obj.redirectUri,
        'scope': obj.scope,
        'sslVerify': obj.sslVerify,
        'sslVerifyDepth': obj.sslVerifyDepth,
        'tokenEndpoint': obj.tokenEndpoint,
        'trustedCertSecret': obj.trustedCertSecret,
        'zoneSyncLeeway': obj.zoneSyncLeeway,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecRateLimit(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'burst': obj.burst,
        'condition': toJson_PolicySpecRateLimitCondition(obj.condition),
        'delay': obj.delay,
        'dryRun': obj.dryRun,
        'key': obj.key,
        'logLevel': obj.logLevel,
        'noDelay': obj.noDelay,
        'rate': obj.rate,
        'rejectCode': obj.rejectCode,
        'scale': obj.scale,
        'zoneSize': obj.zoneSize,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecWaf(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'apBundle': obj.apBundle,
        'apPolicy': obj.apPolicy,
        'enable': obj.enable,
        'securityLog': toJson_PolicySpecWafSecurityLog(obj.securityLog),
        'securityLogs': obj.securityLogs?.map(y => toJson_PolicySpecWafSecurityLogs(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecApiKeySuppliedIn(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'header': obj.header?.map(y => y),
        'query': obj.query?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
class PolicySpecCacheAllowedCodes {
    value;
    static fromNumber(value) {
        return new PolicySpecCacheAllowedCodes(value);
    }
    static fromString(value) {
        return new PolicySpecCacheAllowedCodes(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.PolicySpecCacheAllowedCodes = PolicySpecCacheAllowedCodes;
function toJson_PolicySpecCacheConditions(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'bypass': obj.bypass?.map(y => y),
        'noCache': obj.noCache?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecCacheLock(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'age': obj.age,
        'enable': obj.enable,
        'timeout': obj.timeout,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecCacheManager(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'files': obj.files,
        'sleep': obj.sleep,
        'threshold': obj.threshold,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecRateLimitCondition(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'default': obj.default,
        'jwt': toJson_PolicySpecRateLimitConditionJwt(obj.jwt),
        'variables': obj.variables?.map(y => toJson_PolicySpecRateLimitConditionVariables(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecWafSecurityLog(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'apLogBundle': obj.apLogBundle,
        'apLogConf': obj.apLogConf,
        'enable': obj.enable,
        'logDest': obj.logDest,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecWafSecurityLogs(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'apLogBundle': obj.apLogBundle,
        'apLogConf': obj.apLogConf,
        'enable': obj.enable,
        'logDest': obj.logDest,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecRateLimitConditionJwt(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'claim': obj.claim,
        'match': obj.match,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PolicySpecRateLimitConditionVariables(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'match': obj.match,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
