#!/bin/sh
# Runs every command given, then fails if one of them did: the second result is wanted too.
result=0
for command in "$@"; do
    sh -c "$command" || result=1
done
exit $result
