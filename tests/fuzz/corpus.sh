#!/usr/bin/env bash
# Writes the inputs that a target starts from: its seeds, and the cases of tests/corpus in its format.
#
#   tests/fuzz/corpus.sh laws           fills tests/fuzz/corpus/laws, where cargo fuzz looks
#   tests/fuzz/corpus.sh laws FOLDER    fills another folder
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

# Bytes of each version of a case: short inputs run faster.
longest=600
separator=$'\x1e'

# The settings and the beginnings of both versions of a case.
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
for case in "$here"/../corpus/*/; do
  name=$(basename "$case")
  case $target in
    read) head -c "$longest" "$case/base.txt" >"$folder/$name" ;;
    parse) { printf 0; head -c "$longest" "$case/base.txt"; } >"$folder/$name" ;;
    laws) pair 0 "$case" >"$folder/$name" ;;
    word) pair 4 "$case" >"$folder/$name" ;;
  esac
done
