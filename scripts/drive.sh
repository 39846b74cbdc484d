#!/usr/bin/env bash
# Drives the screen in a real terminal, as a planner would, and fails where it does not do what it should.
#
#   scripts/drive.sh <command> [argument...]      such as: scripts/drive.sh node "$PWD/dist/main.js"
#
# The command runs in an empty scratch folder, so it has to work from anywhere. Needs tmux. Waits for text, never for time.
set -euo pipefail

[ $# -gt 0 ] || { echo "usage: $0 <command> [argument...]" >&2; exit 2; }
command -v tmux >/dev/null || { echo "$0 needs tmux; install it and run this again." >&2; exit 2; }

scratch=$(mktemp -d)
socket="millwright-drive-$$"
terminal() { tmux -L "$socket" -f /dev/null "$@"; }
cleanup() { terminal kill-server 2>/dev/null || true; rm -rf "$scratch"; }
trap cleanup EXIT

frame() { terminal capture-pane -p -t drive; }
modes() { terminal display -p -t drive '#{alternate_on} #{cursor_flag}'; }
press() { terminal send-keys -t drive "$@"; }

fail() {
  { echo "FAILED: $1"; echo "The terminal shows:"; frame; } >&2
  exit 1
}

# Waits until a line of the terminal matches; 90 seconds are for a slow machine that plans five years.
await() {
  for _ in $(seq 1800); do
    if frame | grep -Eq -- "$1"; then return; fi
    sleep 0.05
  done
  fail "waited for: $1"
}

check() { if [ "$2" = "$3" ]; then echo "ok: $1"; else fail "$1: expected \"$3\", got \"$2\""; fi; }

# How many lines of the terminal hold a colour or a bold letter.
coloured() { terminal capture-pane -pe -t drive | grep -c $'\033\\[[0-9;]*m' || true; }

revenue() { frame | sed -nE 's/^Revenue ([^ ]+) a year.*/\1/p'; }

# Asks node for a value in the plan that was written.
written() { node -p "const plan = JSON.parse(require('fs').readFileSync('$scratch/plan.json', 'utf8')); $1"; }

start() {
  press "$command_line; echo left with \$?" Enter
  await '^> power .*1 GW'
}

command_line=$(printf '%q ' "$@")
# Colours are as on a planner's own terminal, whatever the shell that drives has set.
terminal new-session -d -s drive -x 80 -y 24 -c "$scratch" \
  'unset NO_COLOR FORCE_COLOR; COLORTERM=truecolor PS1="ready> " exec sh -i'
terminal set-option -g escape-time 0
await '^ready>'
press 'echo this was here before' Enter
await '^this was here before'

start
check 'the screen takes the alternate screen and hides the cursor' "$(modes)" '1 0'
[ "$(coloured)" -gt 10 ] || fail 'the screen has colours'
echo 'ok: the screen has colours'
before=$(revenue)

press Left
await '^> power .* 990 MW  *-1 '
await 'revenue -'
[ -n "$before" ] && [ "$(revenue)" != "$before" ] || fail "a nudge of the power changes the revenue, which was $before"
echo "ok: a nudge of the power changes the revenue, from $before to $(revenue)"
await 'over equal split,'
echo 'ok: the gain over the equal split follows'

press w
await '^Wrote plan.json'
check 'w writes the plan on show' "$(written 'plan.outcome.kind + plan.scenario.input.sites[0].powerMw')" 'optimal990'
cp "$scratch/plan.json" "$scratch/first.json"

press Right w
await '^plan.json exists'
check 'w leaves a file that exists as it is' "$(cmp "$scratch/plan.json" "$scratch/first.json" && echo same)" 'same'
press W
await '^Wrote plan.json'
check 'W replaces it' "$(written 'plan.scenario.input.sites[0].powerMw[0]')" '1000'
check 'right and left are the plan of the beginning' "$(revenue)" "$before"

# shellcheck disable=SC2046
press $(printf 'Right %.0s' $(seq 60))
await '^> power .* 1\.6 GW +\+60'
echo 'ok: 60 keys in one burst are 60 steps'

terminal resize-window -t drive -x 60 -y 15
await '^This screen needs 80 columns and 24 rows'
terminal resize-window -t drive -x 120 -y 40
await 'served of demand +share +price +a year'
check 'one frame is on the terminal after it changed its size' "$(frame | grep -c '^Millwright ')" '1'

press q
await '^left with [0-9]'
check 'q leaves with 0' "$(frame | grep -E '^left with [0-9]')" 'left with 0'
check 'q gives the terminal back' "$(modes)" '0 1'
await '^this was here before'
echo 'ok: what stood on the terminal before is there again'

press clear Enter
await '^ready>$'
press 'NO_COLOR=1 '
start
press Down
await '^> capex budget'
check 'NO_COLOR draws without colours, and the selection is still marked' "$(coloured)" '0'
press q
await '^left with [0-9]'

leaves_with() {
  press clear Enter
  await '^ready>$'
  start
  if [ "$1" = C-c ]; then press C-c; else kill -s "$1" "$(screen_process)"; fi
  await "^left with [0-9]"
  check "$1 leaves with $2" "$(frame | grep -E '^left with [0-9]')" "left with $2"
  check "$1 gives the terminal back" "$(modes)" '0 1'
}

# The youngest process under the shell: the command may start the screen through others.
screen_process() {
  local process child
  process=$(terminal display -p -t drive '#{pane_pid}')
  while child=$(pgrep -n -P "$process" -x node || pgrep -n -P "$process"); do process=$child; done
  echo "$process"
}

# Years, and plans that take long. No gap is good enough, so that the search for whole racks lasts until it is stopped.
roadmap=$(cd "$(dirname "$0")/.." && pwd)/fixtures/roadmap/scenario.yaml
start_years() {
  press clear Enter
  await '^ready>$'
  press "$command_line $(printf '%q' "$roadmap") --gap 0.000001%; echo left with \$?" Enter
  await '^Planning: [0-9]+ s'
  echo 'ok: the screen is there while the first plan is made'
  await '^Millwright .* OPTIMAL$'
}

terminal resize-window -t drive -x 80 -y 24
rm -f "$scratch/plan.json"
start_years
await ', 1 of [0-9]+  o all sites'
press ']'
await ', 2 of [0-9]+  o all sites'
press t
await 'revenue +capex +MW in use'
check 'the years stand in rows of one, with the chosen one marked' "$(frame | grep -cE '^> 20[0-9]{2}')" '1'
await '^  total +'
await '^20.* racks: [0-9]'
press o
await '^[0-9]+ periods .*  o [a-z]+ +> '
check 'one site has no revenue of its own' "$(frame | grep -cE 'revenue +capex')" '0'
press t
await 'What binds'
# shellcheck disable=SC2046
press $(printf 'Down %.0s' $(seq 40))
await '^> racks +continuous'
press Right
await '^> racks +whole +\+1'
await '^Millwright .* OLD PLAN$'
await '^Planning: .* best '
press t
await '^> 20.* of '
echo 'ok: keys are answered while whole racks are searched for'
press Escape
await '^Millwright .* STOPPED$'
await '^Stopped: the best plan so far'
echo 'ok: Escape stops the search, and the best plan so far is there'
await 'not worked out'
press w
await '^Wrote plan.json'
check 'w writes the plan that was stopped' \
  "$(written 'plan.outcome.kind + " " + plan.outcome.why + " " + plan.scenario.input.racks')" 'stopped interrupted whole'
press Left
await '^Planning: [0-9]+ s'
press q
await '^left with [0-9]'
check 'q leaves with 0 while a plan is made' "$(frame | grep -E '^left with [0-9]')" 'left with 0'
check 'q leaves nothing running' "$(pgrep -P "$(terminal display -p -t drive '#{pane_pid}')" | wc -l | tr -d ' ')" '0'

leaves_with C-c 0
leaves_with TERM 143
leaves_with HUP 129
