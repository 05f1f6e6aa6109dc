"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ClientTrafficPolicySpecScheme = exports.ClientTrafficPolicy = exports.BackendTrafficPolicySpecRateLimitLocalRulesCostResponseFrom = exports.BackendTrafficPolicySpecRateLimitLocalRulesCostRequestFrom = exports.BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsSourceCidrType = exports.BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsQueryParamsType = exports.BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsPathType = exports.BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethodsValue = exports.BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsHeadersType = exports.BackendTrafficPolicySpecRateLimitGlobalRulesCostResponseFrom = exports.BackendTrafficPolicySpecRateLimitGlobalRulesCostRequestFrom = exports.BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsSourceCidrType = exports.BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsQueryParamsType = exports.BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsPathType = exports.BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethodsValue = exports.BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsHeadersType = exports.BackendTrafficPolicySpecResponseOverrideMatchResponseHeadersValueType = exports.BackendTrafficPolicySpecRateLimitLocalRulesLimitUnit = exports.BackendTrafficPolicySpecRateLimitGlobalRulesLimitUnit = exports.BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogSinksType = exports.BackendTrafficPolicySpecTelemetryTracingCustomTagsType = exports.BackendTrafficPolicySpecResponseOverrideRedirectPathType = exports.BackendTrafficPolicySpecRateLimitLocalRulesXRateLimitHeaders = exports.BackendTrafficPolicySpecRateLimitGlobalRulesXRateLimitHeaders = exports.BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogMatches = exports.BackendTrafficPolicySpecBandwidthLimitResponseLimitValue = exports.BackendTrafficPolicySpecBandwidthLimitResponseLimitUnit = exports.BackendTrafficPolicySpecBandwidthLimitRequestLimitValue = exports.BackendTrafficPolicySpecBandwidthLimitRequestLimitUnit = exports.BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes = exports.BackendTrafficPolicySpecTargetSelectorsNamespacesFrom = exports.BackendTrafficPolicySpecRetryRetryOnTriggers = exports.BackendTrafficPolicySpecResponseOverrideRedirectStatusCode = exports.BackendTrafficPolicySpecResponseOverrideRedirectScheme = exports.BackendTrafficPolicySpecLoadBalancerConsistentHashType = exports.BackendTrafficPolicySpecResponseOverrideSource = exports.BackendTrafficPolicySpecRequestBufferLimit = exports.BackendTrafficPolicySpecRateLimitType = exports.BackendTrafficPolicySpecProxyProtocolVersion = exports.BackendTrafficPolicySpecLoadBalancerType = exports.BackendTrafficPolicySpecHttp2InitialStreamWindowSize = exports.BackendTrafficPolicySpecHttp2InitialConnectionWindowSize = exports.BackendTrafficPolicySpecDnsLookupFamily = exports.BackendTrafficPolicySpecConnectionSocketBufferLimit = exports.BackendTrafficPolicySpecConnectionBufferLimit = exports.BackendTrafficPolicySpecCompressorType = exports.BackendTrafficPolicySpecCompressorMinContentLength = exports.BackendTrafficPolicySpecCompressionType = exports.BackendTrafficPolicySpecCompressionMinContentLength = exports.BackendTrafficPolicy = void 0;
exports.ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesUrisType = exports.ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesOtherNamesType = exports.ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesIpAddressesType = exports.ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesEmailAddressesType = exports.ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesDnsNamesType = exports.ClientTrafficPolicySpecHeadersLateResponseHeadersRemoveOnMatchType = exports.ClientTrafficPolicySpecHeadersEarlyRequestHeadersRemoveOnMatchType = exports.ClientTrafficPolicySpecTlsClientValidationMode = exports.ClientTrafficPolicySpecTargetSelectorsNamespacesFrom = exports.ClientTrafficPolicySpecHttp1IgnoredUpgradeTypesType = exports.ClientTrafficPolicySpecHeadersXForwardedClientCertMode = exports.ClientTrafficPolicySpecHeadersXForwardedClientCertCertDetailsToAdd = exports.ClientTrafficPolicySpecTlsMinVersion = exports.ClientTrafficPolicySpecTlsMaxVersion = exports.ClientTrafficPolicySpecTlsFingerprints = exports.ClientTrafficPolicySpecPathEscapedSlashesAction = exports.ClientTrafficPolicySpecHttp2InitialStreamWindowSize = exports.ClientTrafficPolicySpecHttp2InitialConnectionWindowSize = exports.ClientTrafficPolicySpecHeadersWithUnderscoresAction = exports.ClientTrafficPolicySpecHeadersRequestId = exports.ClientTrafficPolicySpecConnectionSocketBufferLimit = exports.ClientTrafficPolicySpecConnectionBufferLimit = void 0;
exports.toJson_BackendTrafficPolicyProps = toJson_BackendTrafficPolicyProps;
exports.toJson_BackendTrafficPolicySpec = toJson_BackendTrafficPolicySpec;
exports.toJson_BackendTrafficPolicySpecAdmissionControl = toJson_BackendTrafficPolicySpecAdmissionControl;
exports.toJson_BackendTrafficPolicySpecBandwidthLimit = toJson_BackendTrafficPolicySpecBandwidthLimit;
exports.toJson_BackendTrafficPolicySpecCircuitBreaker = toJson_BackendTrafficPolicySpecCircuitBreaker;
exports.toJson_BackendTrafficPolicySpecCompression = toJson_BackendTrafficPolicySpecCompression;
exports.toJson_BackendTrafficPolicySpecCompressor = toJson_BackendTrafficPolicySpecCompressor;
exports.toJson_BackendTrafficPolicySpecConnection = toJson_BackendTrafficPolicySpecConnection;
exports.toJson_BackendTrafficPolicySpecDns = toJson_BackendTrafficPolicySpecDns;
exports.toJson_BackendTrafficPolicySpecFaultInjection = toJson_BackendTrafficPolicySpecFaultInjection;
exports.toJson_BackendTrafficPolicySpecHealthCheck = toJson_BackendTrafficPolicySpecHealthCheck;
exports.toJson_BackendTrafficPolicySpecHttp2 = toJson_BackendTrafficPolicySpecHttp2;
exports.toJson_BackendTrafficPolicySpecHttpUpgrade = toJson_BackendTrafficPolicySpecHttpUpgrade;
exports.toJson_BackendTrafficPolicySpecLoadBalancer = toJson_BackendTrafficPolicySpecLoadBalancer;
exports.toJson_BackendTrafficPolicySpecProxyProtocol = toJson_BackendTrafficPolicySpecProxyProtocol;
exports.toJson_BackendTrafficPolicySpecRateLimit = toJson_BackendTrafficPolicySpecRateLimit;
exports.toJson_BackendTrafficPolicySpecRequestBuffer = toJson_BackendTrafficPolicySpecRequestBuffer;
exports.toJson_BackendTrafficPolicySpecResponseOverride = toJson_BackendTrafficPolicySpecResponseOverride;
exports.toJson_BackendTrafficPolicySpecRetry = toJson_BackendTrafficPolicySpecRetry;
exports.toJson_BackendTrafficPolicySpecTargetRef = toJson_BackendTrafficPolicySpecTargetRef;
exports.toJson_BackendTrafficPolicySpecTargetRefs = toJson_BackendTrafficPolicySpecTargetRefs;
exports.toJson_BackendTrafficPolicySpecTargetSelectors = toJson_BackendTrafficPolicySpecTargetSelectors;
exports.toJson_BackendTrafficPolicySpecTcpKeepalive = toJson_BackendTrafficPolicySpecTcpKeepalive;
exports.toJson_BackendTrafficPolicySpecTelemetry = toJson_BackendTrafficPolicySpecTelemetry;
exports.toJson_BackendTrafficPolicySpecTimeout = toJson_BackendTrafficPolicySpecTimeout;
exports.toJson_BackendTrafficPolicySpecAdmissionControlSuccessCriteria = toJson_BackendTrafficPolicySpecAdmissionControlSuccessCriteria;
exports.toJson_BackendTrafficPolicySpecBandwidthLimitRequest = toJson_BackendTrafficPolicySpecBandwidthLimitRequest;
exports.toJson_BackendTrafficPolicySpecBandwidthLimitResponse = toJson_BackendTrafficPolicySpecBandwidthLimitResponse;
exports.toJson_BackendTrafficPolicySpecCircuitBreakerPerEndpoint = toJson_BackendTrafficPolicySpecCircuitBreakerPerEndpoint;
exports.toJson_BackendTrafficPolicySpecCircuitBreakerRetryBudget = toJson_BackendTrafficPolicySpecCircuitBreakerRetryBudget;
exports.toJson_BackendTrafficPolicySpecConnectionPreconnect = toJson_BackendTrafficPolicySpecConnectionPreconnect;
exports.toJson_BackendTrafficPolicySpecFaultInjectionAbort = toJson_BackendTrafficPolicySpecFaultInjectionAbort;
exports.toJson_BackendTrafficPolicySpecFaultInjectionDelay = toJson_BackendTrafficPolicySpecFaultInjectionDelay;
exports.toJson_BackendTrafficPolicySpecHealthCheckActive = toJson_BackendTrafficPolicySpecHealthCheckActive;
exports.toJson_BackendTrafficPolicySpecHealthCheckPassive = toJson_BackendTrafficPolicySpecHealthCheckPassive;
exports.toJson_BackendTrafficPolicySpecHttp2ConnectionKeepalive = toJson_BackendTrafficPolicySpecHttp2ConnectionKeepalive;
exports.toJson_BackendTrafficPolicySpecHttpUpgradeConnect = toJson_BackendTrafficPolicySpecHttpUpgradeConnect;
exports.toJson_BackendTrafficPolicySpecLoadBalancerBackendUtilization = toJson_BackendTrafficPolicySpecLoadBalancerBackendUtilization;
exports.toJson_BackendTrafficPolicySpecLoadBalancerConsistentHash = toJson_BackendTrafficPolicySpecLoadBalancerConsistentHash;
exports.toJson_BackendTrafficPolicySpecLoadBalancerDynamicModule = toJson_BackendTrafficPolicySpecLoadBalancerDynamicModule;
exports.toJson_BackendTrafficPolicySpecLoadBalancerEndpointOverride = toJson_BackendTrafficPolicySpecLoadBalancerEndpointOverride;
exports.toJson_BackendTrafficPolicySpecLoadBalancerSlowStart = toJson_BackendTrafficPolicySpecLoadBalancerSlowStart;
exports.toJson_BackendTrafficPolicySpecLoadBalancerZoneAware = toJson_BackendTrafficPolicySpecLoadBalancerZoneAware;
exports.toJson_BackendTrafficPolicySpecRateLimitGlobal = toJson_BackendTrafficPolicySpecRateLimitGlobal;
exports.toJson_BackendTrafficPolicySpecRateLimitLocal = toJson_BackendTrafficPolicySpecRateLimitLocal;
exports.toJson_BackendTrafficPolicySpecResponseOverrideMatch = toJson_BackendTrafficPolicySpecResponseOverrideMatch;
exports.toJson_BackendTrafficPolicySpecResponseOverrideRedirect = toJson_BackendTrafficPolicySpecResponseOverrideRedirect;
exports.toJson_BackendTrafficPolicySpecResponseOverrideResponse = toJson_BackendTrafficPolicySpecResponseOverrideResponse;
exports.toJson_BackendTrafficPolicySpecRetryPerRetry = toJson_BackendTrafficPolicySpecRetryPerRetry;
exports.toJson_BackendTrafficPolicySpecRetryRetryOn = toJson_BackendTrafficPolicySpecRetryRetryOn;
exports.toJson_BackendTrafficPolicySpecTargetSelectorsMatchExpressions = toJson_BackendTrafficPolicySpecTargetSelectorsMatchExpressions;
exports.toJson_BackendTrafficPolicySpecTargetSelectorsNamespaces = toJson_BackendTrafficPolicySpecTargetSelectorsNamespaces;
exports.toJson_BackendTrafficPolicySpecTelemetryMetrics = toJson_BackendTrafficPolicySpecTelemetryMetrics;
exports.toJson_BackendTrafficPolicySpecTelemetryTracing = toJson_BackendTrafficPolicySpecTelemetryTracing;
exports.toJson_BackendTrafficPolicySpecTimeoutHttp = toJson_BackendTrafficPolicySpecTimeoutHttp;
exports.toJson_BackendTrafficPolicySpecTimeoutTcp = toJson_BackendTrafficPolicySpecTimeoutTcp;
exports.toJson_BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpc = toJson_BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpc;
exports.toJson_BackendTrafficPolicySpecAdmissionControlSuccessCriteriaHttp = toJson_BackendTrafficPolicySpecAdmissionControlSuccessCriteriaHttp;
exports.toJson_BackendTrafficPolicySpecBandwidthLimitRequestLimit = toJson_BackendTrafficPolicySpecBandwidthLimitRequestLimit;
exports.toJson_BackendTrafficPolicySpecBandwidthLimitResponseLimit = toJson_BackendTrafficPolicySpecBandwidthLimitResponseLimit;
exports.toJson_BackendTrafficPolicySpecBandwidthLimitResponseResponseTrailers = toJson_BackendTrafficPolicySpecBandwidthLimitResponseResponseTrailers;
exports.toJson_BackendTrafficPolicySpecCircuitBreakerRetryBudgetPercent = toJson_BackendTrafficPolicySpecCircuitBreakerRetryBudgetPercent;
exports.toJson_BackendTrafficPolicySpecHealthCheckActiveGrpc = toJson_BackendTrafficPolicySpecHealthCheckActiveGrpc;
exports.toJson_BackendTrafficPolicySpecHealthCheckActiveHealthCheckLog = toJson_BackendTrafficPolicySpecHealthCheckActiveHealthCheckLog;
exports.toJson_BackendTrafficPolicySpecHealthCheckActiveHttp = toJson_BackendTrafficPolicySpecHealthCheckActiveHttp;
exports.toJson_BackendTrafficPolicySpecHealthCheckActiveOverrides = toJson_BackendTrafficPolicySpecHealthCheckActiveOverrides;
exports.toJson_BackendTrafficPolicySpecHealthCheckActiveTcp = toJson_BackendTrafficPolicySpecHealthCheckActiveTcp;
exports.toJson_BackendTrafficPolicySpecLoadBalancerBackendUtilizationOutOfBand = toJson_BackendTrafficPolicySpecLoadBalancerBackendUtilizationOutOfBand;
exports.toJson_BackendTrafficPolicySpecLoadBalancerConsistentHashCookie = toJson_BackendTrafficPolicySpecLoadBalancerConsistentHashCookie;
exports.toJson_BackendTrafficPolicySpecLoadBalancerConsistentHashHeader = toJson_BackendTrafficPolicySpecLoadBalancerConsistentHashHeader;
exports.toJson_BackendTrafficPolicySpecLoadBalancerConsistentHashHeaders = toJson_BackendTrafficPolicySpecLoadBalancerConsistentHashHeaders;
exports.toJson_BackendTrafficPolicySpecLoadBalancerConsistentHashQueryParams = toJson_BackendTrafficPolicySpecLoadBalancerConsistentHashQueryParams;
exports.toJson_BackendTrafficPolicySpecLoadBalancerEndpointOverrideExtractFrom = toJson_BackendTrafficPolicySpecLoadBalancerEndpointOverrideExtractFrom;
exports.toJson_BackendTrafficPolicySpecLoadBalancerZoneAwarePreferLocal = toJson_BackendTrafficPolicySpecLoadBalancerZoneAwarePreferLocal;
exports.toJson_BackendTrafficPolicySpecLoadBalancerZoneAwareWeightedZones = toJson_BackendTrafficPolicySpecLoadBalancerZoneAwareWeightedZones;
exports.toJson_BackendTrafficPolicySpecRateLimitGlobalRules = toJson_BackendTrafficPolicySpecRateLimitGlobalRules;
exports.toJson_BackendTrafficPolicySpecRateLimitLocalRules = toJson_BackendTrafficPolicySpecRateLimitLocalRules;
exports.toJson_BackendTrafficPolicySpecResponseOverrideMatchResponseHeaders = toJson_BackendTrafficPolicySpecResponseOverrideMatchResponseHeaders;
exports.toJson_BackendTrafficPolicySpecResponseOverrideMatchStatusCodes = toJson_BackendTrafficPolicySpecResponseOverrideMatchStatusCodes;
exports.toJson_BackendTrafficPolicySpecResponseOverrideRedirectPath = toJson_BackendTrafficPolicySpecResponseOverrideRedirectPath;
exports.toJson_BackendTrafficPolicySpecResponseOverrideResponseBody = toJson_BackendTrafficPolicySpecResponseOverrideResponseBody;
exports.toJson_BackendTrafficPolicySpecResponseOverrideResponseHeader = toJson_BackendTrafficPolicySpecResponseOverrideResponseHeader;
exports.toJson_BackendTrafficPolicySpecRetryPerRetryBackOff = toJson_BackendTrafficPolicySpecRetryPerRetryBackOff;
exports.toJson_BackendTrafficPolicySpecTargetSelectorsNamespacesSelector = toJson_BackendTrafficPolicySpecTargetSelectorsNamespacesSelector;
exports.toJson_BackendTrafficPolicySpecTelemetryTracingClientSamplingFraction = toJson_BackendTrafficPolicySpecTelemetryTracingClientSamplingFraction;
exports.toJson_BackendTrafficPolicySpecTelemetryTracingCustomTags = toJson_BackendTrafficPolicySpecTelemetryTracingCustomTags;
exports.toJson_BackendTrafficPolicySpecTelemetryTracingOverallSamplingFraction = toJson_BackendTrafficPolicySpecTelemetryTracingOverallSamplingFraction;
exports.toJson_BackendTrafficPolicySpecTelemetryTracingSamplingFraction = toJson_BackendTrafficPolicySpecTelemetryTracingSamplingFraction;
exports.toJson_BackendTrafficPolicySpecTelemetryTracingSpanName = toJson_BackendTrafficPolicySpecTelemetryTracingSpanName;
exports.toJson_BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogSinks = toJson_BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogSinks;
exports.toJson_BackendTrafficPolicySpecHealthCheckActiveHttpExpectedResponse = toJson_BackendTrafficPolicySpecHealthCheckActiveHttpExpectedResponse;
exports.toJson_BackendTrafficPolicySpecHealthCheckActiveHttpRequestBody = toJson_BackendTrafficPolicySpecHealthCheckActiveHttpRequestBody;
exports.toJson_BackendTrafficPolicySpecHealthCheckActiveTcpReceive = toJson_BackendTrafficPolicySpecHealthCheckActiveTcpReceive;
exports.toJson_BackendTrafficPolicySpecHealthCheckActiveTcpSend = toJson_BackendTrafficPolicySpecHealthCheckActiveTcpSend;
exports.toJson_BackendTrafficPolicySpecLoadBalancerZoneAwarePreferLocalForce = toJson_BackendTrafficPolicySpecLoadBalancerZoneAwarePreferLocalForce;
exports.toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectors = toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectors;
exports.toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCost = toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCost;
exports.toJson_BackendTrafficPolicySpecRateLimitGlobalRulesLimit = toJson_BackendTrafficPolicySpecRateLimitGlobalRulesLimit;
exports.toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectors = toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectors;
exports.toJson_BackendTrafficPolicySpecRateLimitLocalRulesCost = toJson_BackendTrafficPolicySpecRateLimitLocalRulesCost;
exports.toJson_BackendTrafficPolicySpecRateLimitLocalRulesLimit = toJson_BackendTrafficPolicySpecRateLimitLocalRulesLimit;
exports.toJson_BackendTrafficPolicySpecResponseOverrideMatchResponseHeadersValue = toJson_BackendTrafficPolicySpecResponseOverrideMatchResponseHeadersValue;
exports.toJson_BackendTrafficPolicySpecResponseOverrideMatchStatusCodesRange = toJson_BackendTrafficPolicySpecResponseOverrideMatchStatusCodesRange;
exports.toJson_BackendTrafficPolicySpecResponseOverrideResponseBodyValueRef = toJson_BackendTrafficPolicySpecResponseOverrideResponseBodyValueRef;
exports.toJson_BackendTrafficPolicySpecResponseOverrideResponseHeaderAdd = toJson_BackendTrafficPolicySpecResponseOverrideResponseHeaderAdd;
exports.toJson_BackendTrafficPolicySpecResponseOverrideResponseHeaderSet = toJson_BackendTrafficPolicySpecResponseOverrideResponseHeaderSet;
exports.toJson_BackendTrafficPolicySpecTargetSelectorsNamespacesSelectorMatchExpressions = toJson_BackendTrafficPolicySpecTargetSelectorsNamespacesSelectorMatchExpressions;
exports.toJson_BackendTrafficPolicySpecTelemetryTracingCustomTagsEnvironment = toJson_BackendTrafficPolicySpecTelemetryTracingCustomTagsEnvironment;
exports.toJson_BackendTrafficPolicySpecTelemetryTracingCustomTagsLiteral = toJson_BackendTrafficPolicySpecTelemetryTracingCustomTagsLiteral;
exports.toJson_BackendTrafficPolicySpecTelemetryTracingCustomTagsRequestHeader = toJson_BackendTrafficPolicySpecTelemetryTracingCustomTagsRequestHeader;
exports.toJson_BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogSinksFile = toJson_BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogSinksFile;
exports.toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsHeaders = toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsHeaders;
exports.toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethods = toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethods;
exports.toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsPath = toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsPath;
exports.toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsQueryParams = toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsQueryParams;
exports.toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsSourceCidr = toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsSourceCidr;
exports.toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCostRequest = toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCostRequest;
exports.toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCostResponse = toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCostResponse;
exports.toJson_BackendTrafficPolicySpecRateLimitGlobalRulesLimitFromMetadata = toJson_BackendTrafficPolicySpecRateLimitGlobalRulesLimitFromMetadata;
exports.toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsHeaders = toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsHeaders;
exports.toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethods = toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethods;
exports.toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsPath = toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsPath;
exports.toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsQueryParams = toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsQueryParams;
exports.toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsSourceCidr = toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsSourceCidr;
exports.toJson_BackendTrafficPolicySpecRateLimitLocalRulesCostRequest = toJson_BackendTrafficPolicySpecRateLimitLocalRulesCostRequest;
exports.toJson_BackendTrafficPolicySpecRateLimitLocalRulesCostResponse = toJson_BackendTrafficPolicySpecRateLimitLocalRulesCostResponse;
exports.toJson_BackendTrafficPolicySpecRateLimitLocalRulesLimitFromMetadata = toJson_BackendTrafficPolicySpecRateLimitLocalRulesLimitFromMetadata;
exports.toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCostRequestMetadata = toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCostRequestMetadata;
exports.toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCostResponseMetadata = toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCostResponseMetadata;
exports.toJson_BackendTrafficPolicySpecRateLimitLocalRulesCostRequestMetadata = toJson_BackendTrafficPolicySpecRateLimitLocalRulesCostRequestMetadata;
exports.toJson_BackendTrafficPolicySpecRateLimitLocalRulesCostResponseMetadata = toJson_BackendTrafficPolicySpecRateLimitLocalRulesCostResponseMetadata;
exports.toJson_ClientTrafficPolicyProps = toJson_ClientTrafficPolicyProps;
exports.toJson_ClientTrafficPolicySpec = toJson_ClientTrafficPolicySpec;
exports.toJson_ClientTrafficPolicySpecClientIpDetection = toJson_ClientTrafficPolicySpecClientIpDetection;
exports.toJson_ClientTrafficPolicySpecConnection = toJson_ClientTrafficPolicySpecConnection;
exports.toJson_ClientTrafficPolicySpecGrpc = toJson_ClientTrafficPolicySpecGrpc;
exports.toJson_ClientTrafficPolicySpecHeaders = toJson_ClientTrafficPolicySpecHeaders;
exports.toJson_ClientTrafficPolicySpecHealthCheck = toJson_ClientTrafficPolicySpecHealthCheck;
exports.toJson_ClientTrafficPolicySpecHttp1 = toJson_ClientTrafficPolicySpecHttp1;
exports.toJson_ClientTrafficPolicySpecHttp2 = toJson_ClientTrafficPolicySpecHttp2;
exports.toJson_ClientTrafficPolicySpecPath = toJson_ClientTrafficPolicySpecPath;
exports.toJson_ClientTrafficPolicySpecProxyProtocol = toJson_ClientTrafficPolicySpecProxyProtocol;
exports.toJson_ClientTrafficPolicySpecTargetRef = toJson_ClientTrafficPolicySpecTargetRef;
exports.toJson_ClientTrafficPolicySpecTargetRefs = toJson_ClientTrafficPolicySpecTargetRefs;
exports.toJson_ClientTrafficPolicySpecTargetSelectors = toJson_ClientTrafficPolicySpecTargetSelectors;
exports.toJson_ClientTrafficPolicySpecTcpKeepalive = toJson_ClientTrafficPolicySpecTcpKeepalive;
exports.toJson_ClientTrafficPolicySpecTimeout = toJson_ClientTrafficPolicySpecTimeout;
exports.toJson_ClientTrafficPolicySpecTls = toJson_ClientTrafficPolicySpecTls;
exports.toJson_ClientTrafficPolicySpecClientIpDetectionCustomHeader = toJson_ClientTrafficPolicySpecClientIpDetectionCustomHeader;
exports.toJson_ClientTrafficPolicySpecClientIpDetectionXForwardedFor = toJson_ClientTrafficPolicySpecClientIpDetectionXForwardedFor;
exports.toJson_ClientTrafficPolicySpecConnectionConnectionLimit = toJson_ClientTrafficPolicySpecConnectionConnectionLimit;
exports.toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeaders = toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeaders;
exports.toJson_ClientTrafficPolicySpecHeadersHost = toJson_ClientTrafficPolicySpecHeadersHost;
exports.toJson_ClientTrafficPolicySpecHeadersLateResponseHeaders = toJson_ClientTrafficPolicySpecHeadersLateResponseHeaders;
exports.toJson_ClientTrafficPolicySpecHeadersXForwardedClientCert = toJson_ClientTrafficPolicySpecHeadersXForwardedClientCert;
exports.toJson_ClientTrafficPolicySpecHttp1Http10 = toJson_ClientTrafficPolicySpecHttp1Http10;
exports.toJson_ClientTrafficPolicySpecHttp1IgnoredUpgradeTypes = toJson_ClientTrafficPolicySpecHttp1IgnoredUpgradeTypes;
exports.toJson_ClientTrafficPolicySpecHttp2ConnectionKeepalive = toJson_ClientTrafficPolicySpecHttp2ConnectionKeepalive;
exports.toJson_ClientTrafficPolicySpecTargetSelectorsMatchExpressions = toJson_ClientTrafficPolicySpecTargetSelectorsMatchExpressions;
exports.toJson_ClientTrafficPolicySpecTargetSelectorsNamespaces = toJson_ClientTrafficPolicySpecTargetSelectorsNamespaces;
exports.toJson_ClientTrafficPolicySpecTimeoutHttp = toJson_ClientTrafficPolicySpecTimeoutHttp;
exports.toJson_ClientTrafficPolicySpecTimeoutTcp = toJson_ClientTrafficPolicySpecTimeoutTcp;
exports.toJson_ClientTrafficPolicySpecTlsClientValidation = toJson_ClientTrafficPolicySpecTlsClientValidation;
exports.toJson_ClientTrafficPolicySpecTlsSession = toJson_ClientTrafficPolicySpecTlsSession;
exports.toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeadersAdd = toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeadersAdd;
exports.toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeadersAddIfAbsent = toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeadersAddIfAbsent;
exports.toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeadersRemoveOnMatch = toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeadersRemoveOnMatch;
exports.toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeadersSet = toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeadersSet;
exports.toJson_ClientTrafficPolicySpecHeadersLateResponseHeadersAdd = toJson_ClientTrafficPolicySpecHeadersLateResponseHeadersAdd;
exports.toJson_ClientTrafficPolicySpecHeadersLateResponseHeadersAddIfAbsent = toJson_ClientTrafficPolicySpecHeadersLateResponseHeadersAddIfAbsent;
exports.toJson_ClientTrafficPolicySpecHeadersLateResponseHeadersRemoveOnMatch = toJson_ClientTrafficPolicySpecHeadersLateResponseHeadersRemoveOnMatch;
exports.toJson_ClientTrafficPolicySpecHeadersLateResponseHeadersSet = toJson_ClientTrafficPolicySpecHeadersLateResponseHeadersSet;
exports.toJson_ClientTrafficPolicySpecTargetSelectorsNamespacesSelector = toJson_ClientTrafficPolicySpecTargetSelectorsNamespacesSelector;
exports.toJson_ClientTrafficPolicySpecTlsClientValidationCaCertificateRefs = toJson_ClientTrafficPolicySpecTlsClientValidationCaCertificateRefs;
exports.toJson_ClientTrafficPolicySpecTlsClientValidationCrl = toJson_ClientTrafficPolicySpecTlsClientValidationCrl;
exports.toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNames = toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNames;
exports.toJson_ClientTrafficPolicySpecTlsSessionResumption = toJson_ClientTrafficPolicySpecTlsSessionResumption;
exports.toJson_ClientTrafficPolicySpecTargetSelectorsNamespacesSelectorMatchExpressions = toJson_ClientTrafficPolicySpecTargetSelectorsNamespacesSelectorMatchExpressions;
exports.toJson_ClientTrafficPolicySpecTlsClientValidationCrlRefs = toJson_ClientTrafficPolicySpecTlsClientValidationCrlRefs;
exports.toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesDnsNames = toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesDnsNames;
exports.toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesEmailAddresses = toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesEmailAddresses;
exports.toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesIpAddresses = toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesIpAddresses;
exports.toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesOtherNames = toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesOtherNames;
exports.toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesUris = toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesUris;
const cdk8s_1 = require("cdk8s");
class BackendTrafficPolicy extends cdk8s_1.ApiObject {
    static GVK = {
        apiVersion: 'gateway.envoyproxy.io/v1alpha1',
        kind: 'BackendTrafficPolicy',
    };
    static manifest(props) {
        return {
            ...BackendTrafficPolicy.GVK,
            ...toJson_BackendTrafficPolicyProps(props),
        };
    }
    constructor(scope, id, props) {
        super(scope, id, {
            ...BackendTrafficPolicy.GVK,
            ...props,
        });
    }
    toJson() {
        const resolved = super.toJson();
        return {
            ...BackendTrafficPolicy.GVK,
            ...toJson_BackendTrafficPolicyProps(resolved),
        };
    }
}
exports.BackendTrafficPolicy = BackendTrafficPolicy;
function toJson_BackendTrafficPolicyProps(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'metadata': obj.metadata,
        'spec': toJson_BackendTrafficPolicySpec(obj.spec),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpec(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'admissionControl': toJson_BackendTrafficPolicySpecAdmissionControl(obj.admissionControl),
        'bandwidthLimit': toJson_BackendTrafficPolicySpecBandwidthLimit(obj.bandwidthLimit),
        'circuitBreaker': toJson_BackendTrafficPolicySpecCircuitBreaker(obj.circuitBreaker),
        'compression': obj.compression?.map(y => toJson_BackendTrafficPolicySpecCompression(y)),
        'compressor': obj.compressor?.map(y => toJson_BackendTrafficPolicySpecCompressor(y)),
        'connection': toJson_BackendTrafficPolicySpecConnection(obj.connection),
        'dns': toJson_BackendTrafficPolicySpecDns(obj.dns),
        'faultInjection': toJson_BackendTrafficPolicySpecFaultInjection(obj.faultInjection),
        'healthCheck': toJson_BackendTrafficPolicySpecHealthCheck(obj.healthCheck),
        'http2': toJson_BackendTrafficPolicySpecHttp2(obj.http2),
        'httpUpgrade': obj.httpUpgrade?.map(y => toJson_BackendTrafficPolicySpecHttpUpgrade(y)),
        'loadBalancer': toJson_BackendTrafficPolicySpecLoadBalancer(obj.loadBalancer),
        'mergeType': obj.mergeType,
        'proxyProtocol': toJson_BackendTrafficPolicySpecProxyProtocol(obj.proxyProtocol),
        'rateLimit': toJson_BackendTrafficPolicySpecRateLimit(obj.rateLimit),
        'requestBuffer': toJson_BackendTrafficPolicySpecRequestBuffer(obj.requestBuffer),
        'responseOverride': obj.responseOverride?.map(y => toJson_BackendTrafficPolicySpecResponseOverride(y)),
        'retry': toJson_BackendTrafficPolicySpecRetry(obj.retry),
        'routingType': obj.routingType,
        'targetRef': toJson_BackendTrafficPolicySpecTargetRef(obj.targetRef),
        'targetRefs': obj.targetRefs?.map(y => toJson_BackendTrafficPolicySpecTargetRefs(y)),
        'targetSelectors': obj.targetSelectors?.map(y => toJson_BackendTrafficPolicySpecTargetSelectors(y)),
        'tcpKeepalive': toJson_BackendTrafficPolicySpecTcpKeepalive(obj.tcpKeepalive),
        'telemetry': toJson_BackendTrafficPolicySpecTelemetry(obj.telemetry),
        'timeout': toJson_BackendTrafficPolicySpecTimeout(obj.timeout),
        'useClientProtocol': obj.useClientProtocol,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecAdmissionControl(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'maxRejectionPercent': obj.maxRejectionPercent,
        'minRequestRate': obj.minRequestRate,
        'minSuccessRate': obj.minSuccessRate,
        'rejectionAggression': obj.rejectionAggression,
        'samplingWindow': obj.samplingWindow,
        'successCriteria': toJson_BackendTrafficPolicySpecAdmissionControlSuccessCriteria(obj.successCriteria),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecBandwidthLimit(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'request': toJson_BackendTrafficPolicySpecBandwidthLimitRequest(obj.request),
        'response': toJson_BackendTrafficPolicySpecBandwidthLimitResponse(obj.response),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecCircuitBreaker(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'maxConnections': obj.maxConnections,
        'maxParallelRequests': obj.maxParallelRequests,
        'maxParallelRetries': obj.maxParallelRetries,
        'maxPendingRequests': obj.maxPendingRequests,
        'maxRequestsPerConnection': obj.maxRequestsPerConnection,
        'perEndpoint': toJson_BackendTrafficPolicySpecCircuitBreakerPerEndpoint(obj.perEndpoint),
        'retryBudget': toJson_BackendTrafficPolicySpecCircuitBreakerRetryBudget(obj.retryBudget),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecCompression(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'brotli': obj.brotli,
        'gzip': obj.gzip,
        'minContentLength': obj.minContentLength?.value,
        'type': obj.type,
        'zstd': obj.zstd,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecCompressor(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'brotli': obj.brotli,
        'gzip': obj.gzip,
        'minContentLength': obj.minContentLength?.value,
        'type': obj.type,
        'zstd': obj.zstd,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecConnection(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'bufferLimit': obj.bufferLimit?.value,
        'preconnect': toJson_BackendTrafficPolicySpecConnectionPreconnect(obj.preconnect),
        'socketBufferLimit': obj.socketBufferLimit?.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecDns(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'dnsRefreshRate': obj.dnsRefreshRate,
        'lookupFamily': obj.lookupFamily,
        'respectDnsTtl': obj.respectDnsTtl,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecFaultInjection(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'abort': toJson_BackendTrafficPolicySpecFaultInjectionAbort(obj.abort),
        'delay': toJson_BackendTrafficPolicySpecFaultInjectionDelay(obj.delay),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecHealthCheck(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'active': toJson_BackendTrafficPolicySpecHealthCheckActive(obj.active),
        'panicThreshold': obj.panicThreshold,
        'passive': toJson_BackendTrafficPolicySpecHealthCheckPassive(obj.passive),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecHttp2(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'connectionKeepalive': toJson_BackendTrafficPolicySpecHttp2ConnectionKeepalive(obj.connectionKeepalive),
        'initialConnectionWindowSize': obj.initialConnectionWindowSize?.value,
        'initialStreamWindowSize': obj.initialStreamWindowSize?.value,
        'maxConcurrentStreams': obj.maxConcurrentStreams,
        'onInvalidMessage': obj.onInvalidMessage,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecHttpUpgrade(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'connect': toJson_BackendTrafficPolicySpecHttpUpgradeConnect(obj.connect),
        'type': obj.type,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecLoadBalancer(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'backendUtilization': toJson_BackendTrafficPolicySpecLoadBalancerBackendUtilization(obj.backendUtilization),
        'consistentHash': toJson_BackendTrafficPolicySpecLoadBalancerConsistentHash(obj.consistentHash),
        'dynamicModule': toJson_BackendTrafficPolicySpecLoadBalancerDynamicModule(obj.dynamicModule),
        'endpointOverride': toJson_BackendTrafficPolicySpecLoadBalancerEndpointOverride(obj.endpointOverride),
        'slowStart': toJson_BackendTrafficPolicySpecLoadBalancerSlowStart(obj.slowStart),
        'type': obj.type,
        'zoneAware': toJson_BackendTrafficPolicySpecLoadBalancerZoneAware(obj.zoneAware),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecProxyProtocol(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'version': obj.version,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimit(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'global': toJson_BackendTrafficPolicySpecRateLimitGlobal(obj.global),
        'local': toJson_BackendTrafficPolicySpecRateLimitLocal(obj.local),
        'type': obj.type,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRequestBuffer(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'limit': obj.limit?.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecResponseOverride(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'match': toJson_BackendTrafficPolicySpecResponseOverrideMatch(obj.match),
        'redirect': toJson_BackendTrafficPolicySpecResponseOverrideRedirect(obj.redirect),
        'response': toJson_BackendTrafficPolicySpecResponseOverrideResponse(obj.response),
        'source': obj.source,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRetry(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'numAttemptsPerPriority': obj.numAttemptsPerPriority,
        'numRetries': obj.numRetries,
        'perRetry': toJson_BackendTrafficPolicySpecRetryPerRetry(obj.perRetry),
        'retryOn': toJson_BackendTrafficPolicySpecRetryRetryOn(obj.retryOn),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTargetRef(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'group': obj.group,
        'kind': obj.kind,
        'name': obj.name,
        'sectionName': obj.sectionName,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTargetRefs(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'group': obj.group,
        'kind': obj.kind,
        'name': obj.name,
        'sectionName': obj.sectionName,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTargetSelectors(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'group': obj.group,
        'kind': obj.kind,
        'matchExpressions': obj.matchExpressions?.map(y => toJson_BackendTrafficPolicySpecTargetSelectorsMatchExpressions(y)),
        'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
        'namespaces': toJson_BackendTrafficPolicySpecTargetSelectorsNamespaces(obj.namespaces),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTcpKeepalive(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'idleTime': obj.idleTime,
        'interval': obj.interval,
        'probes': obj.probes,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTelemetry(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'metrics': toJson_BackendTrafficPolicySpecTelemetryMetrics(obj.metrics),
        'tracing': toJson_BackendTrafficPolicySpecTelemetryTracing(obj.tracing),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTimeout(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'http': toJson_BackendTrafficPolicySpecTimeoutHttp(obj.http),
        'tcp': toJson_BackendTrafficPolicySpecTimeoutTcp(obj.tcp),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecAdmissionControlSuccessCriteria(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'grpc': toJson_BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpc(obj.grpc),
        'http': toJson_BackendTrafficPolicySpecAdmissionControlSuccessCriteriaHttp(obj.http),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecBandwidthLimitRequest(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'limit': toJson_BackendTrafficPolicySpecBandwidthLimitRequestLimit(obj.limit),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecBandwidthLimitResponse(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'limit': toJson_BackendTrafficPolicySpecBandwidthLimitResponseLimit(obj.limit),
        'responseTrailers': toJson_BackendTrafficPolicySpecBandwidthLimitResponseResponseTrailers(obj.responseTrailers),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecCircuitBreakerPerEndpoint(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'maxConnections': obj.maxConnections,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecCircuitBreakerRetryBudget(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'minRetryConcurrency': obj.minRetryConcurrency,
        'percent': toJson_BackendTrafficPolicySpecCircuitBreakerRetryBudgetPercent(obj.percent),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
class BackendTrafficPolicySpecCompressionMinContentLength {
    value;
    static fromNumber(value) {
        return new BackendTrafficPolicySpecCompressionMinContentLength(value);
    }
    static fromString(value) {
        return new BackendTrafficPolicySpecCompressionMinContentLength(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.BackendTrafficPolicySpecCompressionMinContentLength = BackendTrafficPolicySpecCompressionMinContentLength;
var BackendTrafficPolicySpecCompressionType;
(function (BackendTrafficPolicySpecCompressionType) {
    BackendTrafficPolicySpecCompressionType["GZIP"] = "Gzip";
    BackendTrafficPolicySpecCompressionType["BROTLI"] = "Brotli";
    BackendTrafficPolicySpecCompressionType["ZSTD"] = "Zstd";
})(BackendTrafficPolicySpecCompressionType || (exports.BackendTrafficPolicySpecCompressionType = BackendTrafficPolicySpecCompressionType = {}));
class BackendTrafficPolicySpecCompressorMinContentLength {
    value;
    static fromNumber(value) {
        return new BackendTrafficPolicySpecCompressorMinContentLength(value);
    }
    static fromString(value) {
        return new BackendTrafficPolicySpecCompressorMinContentLength(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.BackendTrafficPolicySpecCompressorMinContentLength = BackendTrafficPolicySpecCompressorMinContentLength;
var BackendTrafficPolicySpecCompressorType;
(function (BackendTrafficPolicySpecCompressorType) {
    BackendTrafficPolicySpecCompressorType["GZIP"] = "Gzip";
    BackendTrafficPolicySpecCompressorType["BROTLI"] = "Brotli";
    BackendTrafficPolicySpecCompressorType["ZSTD"] = "Zstd";
})(BackendTrafficPolicySpecCompressorType || (exports.BackendTrafficPolicySpecCompressorType = BackendTrafficPolicySpecCompressorType = {}));
class BackendTrafficPolicySpecConnectionBufferLimit {
    value;
    static fromNumber(value) {
        return new BackendTrafficPolicySpecConnectionBufferLimit(value);
    }
    static fromString(value) {
        return new BackendTrafficPolicySpecConnectionBufferLimit(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.BackendTrafficPolicySpecConnectionBufferLimit = BackendTrafficPolicySpecConnectionBufferLimit;
function toJson_BackendTrafficPolicySpecConnectionPreconnect(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'perEndpointPercent': obj.perEndpointPercent,
        'predictivePercent': obj.predictivePercent,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
class BackendTrafficPolicySpecConnectionSocketBufferLimit {
    value;
    static fromNumber(value) {
        return new BackendTrafficPolicySpecConnectionSocketBufferLimit(value);
    }
    static fromString(value) {
        return new BackendTrafficPolicySpecConnectionSocketBufferLimit(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.BackendTrafficPolicySpecConnectionSocketBufferLimit = BackendTrafficPolicySpecConnectionSocketBufferLimit;
var BackendTrafficPolicySpecDnsLookupFamily;
(function (BackendTrafficPolicySpecDnsLookupFamily) {
    BackendTrafficPolicySpecDnsLookupFamily["I_PV4"] = "IPv4";
    BackendTrafficPolicySpecDnsLookupFamily["I_PV6"] = "IPv6";
    BackendTrafficPolicySpecDnsLookupFamily["I_PV4_PREFERRED"] = "IPv4Preferred";
    BackendTrafficPolicySpecDnsLookupFamily["I_PV6_PREFERRED"] = "IPv6Preferred";
    BackendTrafficPolicySpecDnsLookupFamily["I_PV4_AND_I_PV6"] = "IPv4AndIPv6";
})(BackendTrafficPolicySpecDnsLookupFamily || (exports.BackendTrafficPolicySpecDnsLookupFamily = BackendTrafficPolicySpecDnsLookupFamily = {}));
function toJson_BackendTrafficPolicySpecFaultInjectionAbort(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'grpcStatus': obj.grpcStatus,
        'httpStatus': obj.httpStatus,
        'percentage': obj.percentage,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecFaultInjectionDelay(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'fixedDelay': obj.fixedDelay,
        'percentage': obj.percentage,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecHealthCheckActive(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'grpc': toJson_BackendTrafficPolicySpecHealthCheckActiveGrpc(obj.grpc),
        'healthCheckLog': toJson_BackendTrafficPolicySpecHealthCheckActiveHealthCheckLog(obj.healthCheckLog),
        'healthyThreshold': obj.healthyThreshold,
        'http': toJson_BackendTrafficPolicySpecHealthCheckActiveHttp(obj.http),
        'initialJitter': obj.initialJitter,
        'interval': obj.interval,
        'overrides': toJson_BackendTrafficPolicySpecHealthCheckActiveOverrides(obj.overrides),
        'tcp': toJson_BackendTrafficPolicySpecHealthCheckActiveTcp(obj.tcp),
        'timeout': obj.timeout,
        'type': obj.type,
        'unhealthyThreshold': obj.unhealthyThreshold,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecHealthCheckPassive(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'alwaysEjectOneEndpoint': obj.alwaysEjectOneEndpoint,
        'baseEjectionTime': obj.baseEjectionTime,
        'consecutive5XxErrors': obj.consecutive5XxErrors,
        'consecutiveGatewayErrors': obj.consecutiveGatewayErrors,
        'consecutiveLocalOriginFailures': obj.consecutiveLocalOriginFailures,
        'failurePercentageThreshold': obj.failurePercentageThreshold,
        'interval': obj.interval,
        'maxEjectionPercent': obj.maxEjectionPercent,
        'splitExternalLocalOriginErrors': obj.splitExternalLocalOriginErrors,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecHttp2ConnectionKeepalive(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'idleInterval': obj.idleInterval,
        'interval': obj.interval,
        'intervalJitter': obj.intervalJitter,
        'timeout': obj.timeout,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
class BackendTrafficPolicySpecHttp2InitialConnectionWindowSize {
    value;
    static fromNumber(value) {
        return new BackendTrafficPolicySpecHttp2InitialConnectionWindowSize(value);
    }
    static fromString(value) {
        return new BackendTrafficPolicySpecHttp2InitialConnectionWindowSize(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.BackendTrafficPolicySpecHttp2InitialConnectionWindowSize = BackendTrafficPolicySpecHttp2InitialConnectionWindowSize;
class BackendTrafficPolicySpecHttp2InitialStreamWindowSize {
    value;
    static fromNumber(value) {
        return new BackendTrafficPolicySpecHttp2InitialStreamWindowSize(value);
    }
    static fromString(value) {
        return new BackendTrafficPolicySpecHttp2InitialStreamWindowSize(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.BackendTrafficPolicySpecHttp2InitialStreamWindowSize = BackendTrafficPolicySpecHttp2InitialStreamWindowSize;
function toJson_BackendTrafficPolicySpecHttpUpgradeConnect(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'terminate': obj.terminate,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecLoadBalancerBackendUtilization(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'blackoutPeriod': obj.blackoutPeriod,
        'errorUtilizationPenaltyPercent': obj.errorUtilizationPenaltyPercent,
        'keepResponseHeaders': obj.keepResponseHeaders,
        'metricNamesForComputingUtilization': obj.metricNamesForComputingUtilization?.map(y => y),
        'outOfBand': toJson_BackendTrafficPolicySpecLoadBalancerBackendUtilizationOutOfBand(obj.outOfBand),
        'weightExpirationPeriod': obj.weightExpirationPeriod,
        'weightUpdatePeriod': obj.weightUpdatePeriod,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecLoadBalancerConsistentHash(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'cookie': toJson_BackendTrafficPolicySpecLoadBalancerConsistentHashCookie(obj.cookie),
        'header': toJson_BackendTrafficPolicySpecLoadBalancerConsistentHashHeader(obj.header),
        'headers': obj.headers?.map(y => toJson_BackendTrafficPolicySpecLoadBalancerConsistentHashHeaders(y)),
        'queryParams': obj.queryParams?.map(y => toJson_BackendTrafficPolicySpecLoadBalancerConsistentHashQueryParams(y)),
        'tableSize': obj.tableSize,
        'type': obj.type,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecLoadBalancerDynamicModule(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'config': obj.config,
        'lbPolicyName': obj.lbPolicyName,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecLoadBalancerEndpointOverride(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'extractFrom': obj.extractFrom?.map(y => toJson_BackendTrafficPolicySpecLoadBalancerEndpointOverrideExtractFrom(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecLoadBalancerSlowStart(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'window': obj.window,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecLoadBalancerType;
(function (BackendTrafficPolicySpecLoadBalancerType) {
    BackendTrafficPolicySpecLoadBalancerType["CONSISTENT_HASH"] = "ConsistentHash";
    BackendTrafficPolicySpecLoadBalancerType["LEAST_REQUEST"] = "LeastRequest";
    BackendTrafficPolicySpecLoadBalancerType["RANDOM"] = "Random";
    BackendTrafficPolicySpecLoadBalancerType["ROUND_ROBIN"] = "RoundRobin";
    BackendTrafficPolicySpecLoadBalancerType["BACKEND_UTILIZATION"] = "BackendUtilization";
    BackendTrafficPolicySpecLoadBalancerType["DYNAMIC_MODULE"] = "DynamicModule";
})(BackendTrafficPolicySpecLoadBalancerType || (exports.BackendTrafficPolicySpecLoadBalancerType = BackendTrafficPolicySpecLoadBalancerType = {}));
function toJson_BackendTrafficPolicySpecLoadBalancerZoneAware(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'preferLocal': toJson_BackendTrafficPolicySpecLoadBalancerZoneAwarePreferLocal(obj.preferLocal),
        'weightedZones': obj.weightedZones?.map(y => toJson_BackendTrafficPolicySpecLoadBalancerZoneAwareWeightedZones(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecProxyProtocolVersion;
(function (BackendTrafficPolicySpecProxyProtocolVersion) {
    BackendTrafficPolicySpecProxyProtocolVersion["V1"] = "V1";
    BackendTrafficPolicySpecProxyProtocolVersion["V2"] = "V2";
})(BackendTrafficPolicySpecProxyProtocolVersion || (exports.BackendTrafficPolicySpecProxyProtocolVersion = BackendTrafficPolicySpecProxyProtocolVersion = {}));
function toJson_BackendTrafficPolicySpecRateLimitGlobal(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'rules': obj.rules?.map(y => toJson_BackendTrafficPolicySpecRateLimitGlobalRules(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitLocal(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'rules': obj.rules?.map(y => toJson_BackendTrafficPolicySpecRateLimitLocalRules(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecRateLimitType;
(function (BackendTrafficPolicySpecRateLimitType) {
    BackendTrafficPolicySpecRateLimitType["GLOBAL"] = "Global";
    BackendTrafficPolicySpecRateLimitType["LOCAL"] = "Local";
})(BackendTrafficPolicySpecRateLimitType || (exports.BackendTrafficPolicySpecRateLimitType = BackendTrafficPolicySpecRateLimitType = {}));
class BackendTrafficPolicySpecRequestBufferLimit {
    value;
    static fromNumber(value) {
        return new BackendTrafficPolicySpecRequestBufferLimit(value);
    }
    static fromString(value) {
        return new BackendTrafficPolicySpecRequestBufferLimit(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.BackendTrafficPolicySpecRequestBufferLimit = BackendTrafficPolicySpecRequestBufferLimit;
function toJson_BackendTrafficPolicySpecResponseOverrideMatch(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'responseHeaders': obj.responseHeaders?.map(y => toJson_BackendTrafficPolicySpecResponseOverrideMatchResponseHeaders(y)),
        'statusCodes': obj.statusCodes?.map(y => toJson_BackendTrafficPolicySpecResponseOverrideMatchStatusCodes(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecResponseOverrideRedirect(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'hostname': obj.hostname,
        'path': toJson_BackendTrafficPolicySpecResponseOverrideRedirectPath(obj.path),
        'port': obj.port,
        'scheme': obj.scheme,
        'statusCode': obj.statusCode,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecResponseOverrideResponse(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'body': toJson_BackendTrafficPolicySpecResponseOverrideResponseBody(obj.body),
        'contentType': obj.contentType,
        'header': toJson_BackendTrafficPolicySpecResponseOverrideResponseHeader(obj.header),
        'statusCode': obj.statusCode,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecResponseOverrideSource;
(function (BackendTrafficPolicySpecResponseOverrideSource) {
    BackendTrafficPolicySpecResponseOverrideSource["ALL"] = "All";
    BackendTrafficPolicySpecResponseOverrideSource["LOCAL"] = "Local";
    BackendTrafficPolicySpecResponseOverrideSource["BACKEND"] = "Backend";
})(BackendTrafficPolicySpecResponseOverrideSource || (exports.BackendTrafficPolicySpecResponseOverrideSource = BackendTrafficPolicySpecResponseOverrideSource = {}));
function toJson_BackendTrafficPolicySpecRetryPerRetry(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'backOff': toJson_BackendTrafficPolicySpecRetryPerRetryBackOff(obj.backOff),
        'timeout': obj.timeout,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRetryRetryOn(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'httpStatusCodes': obj.httpStatusCodes?.map(y => y),
        'triggers': obj.triggers?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTargetSelectorsMatchExpressions(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'operator': obj.operator,
        'values': obj.values?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTargetSelectorsNamespaces(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'from': obj.from,
        'selector': toJson_BackendTrafficPolicySpecTargetSelectorsNamespacesSelector(obj.selector),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTelemetryMetrics(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'routeStatName': obj.routeStatName,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTelemetryTracing(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'clientSamplingFraction': toJson_BackendTrafficPolicySpecTelemetryTracingClientSamplingFraction(obj.clientSamplingFraction),
        'customTags': ((obj.customTags) === undefined) ? undefined : (Object.entries(obj.customTags).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: toJson_BackendTrafficPolicySpecTelemetryTracingCustomTags(i[1]) }), {})),
        'overallSamplingFraction': toJson_BackendTrafficPolicySpecTelemetryTracingOverallSamplingFraction(obj.overallSamplingFraction),
        'samplingFraction': toJson_BackendTrafficPolicySpecTelemetryTracingSamplingFraction(obj.samplingFraction),
        'spanName': toJson_BackendTrafficPolicySpecTelemetryTracingSpanName(obj.spanName),
        'tags': ((obj.tags) === undefined) ? undefined : (Object.entries(obj.tags).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTimeoutHttp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'connectionIdleTimeout': obj.connectionIdleTimeout,
        'maxConnectionDuration': obj.maxConnectionDuration,
        'maxStreamDuration': obj.maxStreamDuration,
        'requestTimeout': obj.requestTimeout,
        'streamIdleTimeout': obj.streamIdleTimeout,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTimeoutTcp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'connectTimeout': obj.connectTimeout,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpc(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'statusCodes': obj.statusCodes?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecAdmissionControlSuccessCriteriaHttp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'statusCodes': obj.statusCodes?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecBandwidthLimitRequestLimit(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'unit': obj.unit,
        'value': obj.value?.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecBandwidthLimitResponseLimit(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'unit': obj.unit,
        'value': obj.value?.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecBandwidthLimitResponseResponseTrailers(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'prefix': obj.prefix,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecCircuitBreakerRetryBudgetPercent(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'denominator': obj.denominator,
        'numerator': obj.numerator,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecHealthCheckActiveGrpc(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'service': obj.service,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecHealthCheckActiveHealthCheckLog(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'matches': obj.matches?.map(y => y),
        'sinks': obj.sinks?.map(y => toJson_BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogSinks(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecHealthCheckActiveHttp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'expectedResponse': toJson_BackendTrafficPolicySpecHealthCheckActiveHttpExpectedResponse(obj.expectedResponse),
        'expectedStatuses': obj.expectedStatuses?.map(y => y),
        'hostname': obj.hostname,
        'method': obj.method,
        'path': obj.path,
        'requestBody': toJson_BackendTrafficPolicySpecHealthCheckActiveHttpRequestBody(obj.requestBody),
        'retriableStatuses': obj.retriableStatuses?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecHealthCheckActiveOverrides(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'port': obj.port,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecHealthCheckActiveTcp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'receive': toJson_BackendTrafficPolicySpecHealthCheckActiveTcpReceive(obj.receive),
        'send': toJson_BackendTrafficPolicySpecHealthCheckActiveTcpSend(obj.send),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecLoadBalancerBackendUtilizationOutOfBand(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'authority': obj.authority,
        'port': obj.port,
        'reportingPeriod': obj.reportingPeriod,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecLoadBalancerConsistentHashCookie(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'attributes': ((obj.attributes) === undefined) ? undefined : (Object.entries(obj.attributes).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
        'name': obj.name,
        'ttl': obj.ttl,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecLoadBalancerConsistentHashHeader(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecLoadBalancerConsistentHashHeaders(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecLoadBalancerConsistentHashQueryParams(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecLoadBalancerConsistentHashType;
(function (BackendTrafficPolicySpecLoadBalancerConsistentHashType) {
    BackendTrafficPolicySpecLoadBalancerConsistentHashType["SOURCE_IP"] = "SourceIP";
    BackendTrafficPolicySpecLoadBalancerConsistentHashType["HEADER"] = "Header";
    BackendTrafficPolicySpecLoadBalancerConsistentHashType["HEADERS"] = "Headers";
    BackendTrafficPolicySpecLoadBalancerConsistentHashType["COOKIE"] = "Cookie";
    BackendTrafficPolicySpecLoadBalancerConsistentHashType["QUERY_PARAMS"] = "QueryParams";
})(BackendTrafficPolicySpecLoadBalancerConsistentHashType || (exports.BackendTrafficPolicySpecLoadBalancerConsistentHashType = BackendTrafficPolicySpecLoadBalancerConsistentHashType = {}));
function toJson_BackendTrafficPolicySpecLoadBalancerEndpointOverrideExtractFrom(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'header': obj.header,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecLoadBalancerZoneAwarePreferLocal(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'force': toJson_BackendTrafficPolicySpecLoadBalancerZoneAwarePreferLocalForce(obj.force),
        'minEndpointsThreshold': obj.minEndpointsThreshold,
        'percentageEnabled': obj.percentageEnabled,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecLoadBalancerZoneAwareWeightedZones(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'weight': obj.weight,
        'zone': obj.zone,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitGlobalRules(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'clientSelectors': obj.clientSelectors?.map(y => toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectors(y)),
        'cost': toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCost(obj.cost),
        'limit': toJson_BackendTrafficPolicySpecRateLimitGlobalRulesLimit(obj.limit),
        'shadowMode': obj.shadowMode,
        'shared': obj.shared,
        'xRateLimitHeaders': obj.xRateLimitHeaders,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitLocalRules(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'clientSelectors': obj.clientSelectors?.map(y => toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectors(y)),
        'cost': toJson_BackendTrafficPolicySpecRateLimitLocalRulesCost(obj.cost),
        'limit': toJson_BackendTrafficPolicySpecRateLimitLocalRulesLimit(obj.limit),
        'shadowMode': obj.shadowMode,
        'shared': obj.shared,
        'xRateLimitHeaders': obj.xRateLimitHeaders,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecResponseOverrideMatchResponseHeaders(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
        'value': toJson_BackendTrafficPolicySpecResponseOverrideMatchResponseHeadersValue(obj.value),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecResponseOverrideMatchStatusCodes(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'range': toJson_BackendTrafficPolicySpecResponseOverrideMatchStatusCodesRange(obj.range),
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecResponseOverrideRedirectPath(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'replaceFullPath': obj.replaceFullPath,
        'replacePrefixMatch': obj.replacePrefixMatch,
        'type': obj.type,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecResponseOverrideRedirectScheme;
(function (BackendTrafficPolicySpecResponseOverrideRedirectScheme) {
    BackendTrafficPolicySpecResponseOverrideRedirectScheme["HTTP"] = "http";
    BackendTrafficPolicySpecResponseOverrideRedirectScheme["HTTPS"] = "https";
})(BackendTrafficPolicySpecResponseOverrideRedirectScheme || (exports.BackendTrafficPolicySpecResponseOverrideRedirectScheme = BackendTrafficPolicySpecResponseOverrideRedirectScheme = {}));
var BackendTrafficPolicySpecResponseOverrideRedirectStatusCode;
(function (BackendTrafficPolicySpecResponseOverrideRedirectStatusCode) {
    BackendTrafficPolicySpecResponseOverrideRedirectStatusCode[BackendTrafficPolicySpecResponseOverrideRedirectStatusCode["VALUE_301"] = 301] = "VALUE_301";
    BackendTrafficPolicySpecResponseOverrideRedirectStatusCode[BackendTrafficPolicySpecResponseOverrideRedirectStatusCode["VALUE_302"] = 302] = "VALUE_302";
})(BackendTrafficPolicySpecResponseOverrideRedirectStatusCode || (exports.BackendTrafficPolicySpecResponseOverrideRedirectStatusCode = BackendTrafficPolicySpecResponseOverrideRedirectStatusCode = {}));
function toJson_BackendTrafficPolicySpecResponseOverrideResponseBody(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'inline': obj.inline,
        'type': obj.type,
        'valueRef': toJson_BackendTrafficPolicySpecResponseOverrideResponseBodyValueRef(obj.valueRef),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecResponseOverrideResponseHeader(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'add': obj.add?.map(y => toJson_BackendTrafficPolicySpecResponseOverrideResponseHeaderAdd(y)),
        'remove': obj.remove?.map(y => y),
        'set': obj.set?.map(y => toJson_BackendTrafficPolicySpecResponseOverrideResponseHeaderSet(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRetryPerRetryBackOff(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'baseInterval': obj.baseInterval,
        'maxInterval': obj.maxInterval,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecRetryRetryOnTriggers;
(function (BackendTrafficPolicySpecRetryRetryOnTriggers) {
    BackendTrafficPolicySpecRetryRetryOnTriggers["VALUE_5XX"] = "5xx";
    BackendTrafficPolicySpecRetryRetryOnTriggers["GATEWAY_HYPHEN_ERROR"] = "gateway-error";
    BackendTrafficPolicySpecRetryRetryOnTriggers["RESET"] = "reset";
    BackendTrafficPolicySpecRetryRetryOnTriggers["RESET_HYPHEN_BEFORE_HYPHEN_REQUEST"] = "reset-before-request";
    BackendTrafficPolicySpecRetryRetryOnTriggers["CONNECT_HYPHEN_FAILURE"] = "connect-failure";
    BackendTrafficPolicySpecRetryRetryOnTriggers["RETRIABLE_HYPHEN_4XX"] = "retriable-4xx";
    BackendTrafficPolicySpecRetryRetryOnTriggers["REFUSED_HYPHEN_STREAM"] = "refused-stream";
    BackendTrafficPolicySpecRetryRetryOnTriggers["RETRIABLE_HYPHEN_STATUS_HYPHEN_CODES"] = "retriable-status-codes";
    BackendTrafficPolicySpecRetryRetryOnTriggers["CANCELLED"] = "cancelled";
    BackendTrafficPolicySpecRetryRetryOnTriggers["DEADLINE_HYPHEN_EXCEEDED"] = "deadline-exceeded";
    BackendTrafficPolicySpecRetryRetryOnTriggers["INTERNAL"] = "internal";
    BackendTrafficPolicySpecRetryRetryOnTriggers["RESOURCE_HYPHEN_EXHAUSTED"] = "resource-exhausted";
    BackendTrafficPolicySpecRetryRetryOnTriggers["UNAVAILABLE"] = "unavailable";
})(BackendTrafficPolicySpecRetryRetryOnTriggers || (exports.BackendTrafficPolicySpecRetryRetryOnTriggers = BackendTrafficPolicySpecRetryRetryOnTriggers = {}));
var BackendTrafficPolicySpecTargetSelectorsNamespacesFrom;
(function (BackendTrafficPolicySpecTargetSelectorsNamespacesFrom) {
    BackendTrafficPolicySpecTargetSelectorsNamespacesFrom["SAME"] = "Same";
    BackendTrafficPolicySpecTargetSelectorsNamespacesFrom["ALL"] = "All";
    BackendTrafficPolicySpecTargetSelectorsNamespacesFrom["SELECTOR"] = "Selector";
})(BackendTrafficPolicySpecTargetSelectorsNamespacesFrom || (exports.BackendTrafficPolicySpecTargetSelectorsNamespacesFrom = BackendTrafficPolicySpecTargetSelectorsNamespacesFrom = {}));
function toJson_BackendTrafficPolicySpecTargetSelectorsNamespacesSelector(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'matchExpressions': obj.matchExpressions?.map(y => toJson_BackendTrafficPolicySpecTargetSelectorsNamespacesSelectorMatchExpressions(y)),
        'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTelemetryTracingClientSamplingFraction(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'denominator': obj.denominator,
        'numerator': obj.numerator,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTelemetryTracingCustomTags(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'environment': toJson_BackendTrafficPolicySpecTelemetryTracingCustomTagsEnvironment(obj.environment),
        'literal': toJson_BackendTrafficPolicySpecTelemetryTracingCustomTagsLiteral(obj.literal),
        'requestHeader': toJson_BackendTrafficPolicySpecTelemetryTracingCustomTagsRequestHeader(obj.requestHeader),
        'type': obj.type,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTelemetryTracingOverallSamplingFraction(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'denominator': obj.denominator,
        'numerator': obj.numerator,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTelemetryTracingSamplingFraction(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'denominator': obj.denominator,
        'numerator': obj.numerator,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTelemetryTracingSpanName(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'client': obj.client,
        'server': obj.server,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes;
(function (BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes) {
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["OK"] = "Ok";
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["CANCELLED"] = "Cancelled";
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["UNKNOWN"] = "Unknown";
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["INVALID_ARGUMENT"] = "InvalidArgument";
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["DEADLINE_EXCEEDED"] = "DeadlineExceeded";
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["NOT_FOUND"] = "NotFound";
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["ALREADY_EXISTS"] = "AlreadyExists";
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["PERMISSION_DENIED"] = "PermissionDenied";
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["RESOURCE_EXHAUSTED"] = "ResourceExhausted";
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["FAILED_PRECONDITION"] = "FailedPrecondition";
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["ABORTED"] = "Aborted";
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["OUT_OF_RANGE"] = "OutOfRange";
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["UNIMPLEMENTED"] = "Unimplemented";
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["INTERNAL"] = "Internal";
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["UNAVAILABLE"] = "Unavailable";
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["DATA_LOSS"] = "DataLoss";
    BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes["UNAUTHENTICATED"] = "Unauthenticated";
})(BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes || (exports.BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes = BackendTrafficPolicySpecAdmissionControlSuccessCriteriaGrpcStatusCodes = {}));
var BackendTrafficPolicySpecBandwidthLimitRequestLimitUnit;
(function (BackendTrafficPolicySpecBandwidthLimitRequestLimitUnit) {
    BackendTrafficPolicySpecBandwidthLimitRequestLimitUnit["SECOND"] = "Second";
    BackendTrafficPolicySpecBandwidthLimitRequestLimitUnit["MINUTE"] = "Minute";
    BackendTrafficPolicySpecBandwidthLimitRequestLimitUnit["HOUR"] = "Hour";
})(BackendTrafficPolicySpecBandwidthLimitRequestLimitUnit || (exports.BackendTrafficPolicySpecBandwidthLimitRequestLimitUnit = BackendTrafficPolicySpecBandwidthLimitRequestLimitUnit = {}));
class BackendTrafficPolicySpecBandwidthLimitRequestLimitValue {
    value;
    static fromNumber(value) {
        return new BackendTrafficPolicySpecBandwidthLimitRequestLimitValue(value);
    }
    static fromString(value) {
        return new BackendTrafficPolicySpecBandwidthLimitRequestLimitValue(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.BackendTrafficPolicySpecBandwidthLimitRequestLimitValue = BackendTrafficPolicySpecBandwidthLimitRequestLimitValue;
var BackendTrafficPolicySpecBandwidthLimitResponseLimitUnit;
(function (BackendTrafficPolicySpecBandwidthLimitResponseLimitUnit) {
    BackendTrafficPolicySpecBandwidthLimitResponseLimitUnit["SECOND"] = "Second";
    BackendTrafficPolicySpecBandwidthLimitResponseLimitUnit["MINUTE"] = "Minute";
    BackendTrafficPolicySpecBandwidthLimitResponseLimitUnit["HOUR"] = "Hour";
})(BackendTrafficPolicySpecBandwidthLimitResponseLimitUnit || (exports.BackendTrafficPolicySpecBandwidthLimitResponseLimitUnit = BackendTrafficPolicySpecBandwidthLimitResponseLimitUnit = {}));
class BackendTrafficPolicySpecBandwidthLimitResponseLimitValue {
    value;
    static fromNumber(value) {
        return new BackendTrafficPolicySpecBandwidthLimitResponseLimitValue(value);
    }
    static fromString(value) {
        return new BackendTrafficPolicySpecBandwidthLimitResponseLimitValue(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.BackendTrafficPolicySpecBandwidthLimitResponseLimitValue = BackendTrafficPolicySpecBandwidthLimitResponseLimitValue;
var BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogMatches;
(function (BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogMatches) {
    BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogMatches["FAILURE"] = "Failure";
    BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogMatches["FAILURE_SERIES_START"] = "FailureSeriesStart";
    BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogMatches["SUCCESS"] = "Success";
    BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogMatches["HEALTHY_TRANSITION"] = "HealthyTransition";
})(BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogMatches || (exports.BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogMatches = BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogMatches = {}));
function toJson_BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogSinks(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'file': toJson_BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogSinksFile(obj.file),
        'type': obj.type,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecHealthCheckActiveHttpExpectedResponse(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'binary': obj.binary,
        'text': obj.text,
        'type': obj.type,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecHealthCheckActiveHttpRequestBody(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'binary': obj.binary,
        'text': obj.text,
        'type': obj.type,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecHealthCheckActiveTcpReceive(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'binary': obj.binary,
        'text': obj.text,
        'type': obj.type,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecHealthCheckActiveTcpSend(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'binary': obj.binary,
        'text': obj.text,
        'type': obj.type,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecLoadBalancerZoneAwarePreferLocalForce(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'minEndpointsInZoneThreshold': obj.minEndpointsInZoneThreshold,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectors(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'headers': obj.headers?.map(y => toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsHeaders(y)),
        'methods': obj.methods?.map(y => toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethods(y)),
        'path': toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsPath(obj.path),
        'queryParams': obj.queryParams?.map(y => toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsQueryParams(y)),
        'sourceCIDR': toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsSourceCidr(obj.sourceCidr),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCost(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'request': toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCostRequest(obj.request),
        'response': toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCostResponse(obj.response),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitGlobalRulesLimit(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'fromMetadata': toJson_BackendTrafficPolicySpecRateLimitGlobalRulesLimitFromMetadata(obj.fromMetadata),
        'requests': obj.requests,
        'unit': obj.unit,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecRateLimitGlobalRulesXRateLimitHeaders;
(function (BackendTrafficPolicySpecRateLimitGlobalRulesXRateLimitHeaders) {
    BackendTrafficPolicySpecRateLimitGlobalRulesXRateLimitHeaders["OFF"] = "Off";
    BackendTrafficPolicySpecRateLimitGlobalRulesXRateLimitHeaders["DRAFT_VERSION03"] = "DraftVersion03";
})(BackendTrafficPolicySpecRateLimitGlobalRulesXRateLimitHeaders || (exports.BackendTrafficPolicySpecRateLimitGlobalRulesXRateLimitHeaders = BackendTrafficPolicySpecRateLimitGlobalRulesXRateLimitHeaders = {}));
function toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectors(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'headers': obj.headers?.map(y => toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsHeaders(y)),
        'methods': obj.methods?.map(y => toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethods(y)),
        'path': toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsPath(obj.path),
        'queryParams': obj.queryParams?.map(y => toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsQueryParams(y)),
        'sourceCIDR': toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsSourceCidr(obj.sourceCidr),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitLocalRulesCost(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'request': toJson_BackendTrafficPolicySpecRateLimitLocalRulesCostRequest(obj.request),
        'response': toJson_BackendTrafficPolicySpecRateLimitLocalRulesCostResponse(obj.response),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitLocalRulesLimit(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'fromMetadata': toJson_BackendTrafficPolicySpecRateLimitLocalRulesLimitFromMetadata(obj.fromMetadata),
        'requests': obj.requests,
        'unit': obj.unit,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecRateLimitLocalRulesXRateLimitHeaders;
(function (BackendTrafficPolicySpecRateLimitLocalRulesXRateLimitHeaders) {
    BackendTrafficPolicySpecRateLimitLocalRulesXRateLimitHeaders["OFF"] = "Off";
    BackendTrafficPolicySpecRateLimitLocalRulesXRateLimitHeaders["DRAFT_VERSION03"] = "DraftVersion03";
})(BackendTrafficPolicySpecRateLimitLocalRulesXRateLimitHeaders || (exports.BackendTrafficPolicySpecRateLimitLocalRulesXRateLimitHeaders = BackendTrafficPolicySpecRateLimitLocalRulesXRateLimitHeaders = {}));
function toJson_BackendTrafficPolicySpecResponseOverrideMatchResponseHeadersValue(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecResponseOverrideMatchStatusCodesRange(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'end': obj.end,
        'start': obj.start,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecResponseOverrideRedirectPathType;
(function (BackendTrafficPolicySpecResponseOverrideRedirectPathType) {
    BackendTrafficPolicySpecResponseOverrideRedirectPathType["REPLACE_FULL_PATH"] = "ReplaceFullPath";
    BackendTrafficPolicySpecResponseOverrideRedirectPathType["REPLACE_PREFIX_MATCH"] = "ReplacePrefixMatch";
})(BackendTrafficPolicySpecResponseOverrideRedirectPathType || (exports.BackendTrafficPolicySpecResponseOverrideRedirectPathType = BackendTrafficPolicySpecResponseOverrideRedirectPathType = {}));
function toJson_BackendTrafficPolicySpecResponseOverrideResponseBodyValueRef(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'group': obj.group,
        'kind': obj.kind,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecResponseOverrideResponseHeaderAdd(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecResponseOverrideResponseHeaderSet(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTargetSelectorsNamespacesSelectorMatchExpressions(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'operator': obj.operator,
        'values': obj.values?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTelemetryTracingCustomTagsEnvironment(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'defaultValue': obj.defaultValue,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTelemetryTracingCustomTagsLiteral(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecTelemetryTracingCustomTagsRequestHeader(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'defaultValue': obj.defaultValue,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecTelemetryTracingCustomTagsType;
(function (BackendTrafficPolicySpecTelemetryTracingCustomTagsType) {
    BackendTrafficPolicySpecTelemetryTracingCustomTagsType["LITERAL"] = "Literal";
    BackendTrafficPolicySpecTelemetryTracingCustomTagsType["ENVIRONMENT"] = "Environment";
    BackendTrafficPolicySpecTelemetryTracingCustomTagsType["REQUEST_HEADER"] = "RequestHeader";
})(BackendTrafficPolicySpecTelemetryTracingCustomTagsType || (exports.BackendTrafficPolicySpecTelemetryTracingCustomTagsType = BackendTrafficPolicySpecTelemetryTracingCustomTagsType = {}));
function toJson_BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogSinksFile(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'path': obj.path,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogSinksType;
(function (BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogSinksType) {
    BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogSinksType["FILE"] = "File";
})(BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogSinksType || (exports.BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogSinksType = BackendTrafficPolicySpecHealthCheckActiveHealthCheckLogSinksType = {}));
function toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsHeaders(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'invert': obj.invert,
        'name': obj.name,
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethods(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'invert': obj.invert,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsPath(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'invert': obj.invert,
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsQueryParams(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'invert': obj.invert,
        'name': obj.name,
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsSourceCidr(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'invert': obj.invert,
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCostRequest(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'from': obj.from,
        'metadata': toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCostRequestMetadata(obj.metadata),
        'number': obj.number,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCostResponse(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'from': obj.from,
        'metadata': toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCostResponseMetadata(obj.metadata),
        'number': obj.number,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitGlobalRulesLimitFromMetadata(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'namespace': obj.namespace,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecRateLimitGlobalRulesLimitUnit;
(function (BackendTrafficPolicySpecRateLimitGlobalRulesLimitUnit) {
    BackendTrafficPolicySpecRateLimitGlobalRulesLimitUnit["SECOND"] = "Second";
    BackendTrafficPolicySpecRateLimitGlobalRulesLimitUnit["MINUTE"] = "Minute";
    BackendTrafficPolicySpecRateLimitGlobalRulesLimitUnit["HOUR"] = "Hour";
    BackendTrafficPolicySpecRateLimitGlobalRulesLimitUnit["DAY"] = "Day";
    BackendTrafficPolicySpecRateLimitGlobalRulesLimitUnit["WEEK"] = "Week";
    BackendTrafficPolicySpecRateLimitGlobalRulesLimitUnit["MONTH"] = "Month";
    BackendTrafficPolicySpecRateLimitGlobalRulesLimitUnit["YEAR"] = "Year";
})(BackendTrafficPolicySpecRateLimitGlobalRulesLimitUnit || (exports.BackendTrafficPolicySpecRateLimitGlobalRulesLimitUnit = BackendTrafficPolicySpecRateLimitGlobalRulesLimitUnit = {}));
function toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsHeaders(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'invert': obj.invert,
        'name': obj.name,
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethods(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'invert': obj.invert,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsPath(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'invert': obj.invert,
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsQueryParams(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'invert': obj.invert,
        'name': obj.name,
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsSourceCidr(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'invert': obj.invert,
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitLocalRulesCostRequest(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'from': obj.from,
        'metadata': toJson_BackendTrafficPolicySpecRateLimitLocalRulesCostRequestMetadata(obj.metadata),
        'number': obj.number,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitLocalRulesCostResponse(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'from': obj.from,
        'metadata': toJson_BackendTrafficPolicySpecRateLimitLocalRulesCostResponseMetadata(obj.metadata),
        'number': obj.number,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_BackendTrafficPolicySpecRateLimitLocalRulesLimitFromMetadata(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'namespace': obj.namespace,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecRateLimitLocalRulesLimitUnit;
(function (BackendTrafficPolicySpecRateLimitLocalRulesLimitUnit) {
    BackendTrafficPolicySpecRateLimitLocalRulesLimitUnit["SECOND"] = "Second";
    BackendTrafficPolicySpecRateLimitLocalRulesLimitUnit["MINUTE"] = "Minute";
    BackendTrafficPolicySpecRateLimitLocalRulesLimitUnit["HOUR"] = "Hour";
    BackendTrafficPolicySpecRateLimitLocalRulesLimitUnit["DAY"] = "Day";
    BackendTrafficPolicySpecRateLimitLocalRulesLimitUnit["WEEK"] = "Week";
    BackendTrafficPolicySpecRateLimitLocalRulesLimitUnit["MONTH"] = "Month";
    BackendTrafficPolicySpecRateLimitLocalRulesLimitUnit["YEAR"] = "Year";
})(BackendTrafficPolicySpecRateLimitLocalRulesLimitUnit || (exports.BackendTrafficPolicySpecRateLimitLocalRulesLimitUnit = BackendTrafficPolicySpecRateLimitLocalRulesLimitUnit = {}));
var BackendTrafficPolicySpecResponseOverrideMatchResponseHeadersValueType;
(function (BackendTrafficPolicySpecResponseOverrideMatchResponseHeadersValueType) {
    BackendTrafficPolicySpecResponseOverrideMatchResponseHeadersValueType["EXACT"] = "Exact";
    BackendTrafficPolicySpecResponseOverrideMatchResponseHeadersValueType["PREFIX"] = "Prefix";
    BackendTrafficPolicySpecResponseOverrideMatchResponseHeadersValueType["SUFFIX"] = "Suffix";
    BackendTrafficPolicySpecResponseOverrideMatchResponseHeadersValueType["REGULAR_EXPRESSION"] = "RegularExpression";
})(BackendTrafficPolicySpecResponseOverrideMatchResponseHeadersValueType || (exports.BackendTrafficPolicySpecResponseOverrideMatchResponseHeadersValueType = BackendTrafficPolicySpecResponseOverrideMatchResponseHeadersValueType = {}));
var BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsHeadersType;
(function (BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsHeadersType) {
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsHeadersType["EXACT"] = "Exact";
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsHeadersType["REGULAR_EXPRESSION"] = "RegularExpression";
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsHeadersType["DISTINCT"] = "Distinct";
})(BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsHeadersType || (exports.BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsHeadersType = BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsHeadersType = {}));
var BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethodsValue;
(function (BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethodsValue) {
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethodsValue["GET"] = "GET";
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethodsValue["HEAD"] = "HEAD";
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethodsValue["POST"] = "POST";
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethodsValue["PUT"] = "PUT";
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethodsValue["DELETE"] = "DELETE";
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethodsValue["CONNECT"] = "CONNECT";
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethodsValue["OPTIONS"] = "OPTIONS";
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethodsValue["TRACE"] = "TRACE";
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethodsValue["PATCH"] = "PATCH";
})(BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethodsValue || (exports.BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethodsValue = BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsMethodsValue = {}));
var BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsPathType;
(function (BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsPathType) {
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsPathType["EXACT"] = "Exact";
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsPathType["PATH_PREFIX"] = "PathPrefix";
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsPathType["REGULAR_EXPRESSION"] = "RegularExpression";
})(BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsPathType || (exports.BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsPathType = BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsPathType = {}));
var BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsQueryParamsType;
(function (BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsQueryParamsType) {
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsQueryParamsType["EXACT"] = "Exact";
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsQueryParamsType["REGULAR_EXPRESSION"] = "RegularExpression";
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsQueryParamsType["DISTINCT"] = "Distinct";
})(BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsQueryParamsType || (exports.BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsQueryParamsType = BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsQueryParamsType = {}));
var BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsSourceCidrType;
(function (BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsSourceCidrType) {
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsSourceCidrType["EXACT"] = "Exact";
    BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsSourceCidrType["DISTINCT"] = "Distinct";
})(BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsSourceCidrType || (exports.BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsSourceCidrType = BackendTrafficPolicySpecRateLimitGlobalRulesClientSelectorsSourceCidrType = {}));
var BackendTrafficPolicySpecRateLimitGlobalRulesCostRequestFrom;
(function (BackendTrafficPolicySpecRateLimitGlobalRulesCostRequestFrom) {
    BackendTrafficPolicySpecRateLimitGlobalRulesCostRequestFrom["NUMBER"] = "Number";
    BackendTrafficPolicySpecRateLimitGlobalRulesCostRequestFrom["METADATA"] = "Metadata";
})(BackendTrafficPolicySpecRateLimitGlobalRulesCostRequestFrom || (exports.BackendTrafficPolicySpecRateLimitGlobalRulesCostRequestFrom = BackendTrafficPolicySpecRateLimitGlobalRulesCostRequestFrom = {}));
function toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCostRequestMetadata(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'namespace': obj.namespace,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecRateLimitGlobalRulesCostResponseFrom;
(function (BackendTrafficPolicySpecRateLimitGlobalRulesCostResponseFrom) {
    BackendTrafficPolicySpecRateLimitGlobalRulesCostResponseFrom["NUMBER"] = "Number";
    BackendTrafficPolicySpecRateLimitGlobalRulesCostResponseFrom["METADATA"] = "Metadata";
})(BackendTrafficPolicySpecRateLimitGlobalRulesCostResponseFrom || (exports.BackendTrafficPolicySpecRateLimitGlobalRulesCostResponseFrom = BackendTrafficPolicySpecRateLimitGlobalRulesCostResponseFrom = {}));
function toJson_BackendTrafficPolicySpecRateLimitGlobalRulesCostResponseMetadata(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'namespace': obj.namespace,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsHeadersType;
(function (BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsHeadersType) {
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsHeadersType["EXACT"] = "Exact";
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsHeadersType["REGULAR_EXPRESSION"] = "RegularExpression";
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsHeadersType["DISTINCT"] = "Distinct";
})(BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsHeadersType || (exports.BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsHeadersType = BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsHeadersType = {}));
var BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethodsValue;
(function (BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethodsValue) {
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethodsValue["GET"] = "GET";
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethodsValue["HEAD"] = "HEAD";
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethodsValue["POST"] = "POST";
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethodsValue["PUT"] = "PUT";
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethodsValue["DELETE"] = "DELETE";
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethodsValue["CONNECT"] = "CONNECT";
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethodsValue["OPTIONS"] = "OPTIONS";
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethodsValue["TRACE"] = "TRACE";
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethodsValue["PATCH"] = "PATCH";
})(BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethodsValue || (exports.BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethodsValue = BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsMethodsValue = {}));
var BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsPathType;
(function (BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsPathType) {
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsPathType["EXACT"] = "Exact";
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsPathType["PATH_PREFIX"] = "PathPrefix";
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsPathType["REGULAR_EXPRESSION"] = "RegularExpression";
})(BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsPathType || (exports.BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsPathType = BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsPathType = {}));
var BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsQueryParamsType;
(function (BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsQueryParamsType) {
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsQueryParamsType["EXACT"] = "Exact";
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsQueryParamsType["REGULAR_EXPRESSION"] = "RegularExpression";
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsQueryParamsType["DISTINCT"] = "Distinct";
})(BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsQueryParamsType || (exports.BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsQueryParamsType = BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsQueryParamsType = {}));
var BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsSourceCidrType;
(function (BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsSourceCidrType) {
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsSourceCidrType["EXACT"] = "Exact";
    BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsSourceCidrType["DISTINCT"] = "Distinct";
})(BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsSourceCidrType || (exports.BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsSourceCidrType = BackendTrafficPolicySpecRateLimitLocalRulesClientSelectorsSourceCidrType = {}));
var BackendTrafficPolicySpecRateLimitLocalRulesCostRequestFrom;
(function (BackendTrafficPolicySpecRateLimitLocalRulesCostRequestFrom) {
    BackendTrafficPolicySpecRateLimitLocalRulesCostRequestFrom["NUMBER"] = "Number";
    BackendTrafficPolicySpecRateLimitLocalRulesCostRequestFrom["METADATA"] = "Metadata";
})(BackendTrafficPolicySpecRateLimitLocalRulesCostRequestFrom || (exports.BackendTrafficPolicySpecRateLimitLocalRulesCostRequestFrom = BackendTrafficPolicySpecRateLimitLocalRulesCostRequestFrom = {}));
function toJson_BackendTrafficPolicySpecRateLimitLocalRulesCostRequestMetadata(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'namespace': obj.namespace,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var BackendTrafficPolicySpecRateLimitLocalRulesCostResponseFrom;
(function (BackendTrafficPolicySpecRateLimitLocalRulesCostResponseFrom) {
    BackendTrafficPolicySpecRateLimitLocalRulesCostResponseFrom["NUMBER"] = "Number";
    BackendTrafficPolicySpecRateLimitLocalRulesCostResponseFrom["METADATA"] = "Metadata";
})(BackendTrafficPolicySpecRateLimitLocalRulesCostResponseFrom || (exports.BackendTrafficPolicySpecRateLimitLocalRulesCostResponseFrom = BackendTrafficPolicySpecRateLimitLocalRulesCostResponseFrom = {}));
function toJson_BackendTrafficPolicySpecRateLimitLocalRulesCostResponseMetadata(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'namespace': obj.namespace,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
class ClientTrafficPolicy extends cdk8s_1.ApiObject {
    static GVK = {
        apiVersion: 'gateway.envoyproxy.io/v1alpha1',
        kind: 'ClientTrafficPolicy',
    };
    static manifest(props) {
        return {
            ...ClientTrafficPolicy.GVK,
            ...toJson_ClientTrafficPolicyProps(props),
        };
    }
    constructor(scope, id, props) {
        super(scope, id, {
            ...ClientTrafficPolicy.GVK,
            ...props,
        });
    }
    toJson() {
        const resolved = super.toJson();
        return {
            ...ClientTrafficPolicy.GVK,
            ...toJson_ClientTrafficPolicyProps(resolved),
        };
    }
}
exports.ClientTrafficPolicy = ClientTrafficPolicy;
function toJson_ClientTrafficPolicyProps(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'metadata': obj.metadata,
        'spec': toJson_ClientTrafficPolicySpec(obj.spec),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpec(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'clientIPDetection': toJson_ClientTrafficPolicySpecClientIpDetection(obj.clientIpDetection),
        'connection': toJson_ClientTrafficPolicySpecConnection(obj.connection),
        'enableProxyProtocol': obj.enableProxyProtocol,
        'grpc': toJson_ClientTrafficPolicySpecGrpc(obj.grpc),
        'headers': toJson_ClientTrafficPolicySpecHeaders(obj.headers),
        'healthCheck': toJson_ClientTrafficPolicySpecHealthCheck(obj.healthCheck),
        'http1': toJson_ClientTrafficPolicySpecHttp1(obj.http1),
        'http2': toJson_ClientTrafficPolicySpecHttp2(obj.http2),
        'http3': obj.http3,
        'path': toJson_ClientTrafficPolicySpecPath(obj.path),
        'proxyProtocol': toJson_ClientTrafficPolicySpecProxyProtocol(obj.proxyProtocol),
        'scheme': obj.scheme,
        'targetRef': toJson_ClientTrafficPolicySpecTargetRef(obj.targetRef),
        'targetRefs': obj.targetRefs?.map(y => toJson_ClientTrafficPolicySpecTargetRefs(y)),
        'targetSelectors': obj.targetSelectors?.map(y => toJson_ClientTrafficPolicySpecTargetSelectors(y)),
        'tcpKeepalive': toJson_ClientTrafficPolicySpecTcpKeepalive(obj.tcpKeepalive),
        'timeout': toJson_ClientTrafficPolicySpecTimeout(obj.timeout),
        'tls': toJson_ClientTrafficPolicySpecTls(obj.tls),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecClientIpDetection(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'customHeader': toJson_ClientTrafficPolicySpecClientIpDetectionCustomHeader(obj.customHeader),
        'directSourceIP': obj.directSourceIp,
        'xForwardedFor': toJson_ClientTrafficPolicySpecClientIpDetectionXForwardedFor(obj.xForwardedFor),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecConnection(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'bufferLimit': obj.bufferLimit?.value,
        'connectionLimit': toJson_ClientTrafficPolicySpecConnectionConnectionLimit(obj.connectionLimit),
        'maxAcceptPerSocketEvent': obj.maxAcceptPerSocketEvent,
        'socketBufferLimit': obj.socketBufferLimit?.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecGrpc(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'enableWeb': obj.enableWeb,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHeaders(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'disableRateLimitHeaders': obj.disableRateLimitHeaders,
        'earlyRequestHeaders': toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeaders(obj.earlyRequestHeaders),
        'enableEnvoyHeaders': obj.enableEnvoyHeaders,
        'host': toJson_ClientTrafficPolicySpecHeadersHost(obj.host),
        'lateResponseHeaders': toJson_ClientTrafficPolicySpecHeadersLateResponseHeaders(obj.lateResponseHeaders),
        'preserveXRequestID': obj.preserveXRequestId,
        'requestID': obj.requestId,
        'withUnderscoresAction': obj.withUnderscoresAction,
        'xForwardedClientCert': toJson_ClientTrafficPolicySpecHeadersXForwardedClientCert(obj.xForwardedClientCert),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHealthCheck(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'path': obj.path,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHttp1(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'disableSafeMaxConnectionDuration': obj.disableSafeMaxConnectionDuration,
        'enableTrailers': obj.enableTrailers,
        'http10': toJson_ClientTrafficPolicySpecHttp1Http10(obj.http10),
        'ignoredUpgradeTypes': obj.ignoredUpgradeTypes?.map(y => toJson_ClientTrafficPolicySpecHttp1IgnoredUpgradeTypes(y)),
        'preserveHeaderCase': obj.preserveHeaderCase,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHttp2(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'connectionKeepalive': toJson_ClientTrafficPolicySpecHttp2ConnectionKeepalive(obj.connectionKeepalive),
        'initialConnectionWindowSize': obj.initialConnectionWindowSize?.value,
        'initialStreamWindowSize': obj.initialStreamWindowSize?.value,
        'maxConcurrentStreams': obj.maxConcurrentStreams,
        'onInvalidMessage': obj.onInvalidMessage,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecPath(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'disableMergeSlashes': obj.disableMergeSlashes,
        'escapedSlashesAction': obj.escapedSlashesAction,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecProxyProtocol(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'optional': obj.optional,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var ClientTrafficPolicySpecScheme;
(function (ClientTrafficPolicySpecScheme) {
    ClientTrafficPolicySpecScheme["PRESERVE"] = "Preserve";
    ClientTrafficPolicySpecScheme["MATCH_BACKEND"] = "MatchBackend";
})(ClientTrafficPolicySpecScheme || (exports.ClientTrafficPolicySpecScheme = ClientTrafficPolicySpecScheme = {}));
function toJson_ClientTrafficPolicySpecTargetRef(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'group': obj.group,
        'kind': obj.kind,
        'name': obj.name,
        'sectionName': obj.sectionName,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecTargetRefs(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'group': obj.group,
        'kind': obj.kind,
        'name': obj.name,
        'sectionName': obj.sectionName,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecTargetSelectors(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'group': obj.group,
        'kind': obj.kind,
        'matchExpressions': obj.matchExpressions?.map(y => toJson_ClientTrafficPolicySpecTargetSelectorsMatchExpressions(y)),
        'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
        'namespaces': toJson_ClientTrafficPolicySpecTargetSelectorsNamespaces(obj.namespaces),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecTcpKeepalive(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'idleTime': obj.idleTime,
        'interval': obj.interval,
        'probes': obj.probes,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecTimeout(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'http': toJson_ClientTrafficPolicySpecTimeoutHttp(obj.http),
        'tcp': toJson_ClientTrafficPolicySpecTimeoutTcp(obj.tcp),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecTls(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'alpnProtocols': obj.alpnProtocols?.map(y => y),
        'ciphers': obj.ciphers?.map(y => y),
        'clientValidation': toJson_ClientTrafficPolicySpecTlsClientValidation(obj.clientValidation),
        'ecdhCurves': obj.ecdhCurves?.map(y => y),
        'fingerprints': obj.fingerprints?.map(y => y),
        'maxVersion': obj.maxVersion,
        'minVersion': obj.minVersion,
        'session': toJson_ClientTrafficPolicySpecTlsSession(obj.session),
        'signatureAlgorithms': obj.signatureAlgorithms?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecClientIpDetectionCustomHeader(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'failClosed': obj.failClosed,
        'name': obj.name,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecClientIpDetectionXForwardedFor(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'disableXForwardedForAppend': obj.disableXForwardedForAppend,
        'numTrustedHops': obj.numTrustedHops,
        'trustedCIDRs': obj.trustedCidRs?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
class ClientTrafficPolicySpecConnectionBufferLimit {
    value;
    static fromNumber(value) {
        return new ClientTrafficPolicySpecConnectionBufferLimit(value);
    }
    static fromString(value) {
        return new ClientTrafficPolicySpecConnectionBufferLimit(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.ClientTrafficPolicySpecConnectionBufferLimit = ClientTrafficPolicySpecConnectionBufferLimit;
function toJson_ClientTrafficPolicySpecConnectionConnectionLimit(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'closeDelay': obj.closeDelay,
        'maxConnectionDuration': obj.maxConnectionDuration,
        'maxRequestsPerConnection': obj.maxRequestsPerConnection,
        'maxStreamDuration': obj.maxStreamDuration,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
class ClientTrafficPolicySpecConnectionSocketBufferLimit {
    value;
    static fromNumber(value) {
        return new ClientTrafficPolicySpecConnectionSocketBufferLimit(value);
    }
    static fromString(value) {
        return new ClientTrafficPolicySpecConnectionSocketBufferLimit(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.ClientTrafficPolicySpecConnectionSocketBufferLimit = ClientTrafficPolicySpecConnectionSocketBufferLimit;
function toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeaders(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'add': obj.add?.map(y => toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeadersAdd(y)),
        'addIfAbsent': obj.addIfAbsent?.map(y => toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeadersAddIfAbsent(y)),
        'remove': obj.remove?.map(y => y),
        'removeOnMatch': obj.removeOnMatch?.map(y => toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeadersRemoveOnMatch(y)),
        'set': obj.set?.map(y => toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeadersSet(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHeadersHost(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'stripTrailingHostDot': obj.stripTrailingHostDot,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHeadersLateResponseHeaders(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'add': obj.add?.map(y => toJson_ClientTrafficPolicySpecHeadersLateResponseHeadersAdd(y)),
        'addIfAbsent': obj.addIfAbsent?.map(y => toJson_ClientTrafficPolicySpecHeadersLateResponseHeadersAddIfAbsent(y)),
        'remove': obj.remove?.map(y => y),
        'removeOnMatch': obj.removeOnMatch?.map(y => toJson_ClientTrafficPolicySpecHeadersLateResponseHeadersRemoveOnMatch(y)),
        'set': obj.set?.map(y => toJson_ClientTrafficPolicySpecHeadersLateResponseHeadersSet(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var ClientTrafficPolicySpecHeadersRequestId;
(function (ClientTrafficPolicySpecHeadersRequestId) {
    ClientTrafficPolicySpecHeadersRequestId["PRESERVE_OR_GENERATE"] = "PreserveOrGenerate";
    ClientTrafficPolicySpecHeadersRequestId["PRESERVE"] = "Preserve";
    ClientTrafficPolicySpecHeadersRequestId["GENERATE"] = "Generate";
    ClientTrafficPolicySpecHeadersRequestId["DISABLE"] = "Disable";
})(ClientTrafficPolicySpecHeadersRequestId || (exports.ClientTrafficPolicySpecHeadersRequestId = ClientTrafficPolicySpecHeadersRequestId = {}));
var ClientTrafficPolicySpecHeadersWithUnderscoresAction;
(function (ClientTrafficPolicySpecHeadersWithUnderscoresAction) {
    ClientTrafficPolicySpecHeadersWithUnderscoresAction["ALLOW"] = "Allow";
    ClientTrafficPolicySpecHeadersWithUnderscoresAction["REJECT_REQUEST"] = "RejectRequest";
    ClientTrafficPolicySpecHeadersWithUnderscoresAction["DROP_HEADER"] = "DropHeader";
})(ClientTrafficPolicySpecHeadersWithUnderscoresAction || (exports.ClientTrafficPolicySpecHeadersWithUnderscoresAction = ClientTrafficPolicySpecHeadersWithUnderscoresAction = {}));
function toJson_ClientTrafficPolicySpecHeadersXForwardedClientCert(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'certDetailsToAdd': obj.certDetailsToAdd?.map(y => y),
        'mode': obj.mode,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHttp1Http10(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'useDefaultHost': obj.useDefaultHost,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHttp1IgnoredUpgradeTypes(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHttp2ConnectionKeepalive(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'idleInterval': obj.idleInterval,
        'interval': obj.interval,
        'intervalJitter': obj.intervalJitter,
        'timeout': obj.timeout,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
class ClientTrafficPolicySpecHttp2InitialConnectionWindowSize {
    value;
    static fromNumber(value) {
        return new ClientTrafficPolicySpecHttp2InitialConnectionWindowSize(value);
    }
    static fromString(value) {
        return new ClientTrafficPolicySpecHttp2InitialConnectionWindowSize(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.ClientTrafficPolicySpecHttp2InitialConnectionWindowSize = ClientTrafficPolicySpecHttp2InitialConnectionWindowSize;
class ClientTrafficPolicySpecHttp2InitialStreamWindowSize {
    value;
    static fromNumber(value) {
        return new ClientTrafficPolicySpecHttp2InitialStreamWindowSize(value);
    }
    static fromString(value) {
        return new ClientTrafficPolicySpecHttp2InitialStreamWindowSize(value);
    }
    constructor(value) {
        this.value = value;
    }
}
exports.ClientTrafficPolicySpecHttp2InitialStreamWindowSize = ClientTrafficPolicySpecHttp2InitialStreamWindowSize;
var ClientTrafficPolicySpecPathEscapedSlashesAction;
(function (ClientTrafficPolicySpecPathEscapedSlashesAction) {
    ClientTrafficPolicySpecPathEscapedSlashesAction["KEEP_UNCHANGED"] = "KeepUnchanged";
    ClientTrafficPolicySpecPathEscapedSlashesAction["REJECT_REQUEST"] = "RejectRequest";
    ClientTrafficPolicySpecPathEscapedSlashesAction["UNESCAPE_AND_FORWARD"] = "UnescapeAndForward";
    ClientTrafficPolicySpecPathEscapedSlashesAction["UNESCAPE_AND_REDIRECT"] = "UnescapeAndRedirect";
})(ClientTrafficPolicySpecPathEscapedSlashesAction || (exports.ClientTrafficPolicySpecPathEscapedSlashesAction = ClientTrafficPolicySpecPathEscapedSlashesAction = {}));
function toJson_ClientTrafficPolicySpecTargetSelectorsMatchExpressions(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'operator': obj.operator,
        'values': obj.values?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecTargetSelectorsNamespaces(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'from': obj.from,
        'selector': toJson_ClientTrafficPolicySpecTargetSelectorsNamespacesSelector(obj.selector),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecTimeoutHttp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'idleTimeout': obj.idleTimeout,
        'requestHeadersReceivedTimeout': obj.requestHeadersReceivedTimeout,
        'requestReceivedTimeout': obj.requestReceivedTimeout,
        'streamIdleTimeout': obj.streamIdleTimeout,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecTimeoutTcp(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'connectionInspectionTimeout': obj.connectionInspectionTimeout,
        'idleTimeout': obj.idleTimeout,
        'tlsHandshakeTimeout': obj.tlsHandshakeTimeout,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecTlsClientValidation(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'allowExpiredCertificate': obj.allowExpiredCertificate,
        'caCertificateRefs': obj.caCertificateRefs?.map(y => toJson_ClientTrafficPolicySpecTlsClientValidationCaCertificateRefs(y)),
        'certificateHashes': obj.certificateHashes?.map(y => y),
        'crl': toJson_ClientTrafficPolicySpecTlsClientValidationCrl(obj.crl),
        'mode': obj.mode,
        'optional': obj.optional,
        'spkiHashes': obj.spkiHashes?.map(y => y),
        'subjectAltNames': toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNames(obj.subjectAltNames),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var ClientTrafficPolicySpecTlsFingerprints;
(function (ClientTrafficPolicySpecTlsFingerprints) {
    ClientTrafficPolicySpecTlsFingerprints["JA3"] = "JA3";
    ClientTrafficPolicySpecTlsFingerprints["JA4"] = "JA4";
})(ClientTrafficPolicySpecTlsFingerprints || (exports.ClientTrafficPolicySpecTlsFingerprints = ClientTrafficPolicySpecTlsFingerprints = {}));
var ClientTrafficPolicySpecTlsMaxVersion;
(function (ClientTrafficPolicySpecTlsMaxVersion) {
    ClientTrafficPolicySpecTlsMaxVersion["AUTO"] = "Auto";
    ClientTrafficPolicySpecTlsMaxVersion["VALUE_1_0"] = "1.0";
    ClientTrafficPolicySpecTlsMaxVersion["VALUE_1_1"] = "1.1";
    ClientTrafficPolicySpecTlsMaxVersion["VALUE_1_2"] = "1.2";
    ClientTrafficPolicySpecTlsMaxVersion["VALUE_1_3"] = "1.3";
})(ClientTrafficPolicySpecTlsMaxVersion || (exports.ClientTrafficPolicySpecTlsMaxVersion = ClientTrafficPolicySpecTlsMaxVersion = {}));
var ClientTrafficPolicySpecTlsMinVersion;
(function (ClientTrafficPolicySpecTlsMinVersion) {
    ClientTrafficPolicySpecTlsMinVersion["AUTO"] = "Auto";
    ClientTrafficPolicySpecTlsMinVersion["VALUE_1_0"] = "1.0";
    ClientTrafficPolicySpecTlsMinVersion["VALUE_1_1"] = "1.1";
    ClientTrafficPolicySpecTlsMinVersion["VALUE_1_2"] = "1.2";
    ClientTrafficPolicySpecTlsMinVersion["VALUE_1_3"] = "1.3";
})(ClientTrafficPolicySpecTlsMinVersion || (exports.ClientTrafficPolicySpecTlsMinVersion = ClientTrafficPolicySpecTlsMinVersion = {}));
function toJson_ClientTrafficPolicySpecTlsSession(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'resumption': toJson_ClientTrafficPolicySpecTlsSessionResumption(obj.resumption),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeadersAdd(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeadersAddIfAbsent(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeadersRemoveOnMatch(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHeadersEarlyRequestHeadersSet(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHeadersLateResponseHeadersAdd(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHeadersLateResponseHeadersAddIfAbsent(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHeadersLateResponseHeadersRemoveOnMatch(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecHeadersLateResponseHeadersSet(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'name': obj.name,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var ClientTrafficPolicySpecHeadersXForwardedClientCertCertDetailsToAdd;
(function (ClientTrafficPolicySpecHeadersXForwardedClientCertCertDetailsToAdd) {
    ClientTrafficPolicySpecHeadersXForwardedClientCertCertDetailsToAdd["SUBJECT"] = "Subject";
    ClientTrafficPolicySpecHeadersXForwardedClientCertCertDetailsToAdd["CERT"] = "Cert";
    ClientTrafficPolicySpecHeadersXForwardedClientCertCertDetailsToAdd["CHAIN"] = "Chain";
    ClientTrafficPolicySpecHeadersXForwardedClientCertCertDetailsToAdd["DNS"] = "DNS";
    ClientTrafficPolicySpecHeadersXForwardedClientCertCertDetailsToAdd["URI"] = "URI";
})(ClientTrafficPolicySpecHeadersXForwardedClientCertCertDetailsToAdd || (exports.ClientTrafficPolicySpecHeadersXForwardedClientCertCertDetailsToAdd = ClientTrafficPolicySpecHeadersXForwardedClientCertCertDetailsToAdd = {}));
var ClientTrafficPolicySpecHeadersXForwardedClientCertMode;
(function (ClientTrafficPolicySpecHeadersXForwardedClientCertMode) {
    ClientTrafficPolicySpecHeadersXForwardedClientCertMode["SANITIZE"] = "Sanitize";
    ClientTrafficPolicySpecHeadersXForwardedClientCertMode["FORWARD_ONLY"] = "ForwardOnly";
    ClientTrafficPolicySpecHeadersXForwardedClientCertMode["APPEND_FORWARD"] = "AppendForward";
    ClientTrafficPolicySpecHeadersXForwardedClientCertMode["SANITIZE_SET"] = "SanitizeSet";
    ClientTrafficPolicySpecHeadersXForwardedClientCertMode["ALWAYS_FORWARD_ONLY"] = "AlwaysForwardOnly";
})(ClientTrafficPolicySpecHeadersXForwardedClientCertMode || (exports.ClientTrafficPolicySpecHeadersXForwardedClientCertMode = ClientTrafficPolicySpecHeadersXForwardedClientCertMode = {}));
var ClientTrafficPolicySpecHttp1IgnoredUpgradeTypesType;
(function (ClientTrafficPolicySpecHttp1IgnoredUpgradeTypesType) {
    ClientTrafficPolicySpecHttp1IgnoredUpgradeTypesType["EXACT"] = "Exact";
    ClientTrafficPolicySpecHttp1IgnoredUpgradeTypesType["PREFIX"] = "Prefix";
    ClientTrafficPolicySpecHttp1IgnoredUpgradeTypesType["SUFFIX"] = "Suffix";
    ClientTrafficPolicySpecHttp1IgnoredUpgradeTypesType["REGULAR_EXPRESSION"] = "RegularExpression";
})(ClientTrafficPolicySpecHttp1IgnoredUpgradeTypesType || (exports.ClientTrafficPolicySpecHttp1IgnoredUpgradeTypesType = ClientTrafficPolicySpecHttp1IgnoredUpgradeTypesType = {}));
var ClientTrafficPolicySpecTargetSelectorsNamespacesFrom;
(function (ClientTrafficPolicySpecTargetSelectorsNamespacesFrom) {
    ClientTrafficPolicySpecTargetSelectorsNamespacesFrom["SAME"] = "Same";
    ClientTrafficPolicySpecTargetSelectorsNamespacesFrom["ALL"] = "All";
    ClientTrafficPolicySpecTargetSelectorsNamespacesFrom["SELECTOR"] = "Selector";
})(ClientTrafficPolicySpecTargetSelectorsNamespacesFrom || (exports.ClientTrafficPolicySpecTargetSelectorsNamespacesFrom = ClientTrafficPolicySpecTargetSelectorsNamespacesFrom = {}));
function toJson_ClientTrafficPolicySpecTargetSelectorsNamespacesSelector(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'matchExpressions': obj.matchExpressions?.map(y => toJson_ClientTrafficPolicySpecTargetSelectorsNamespacesSelectorMatchExpressions(y)),
        'matchLabels': ((obj.matchLabels) === undefined) ? undefined : (Object.entries(obj.matchLabels).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecTlsClientValidationCaCertificateRefs(obj) {
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
function toJson_ClientTrafficPolicySpecTlsClientValidationCrl(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'onlyVerifyLeafCertificate': obj.onlyVerifyLeafCertificate,
        'refs': obj.refs?.map(y => toJson_ClientTrafficPolicySpecTlsClientValidationCrlRefs(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var ClientTrafficPolicySpecTlsClientValidationMode;
(function (ClientTrafficPolicySpecTlsClientValidationMode) {
    ClientTrafficPolicySpecTlsClientValidationMode["REQUEST"] = "Request";
    ClientTrafficPolicySpecTlsClientValidationMode["REQUIRE_ANY"] = "RequireAny";
    ClientTrafficPolicySpecTlsClientValidationMode["VERIFY_IF_GIVEN"] = "VerifyIfGiven";
    ClientTrafficPolicySpecTlsClientValidationMode["REQUIRE_AND_VERIFY"] = "RequireAndVerify";
})(ClientTrafficPolicySpecTlsClientValidationMode || (exports.ClientTrafficPolicySpecTlsClientValidationMode = ClientTrafficPolicySpecTlsClientValidationMode = {}));
function toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNames(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'dnsNames': obj.dnsNames?.map(y => toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesDnsNames(y)),
        'emailAddresses': obj.emailAddresses?.map(y => toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesEmailAddresses(y)),
        'ipAddresses': obj.ipAddresses?.map(y => toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesIpAddresses(y)),
        'otherNames': obj.otherNames?.map(y => toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesOtherNames(y)),
        'uris': obj.uris?.map(y => toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesUris(y)),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecTlsSessionResumption(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'stateful': obj.stateful,
        'stateless': obj.stateless,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var ClientTrafficPolicySpecHeadersEarlyRequestHeadersRemoveOnMatchType;
(function (ClientTrafficPolicySpecHeadersEarlyRequestHeadersRemoveOnMatchType) {
    ClientTrafficPolicySpecHeadersEarlyRequestHeadersRemoveOnMatchType["EXACT"] = "Exact";
    ClientTrafficPolicySpecHeadersEarlyRequestHeadersRemoveOnMatchType["PREFIX"] = "Prefix";
    ClientTrafficPolicySpecHeadersEarlyRequestHeadersRemoveOnMatchType["SUFFIX"] = "Suffix";
    ClientTrafficPolicySpecHeadersEarlyRequestHeadersRemoveOnMatchType["REGULAR_EXPRESSION"] = "RegularExpression";
})(ClientTrafficPolicySpecHeadersEarlyRequestHeadersRemoveOnMatchType || (exports.ClientTrafficPolicySpecHeadersEarlyRequestHeadersRemoveOnMatchType = ClientTrafficPolicySpecHeadersEarlyRequestHeadersRemoveOnMatchType = {}));
var ClientTrafficPolicySpecHeadersLateResponseHeadersRemoveOnMatchType;
(function (ClientTrafficPolicySpecHeadersLateResponseHeadersRemoveOnMatchType) {
    ClientTrafficPolicySpecHeadersLateResponseHeadersRemoveOnMatchType["EXACT"] = "Exact";
    ClientTrafficPolicySpecHeadersLateResponseHeadersRemoveOnMatchType["PREFIX"] = "Prefix";
    ClientTrafficPolicySpecHeadersLateResponseHeadersRemoveOnMatchType["SUFFIX"] = "Suffix";
    ClientTrafficPolicySpecHeadersLateResponseHeadersRemoveOnMatchType["REGULAR_EXPRESSION"] = "RegularExpression";
})(ClientTrafficPolicySpecHeadersLateResponseHeadersRemoveOnMatchType || (exports.ClientTrafficPolicySpecHeadersLateResponseHeadersRemoveOnMatchType = ClientTrafficPolicySpecHeadersLateResponseHeadersRemoveOnMatchType = {}));
function toJson_ClientTrafficPolicySpecTargetSelectorsNamespacesSelectorMatchExpressions(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'key': obj.key,
        'operator': obj.operator,
        'values': obj.values?.map(y => y),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecTlsClientValidationCrlRefs(obj) {
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
function toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesDnsNames(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesEmailAddresses(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesIpAddresses(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesOtherNames(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'oid': obj.oid,
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesUris(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'type': obj.type,
        'value': obj.value,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesDnsNamesType;
(function (ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesDnsNamesType) {
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesDnsNamesType["EXACT"] = "Exact";
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesDnsNamesType["PREFIX"] = "Prefix";
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesDnsNamesType["SUFFIX"] = "Suffix";
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesDnsNamesType["REGULAR_EXPRESSION"] = "RegularExpression";
})(ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesDnsNamesType || (exports.ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesDnsNamesType = ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesDnsNamesType = {}));
var ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesEmailAddressesType;
(function (ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesEmailAddressesType) {
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesEmailAddressesType["EXACT"] = "Exact";
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesEmailAddressesType["PREFIX"] = "Prefix";
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesEmailAddressesType["SUFFIX"] = "Suffix";
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesEmailAddressesType["REGULAR_EXPRESSION"] = "RegularExpression";
})(ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesEmailAddressesType || (exports.ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesEmailAddressesType = ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesEmailAddressesType = {}));
var ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesIpAddressesType;
(function (ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesIpAddressesType) {
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesIpAddressesType["EXACT"] = "Exact";
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesIpAddressesType["PREFIX"] = "Prefix";
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesIpAddressesType["SUFFIX"] = "Suffix";
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesIpAddressesType["REGULAR_EXPRESSION"] = "RegularExpression";
})(ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesIpAddressesType || (exports.ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesIpAddressesType = ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesIpAddressesType = {}));
var ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesOtherNamesType;
(function (ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesOtherNamesType) {
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesOtherNamesType["EXACT"] = "Exact";
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesOtherNamesType["PREFIX"] = "Prefix";
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesOtherNamesType["SUFFIX"] = "Suffix";
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesOtherNamesType["REGULAR_EXPRESSION"] = "RegularExpression";
})(ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesOtherNamesType || (exports.ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesOtherNamesType = ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesOtherNamesType = {}));
var ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesUrisType;
(function (ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesUrisType) {
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesUrisType["EXACT"] = "Exact";
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesUrisType["PREFIX"] = "Prefix";
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesUrisType["SUFFIX"] = "Suffix";
    ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesUrisType["REGULAR_EXPRESSION"] = "RegularExpression";
})(ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesUrisType || (exports.ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesUrisType = ClientTrafficPolicySpecTlsClientValidationSubjectAltNamesUrisType = {}));
