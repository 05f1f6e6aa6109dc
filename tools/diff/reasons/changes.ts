import { told } from './reason-text';

/** A name can't be changed. */
const NAMES =
  'https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/types.go';

/** What happens to things as a whole. */
export const changeReasons = {
  renamed: told<{ from: string; to: string }>(
    'recreates',
    ({ from, to }) =>
      `${from} becomes ${to}: one ends and the other begins, and whoever used it by the old name is refused until it is replaced`,
    NAMES,
  ),
  'begins beside': told<{ from: string; to: string }>(
    'recreates',
    ({ from, to }) =>
      `${from} becomes ${to}: a new one begins, and the old one goes on and is found by its old name until somebody removes it`,
    NAMES,
  ),
  'environment renamed': told<{ from: string; to: string }>(
    'by hand',
    ({ from, to }) =>
      `what applies dist/${from} must be told of dist/${to}; selectors name the environment, so its workloads are deleted once`,
    'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
  ),
  'kind unknown': told<{ apiVersion: string }>(
    'is unknown',
    ({ apiVersion }) => `no rule here is about a kind of ${apiVersion}`,
  ),
};
