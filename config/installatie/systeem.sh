#!/bin/sh
# Install the system packages that are missing, through apt.
# Usage: systeem.sh demo|test
set -eu
cd "$(dirname "$0")/../.."
. config/installatie/melding.sh

nodig=""
voeg_toe() {
    nodig="$nodig $1"
}

heeft_pakket() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

heeft_commando() {
    for naam in "$@"; do
        command -v "$naam" >/dev/null && return 0
    done
    return 1
}

if ! heeft_commando dpkg-query apt-get; then
    melding "Dit is geen Debian of Ubuntu: zorg zelf voor Pango, HarfBuzz, Chromium en LibreOffice Calc."
    exit 0
fi

# A Python that cannot make an environment misses the package of its own version.
if python=$(sh config/installatie/zoek_python.sh 2>/dev/null); then
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        voeg_toe "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
else
    voeg_toe python3 && voeg_toe python3-venv
fi

for pakket in libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; do
    heeft_pakket "$pakket" || voeg_toe "$pakket"
done

if [ "$1" = test ]; then
    [ -n "${CHROMIUM:-}" ] || heeft_commando chromium chromium-browser google-chrome || voeg_toe chromium
    heeft_commando soffice || voeg_toe libreoffice-calc-nogui
fi

[ -n "$nodig" ] || exit 0

apt="env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300"
if [ "$(id -u)" -ne 0 ]; then
    heeft_commando sudo || stop \
        "deze systeempakketten ontbreken:$nodig" \
        "U bent geen root en sudo is er niet. Vraag een beheerder dit te doen:" \
        "apt-get update && apt-get install --no-install-recommends$nodig" \
        "Geef daarna hetzelfde commando opnieuw."
    apt="sudo $apt"
fi

melding "Systeempakketten installeren:$nodig"
# A list of packages of weeks ago names versions that are gone: refresh it first.
# shellcheck disable=SC2086
{ $apt update && $apt install --yes --no-install-recommends $nodig >/dev/null; } || stop \
    "niet alle systeempakketten konden worden geïnstalleerd; de reden staat hierboven." \
    "Probeer het zelf met: apt-get update && apt-get install --no-install-recommends$nodig" \
    "Op Ubuntu komt Chromium als snap (snap install chromium); een andere plek wijst u aan met CHROMIUM." \
    "Geef daarna hetzelfde commando opnieuw."
