#!/usr/bin/env bash
# Rehearses the application in a kind cluster that is made for this and deleted after it, and holds the cluster to what must
# hold there: npm run rehearse, npm run e2e:cluster. Needs Docker, kubectl and helm, and Go where kind is of another version
# than ours. Nothing that kubectl is set to on this machine is read or changed.
#   test/cluster/on-kind.sh              all of it, in an hour or two
#   test/cluster/on-kind.sh 03 05        of the tests only these files
#   KEEP=1 test/cluster/on-kind.sh       leaves the cluster there, and says how to ask it
set -euo pipefail
cd "$(dirname "$0")/../.."
case " $*" in
  *' --help'* | *' -h'*)
    sed -n '2,/^[^#]/s/^# \{0,1\}//p' test/cluster/on-kind.sh
    exit
    ;;
  *' '*[!0-9\ ]*)
    echo "test/cluster/on-kind.sh takes the numbers of files: $*" >&2
    exit 2
    ;;
esac
mkdir -p .kind
export KUBECONFIG=$PWD/.kind/kubeconfig PATH=$PWD/.kind:$PATH

version=$(node -r ts-node/register -p "require('./tools/rehearse/kind-version').KIND.version")
if [[ $(kind version 2>/dev/null || true) != "kind $version "* ]]; then
  command -v go >/dev/null || { echo "kind $version is not here, nor Go to make it with: https://kind.sigs.k8s.io"; exit 1; }
  GOBIN=$PWD/.kind go install "sigs.k8s.io/kind@$version"
fi
if kind get clusters 2>/dev/null | grep -qx rehearsal; then
  echo 'A kind cluster named rehearsal is there already. To have it deleted: kind delete cluster --name rehearsal'
  exit 1
fi
rm -f "$KUBECONFIG"

# What is not as it should be, as far as the cluster knows.
explain() {
  kubectl get nodes,applications.argoproj.io --all-namespaces --output wide || true
  kubectl get pods --all-namespaces --output wide | grep -vE ' (Running|Completed) ' || true
  kubectl get events --all-namespaces --sort-by .lastTimestamp | grep -v ' Normal ' | tail -n 60 || true
}

finish() {
  local status=$?
  trap - EXIT
  [ "$status" -eq 0 ] || explain
  if [ -n "${KEEP:-}" ]; then
    echo "The cluster stays: export KUBECONFIG=$KUBECONFIG. To have it deleted: kind delete cluster --name rehearsal"
  else
    npm run --silent rehearse -- --down || true
  fi
  exit "$status"
}
trap finish EXIT
trap 'exit 130' INT TERM

npm run --silent rehearse -- --minutes 45
npm run --silent e2e:cluster -- "$@"
