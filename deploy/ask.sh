#!/bin/sh
# Asks for a yes before something is lost; without a person to answer, YES=1 is the yes.
[ "${YES:-}" = 1 ] && exit 0
if [ ! -t 0 ]; then
    echo "$1 Sans personne pour répondre, il faut YES=1." >&2
    exit 1
fi
printf '%s [o/N] ' "$1"
read -r answer
case $answer in
    o | O | oui | Oui | OUI) exit 0 ;;
esac
echo "Rien n’a été effacé." >&2
exit 1
