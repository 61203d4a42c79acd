#!/bin/sh
# list-each.sh HANDLES OUT COMMAND...: lists profiles one after the other and keeps what is printed.
handles=$1 out=$2
shift 2
while read -r handle; do
  "$@" "https://www.tiktok.com/$handle" </dev/null
done <"$handles" >"$out"
