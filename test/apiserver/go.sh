# module PATH@VERSION: where a Go module is on this machine, once it was downloaded.
module() { (cd / && go mod download -json "$1") | sed -n 's/^\t"Dir": "\(.*\)",\{0,1\}$/\1/p'; }

# usable_go: has `go` be one that can build what asks for Go $1: the one that is there, or else one that any Go can load
# as a module, whose checksum is in the public log as those of all modules are.
usable_go() {
  local toolchain=1.26.8 have folder
  need go golang-go
  have=$(go env GOVERSION)
  if [ "$(printf '%s\n' "$1" "${have#go}" | sort -V | head -1)" = "$1" ]; then return; fi
  folder=$(module "golang.org/toolchain@v0.0.1-go$toolchain.$(go env GOOS)-$(go env GOARCH)")
  # An old Go unpacks modules without the right to run them.
  chmod +x "$folder"/bin/* "$folder"/pkg/tool/*/*
  PATH=$folder/bin:$PATH
  echo "Go $toolchain, for ${have#go} is too old"
}
