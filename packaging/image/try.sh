#!/bin/sh
# Starts what is inside of target/okienko-image.tar without a container engine: unpacks its layers into a folder and runs
# its command there, as its user, with nothing of this machine but /proc and three devices. Says what a customer is answered.
#
#   packaging/image/try.sh [PORT]     needs root, jq and curl
set -eu
here=$(cd "$(dirname "$0")/.." && pwd -P)
port=${1:-18080}
if curl -s -o /dev/null "http://127.0.0.1:$port/"; then
  echo "something else has the port $port" >&2
  exit 1
fi
work=$(mktemp -d)
server=
devices='dev/null dev/random dev/urandom'
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || :
  wait 2>/dev/null || :
  for mounted in proc $devices; do umount "$work/root/$mounted" 2>/dev/null || :; done
  rm -rf --one-file-system "$work"
}
trap finish EXIT

mkdir "$work/image" "$work/root"
tar -xf "$here/target/okienko-image.tar" -C "$work/image"
blob() { echo "$work/image/blobs/$1" | sed 's/:/\//'; }
manifest=$(blob "$(jq -r '.manifests[0].digest' "$work/image/index.json")")
config=$(blob "$(jq -r .config.digest "$manifest")")
jq -r '.layers[].digest' "$manifest" | while IFS= read -r layer; do
  tar --warning=no-unknown-keyword -xzf "$(blob "$layer")" -C "$work/root"
done
chmod 755 "$work" "$work/root"
mkdir -p "$work/root/proc" "$work/root/dev"
mount -t proc proc "$work/root/proc"
for device in $devices; do
  touch "$work/root/$device"
  mount --bind "/$device" "$work/root/$device"
done

# One `env` outside of the new root sets what the image sets; nothing else of this environment goes in.
{
  jq -r '.config | (.Env // [])[]' "$config"
  echo "OKIENKO_HTTP_PORT=$port"
  printf '%s\n' chroot "--userspec=$(jq -r .config.User "$config")" "$work/root"
  jq -r '.config | .Entrypoint[], (.Cmd // [])[]' "$config"
} >"$work/command"
set --
while IFS= read -r word; do set -- "$@" "$word"; done <"$work/command"
env -i "PATH=$PATH" "$@" >"$work/log" 2>&1 &
server=$!

for _ in $(seq 120); do
  if curl -fsS -o /dev/null "http://127.0.0.1:$port/health/ready" 2>/dev/null; then
    echo "ready: $(curl -fsS "http://127.0.0.1:$port/api/v1/info")"
    exit 0
  fi
  kill -0 "$server" 2>/dev/null || break
  sleep 1
done
cat "$work/log" >&2
echo "the image does not start" >&2
exit 1
