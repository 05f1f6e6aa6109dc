"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PeerAuthenticationSpecPortLevelMtlsMode = exports.PeerAuthenticationSpecMtlsMode = exports.PeerAuthentication = exports.AuthorizationPolicySpecAction = exports.AuthorizationPolicy = void 0;
exports.toJson_AuthorizationPolicyProps = toJson_AuthorizationPolicyProps;
exports.toJson_AuthorizationPolicySpec = toJson_AuthorizationPolicySpec;
exports.toJson_AuthorizationPolicySpecProvider = toJson_AuthorizationPolicySpecProvider;
exports.toJson_AuthorizationPolicySpecRules = toJson_AuthorizationPolicySpecRules;
exports.toJson_AuthorizationPolicySpecSelector = toJson_AuthorizationPolicySpecSelector;
exports.toJson_AuthorizationPolicySpecTargetRef = toJson_AuthorizationPolicySpecTargetRef;
exports.toJson_AuthorizationPolicySpecTargetRefs = toJson_AuthorizationPolicySpecTargetRefs;
exports.toJson_AuthorizationPolicySpecRulesFrom = toJson_AuthorizationPolicySpecRulesFrom;
exports.toJson_AuthorizationPolicySpecRulesTo = toJson_AuthorizationPolicySpecRulesTo;
exports.toJson_AuthorizationPolicySpecRulesWhen = toJson_AuthorizationPolicySpecRulesWhen;
exports.toJson_AuthorizationPolicySpecRulesFromSource = toJson_AuthorizationPolicySpecRulesFromSource;
exports.toJson_AuthorizationPolicySpecRulesToOperation = toJson_AuthorizationPolicySpecRulesToOperation;
exports.toJson_PeerAuthenticationProps = toJson_PeerAuthenticationProps;
exports.toJson_PeerAuthenticationSpec = toJson_PeerAuthenticationSpec;
exports.toJson_PeerAuthenticationSpecMtls = toJson_PeerAuthenticationSpecMtls;
exports.toJson_PeerAuthenticationSpecPortLevelMtls = toJson_PeerAuthenticationSpecPortLevelMtls;
exports.toJson_PeerAuthenticationSpecSelector = toJson_PeerAuthenticationSpecSelector;
const cdk8s_1 = require("cdk8s");
class AuthorizationPolicy extends cdk8s_1.ApiObject {
    static GVK = {
        apiVersion: 'security.istio.io/v1',
        kind: 'AuthorizationPolicy',
    };
    static manifest(props = {}) {
        return {
            ...AuthorizationPolicy.GVK,
            ...toJson_AuthorizationPolicyProps(props),
        };
    }
    constructor(scope, id, props = {}) {
        super(scope, id, {
            ...AuthorizationPolicy.GVK,
            ...props,
        });
    }
    toJson() {
        const resolved = super.toJson();
        return {
            ...AuthorizationPolicy.GVK,
            ...toJson_AuthorizationPolicyProps(resolved),
        };
    }
}
exports.AuthorizationPolicy = AuthorizationPolicy;
function toJson_AuthorizationPolicyProps(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'metadata': obj.metadata,
        'spec': toJson_AuthorizationPolicySpec(obj.spec),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_AuthorizationPolicySpec(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'action': obj.action,
        'provider': toJson_AuthorizationPolicySpecProvider(obj.provider),
        'rules': obj.rules?.map(y => toJson_AuthorizationPolicySpecRules(y)),
        'selector': toJson_AuthorizationPolicySpecSelector(obj.selector),
        'targetRef': toJson_AuthorizationPolicySpecTargetRef(obj.targetRef),
        'targetRefs': obj.targetRefs?.map(y => toJson_AuthorizationPolicySpecTargetRefs(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var AuthorizationPolicySpecAction;
(function (AuthorizationPolicySpecAction) {
    AuthorizationPolicySpecAction["ALLOW"] = "ALLOW";
    AuthorizationPolicySpecAction["DENY"] = "DENY";
    AuthorizationPolicySpecAction["AUDIT"] = "AUDIT";
    AuthorizationPolicySpecAction["CUSTOM"] = "CUSTOM";
})(AuthorizationPolicySpecAction || (exports.AuthorizationPolicySpecAction = AuthorizationPolicySpecAction = {}));
function toJson_AuthorizationPolicySpecProvider(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_AuthorizationPolicySpecRules(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'from': obj.from?.map(y => toJson_AuthorizationPolicySpecRulesFrom(y)),
        'to': obj.to?.map(y => toJson_AuthorizationPolicySpecRulesTo(y)),
        'when': obj.when?.map(y => toJson_AuthorizationPolicySpecRulesWhen(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_AuthorizationPolicySpecSelector(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_AuthorizationPolicySpecTargetRef(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'group': obj.group,
        'kind': obj.kind,
        'name': obj.name,
        'namespace': obj.namespace,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_AuthorizationPolicySpecTargetRefs(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'group': obj.group,
        'kind': obj.kind,
        'name': obj.name,
        'namespace': obj.namespace,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_AuthorizationPolicySpecRulesFrom(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'source': toJson_AuthorizationPolicySpecRulesFromSource(obj.source),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_AuthorizationPolicySpecRulesTo(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'operation': toJson_AuthorizationPolicySpecRulesToOperation(obj.operation),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_AuthorizationPolicySpecRulesWhen(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'notValues': obj.notValues?.map(y => y),
        'values': obj.values?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_AuthorizationPolicySpecRulesFromSource(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'ipBlocks': obj.ipBlocks?.map(y => y),
        'namespaces': obj.namespaces?.map(y => y),
        'notIpBlocks': obj.notIpBlocks?.map(y => y),
        'notNamespaces': obj.notNamespaces?.map(y => y),
        'notPrincipals': obj.notPrincipals?.map(y => y),
        'notRemoteIpBlocks': obj.notRemoteIpBlocks?.map(y => y),
        'notRequestPrincipals': obj.notRequestPrincipals?.map(y => y),
        'notServiceAccounts': obj.notServiceAccounts?.map(y => y),
        'notTrustDomains': obj.notTrustDomains?.map(y => y),
        'principals': obj.principals?.map(y => y),
        'remoteIpBlocks': obj.remoteIpBlocks?.map(y => y),
        'requestPrincipals': obj.requestPrincipals?.map(y => y),
        'serviceAccounts': obj.serviceAccounts?.map(y => y),
        'trustDomains': obj.trustDomains?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_AuthorizationPolicySpecRulesToOperation(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'hosts': obj.hosts?.map(y => y),
        'methods': obj.methods?.map(y => y),
        'notHosts': obj.notHosts?.map(y => y),
        'notMethods': obj.notMethods?.map(y => y),
        'notPaths': obj.notPaths?.map(y => y),
        'notPorts': obj.notPorts?.map(y => y),
        'paths': obj.paths?.map(y => y),
        'ports': obj.ports?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
class PeerAuthentication extends cdk8s_1.ApiObject {
    static GVK = {
        apiVersion: 'security.istio.io/v1',
        kind: 'PeerAuthentication',
    };
    static manifest(props = {}) {
        return {
            ...PeerAuthentication.GVK,
            ...toJson_PeerAuthenticationProps(props),
        };
    }
    constructor(scope, id, props = {}) {
        super(scope, id, {
            ...PeerAuthentication.GVK,
            ...props,
        });
    }
    toJson() {
        const resolved = super.toJson();
        return {
            ...PeerAuthentication.GVK,
            ...toJson_PeerAuthenticationProps(resolved),
        };
    }
}
exports.PeerAuthentication = PeerAuthentication;
function toJson_PeerAuthenticationProps(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'metadata': obj.metadata,
        'spec': toJson_PeerAuthenticationSpec(obj.spec),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PeerAuthenticationSpec(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'mtls': toJson_PeerAuthenticationSpecMtls(obj.mtls),
        'portLevelMtls': ((obj.portLevelMtls) === undefined) ? undefined : (Object.entries(obj.portLevelMtls).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: toJson_PeerAuthenticationSpecPortLevelMtls(i[1]) }), {})),
        'selector': toJson_PeerAuthenticationSpecSelector(obj.selector),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PeerAuthenticationSpecMtls(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'mode': obj.mode,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PeerAuthenticationSpecPortLevelMtls(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'mode': obj.mode,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PeerAuthenticationSpecSelector(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var PeerAuthenticationSpecMtlsMode;
(function (PeerAuthenticationSpecMtlsMode) {
    PeerAuthenticationSpecMtlsMode["UNSET"] = "UNSET";
    PeerAuthenticationSpecMtlsMode["DISABLE"] = "DISABLE";
    PeerAuthenticationSpecMtlsMode["PERMISSIVE"] = "PERMISSIVE";
    PeerAuthenticationSpecMtlsMode["STRICT"] = "STRICT";
})(PeerAuthenticationSpecMtlsMode || (exports.PeerAuthenticationSpecMtlsMode = PeerAuthenticationSpecMtlsMode = {}));
var PeerAuthenticationSpecPortLevelMtlsMode;
(function (PeerAuthenticationSpecPortLevelMtlsMode) {
    PeerAuthenticationSpecPortLevelMtlsMode["UNSET"] = "UNSET";
    PeerAuthenticationSpecPortLevelMtlsMode["DISABLE"] = "DISABLE";
    PeerAuthenticationSpecPortLevelMtlsMode["PERMISSIVE"] = "PERMISSIVE";
    PeerAuthenticationSpecPortLevelMtlsMode["STRICT"] = "STRICT";
})(PeerAuthenticationSpecPortLevelMtlsMode || (exports.PeerAuthenticationSpecPortLevelMtlsMode = PeerAuthenticationSpecPortLevelMtlsMode = {}));
