/** What the script of each environment begins with. ENVIRONMENT is its name. */
export const PREAMBLE = `#
# Brings ENVIRONMENT into a cluster, in order: what something needs is there, and ready, before it comes. Stops at the
# first failure, and may be run again. What is no longer written stays in the cluster: npm run diff says what that is.
#
#   sh dist/ENVIRONMENT/apply.sh [--context <name>] [--dry-run]
#
# --context takes another context than kubectl's current one. --dry-run has helm and the API server judge everything and
# changes nothing; they refuse what is of a namespace or a definition that is not there yet.
set -eu
cd "$(dirname "$0")"

context='' dry=''
while [ $# -gt 0 ]; do
  case $1 in
    --context) context=\${2:?a name must follow --context}; shift ;;
    --dry-run) dry=yes ;;
    *) echo "apply.sh: $1 is neither --context <name> nor --dry-run" >&2; exit 2 ;;
  esac
  shift
done

said() { echo "apply.sh: $*"; }
fail() { echo "apply.sh: stopped: $*" >&2; exit 1; }
on_cluster() { kubectl \${context:+--context "$context"} "$@"; }

# A namespace that is made for add-ons, with what is written on it: which pods it admits.
labelled() { # namespace label=value…
  namespace=$1 labels=''
  shift
  said "namespace $namespace"
  for label; do
    labels="$labels
    \${label%%=*}: \${label#*=}"
  done
  on_cluster apply --server-side --force-conflicts \${dry:+--dry-run=server} --filename - <<END \\
    || fail "the namespace $namespace was not applied"
apiVersion: v1
kind: Namespace
metadata:
  name: $namespace
  labels:$labels
END
}

# A chart at its version; it is ready when this ends.
addon() { # release namespace version values chart…
  said "add-on $1"
  release=$1 namespace=$2 version=$3 values=$4
  shift 4
  helm \${context:+--kube-context "$context"} upgrade --install "$release" "$@" --version "$version" \\
    --namespace "$namespace" --create-namespace --values "$values" --wait --timeout 15m \${dry:+--dry-run=server} \\
    || fail "the add-on $release did not become ready"
}

# Objects, as they are written: what somebody else changed in them is put back.
apply() { # file…
  for file; do
    said "$file"
    on_cluster apply --server-side --force-conflicts \${dry:+--dry-run=server} --filename "$file" \\
      || fail "$file was not applied"
  done
}

ready() { # state resource…
  state=$1
  shift
  [ -n "$dry" ] || on_cluster wait --for "$state" --timeout 15m "$@" || fail "$* did not come to $state"
}

rollout() { # resource…
  [ -n "$dry" ] || on_cluster rollout status --timeout 15m "$@" || fail "$* did not become ready"
}

# A run to its end, made anew: a Job can't be changed. It gives up by itself.
job() { # namespace name file
  if [ -n "$dry" ]; then
    apply "$3"
    return
  fi
  on_cluster delete job --namespace "$1" "$2" --ignore-not-found --wait || fail "the job $2 of before did not go"
  apply "$3"
  while true; do
    conditions=$(on_cluster get job --namespace "$1" "$2" \\
      --output 'jsonpath={.status.conditions[?(@.status=="True")].type}') || fail "the job $2 can not be asked"
    case $conditions in
      *Complete*) return ;;
      *Failed*) fail "the job $2 failed: kubectl logs --namespace $1 job/$2" ;;
    esac
    sleep "\${APPLY_POLL_SECONDS:-2}"
  done
}
`;
