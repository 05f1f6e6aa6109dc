# shellcheck shell=sh
# What backs up, by what it is told. Its variables are explained in compose/backups/programs.ts.
#   sh backups.sh           backs up on schedule, for ever
#   sh backups.sh now       backs up once
#   sh backups.sh list      lists the backups that are whole
#   sh backups.sh healthy   whether the last attempt succeeded, and not too long ago
set -eu
# shellcheck source=common.sh
. /opt/backups/common.sh

# Fields of the schedule are lists of two digits, or "*". A day is meant by either of its fields where both are lists, as in cron.
in_list() { [ "$2" = '*' ] || case " $2 " in *" $1 "*) ;; *) return 1 ;; esac; }
is_day() {
  if [ "$DAYS" != '*' ] && [ "$WEEKDAYS" != '*' ]; then
    in_list "$1" "$DAYS" || in_list "$2" "$WEEKDAYS"
  else
    in_list "$1" "$DAYS" && in_list "$2" "$WEEKDAYS"
  fi
}
is_time() {
  # shellcheck disable=SC2046
  set -- $(date -u '+%M %H %d %m 0%w')
  in_list "$1" "$MINUTES" && in_list "$2" "$HOURS" && in_list "$4" "$MONTHS" && is_day "$3" "$5"
}

# Seconds since a file was written; a very long time if there is none.
age() { echo $(($(date +%s) - $(date -r "$1" +%s 2> /dev/null || echo 0))); }

# Whether the last attempt failed, and none by hand has succeeded since.
has_failed() { [ -e "$FAILED" ] && [ "$(age "$WHOLE")" -gt "$(age "$FAILED")" ]; }

# It is time, or that was missed, or it failed a while ago.
is_due() {
  if has_failed; then [ "$(age "$FAILED")" -ge 900 ]; else is_time || [ "$(age "$WHOLE")" -ge "$LONGEST_SECONDS" ]; fi
}

# Runs a command, notes whether it succeeded, and goes on.
attempt() {
  "$@" &
  if wait $!; then
    rm -f "$FAILED"
    touch "$OPEN"
  else
    touch "$FAILED"
    say 'FAILED, see above; the next attempt is in 15 minutes' >&2
  fi
}

on_schedule() {
  # What runs is told to stop too: its locks are released, and the next start begins anew.
  trap 'trap "" TERM; kill -TERM -1; wait; exit 0' TERM INT
  attempt is_open
  while :; do
    ! is_due || attempt sh "$HERE/back-up.sh"
    sleep $((60 - $(date +%s) % 60)) &
    wait $!
  done
}

case "${1:-}" in
  '') on_schedule ;;
  now) exec sh "$HERE/back-up.sh" ;;
  list) whole_backups ;;
  healthy)
    # Before the first one is whole it is enough that there is where to put it.
    ! has_failed && [ -e "$OPEN" ] && { [ ! -e "$WHOLE" ] || [ "$(age "$WHOLE")" -lt $((LONGEST_SECONDS + 3600)) ]; }
    ;;
  *) fail "there is no $1: now, list, or nothing" ;;
esac
