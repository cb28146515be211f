#!/bin/sh
# Put the locked npm packages in node_modules; does nothing when they are there and up to date.
set -eu
cd "$(dirname "$0")/../.."
. config/installatie/melding.sh

stempel=node_modules/.stempel
verwacht=$(printf '%s\n' "$PWD" && cat package.json package-lock.json .npmrc | sha256sum)

if [ -f "$stempel" ] && [ "$(cat "$stempel")" = "$verwacht" ]; then
    exit 0
fi

melding "npm-pakketten installeren"
rm -f "$stempel"
# The locked Node goes first in PATH: a package's own install step calls `node` by name.
PATH="$PWD/.venv/bin:$PATH" npm ci --loglevel=error || stop \
    "niet alle npm-pakketten konden worden geïnstalleerd; de reden staat hierboven." \
    "Is er verbinding met de pakketbron die npm op deze machine gebruikt?" \
    "Geef daarna hetzelfde commando opnieuw."
printf '%s\n' "$verwacht" >"$stempel"
