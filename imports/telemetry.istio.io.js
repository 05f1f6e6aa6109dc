"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TelemetrySpecMetricsOverridesTagOverridesOperation = exports.TelemetrySpecMetricsOverridesMatchMode = exports.TelemetrySpecMetricsOverridesMatchMetric = exports.TelemetrySpecTracingMatchMode = exports.TelemetrySpecAccessLoggingMatchMode = exports.Telemetry = void 0;
exports.toJson_TelemetryProps = toJson_TelemetryProps;
exports.toJson_TelemetrySpec = toJson_TelemetrySpec;
exports.toJson_TelemetrySpecAccessLogging = toJson_TelemetrySpecAccessLogging;
exports.toJson_TelemetrySpecMetrics = toJson_TelemetrySpecMetrics;
exports.toJson_TelemetrySpecSelector = toJson_TelemetrySpecSelector;
exports.toJson_TelemetrySpecTargetRef = toJson_TelemetrySpecTargetRef;
exports.toJson_TelemetrySpecTargetRefs = toJson_TelemetrySpecTargetRefs;
exports.toJson_TelemetrySpecTracing = toJson_TelemetrySpecTracing;
exports.toJson_TelemetrySpecAccessLoggingFilter = toJson_TelemetrySpecAccessLoggingFilter;
exports.toJson_TelemetrySpecAccessLoggingMatch = toJson_TelemetrySpecAccessLoggingMatch;
exports.toJson_TelemetrySpecAccessLoggingProviders = toJson_TelemetrySpecAccessLoggingProviders;
exports.toJson_TelemetrySpecMetricsOverrides = toJson_TelemetrySpecMetricsOverrides;
exports.toJson_TelemetrySpecMetricsProviders = toJson_TelemetrySpecMetricsProviders;
exports.toJson_TelemetrySpecTracingCustomTags = toJson_TelemetrySpecTracingCustomTags;
exports.toJson_TelemetrySpecTracingMatch = toJson_TelemetrySpecTracingMatch;
exports.toJson_TelemetrySpecTracingProviders = toJson_TelemetrySpecTracingProviders;
exports.toJson_TelemetrySpecMetricsOverridesMatch = toJson_TelemetrySpecMetricsOverridesMatch;
exports.toJson_TelemetrySpecMetricsOverridesTagOverrides = toJson_TelemetrySpecMetricsOverridesTagOverrides;
exports.toJson_TelemetrySpecTracingCustomTagsEnvironment = toJson_TelemetrySpecTracingCustomTagsEnvironment;
exports.toJson_TelemetrySpecTracingCustomTagsFormatter = toJson_TelemetrySpecTracingCustomTagsFormatter;
exports.toJson_TelemetrySpecTracingCustomTagsHeader = toJson_TelemetrySpecTracingCustomTagsHeader;
exports.toJson_TelemetrySpecTracingCustomTagsLiteral = toJson_TelemetrySpecTracingCustomTagsLiteral;
const cdk8s_1 = require("cdk8s");
class Telemetry extends cdk8s_1.ApiObject {
    static GVK = {
        apiVersion: 'telemetry.istio.io/v1alpha1',
        kind: 'Telemetry',
    };
    static manifest(props = {}) {
        return {
            ...Telemetry.GVK,
            ...toJson_TelemetryProps(props),
        };
    }
    constructor(scope, id, props = {}) {
        super(scope, id, {
            ...Telemetry.GVK,
            ...props,
        });
    }
    toJson() {
        const resolved = super.toJson();
        return {
            ...Telemetry.GVK,
            ...toJson_TelemetryProps(resolved),
        };
    }
}
exports.Telemetry = Telemetry;
function toJson_TelemetryProps(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'metadata': obj.metadata,
        'spec': toJson_TelemetrySpec(obj.spec),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpec(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'accessLogging': obj.accessLogging?.map(y => toJson_TelemetrySpecAccessLogging(y)),
        'metrics': obj.metrics?.map(y => toJson_TelemetrySpecMetrics(y)),
        'selector': toJson_TelemetrySpecSelector(obj.selector),
        'targetRef': toJson_TelemetrySpecTargetRef(obj.targetRef),
        'targetRefs': obj.targetRefs?.map(y => toJson_TelemetrySpecTargetRefs(y)),
        'tracing': obj.tracing?.map(y => toJson_TelemetrySpecTracing(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecAccessLogging(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'disabled': obj.disabled,
        'filter': toJson_TelemetrySpecAccessLoggingFilter(obj.filter),
        'match': toJson_TelemetrySpecAccessLoggingMatch(obj.match),
        'providers': obj.providers?.map(y => toJson_TelemetrySpecAccessLoggingProviders(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecMetrics(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'overrides': obj.overrides?.map(y => toJson_TelemetrySpecMetricsOverrides(y)),
        'providers': obj.providers?.map(y => toJson_TelemetrySpecMetricsProviders(y)),
        'reportingInterval': obj.reportingInterval,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecSelector(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecTargetRef(obj) {
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
function toJson_TelemetrySpecTargetRefs(obj) {
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
function toJson_TelemetrySpecTracing(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'customTags': ((obj.customTags) === undefined) ? undefined : (Object.entries(obj.customTags).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: toJson_TelemetrySpecTracingCustomTags(i[1]) }), {})),
        'disableContextPropagation': obj.disableContextPropagation,
        'disableSpanReporting': obj.disableSpanReporting,
        'enableIstioTags': obj.enableIstioTags,
        'match': toJson_TelemetrySpecTracingMatch(obj.match),
        'providers': obj.providers?.map(y => toJson_TelemetrySpecTracingProviders(y)),
        'randomSamplingPercentage': obj.randomSamplingPercentage,
        'useRequestIdForTraceSampling': obj.useRequestIdForTraceSampling,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecAccessLoggingFilter(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'expression': obj.expression,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecAccessLoggingMatch(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'mode': obj.mode,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecAccessLoggingProviders(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecMetricsOverrides(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'disabled': obj.disabled,
        'match': toJson_TelemetrySpecMetricsOverridesMatch(obj.match),
        'tagOverrides': ((obj.tagOverrides) === undefined) ? undefined : (Object.entries(obj.tagOverrides).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: toJson_TelemetrySpecMetricsOverridesTagOverrides(i[1]) }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecMetricsProviders(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecTracingCustomTags(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'environment': toJson_TelemetrySpecTracingCustomTagsEnvironment(obj.environment),
        'formatter': toJson_TelemetrySpecTracingCustomTagsFormatter(obj.formatter),
        'header': toJson_TelemetrySpecTracingCustomTagsHeader(obj.header),
        'literal': toJson_TelemetrySpecTracingCustomTagsLiteral(obj.literal),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecTracingMatch(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'mode': obj.mode,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecTracingProviders(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var TelemetrySpecAccessLoggingMatchMode;
(function (TelemetrySpecAccessLoggingMatchMode) {
    TelemetrySpecAccessLoggingMatchMode["CLIENT_UNDERSCORE_AND_UNDERSCORE_SERVER"] = "CLIENT_AND_SERVER";
    TelemetrySpecAccessLoggingMatchMode["CLIENT"] = "CLIENT";
    TelemetrySpecAccessLoggingMatchMode["SERVER"] = "SERVER";
})(TelemetrySpecAccessLoggingMatchMode || (exports.TelemetrySpecAccessLoggingMatchMode = TelemetrySpecAccessLoggingMatchMode = {}));
function toJson_TelemetrySpecMetricsOverridesMatch(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'customMetric': obj.customMetric,
        'metric': obj.metric,
        'mode': obj.mode,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecMetricsOverridesTagOverrides(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'operation': obj.operation,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecTracingCustomTagsEnvironment(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'defaultValue': obj.defaultValue,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecTracingCustomTagsFormatter(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecTracingCustomTagsHeader(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'defaultValue': obj.defaultValue,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_TelemetrySpecTracingCustomTagsLiteral(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var TelemetrySpecTracingMatchMode;
(function (TelemetrySpecTracingMatchMode) {
    TelemetrySpecTracingMatchMode["CLIENT_UNDERSCORE_AND_UNDERSCORE_SERVER"] = "CLIENT_AND_SERVER";
    TelemetrySpecTracingMatchMode["CLIENT"] = "CLIENT";
    TelemetrySpecTracingMatchMode["SERVER"] = "SERVER";
})(TelemetrySpecTracingMatchMode || (exports.TelemetrySpecTracingMatchMode = TelemetrySpecTracingMatchMode = {}));
var TelemetrySpecMetricsOverridesMatchMetric;
(function (TelemetrySpecMetricsOverridesMatchMetric) {
    TelemetrySpecMetricsOverridesMatchMetric["ALL_UNDERSCORE_METRICS"] = "ALL_METRICS";
    TelemetrySpecMetricsOverridesMatchMetric["REQUEST_UNDERSCORE_COUNT"] = "REQUEST_COUNT";
    TelemetrySpecMetricsOverridesMatchMetric["REQUEST_UNDERSCORE_DURATION"] = "REQUEST_DURATION";
    TelemetrySpecMetricsOverridesMatchMetric["REQUEST_UNDERSCORE_SIZE"] = "REQUEST_SIZE";
    TelemetrySpecMetricsOverridesMatchMetric["RESPONSE_UNDERSCORE_SIZE"] = "RESPONSE_SIZE";
    TelemetrySpecMetricsOverridesMatchMetric["TCP_UNDERSCORE_OPENED_UNDERSCORE_CONNECTIONS"] = "TCP_OPENED_CONNECTIONS";
    TelemetrySpecMetricsOverridesMatchMetric["TCP_UNDERSCORE_CLOSED_UNDERSCORE_CONNECTIONS"] = "TCP_CLOSED_CONNECTIONS";
    TelemetrySpecMetricsOverridesMatchMetric["TCP_UNDERSCORE_SENT_UNDERSCORE_BYTES"] = "TCP_SENT_BYTES";
    TelemetrySpecMetricsOverridesMatchMetric["TCP_UNDERSCORE_RECEIVED_UNDERSCORE_BYTES"] = "TCP_RECEIVED_BYTES";
    TelemetrySpecMetricsOverridesMatchMetric["GRPC_UNDERSCORE_REQUEST_UNDERSCORE_MESSAGES"] = "GRPC_REQUEST_MESSAGES";
    TelemetrySpecMetricsOverridesMatchMetric["GRPC_UNDERSCORE_RESPONSE_UNDERSCORE_MESSAGES"] = "GRPC_RESPONSE_MESSAGES";
})(TelemetrySpecMetricsOverridesMatchMetric || (exports.TelemetrySpecMetricsOverridesMatchMetric = TelemetrySpecMetricsOverridesMatchMetric = {}));
var TelemetrySpecMetricsOverridesMatchMode;
(function (TelemetrySpecMetricsOverridesMatchMode) {
    TelemetrySpecMetricsOverridesMatchMode["CLIENT_UNDERSCORE_AND_UNDERSCORE_SERVER"] = "CLIENT_AND_SERVER";
    TelemetrySpecMetricsOverridesMatchMode["CLIENT"] = "CLIENT";
    TelemetrySpecMetricsOverridesMatchMode["SERVER"] = "SERVER";
})(TelemetrySpecMetricsOverridesMatchMode || (exports.TelemetrySpecMetricsOverridesMatchMode = TelemetrySpecMetricsOverridesMatchMode = {}));
var TelemetrySpecMetricsOverridesTagOverridesOperation;
(function (TelemetrySpecMetricsOverridesTagOverridesOperation) {
    TelemetrySpecMetricsOverridesTagOverridesOperation["UPSERT"] = "UPSERT";
    TelemetrySpecMetricsOverridesTagOverridesOperation["REMOVE"] = "REMOVE";
})(TelemetrySpecMetricsOverridesTagOverridesOperation || (exports.TelemetrySpecMetricsOverridesTagOverridesOperation = TelemetrySpecMetricsOverridesTagOverridesOperation = {}));
