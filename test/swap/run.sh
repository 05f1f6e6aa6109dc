#!/usr/bin/env bash
# Shows that the engine stands without the application that it is shipped with: in a clone of the repository, `app/` is
# replaced by each of the tests' applications in turn, and nothing else is edited. Each must compile, be written and be
# proven, and Compose must accept what is written for it; under the smallest, without examples/, the whole `npm run check`
# must be green.
#   test/swap/run.sh               the last commit
#   test/swap/run.sh --work-tree   the files as they are now, committed or not
set -uo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
# shellcheck source=../compose/engine.sh
. test/compose/engine.sh
work=$(mktemp -d /tmp/topology-swap-XXXXXX)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

in_git() { git -c user.name=swap -c user.email=swap@example.org -c commit.gpgsign=false "$@"; }

# A repository of its own in "$work/clone", with the packages of this one.
make_clone() {
  local clone=$work/clone
  rm -rf "$clone"
  if [ "$1" = --work-tree ]; then
    mkdir "$clone"
    git ls-files --cached --others --exclude-standard -z | while IFS= read -r -d '' file; do
      [ -e "$file" ] && printf '%s\0' "$file"
    done | tar --null --files-from=- -c | tar -x -C "$clone"
    git -C "$clone" init --quiet
  else
    git clone --quiet "$root" "$clone"
  fi
  ln -s "$root/node_modules" "$clone/node_modules"
  echo node_modules >> "$clone/.git/info/exclude"
}

# swap NAME: app/ is that application. Only the way from it to the engine is another.
swap() {
  rm -rf "$work/clone/app"
  cp -r "test/apps/$1" "$work/clone/app"
  find "$work/clone/app" -name '*.ts' -exec sed -E -i "s#'\.\./\.\./((\.\./)+lib)'#'\1'#" {} +
}

# try NAME COMMAND…: in the clone; what it says is shown if it fails.
try() {
  local name=$1 started=$SECONDS
  shift
  if (cd "$work/clone" && "$@") > "$work/said" 2>&1; then
    passed=$((passed + 1))
    printf '  ✓ %s: %s (%s s)\n' "$name" "$*" $((SECONDS - started))
  else
    failed=$((failed + 1))
    printf '  ✕ %s: %s (%s s)\n' "$name" "$*" $((SECONDS - started))
    tail -n 60 "$work/said" | sed 's/^/    /'
  fi
}

# Every Compose file of the clone, with all its profiles and each variable that must be set, as `docker compose` reads it.
compose_accepts() {
  local file folder
  for file in dist/*/docker-compose.yml; do
    folder=$(dirname "$file")
    sed -n 's/^\([A-Z0-9_]*\)=$/\1=x/p' "$folder/.env.example" > "$folder/.env"
    docker compose --file "$file" --env-file "$folder/.env" --profile '*' config --quiet || return 1
  done
}

install_compose "$work" || { echo "swap: not run: $why_not" >&2; exit 1; }
make_clone "${1:-}"
for index in test/apps/*/index.ts; do
  name=$(basename "$(dirname "$index")")
  swap "$name"
  # What the compiler knows of the engine is kept from one application to the next.
  try "$name" npm run --silent typecheck -- --incremental --tsBuildInfoFile "$work/typecheck"
  try "$name" npm run --silent synth
  try "$name" npm run --silent prove
  try "$name" compose_accepts
done

rm -rf "$work/clone/examples"
swap smallest
try smallest npm run --silent synth
try smallest in_git add --all
try smallest in_git commit --quiet --message 'Another application'
try smallest npm run --silent check

[ "$failed" -eq 0 ] && said="$passed passed" || said="$failed failed, $passed passed"
printf '\nTests:       %s, %s total\n' "$said" $((passed + failed))
[ "$failed" -eq 0 ]
