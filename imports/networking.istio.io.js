"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.VirtualServiceSpecHttpRedirectDerivePort = exports.VirtualServiceSpecHttpCorsPolicyUnmatchedPreflights = exports.VirtualService = exports.DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy = exports.DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy = exports.DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsTlsMode = exports.DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerSimple = exports.DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolHttpH2UpgradePolicy = exports.DestinationRuleSpecTrafficPolicyPortLevelSettingsTlsMode = exports.DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerSimple = exports.DestinationRuleSpecTrafficPolicyConnectionPoolHttpH2UpgradePolicy = exports.DestinationRuleSpecSubsetsTrafficPolicyTlsMode = exports.DestinationRuleSpecSubsetsTrafficPolicyProxyProtocolVersion = exports.DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerSimple = exports.DestinationRuleSpecTrafficPolicyTlsMode = exports.DestinationRuleSpecTrafficPolicyProxyProtocolVersion = exports.DestinationRuleSpecTrafficPolicyLoadBalancerSimple = exports.DestinationRule = void 0;
exports.toJson_DestinationRuleProps = toJson_DestinationRuleProps;
exports.toJson_DestinationRuleSpec = toJson_DestinationRuleSpec;
exports.toJson_DestinationRuleSpecSubsets = toJson_DestinationRuleSpecSubsets;
exports.toJson_DestinationRuleSpecTrafficPolicy = toJson_DestinationRuleSpecTrafficPolicy;
exports.toJson_DestinationRuleSpecWorkloadSelector = toJson_DestinationRuleSpecWorkloadSelector;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicy = toJson_DestinationRuleSpecSubsetsTrafficPolicy;
exports.toJson_DestinationRuleSpecTrafficPolicyConnectionPool = toJson_DestinationRuleSpecTrafficPolicyConnectionPool;
exports.toJson_DestinationRuleSpecTrafficPolicyLoadBalancer = toJson_DestinationRuleSpecTrafficPolicyLoadBalancer;
exports.toJson_DestinationRuleSpecTrafficPolicyOutlierDetection = toJson_DestinationRuleSpecTrafficPolicyOutlierDetection;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettings = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettings;
exports.toJson_DestinationRuleSpecTrafficPolicyProxyProtocol = toJson_DestinationRuleSpecTrafficPolicyProxyProtocol;
exports.toJson_DestinationRuleSpecTrafficPolicyRetryBudget = toJson_DestinationRuleSpecTrafficPolicyRetryBudget;
exports.toJson_DestinationRuleSpecTrafficPolicyTls = toJson_DestinationRuleSpecTrafficPolicyTls;
exports.toJson_DestinationRuleSpecTrafficPolicyTunnel = toJson_DestinationRuleSpecTrafficPolicyTunnel;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyConnectionPool = toJson_DestinationRuleSpecSubsetsTrafficPolicyConnectionPool;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancer = toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancer;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyOutlierDetection = toJson_DestinationRuleSpecSubsetsTrafficPolicyOutlierDetection;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettings = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettings;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyProxyProtocol = toJson_DestinationRuleSpecSubsetsTrafficPolicyProxyProtocol;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyRetryBudget = toJson_DestinationRuleSpecSubsetsTrafficPolicyRetryBudget;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyTls = toJson_DestinationRuleSpecSubsetsTrafficPolicyTls;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyTunnel = toJson_DestinationRuleSpecSubsetsTrafficPolicyTunnel;
exports.toJson_DestinationRuleSpecTrafficPolicyConnectionPoolHttp = toJson_DestinationRuleSpecTrafficPolicyConnectionPoolHttp;
exports.toJson_DestinationRuleSpecTrafficPolicyConnectionPoolTcp = toJson_DestinationRuleSpecTrafficPolicyConnectionPoolTcp;
exports.toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHash = toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHash;
exports.toJson_DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSetting = toJson_DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSetting;
exports.toJson_DestinationRuleSpecTrafficPolicyLoadBalancerWarmup = toJson_DestinationRuleSpecTrafficPolicyLoadBalancerWarmup;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPool = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPool;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancer = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancer;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsOutlierDetection = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsOutlierDetection;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsPort = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsPort;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsTls = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsTls;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolHttp = toJson_DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolHttp;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolTcp = toJson_DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolTcp;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHash = toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHash;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerLocalityLbSetting = toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerLocalityLbSetting;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerWarmup = toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerWarmup;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPool = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPool;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancer = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancer;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsOutlierDetection = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsOutlierDetection;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsPort = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsPort;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsTls = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsTls;
exports.toJson_DestinationRuleSpecTrafficPolicyConnectionPoolTcpTcpKeepalive = toJson_DestinationRuleSpecTrafficPolicyConnectionPoolTcpTcpKeepalive;
exports.toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashHttpCookie = toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashHttpCookie;
exports.toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashMaglev = toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashMaglev;
exports.toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashRingHash = toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashRingHash;
exports.toJson_DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSettingDistribute = toJson_DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSettingDistribute;
exports.toJson_DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSettingFailover = toJson_DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSettingFailover;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolHttp = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolHttp;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolTcp = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolTcp;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHash = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHash;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSetting = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSetting;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerWarmup = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerWarmup;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolTcpTcpKeepalive = toJson_DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolTcpTcpKeepalive;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHashHttpCookie = toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHashHttpCookie;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHashMaglev = toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHashMaglev;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHashRingHash = toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHashRingHash;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerLocalityLbSettingDistribute = toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerLocalityLbSettingDistribute;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerLocalityLbSettingFailover = toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerLocalityLbSettingFailover;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolHttp = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolHttp;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolTcp = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolTcp;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHash = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHash;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSetting = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSetting;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerWarmup = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerWarmup;
exports.toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashHttpCookieAttributes = toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashHttpCookieAttributes;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolTcpTcpKeepalive = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolTcpTcpKeepalive;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashHttpCookie = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashHttpCookie;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashMaglev = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashMaglev;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashRingHash = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashRingHash;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSettingDistribute = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSettingDistribute;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSettingFailover = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSettingFailover;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHashHttpCookieAttributes = toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHashHttpCookieAttributes;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolTcpTcpKeepalive = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolTcpTcpKeepalive;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashHttpCookie = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashHttpCookie;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashMaglev = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashMaglev;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashRingHash = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashRingHash;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSettingDistribute = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSettingDistribute;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSettingFailover = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSettingFailover;
exports.toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashHttpCookieAttributes = toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashHttpCookieAttributes;
exports.toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashHttpCookieAttributes = toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashHttpCookieAttributes;
exports.toJson_VirtualServiceProps = toJson_VirtualServiceProps;
exports.toJson_VirtualServiceSpec = toJson_VirtualServiceSpec;
exports.toJson_VirtualServiceSpecHttp = toJson_VirtualServiceSpecHttp;
exports.toJson_VirtualServiceSpecTcp = toJson_VirtualServiceSpecTcp;
exports.toJson_VirtualServiceSpecTls = toJson_VirtualServiceSpecTls;
exports.toJson_VirtualServiceSpecHttpCorsPolicy = toJson_VirtualServiceSpecHttpCorsPolicy;
exports.toJson_VirtualServiceSpecHttpDelegate = toJson_VirtualServiceSpecHttpDelegate;
exports.toJson_VirtualServiceSpecHttpDirectResponse = toJson_VirtualServiceSpecHttpDirectResponse;
exports.toJson_VirtualServiceSpecHttpFault = toJson_VirtualServiceSpecHttpFault;
exports.toJson_VirtualServiceSpecHttpHeaders = toJson_VirtualServiceSpecHttpHeaders;
exports.toJson_VirtualServiceSpecHttpMatch = toJson_VirtualServiceSpecHttpMatch;
exports.toJson_VirtualServiceSpecHttpMirror = toJson_VirtualServiceSpecHttpMirror;
exports.toJson_VirtualServiceSpecHttpMirrorPercentage = toJson_VirtualServiceSpecHttpMirrorPercentage;
exports.toJson_VirtualServiceSpecHttpMirrors = toJson_VirtualServiceSpecHttpMirrors;
exports.toJson_VirtualServiceSpecHttpRedirect = toJson_VirtualServiceSpecHttpRedirect;
exports.toJson_VirtualServiceSpecHttpRetries = toJson_VirtualServiceSpecHttpRetries;
exports.toJson_VirtualServiceSpecHttpRewrite = toJson_VirtualServiceSpecHttpRewrite;
exports.toJson_VirtualServiceSpecHttpRoute = toJson_VirtualServiceSpecHttpRoute;
exports.toJson_VirtualServiceSpecTcpMatch = toJson_VirtualServiceSpecTcpMatch;
exports.toJson_VirtualServiceSpecTcpRoute = toJson_VirtualServiceSpecTcpRoute;
exports.toJson_VirtualServiceSpecTlsMatch = toJson_VirtualServiceSpecTlsMatch;
exports.toJson_VirtualServiceSpecTlsRoute = toJson_VirtualServiceSpecTlsRoute;
exports.toJson_VirtualServiceSpecHttpCorsPolicyAllowOrigins = toJson_VirtualServiceSpecHttpCorsPolicyAllowOrigins;
exports.toJson_VirtualServiceSpecHttpDirectResponseBody = toJson_VirtualServiceSpecHttpDirectResponseBody;
exports.toJson_VirtualServiceSpecHttpFaultAbort = toJson_VirtualServiceSpecHttpFaultAbort;
exports.toJson_VirtualServiceSpecHttpFaultDelay = toJson_VirtualServiceSpecHttpFaultDelay;
exports.toJson_VirtualServiceSpecHttpHeadersRequest = toJson_VirtualServiceSpecHttpHeadersRequest;
exports.toJson_VirtualServiceSpecHttpHeadersResponse = toJson_VirtualServiceSpecHttpHeadersResponse;
exports.toJson_VirtualServiceSpecHttpMatchAuthority = toJson_VirtualServiceSpecHttpMatchAuthority;
exports.toJson_VirtualServiceSpecHttpMatchHeaders = toJson_VirtualServiceSpecHttpMatchHeaders;
exports.toJson_VirtualServiceSpecHttpMatchMethod = toJson_VirtualServiceSpecHttpMatchMethod;
exports.toJson_VirtualServiceSpecHttpMatchQueryParams = toJson_VirtualServiceSpecHttpMatchQueryParams;
exports.toJson_VirtualServiceSpecHttpMatchScheme = toJson_VirtualServiceSpecHttpMatchScheme;
exports.toJson_VirtualServiceSpecHttpMatchUri = toJson_VirtualServiceSpecHttpMatchUri;
exports.toJson_VirtualServiceSpecHttpMatchWithoutHeaders = toJson_VirtualServiceSpecHttpMatchWithoutHeaders;
exports.toJson_VirtualServiceSpecHttpMirrorPort = toJson_VirtualServiceSpecHttpMirrorPort;
exports.toJson_VirtualServiceSpecHttpMirrorsDestination = toJson_VirtualServiceSpecHttpMirrorsDestination;
exports.toJson_VirtualServiceSpecHttpMirrorsPercentage = toJson_VirtualServiceSpecHttpMirrorsPercentage;
exports.toJson_VirtualServiceSpecHttpRewriteUriRegexRewrite = toJson_VirtualServiceSpecHttpRewriteUriRegexRewrite;
exports.toJson_VirtualServiceSpecHttpRouteDestination = toJson_VirtualServiceSpecHttpRouteDestination;
exports.toJson_VirtualServiceSpecHttpRouteHeaders = toJson_VirtualServiceSpecHttpRouteHeaders;
exports.toJson_VirtualServiceSpecTcpRouteDestination = toJson_VirtualServiceSpecTcpRouteDestination;
exports.toJson_VirtualServiceSpecTlsRouteDestination = toJson_VirtualServiceSpecTlsRouteDestination;
exports.toJson_VirtualServiceSpecHttpFaultAbortPercentage = toJson_VirtualServiceSpecHttpFaultAbortPercentage;
exports.toJson_VirtualServiceSpecHttpFaultDelayPercentage = toJson_VirtualServiceSpecHttpFaultDelayPercentage;
exports.toJson_VirtualServiceSpecHttpMirrorsDestinationPort = toJson_VirtualServiceSpecHttpMirrorsDestinationPort;
exports.toJson_VirtualServiceSpecHttpRouteDestinationPort = toJson_VirtualServiceSpecHttpRouteDestinationPort;
exports.toJson_VirtualServiceSpecHttpRouteHeadersRequest = toJson_VirtualServiceSpecHttpRouteHeadersRequest;
exports.toJson_VirtualServiceSpecHttpRouteHeadersResponse = toJson_VirtualServiceSpecHttpRouteHeadersResponse;
exports.toJson_VirtualServiceSpecTcpRouteDestinationPort = toJson_VirtualServiceSpecTcpRouteDestinationPort;
exports.toJson_VirtualServiceSpecTlsRouteDestinationPort = toJson_VirtualServiceSpecTlsRouteDestinationPort;
const cdk8s_1 = require("cdk8s");
class DestinationRule extends cdk8s_1.ApiObject {
    static GVK = {
        apiVersion: 'networking.istio.io/v1',
        kind: 'DestinationRule',
    };
    static manifest(props = {}) {
        return {
            ...DestinationRule.GVK,
            ...toJson_DestinationRuleProps(props),
        };
    }
    constructor(scope, id, props = {}) {
        super(scope, id, {
            ...DestinationRule.GVK,
            ...props,
        });
    }
    toJson() {
        const resolved = super.toJson();
        return {
            ...DestinationRule.GVK,
            ...toJson_DestinationRuleProps(resolved),
        };
    }
}
exports.DestinationRule = DestinationRule;
function toJson_DestinationRuleProps(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'metadata': obj.metadata,
        'spec': toJson_DestinationRuleSpec(obj.spec),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpec(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'exportTo': obj.exportTo?.map(y => y),
        'host': obj.host,
        'subsets': obj.subsets?.map(y => toJson_DestinationRuleSpecSubsets(y)),
        'trafficPolicy': toJson_DestinationRuleSpecTrafficPolicy(obj.trafficPolicy),
        'workloadSelector': toJson_DestinationRuleSpecWorkloadSelector(obj.workloadSelector),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsets(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'labels': ((obj.labels) === undefined) ? undefined : (Object.entries(obj.labels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
        'name': obj.name,
        'trafficPolicy': toJson_DestinationRuleSpecSubsetsTrafficPolicy(obj.trafficPolicy),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicy(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'connectionPool': toJson_DestinationRuleSpecTrafficPolicyConnectionPool(obj.connectionPool),
        'loadBalancer': toJson_DestinationRuleSpecTrafficPolicyLoadBalancer(obj.loadBalancer),
        'outlierDetection': toJson_DestinationRuleSpecTrafficPolicyOutlierDetection(obj.outlierDetection),
        'portLevelSettings': obj.portLevelSettings?.map(y => toJson_DestinationRuleSpecTrafficPolicyPortLevelSettings(y)),
        'proxyProtocol': toJson_DestinationRuleSpecTrafficPolicyProxyProtocol(obj.proxyProtocol),
        'retryBudget': toJson_DestinationRuleSpecTrafficPolicyRetryBudget(obj.retryBudget),
        'tls': toJson_DestinationRuleSpecTrafficPolicyTls(obj.tls),
        'tunnel': toJson_DestinationRuleSpecTrafficPolicyTunnel(obj.tunnel),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecWorkloadSelector(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicy(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'connectionPool': toJson_DestinationRuleSpecSubsetsTrafficPolicyConnectionPool(obj.connectionPool),
        'loadBalancer': toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancer(obj.loadBalancer),
        'outlierDetection': toJson_DestinationRuleSpecSubsetsTrafficPolicyOutlierDetection(obj.outlierDetection),
        'portLevelSettings': obj.portLevelSettings?.map(y => toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettings(y)),
        'proxyProtocol': toJson_DestinationRuleSpecSubsetsTrafficPolicyProxyProtocol(obj.proxyProtocol),
        'retryBudget': toJson_DestinationRuleSpecSubsetsTrafficPolicyRetryBudget(obj.retryBudget),
        'tls': toJson_DestinationRuleSpecSubsetsTrafficPolicyTls(obj.tls),
        'tunnel': toJson_DestinationRuleSpecSubsetsTrafficPolicyTunnel(obj.tunnel),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyConnectionPool(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'http': toJson_DestinationRuleSpecTrafficPolicyConnectionPoolHttp(obj.http),
        'tcp': toJson_DestinationRuleSpecTrafficPolicyConnectionPoolTcp(obj.tcp),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyLoadBalancer(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'consistentHash': toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHash(obj.consistentHash),
        'localityLbSetting': toJson_DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSetting(obj.localityLbSetting),
        'simple': obj.simple,
        'warmup': toJson_DestinationRuleSpecTrafficPolicyLoadBalancerWarmup(obj.warmup),
        'warmupDurationSecs': obj.warmupDurationSecs,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyOutlierDetection(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'baseEjectionTime': obj.baseEjectionTime,
        'consecutive5xxErrors': obj.consecutive5XxErrors,
        'consecutiveErrors': obj.consecutiveErrors,
        'consecutiveGatewayErrors': obj.consecutiveGatewayErrors,
        'consecutiveLocalOriginFailures': obj.consecutiveLocalOriginFailures,
        'interval': obj.interval,
        'maxEjectionPercent': obj.maxEjectionPercent,
        'minHealthPercent': obj.minHealthPercent,
        'splitExternalLocalOriginErrors': obj.splitExternalLocalOriginErrors,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettings(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'connectionPool': toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPool(obj.connectionPool),
        'loadBalancer': toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancer(obj.loadBalancer),
        'outlierDetection': toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsOutlierDetection(obj.outlierDetection),
        'port': toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsPort(obj.port),
        'tls': toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsTls(obj.tls),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyProxyProtocol(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'version': obj.version,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyRetryBudget(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'minRetryConcurrency': obj.minRetryConcurrency,
        'percent': obj.percent,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyTls(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'caCertificates': obj.caCertificates,
        'caCrl': obj.caCrl,
        'clientCertificate': obj.clientCertificate,
        'credentialName': obj.credentialName,
        'insecureSkipVerify': obj.insecureSkipVerify,
        'mode': obj.mode,
        'privateKey': obj.privateKey,
        'sni': obj.sni,
        'subjectAltNames': obj.subjectAltNames?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyTunnel(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'protocol': obj.protocol,
        'targetHost': obj.targetHost,
        'targetPort': obj.targetPort,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyConnectionPool(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'http': toJson_DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolHttp(obj.http),
        'tcp': toJson_DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolTcp(obj.tcp),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancer(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'consistentHash': toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHash(obj.consistentHash),
        'localityLbSetting': toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerLocalityLbSetting(obj.localityLbSetting),
        'simple': obj.simple,
        'warmup': toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerWarmup(obj.warmup),
        'warmupDurationSecs': obj.warmupDurationSecs,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyOutlierDetection(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'baseEjectionTime': obj.baseEjectionTime,
        'consecutive5xxErrors': obj.consecutive5XxErrors,
        'consecutiveErrors': obj.consecutiveErrors,
        'consecutiveGatewayErrors': obj.consecutiveGatewayErrors,
        'consecutiveLocalOriginFailures': obj.consecutiveLocalOriginFailures,
        'interval': obj.interval,
        'maxEjectionPercent': obj.maxEjectionPercent,
        'minHealthPercent': obj.minHealthPercent,
        'splitExternalLocalOriginErrors': obj.splitExternalLocalOriginErrors,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettings(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'connectionPool': toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPool(obj.connectionPool),
        'loadBalancer': toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancer(obj.loadBalancer),
        'outlierDetection': toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsOutlierDetection(obj.outlierDetection),
        'port': toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsPort(obj.port),
        'tls': toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsTls(obj.tls),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyProxyProtocol(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'version': obj.version,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyRetryBudget(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'minRetryConcurrency': obj.minRetryConcurrency,
        'percent': obj.percent,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyTls(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'caCertificates': obj.caCertificates,
        'caCrl': obj.caCrl,
        'clientCertificate': obj.clientCertificate,
        'credentialName': obj.credentialName,
        'insecureSkipVerify': obj.insecureSkipVerify,
        'mode': obj.mode,
        'privateKey': obj.privateKey,
        'sni': obj.sni,
        'subjectAltNames': obj.subjectAltNames?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyTunnel(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'protocol': obj.protocol,
        'targetHost': obj.targetHost,
        'targetPort': obj.targetPort,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyConnectionPoolHttp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'h2UpgradePolicy': obj.h2UpgradePolicy,
        'http1MaxPendingRequests': obj.http1MaxPendingRequests,
        'http2MaxRequests': obj.http2MaxRequests,
        'idleTimeout': obj.idleTimeout,
        'maxConcurrentStreams': obj.maxConcurrentStreams,
        'maxRequestsPerConnection': obj.maxRequestsPerConnection,
        'maxRetries': obj.maxRetries,
        'useClientProtocol': obj.useClientProtocol,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyConnectionPoolTcp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'connectTimeout': obj.connectTimeout,
        'idleTimeout': obj.idleTimeout,
        'maxConnectionDuration': obj.maxConnectionDuration,
        'maxConnections': obj.maxConnections,
        'tcpKeepalive': toJson_DestinationRuleSpecTrafficPolicyConnectionPoolTcpTcpKeepalive(obj.tcpKeepalive),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHash(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'httpCookie': toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashHttpCookie(obj.httpCookie),
        'httpHeaderName': obj.httpHeaderName,
        'httpQueryParameterName': obj.httpQueryParameterName,
        'maglev': toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashMaglev(obj.maglev),
        'minimumRingSize': obj.minimumRingSize,
        'ringHash': toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashRingHash(obj.ringHash),
        'useSourceIp': obj.useSourceIp,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSetting(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'distribute': obj.distribute?.map(y => toJson_DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSettingDistribute(y)),
        'enabled': obj.enabled,
        'failover': obj.failover?.map(y => toJson_DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSettingFailover(y)),
        'failoverPriority': obj.failoverPriority?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var DestinationRuleSpecTrafficPolicyLoadBalancerSimple;
(function (DestinationRuleSpecTrafficPolicyLoadBalancerSimple) {
    DestinationRuleSpecTrafficPolicyLoadBalancerSimple["UNSPECIFIED"] = "UNSPECIFIED";
    DestinationRuleSpecTrafficPolicyLoadBalancerSimple["LEAST_UNDERSCORE_CONN"] = "LEAST_CONN";
    DestinationRuleSpecTrafficPolicyLoadBalancerSimple["RANDOM"] = "RANDOM";
    DestinationRuleSpecTrafficPolicyLoadBalancerSimple["PASSTHROUGH"] = "PASSTHROUGH";
    DestinationRuleSpecTrafficPolicyLoadBalancerSimple["ROUND_UNDERSCORE_ROBIN"] = "ROUND_ROBIN";
    DestinationRuleSpecTrafficPolicyLoadBalancerSimple["LEAST_UNDERSCORE_REQUEST"] = "LEAST_REQUEST";
})(DestinationRuleSpecTrafficPolicyLoadBalancerSimple || (exports.DestinationRuleSpecTrafficPolicyLoadBalancerSimple = DestinationRuleSpecTrafficPolicyLoadBalancerSimple = {}));
function toJson_DestinationRuleSpecTrafficPolicyLoadBalancerWarmup(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'aggression': obj.aggression,
        'duration': obj.duration,
        'minimumPercent': obj.minimumPercent,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPool(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'http': toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolHttp(obj.http),
        'tcp': toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolTcp(obj.tcp),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancer(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'consistentHash': toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHash(obj.consistentHash),
        'localityLbSetting': toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSetting(obj.localityLbSetting),
        'simple': obj.simple,
        'warmup': toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerWarmup(obj.warmup),
        'warmupDurationSecs': obj.warmupDurationSecs,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsOutlierDetection(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'baseEjectionTime': obj.baseEjectionTime,
        'consecutive5xxErrors': obj.consecutive5XxErrors,
        'consecutiveErrors': obj.consecutiveErrors,
        'consecutiveGatewayErrors': obj.consecutiveGatewayErrors,
        'consecutiveLocalOriginFailures': obj.consecutiveLocalOriginFailures,
        'interval': obj.interval,
        'maxEjectionPercent': obj.maxEjectionPercent,
        'minHealthPercent': obj.minHealthPercent,
        'splitExternalLocalOriginErrors': obj.splitExternalLocalOriginErrors,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsPort(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'number': obj.number,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsTls(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'caCertificates': obj.caCertificates,
        'caCrl': obj.caCrl,
        'clientCertificate': obj.clientCertificate,
        'credentialName': obj.credentialName,
        'insecureSkipVerify': obj.insecureSkipVerify,
        'mode': obj.mode,
        'privateKey': obj.privateKey,
        'sni': obj.sni,
        'subjectAltNames': obj.subjectAltNames?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var DestinationRuleSpecTrafficPolicyProxyProtocolVersion;
(function (DestinationRuleSpecTrafficPolicyProxyProtocolVersion) {
    DestinationRuleSpecTrafficPolicyProxyProtocolVersion["V1"] = "V1";
    DestinationRuleSpecTrafficPolicyProxyProtocolVersion["V2"] = "V2";
})(DestinationRuleSpecTrafficPolicyProxyProtocolVersion || (exports.DestinationRuleSpecTrafficPolicyProxyProtocolVersion = DestinationRuleSpecTrafficPolicyProxyProtocolVersion = {}));
var DestinationRuleSpecTrafficPolicyTlsMode;
(function (DestinationRuleSpecTrafficPolicyTlsMode) {
    DestinationRuleSpecTrafficPolicyTlsMode["DISABLE"] = "DISABLE";
    DestinationRuleSpecTrafficPolicyTlsMode["SIMPLE"] = "SIMPLE";
    DestinationRuleSpecTrafficPolicyTlsMode["MUTUAL"] = "MUTUAL";
    DestinationRuleSpecTrafficPolicyTlsMode["ISTIO_UNDERSCORE_MUTUAL"] = "ISTIO_MUTUAL";
})(DestinationRuleSpecTrafficPolicyTlsMode || (exports.DestinationRuleSpecTrafficPolicyTlsMode = DestinationRuleSpecTrafficPolicyTlsMode = {}));
function toJson_DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolHttp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'h2UpgradePolicy': obj.h2UpgradePolicy,
        'http1MaxPendingRequests': obj.http1MaxPendingRequests,
        'http2MaxRequests': obj.http2MaxRequests,
        'idleTimeout': obj.idleTimeout,
        'maxConcurrentStreams': obj.maxConcurrentStreams,
        'maxRequestsPerConnection': obj.maxRequestsPerConnection,
        'maxRetries': obj.maxRetries,
        'useClientProtocol': obj.useClientProtocol,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolTcp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'connectTimeout': obj.connectTimeout,
        'idleTimeout': obj.idleTimeout,
        'maxConnectionDuration': obj.maxConnectionDuration,
        'maxConnections': obj.maxConnections,
        'tcpKeepalive': toJson_DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolTcpTcpKeepalive(obj.tcpKeepalive),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHash(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'httpCookie': toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHashHttpCookie(obj.httpCookie),
        'httpHeaderName': obj.httpHeaderName,
        'httpQueryParameterName': obj.httpQueryParameterName,
        'maglev': toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHashMaglev(obj.maglev),
        'minimumRingSize': obj.minimumRingSize,
        'ringHash': toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHashRingHash(obj.ringHash),
        'useSourceIp': obj.useSourceIp,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerLocalityLbSetting(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'distribute': obj.distribute?.map(y => toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerLocalityLbSettingDistribute(y)),
        'enabled': obj.enabled,
        'failover': obj.failover?.map(y => toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerLocalityLbSettingFailover(y)),
        'failoverPriority': obj.failoverPriority?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerSimple;
(function (DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerSimple) {
    DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerSimple["UNSPECIFIED"] = "UNSPECIFIED";
    DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerSimple["LEAST_UNDERSCORE_CONN"] = "LEAST_CONN";
    DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerSimple["RANDOM"] = "RANDOM";
    DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerSimple["PASSTHROUGH"] = "PASSTHROUGH";
    DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerSimple["ROUND_UNDERSCORE_ROBIN"] = "ROUND_ROBIN";
    DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerSimple["LEAST_UNDERSCORE_REQUEST"] = "LEAST_REQUEST";
})(DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerSimple || (exports.DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerSimple = DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerSimple = {}));
function toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerWarmup(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'aggression': obj.aggression,
        'duration': obj.duration,
        'minimumPercent': obj.minimumPercent,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPool(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'http': toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolHttp(obj.http),
        'tcp': toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolTcp(obj.tcp),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancer(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'consistentHash': toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHash(obj.consistentHash),
        'localityLbSetting': toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSetting(obj.localityLbSetting),
        'simple': obj.simple,
        'warmup': toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerWarmup(obj.warmup),
        'warmupDurationSecs': obj.warmupDurationSecs,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsOutlierDetection(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'baseEjectionTime': obj.baseEjectionTime,
        'consecutive5xxErrors': obj.consecutive5XxErrors,
        'consecutiveErrors': obj.consecutiveErrors,
        'consecutiveGatewayErrors': obj.consecutiveGatewayErrors,
        'consecutiveLocalOriginFailures': obj.consecutiveLocalOriginFailures,
        'interval': obj.interval,
        'maxEjectionPercent': obj.maxEjectionPercent,
        'minHealthPercent': obj.minHealthPercent,
        'splitExternalLocalOriginErrors': obj.splitExternalLocalOriginErrors,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsPort(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'number': obj.number,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsTls(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'caCertificates': obj.caCertificates,
        'caCrl': obj.caCrl,
        'clientCertificate': obj.clientCertificate,
        'credentialName': obj.credentialName,
        'insecureSkipVerify': obj.insecureSkipVerify,
        'mode': obj.mode,
        'privateKey': obj.privateKey,
        'sni': obj.sni,
        'subjectAltNames': obj.subjectAltNames?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var DestinationRuleSpecSubsetsTrafficPolicyProxyProtocolVersion;
(function (DestinationRuleSpecSubsetsTrafficPolicyProxyProtocolVersion) {
    DestinationRuleSpecSubsetsTrafficPolicyProxyProtocolVersion["V1"] = "V1";
    DestinationRuleSpecSubsetsTrafficPolicyProxyProtocolVersion["V2"] = "V2";
})(DestinationRuleSpecSubsetsTrafficPolicyProxyProtocolVersion || (exports.DestinationRuleSpecSubsetsTrafficPolicyProxyProtocolVersion = DestinationRuleSpecSubsetsTrafficPolicyProxyProtocolVersion = {}));
var DestinationRuleSpecSubsetsTrafficPolicyTlsMode;
(function (DestinationRuleSpecSubsetsTrafficPolicyTlsMode) {
    DestinationRuleSpecSubsetsTrafficPolicyTlsMode["DISABLE"] = "DISABLE";
    DestinationRuleSpecSubsetsTrafficPolicyTlsMode["SIMPLE"] = "SIMPLE";
    DestinationRuleSpecSubsetsTrafficPolicyTlsMode["MUTUAL"] = "MUTUAL";
    DestinationRuleSpecSubsetsTrafficPolicyTlsMode["ISTIO_UNDERSCORE_MUTUAL"] = "ISTIO_MUTUAL";
})(DestinationRuleSpecSubsetsTrafficPolicyTlsMode || (exports.DestinationRuleSpecSubsetsTrafficPolicyTlsMode = DestinationRuleSpecSubsetsTrafficPolicyTlsMode = {}));
var DestinationRuleSpecTrafficPolicyConnectionPoolHttpH2UpgradePolicy;
(function (DestinationRuleSpecTrafficPolicyConnectionPoolHttpH2UpgradePolicy) {
    DestinationRuleSpecTrafficPolicyConnectionPoolHttpH2UpgradePolicy["DEFAULT"] = "DEFAULT";
    DestinationRuleSpecTrafficPolicyConnectionPoolHttpH2UpgradePolicy["DO_UNDERSCORE_NOT_UNDERSCORE_UPGRADE"] = "DO_NOT_UPGRADE";
    DestinationRuleSpecTrafficPolicyConnectionPoolHttpH2UpgradePolicy["UPGRADE"] = "UPGRADE";
})(DestinationRuleSpecTrafficPolicyConnectionPoolHttpH2UpgradePolicy || (exports.DestinationRuleSpecTrafficPolicyConnectionPoolHttpH2UpgradePolicy = DestinationRuleSpecTrafficPolicyConnectionPoolHttpH2UpgradePolicy = {}));
function toJson_DestinationRuleSpecTrafficPolicyConnectionPoolTcpTcpKeepalive(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'interval': obj.interval,
        'probes': obj.probes,
        'time': obj.time,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashHttpCookie(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'attributes': obj.attributes?.map(y => toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashHttpCookieAttributes(y)),
        'name': obj.name,
        'path': obj.path,
        'ttl': obj.ttl,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashMaglev(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'tableSize': obj.tableSize,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashRingHash(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'minimumRingSize': obj.minimumRingSize,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSettingDistribute(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'from': obj.from,
        'to': ((obj.to) === undefined) ? undefined : (Object.entries(obj.to).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyLoadBalancerLocalityLbSettingFailover(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'from': obj.from,
        'to': obj.to,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolHttp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'h2UpgradePolicy': obj.h2UpgradePolicy,
        'http1MaxPendingRequests': obj.http1MaxPendingRequests,
        'http2MaxRequests': obj.http2MaxRequests,
        'idleTimeout': obj.idleTimeout,
        'maxConcurrentStreams': obj.maxConcurrentStreams,
        'maxRequestsPerConnection': obj.maxRequestsPerConnection,
        'maxRetries': obj.maxRetries,
        'useClientProtocol': obj.useClientProtocol,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolTcp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'connectTimeout': obj.connectTimeout,
        'idleTimeout': obj.idleTimeout,
        'maxConnectionDuration': obj.maxConnectionDuration,
        'maxConnections': obj.maxConnections,
        'tcpKeepalive': toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolTcpTcpKeepalive(obj.tcpKeepalive),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHash(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'httpCookie': toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashHttpCookie(obj.httpCookie),
        'httpHeaderName': obj.httpHeaderName,
        'httpQueryParameterName': obj.httpQueryParameterName,
        'maglev': toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashMaglev(obj.maglev),
        'minimumRingSize': obj.minimumRingSize,
        'ringHash': toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashRingHash(obj.ringHash),
        'useSourceIp': obj.useSourceIp,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSetting(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'distribute': obj.distribute?.map(y => toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSettingDistribute(y)),
        'enabled': obj.enabled,
        'failover': obj.failover?.map(y => toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSettingFailover(y)),
        'failoverPriority': obj.failoverPriority?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerSimple;
(function (DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerSimple) {
    DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerSimple["UNSPECIFIED"] = "UNSPECIFIED";
    DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerSimple["LEAST_UNDERSCORE_CONN"] = "LEAST_CONN";
    DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerSimple["RANDOM"] = "RANDOM";
    DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerSimple["PASSTHROUGH"] = "PASSTHROUGH";
    DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerSimple["ROUND_UNDERSCORE_ROBIN"] = "ROUND_ROBIN";
    DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerSimple["LEAST_UNDERSCORE_REQUEST"] = "LEAST_REQUEST";
})(DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerSimple || (exports.DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerSimple = DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerSimple = {}));
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerWarmup(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'aggression': obj.aggression,
        'duration': obj.duration,
        'minimumPercent': obj.minimumPercent,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var DestinationRuleSpecTrafficPolicyPortLevelSettingsTlsMode;
(function (DestinationRuleSpecTrafficPolicyPortLevelSettingsTlsMode) {
    DestinationRuleSpecTrafficPolicyPortLevelSettingsTlsMode["DISABLE"] = "DISABLE";
    DestinationRuleSpecTrafficPolicyPortLevelSettingsTlsMode["SIMPLE"] = "SIMPLE";
    DestinationRuleSpecTrafficPolicyPortLevelSettingsTlsMode["MUTUAL"] = "MUTUAL";
    DestinationRuleSpecTrafficPolicyPortLevelSettingsTlsMode["ISTIO_UNDERSCORE_MUTUAL"] = "ISTIO_MUTUAL";
})(DestinationRuleSpecTrafficPolicyPortLevelSettingsTlsMode || (exports.DestinationRuleSpecTrafficPolicyPortLevelSettingsTlsMode = DestinationRuleSpecTrafficPolicyPortLevelSettingsTlsMode = {}));
var DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolHttpH2UpgradePolicy;
(function (DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolHttpH2UpgradePolicy) {
    DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolHttpH2UpgradePolicy["DEFAULT"] = "DEFAULT";
    DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolHttpH2UpgradePolicy["DO_UNDERSCORE_NOT_UNDERSCORE_UPGRADE"] = "DO_NOT_UPGRADE";
    DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolHttpH2UpgradePolicy["UPGRADE"] = "UPGRADE";
})(DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolHttpH2UpgradePolicy || (exports.DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolHttpH2UpgradePolicy = DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolHttpH2UpgradePolicy = {}));
function toJson_DestinationRuleSpecSubsetsTrafficPolicyConnectionPoolTcpTcpKeepalive(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'interval': obj.interval,
        'probes': obj.probes,
        'time': obj.time,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHashHttpCookie(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'attributes': obj.attributes?.map(y => toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHashHttpCookieAttributes(y)),
        'name': obj.name,
        'path': obj.path,
        'ttl': obj.ttl,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHashMaglev(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'tableSize': obj.tableSize,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHashRingHash(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'minimumRingSize': obj.minimumRingSize,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerLocalityLbSettingDistribute(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'from': obj.from,
        'to': ((obj.to) === undefined) ? undefined : (Object.entries(obj.to).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerLocalityLbSettingFailover(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'from': obj.from,
        'to': obj.to,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolHttp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'h2UpgradePolicy': obj.h2UpgradePolicy,
        'http1MaxPendingRequests': obj.http1MaxPendingRequests,
        'http2MaxRequests': obj.http2MaxRequests,
        'idleTimeout': obj.idleTimeout,
        'maxConcurrentStreams': obj.maxConcurrentStreams,
        'maxRequestsPerConnection': obj.maxRequestsPerConnection,
        'maxRetries': obj.maxRetries,
        'useClientProtocol': obj.useClientProtocol,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolTcp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'connectTimeout': obj.connectTimeout,
        'idleTimeout': obj.idleTimeout,
        'maxConnectionDuration': obj.maxConnectionDuration,
        'maxConnections': obj.maxConnections,
        'tcpKeepalive': toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolTcpTcpKeepalive(obj.tcpKeepalive),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHash(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'httpCookie': toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashHttpCookie(obj.httpCookie),
        'httpHeaderName': obj.httpHeaderName,
        'httpQueryParameterName': obj.httpQueryParameterName,
        'maglev': toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashMaglev(obj.maglev),
        'minimumRingSize': obj.minimumRingSize,
        'ringHash': toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashRingHash(obj.ringHash),
        'useSourceIp': obj.useSourceIp,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSetting(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'distribute': obj.distribute?.map(y => toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSettingDistribute(y)),
        'enabled': obj.enabled,
        'failover': obj.failover?.map(y => toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSettingFailover(y)),
        'failoverPriority': obj.failoverPriority?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerSimple;
(function (DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerSimple) {
    DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerSimple["UNSPECIFIED"] = "UNSPECIFIED";
    DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerSimple["LEAST_UNDERSCORE_CONN"] = "LEAST_CONN";
    DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerSimple["RANDOM"] = "RANDOM";
    DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerSimple["PASSTHROUGH"] = "PASSTHROUGH";
    DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerSimple["ROUND_UNDERSCORE_ROBIN"] = "ROUND_ROBIN";
    DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerSimple["LEAST_UNDERSCORE_REQUEST"] = "LEAST_REQUEST";
})(DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerSimple || (exports.DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerSimple = DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerSimple = {}));
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerWarmup(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'aggression': obj.aggression,
        'duration': obj.duration,
        'minimumPercent': obj.minimumPercent,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsTlsMode;
(function (DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsTlsMode) {
    DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsTlsMode["DISABLE"] = "DISABLE";
    DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsTlsMode["SIMPLE"] = "SIMPLE";
    DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsTlsMode["MUTUAL"] = "MUTUAL";
    DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsTlsMode["ISTIO_UNDERSCORE_MUTUAL"] = "ISTIO_MUTUAL";
})(DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsTlsMode || (exports.DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsTlsMode = DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsTlsMode = {}));
function toJson_DestinationRuleSpecTrafficPolicyLoadBalancerConsistentHashHttpCookieAttributes(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy;
(function (DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy) {
    DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy["DEFAULT"] = "DEFAULT";
    DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy["DO_UNDERSCORE_NOT_UNDERSCORE_UPGRADE"] = "DO_NOT_UPGRADE";
    DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy["UPGRADE"] = "UPGRADE";
})(DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy || (exports.DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy = DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy = {}));
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsConnectionPoolTcpTcpKeepalive(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'interval': obj.interval,
        'probes': obj.probes,
        'time': obj.time,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashHttpCookie(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'attributes': obj.attributes?.map(y => toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashHttpCookieAttributes(y)),
        'name': obj.name,
        'path': obj.path,
        'ttl': obj.ttl,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashMaglev(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'tableSize': obj.tableSize,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashRingHash(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'minimumRingSize': obj.minimumRingSize,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSettingDistribute(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'from': obj.from,
        'to': ((obj.to) === undefined) ? undefined : (Object.entries(obj.to).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSettingFailover(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'from': obj.from,
        'to': obj.to,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyLoadBalancerConsistentHashHttpCookieAttributes(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy;
(function (DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy) {
    DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy["DEFAULT"] = "DEFAULT";
    DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy["DO_UNDERSCORE_NOT_UNDERSCORE_UPGRADE"] = "DO_NOT_UPGRADE";
    DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy["UPGRADE"] = "UPGRADE";
})(DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy || (exports.DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy = DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolHttpH2UpgradePolicy = {}));
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsConnectionPoolTcpTcpKeepalive(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'interval': obj.interval,
        'probes': obj.probes,
        'time': obj.time,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashHttpCookie(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'attributes': obj.attributes?.map(y => toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashHttpCookieAttributes(y)),
        'name': obj.name,
        'path': obj.path,
        'ttl': obj.ttl,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashMaglev(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'tableSize': obj.tableSize,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashRingHash(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'minimumRingSize': obj.minimumRingSize,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSettingDistribute(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'from': obj.from,
        'to': ((obj.to) === undefined) ? undefined : (Object.entries(obj.to).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerLocalityLbSettingFailover(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'from': obj.from,
        'to': obj.to,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashHttpCookieAttributes(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_DestinationRuleSpecSubsetsTrafficPolicyPortLevelSettingsLoadBalancerConsistentHashHttpCookieAttributes(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
class VirtualService extends cdk8s_1.ApiObject {
    static GVK = {
        apiVersion: 'networking.istio.io/v1',
        kind: 'VirtualService',
    };
    static manifest(props = {}) {
        return {
            ...VirtualService.GVK,
            ...toJson_VirtualServiceProps(props),
        };
    }
    constructor(scope, id, props = {}) {
        super(scope, id, {
            ...VirtualService.GVK,
            ...props,
        });
    }
    toJson() {
        const resolved = super.toJson();
        return {
            ...VirtualService.GVK,
            ...toJson_VirtualServiceProps(resolved),
        };
    }
}
exports.VirtualService = VirtualService;
function toJson_VirtualServiceProps(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'metadata': obj.metadata,
        'spec': toJson_VirtualServiceSpec(obj.spec),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpec(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'exportTo': obj.exportTo?.map(y => y),
        'gateways': obj.gateways?.map(y => y),
        'hosts': obj.hosts?.map(y => y),
        'http': obj.http?.map(y => toJson_VirtualServiceSpecHttp(y)),
        'tcp': obj.tcp?.map(y => toJson_VirtualServiceSpecTcp(y)),
        'tls': obj.tls?.map(y => toJson_VirtualServiceSpecTls(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'corsPolicy': toJson_VirtualServiceSpecHttpCorsPolicy(obj.corsPolicy),
        'delegate': toJson_VirtualServiceSpecHttpDelegate(obj.delegate),
        'directResponse': toJson_VirtualServiceSpecHttpDirectResponse(obj.directResponse),
        'fault': toJson_VirtualServiceSpecHttpFault(obj.fault),
        'headers': toJson_VirtualServiceSpecHttpHeaders(obj.headers),
        'match': obj.match?.map(y => toJson_VirtualServiceSpecHttpMatch(y)),
        'mirror': toJson_VirtualServiceSpecHttpMirror(obj.mirror),
        'mirrorPercent': obj.mirrorPercent,
        'mirrorPercentage': toJson_VirtualServiceSpecHttpMirrorPercentage(obj.mirrorPercentage),
        'mirrors': obj.mirrors?.map(y => toJson_VirtualServiceSpecHttpMirrors(y)),
        'name': obj.name,
        'redirect': toJson_VirtualServiceSpecHttpRedirect(obj.redirect),
        'retries': toJson_VirtualServiceSpecHttpRetries(obj.retries),
        'rewrite': toJson_VirtualServiceSpecHttpRewrite(obj.rewrite),
        'route': obj.route?.map(y => toJson_VirtualServiceSpecHttpRoute(y)),
        'timeout': obj.timeout,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecTcp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'match': obj.match?.map(y => toJson_VirtualServiceSpecTcpMatch(y)),
        'route': obj.route?.map(y => toJson_VirtualServiceSpecTcpRoute(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecTls(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'match': obj.match?.map(y => toJson_VirtualServiceSpecTlsMatch(y)),
        'route': obj.route?.map(y => toJson_VirtualServiceSpecTlsRoute(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpCorsPolicy(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'allowCredentials': obj.allowCredentials,
        'allowHeaders': obj.allowHeaders?.map(y => y),
        'allowMethods': obj.allowMethods?.map(y => y),
        'allowOrigin': obj.allowOrigin?.map(y => y),
        'allowOrigins': obj.allowOrigins?.map(y => toJson_VirtualServiceSpecHttpCorsPolicyAllowOrigins(y)),
        'exposeHeaders': obj.exposeHeaders?.map(y => y),
        'maxAge': obj.maxAge,
        'unmatchedPreflights': obj.unmatchedPreflights,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpDelegate(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
        'namespace': obj.namespace,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpDirectResponse(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'body': toJson_VirtualServiceSpecHttpDirectResponseBody(obj.body),
        'status': obj.status,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpFault(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'abort': toJson_VirtualServiceSpecHttpFaultAbort(obj.abort),
        'delay': toJson_VirtualServiceSpecHttpFaultDelay(obj.delay),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpHeaders(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'request': toJson_VirtualServiceSpecHttpHeadersRequest(obj.request),
        'response': toJson_VirtualServiceSpecHttpHeadersResponse(obj.response),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpMatch(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'authority': toJson_VirtualServiceSpecHttpMatchAuthority(obj.authority),
        'gateways': obj.gateways?.map(y => y),
        'headers': ((obj.headers) === undefined) ? undefined : (Object.entries(obj.headers).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: toJson_VirtualServiceSpecHttpMatchHeaders(i[1]) }), {})),
        'ignoreUriCase': obj.ignoreUriCase,
        'method': toJson_VirtualServiceSpecHttpMatchMethod(obj.method),
        'name': obj.name,
        'port': obj.port,
        'queryParams': ((obj.queryParams) === undefined) ? undefined : (Object.entries(obj.queryParams).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: toJson_VirtualServiceSpecHttpMatchQueryParams(i[1]) }), {})),
        'scheme': toJson_VirtualServiceSpecHttpMatchScheme(obj.scheme),
        'sourceLabels': ((obj.sourceLabels) === undefined) ? undefined : (Object.entries(obj.sourceLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
        'sourceNamespace': obj.sourceNamespace,
        'statPrefix': obj.statPrefix,
        'uri': toJson_VirtualServiceSpecHttpMatchUri(obj.uri),
        'withoutHeaders': ((obj.withoutHeaders) === undefined) ? undefined : (Object.entries(obj.withoutHeaders).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: toJson_VirtualServiceSpecHttpMatchWithoutHeaders(i[1]) }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpMirror(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'host': obj.host,
        'port': toJson_VirtualServiceSpecHttpMirrorPort(obj.port),
        'subset': obj.subset,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpMirrorPercentage(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpMirrors(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'destination': toJson_VirtualServiceSpecHttpMirrorsDestination(obj.destination),
        'percentage': toJson_VirtualServiceSpecHttpMirrorsPercentage(obj.percentage),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpRedirect(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'authority': obj.authority,
        'derivePort': obj.derivePort,
        'port': obj.port,
        'redirectCode': obj.redirectCode,
        'scheme': obj.scheme,
        'uri': obj.uri,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpRetries(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'attempts': obj.attempts,
        'backoff': obj.backoff,
        'perTryTimeout': obj.perTryTimeout,
        'retryIgnorePreviousHosts': obj.retryIgnorePreviousHosts,
        'retryOn': obj.retryOn,
        'retryRemoteLocalities': obj.retryRemoteLocalities,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpRewrite(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'authority': obj.authority,
        'uri': obj.uri,
        'uriRegexRewrite': toJson_VirtualServiceSpecHttpRewriteUriRegexRewrite(obj.uriRegexRewrite),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpRoute(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'destination': toJson_VirtualServiceSpecHttpRouteDestination(obj.destination),
        'headers': toJson_VirtualServiceSpecHttpRouteHeaders(obj.headers),
        'weight': obj.weight,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecTcpMatch(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'destinationSubnets': obj.destinationSubnets?.map(y => y),
        'gateways': obj.gateways?.map(y => y),
        'port': obj.port,
        'sourceLabels': ((obj.sourceLabels) === undefined) ? undefined : (Object.entries(obj.sourceLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
        'sourceNamespace': obj.sourceNamespace,
        'sourceSubnet': obj.sourceSubnet,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecTcpRoute(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'destination': toJson_VirtualServiceSpecTcpRouteDestination(obj.destination),
        'weight': obj.weight,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecTlsMatch(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'destinationSubnets': obj.destinationSubnets?.map(y => y),
        'gateways': obj.gateways?.map(y => y),
        'port': obj.port,
        'sniHosts': obj.sniHosts?.map(y => y),
        'sourceLabels': ((obj.sourceLabels) === undefined) ? undefined : (Object.entries(obj.sourceLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
        'sourceNamespace': obj.sourceNamespace,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecTlsRoute(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'destination': toJson_VirtualServiceSpecTlsRouteDestination(obj.destination),
        'weight': obj.weight,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpCorsPolicyAllowOrigins(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'exact': obj.exact,
        'prefix': obj.prefix,
        'regex': obj.regex,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var VirtualServiceSpecHttpCorsPolicyUnmatchedPreflights;
(function (VirtualServiceSpecHttpCorsPolicyUnmatchedPreflights) {
    VirtualServiceSpecHttpCorsPolicyUnmatchedPreflights["UNSPECIFIED"] = "UNSPECIFIED";
    VirtualServiceSpecHttpCorsPolicyUnmatchedPreflights["FORWARD"] = "FORWARD";
    VirtualServiceSpecHttpCorsPolicyUnmatchedPreflights["IGNORE"] = "IGNORE";
})(VirtualServiceSpecHttpCorsPolicyUnmatchedPreflights || (exports.VirtualServiceSpecHttpCorsPolicyUnmatchedPreflights = VirtualServiceSpecHttpCorsPolicyUnmatchedPreflights = {}));
function toJson_VirtualServiceSpecHttpDirectResponseBody(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'bytes': obj.bytes,
        'string': obj.string,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpFaultAbort(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'grpcStatus': obj.grpcStatus,
        'http2Error': obj.http2Error,
        'httpStatus': obj.httpStatus,
        'percentage': toJson_VirtualServiceSpecHttpFaultAbortPercentage(obj.percentage),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpFaultDelay(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'exponentialDelay': obj.exponentialDelay,
        'fixedDelay': obj.fixedDelay,
        'percent': obj.percent,
        'percentage': toJson_VirtualServiceSpecHttpFaultDelayPercentage(obj.percentage),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpHeadersRequest(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'add': ((obj.add) === undefined) ? undefined : (Object.entries(obj.add).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
        'remove': obj.remove?.map(y => y),
        'set': ((obj.set) === undefined) ? undefined : (Object.entries(obj.set).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpHeadersResponse(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'add': ((obj.add) === undefined) ? undefined : (Object.entries(obj.add).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
        'remove': obj.remove?.map(y => y),
        'set': ((obj.set) === undefined) ? undefined : (Object.entries(obj.set).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpMatchAuthority(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'exact': obj.exact,
        'prefix': obj.prefix,
        'regex': obj.regex,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpMatchHeaders(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'exact': obj.exact,
        'prefix': obj.prefix,
        'regex': obj.regex,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpMatchMethod(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'exact': obj.exact,
        'prefix': obj.prefix,
        'regex': obj.regex,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpMatchQueryParams(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'exact': obj.exact,
        'prefix': obj.prefix,
        'regex': obj.regex,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpMatchScheme(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'exact': obj.exact,
        'prefix': obj.prefix,
        'regex': obj.regex,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpMatchUri(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'exact': obj.exact,
        'prefix': obj.prefix,
        'regex': obj.regex,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpMatchWithoutHeaders(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'exact': obj.exact,
        'prefix': obj.prefix,
        'regex': obj.regex,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpMirrorPort(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'number': obj.number,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpMirrorsDestination(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'host': obj.host,
        'port': toJson_VirtualServiceSpecHttpMirrorsDestinationPort(obj.port),
        'subset': obj.subset,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpMirrorsPercentage(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var VirtualServiceSpecHttpRedirectDerivePort;
(function (VirtualServiceSpecHttpRedirectDerivePort) {
    VirtualServiceSpecHttpRedirectDerivePort["FROM_UNDERSCORE_PROTOCOL_UNDERSCORE_DEFAULT"] = "FROM_PROTOCOL_DEFAULT";
    VirtualServiceSpecHttpRedirectDerivePort["FROM_UNDERSCORE_REQUEST_UNDERSCORE_PORT"] = "FROM_REQUEST_PORT";
})(VirtualServiceSpecHttpRedirectDerivePort || (exports.VirtualServiceSpecHttpRedirectDerivePort = VirtualServiceSpecHttpRedirectDerivePort = {}));
function toJson_VirtualServiceSpecHttpRewriteUriRegexRewrite(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'match': obj.match,
        'rewrite': obj.rewrite,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpRouteDestination(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'host': obj.host,
        'port': toJson_VirtualServiceSpecHttpRouteDestinationPort(obj.port),
        'subset': obj.subset,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpRouteHeaders(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'request': toJson_VirtualServiceSpecHttpRouteHeadersRequest(obj.request),
        'response': toJson_VirtualServiceSpecHttpRouteHeadersResponse(obj.response),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecTcpRouteDestination(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'host': obj.host,
        'port': toJson_VirtualServiceSpecTcpRouteDestinationPort(obj.port),
        'subset': obj.subset,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecTlsRouteDestination(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'host': obj.host,
        'port': toJson_VirtualServiceSpecTlsRouteDestinationPort(obj.port),
        'subset': obj.subset,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpFaultAbortPercentage(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpFaultDelayPercentage(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpMirrorsDestinationPort(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'number': obj.number,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpRouteDestinationPort(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'number': obj.number,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpRouteHeadersRequest(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'add': ((obj.add) === undefined) ? undefined : (Object.entries(obj.add).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
        'remove': obj.remove?.map(y => y),
        'set': ((obj.set) === undefined) ? undefined : (Object.entries(obj.set).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecHttpRouteHeadersResponse(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'add': ((obj.add) === undefined) ? undefined : (Object.entries(obj.add).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
        'remove': obj.remove?.map(y => y),
        'set': ((obj.set) === undefined) ? undefined : (Object.entries(obj.set).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecTcpRouteDestinationPort(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'number': obj.number,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_VirtualServiceSpecTlsRouteDestinationPort(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'number': obj.number,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
