#!/bin/sh
# Print the path of a Python of 3.11 or later: $PYTHON when set, else the first that is found.
set -eu
. "$(dirname "$0")/melding.sh"

# sys.executable instead of the name: the name may be a shim that differs per folder.
for kandidaat in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
    "$kandidaat" -c 'import sys; sys.version_info >= (3, 11) or sys.exit(1); print(sys.executable)' \
        2>/dev/null && exit 0
done
stop "er is geen Python 3.11 of nieuwer gevonden." \
    "Installeer het (Debian 12: apt-get install python3) of wijs het aan:" \
    "make demo PYTHON=/pad/naar/python3.12"
