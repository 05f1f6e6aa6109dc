/** The words of an application that speak a target's own language. They bring types along, and nothing of a renderer. */
export { externalSecrets, type SecretProvider } from './kubernetes/secret-provider';
export { onKubernetes } from './kubernetes/patch';
export { inCompose } from '../compose/patch';
