"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PasswordSpecEncoding = exports.Password = void 0;
exports.toJson_PasswordProps = toJson_PasswordProps;
exports.toJson_PasswordSpec = toJson_PasswordSpec;
const cdk8s_1 = require("cdk8s");
class Password extends cdk8s_1.ApiObject {
    static GVK = {
        apiVersion: 'generators.external-secrets.io/v1alpha1',
        kind: 'Password',
    };
    static manifest(props = {}) {
        return {
            ...Password.GVK,
            ...toJson_PasswordProps(props),
        };
    }
    constructor(scope, id, props = {}) {
        super(scope, id, {
            ...Password.GVK,
            ...props,
        });
    }
    toJson() {
        const resolved = super.toJson();
        return {
            ...Password.GVK,
            ...toJson_PasswordProps(resolved),
        };
    }
}
exports.Password = Password;
function toJson_PasswordProps(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'metadata': obj.metadata,
        'spec': toJson_PasswordSpec(obj.spec),
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
function toJson_PasswordSpec(obj) {
    if (obj === undefined) {
        return undefined;
    }
    const result = {
        'allowRepeat': obj.allowRepeat,
        'digits': obj.digits,
        'encoding': obj.encoding,
        'length': obj.length,
        'noUpper': obj.noUpper,
        'secretKeys': obj.secretKeys?.map(y => y),
        'symbolCharacters': obj.symbolCharacters,
        'symbols': obj.symbols,
    };
    return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}
var PasswordSpecEncoding;
(function (PasswordSpecEncoding) {
    PasswordSpecEncoding["BASE64"] = "base64";
    PasswordSpecEncoding["BASE64URL"] = "base64url";
    PasswordSpecEncoding["BASE32"] = "base32";
    PasswordSpecEncoding["HEX"] = "hex";
    PasswordSpecEncoding["RAW"] = "raw";
})(PasswordSpecEncoding || (exports.PasswordSpecEncoding = PasswordSpecEncoding = {}));
