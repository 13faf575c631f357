#!/bin/sh
# Puts together what the image has: the server, the Java runtime, the folders that are written to, and, on the empty
# base `scratch`, the C libraries that Java and the native parts of our libraries need, from the machine that builds.
# Those are the ones that have to be renewed by building anew when the distribution mends them.
#
#   make-root.sh BASE RUNTIME APP FOLDER
set -eu
base=$1
runtime=$2
app=$3
root=$4

rm -rf "$root"
mkdir -p "$root/opt/okienko" "$root/data" "$root/tmp"
cp -Rp "$app/." "$root/opt/okienko"
cp -Rp "$runtime" "$root/opt/okienko/runtime"
cp "$(dirname "$0")/okienko.args" "$root/opt/okienko"
[ "$base" = scratch ] || exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Every native library of this machine's kind: of Java, and inside of jars.
machine=$(uname -m)
case $machine in x86_64) others='aarch64|arm64' ;; *) others='x86_64|x64|x86-64' ;; esac
for jar in "$app"/lib/*.jar; do
  names=$(unzip -Z1 "$jar" '*.so' 2>/dev/null | grep -iE 'linux' | grep -vE "$others|musl|android|x86/|armv|ppc|riscv|s390|loong" || :)
  [ -z "$names" ] || echo "$names" | while IFS= read -r name; do
    mkdir -p "$work/$(basename "$jar")"
    unzip -qojd "$work/$(basename "$jar")" "$jar" "$name"
  done
done

# What they are linked with, except for screens and sound, as ldd finds it here: "libm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x…)" and the loader.
{
  find "$runtime" "$work" -name '*.so' ! -name 'libawt*' ! -name libjawt.so ! -name libjsound.so ! -name libfontmanager.so \
    ! -name libsplashscreen.so -exec ldd {} + 2>/dev/null
  ldd "$runtime/bin/java"
} | sed -n 's/^.* => \(\/[^ ]*\) .*/\1/p; s/^[[:space:]]*\(\/[^ ]*ld-[^ ]*\) .*/\1/p' | sort -u |
  grep -v -e "^$runtime" -e "^$work" |
  while IFS= read -r library; do
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
  done

mkdir -p "$root/etc"
echo 'okienko:x:65532:65532::/data:/sbin/nologin' >"$root/etc/passwd"
echo 'okienko:x:65532:' >"$root/etc/group"
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
