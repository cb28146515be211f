# Messages of the install scripts; to be sourced.

melding() {
    printf '→ %s\n' "$*"
}

# Print what went wrong and how to mend it (one line per argument) and stop.
stop() {
    printf '\nHet installeren is gestopt: %s\n' "$1" >&2
    shift
    for regel in "$@"; do
        printf '  %s\n' "$regel" >&2
    done
    exit 1
}
