#!/usr/bin/env bash
# Makes the inputs that a target starts from: its seeds, and the cases of tests/corpus in its format.
#
#   fuzz/corpus.sh laws           fills fuzz/corpus/laws, where cargo fuzz looks
#   fuzz/corpus.sh laws FOLDER    fills another folder
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

# The longest version of a case, in bytes: a fuzzer that is to try many inputs needs small ones.
longest=600
separator=$'\x1e'

# The heads of both versions of a case, with the settings in front.
pair() {
  printf '%s' "$1"
  head -c "$longest" "$2/base.txt"
  printf '%s' "$separator"
  head -c "$longest" "$2/revised.txt"
}

target=$1
folder=${2:-$here/corpus/$target}
mkdir -p "$folder"
cp "$here/seeds/$target"/* "$folder"
for case in "$here"/../tests/corpus/*/; do
  name=$(basename "$case")
  case $target in
    read) head -c "$longest" "$case/base.txt" >"$folder/$name" ;;
    parse) { printf 0; head -c "$longest" "$case/base.txt"; } >"$folder/$name" ;;
    laws) pair 0 "$case" >"$folder/$name" ;;
    word) pair 4 "$case" >"$folder/$name" ;;
  esac
done
