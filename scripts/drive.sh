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

selected() { frame | grep -E '^> ' || true; }

# Selects an input by its name, from the first one on. Each key is waited for: a slow frame would let the input go by.
select_input() {
  local before
  press $(printf 'Up %.0s' $(seq 200))
  await '^> power '
  for _ in $(seq 200); do
    before=$(selected)
    if grep -Eq -- "^> $1 " <<< "$before"; then return; fi
    press Down
    for _ in $(seq 200); do
      [ "$(selected)" = "$before" ] || continue 2
      sleep 0.02
    done
    break
  done
  fail "there is an input $1"
}

# An empty terminal with a mark on it: the prompt alone would be there before it is cleared, too.
marks=0
fresh() {
  marks=$((marks + 1))
  press "clear; echo fresh $marks" Enter
  await "^fresh $marks\$"
}

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
start
check 'the screen takes the alternate screen and hides the cursor' "$(modes)" '1 0'
[ "$(coloured)" -gt 10 ] || fail 'the screen has colours'
echo 'ok: the screen has colours'
before=$(revenue)

# From 990 MW on more power earns its marginal value times the step: beyond 1 GW the budget begins to bind.
press Left
await '^> power .* 990 MW \*'
worth=$(frame | sed -nE 's/.*power at abilene +\$([0-9.]+)M per MW.*/\1/p')
press Right
await '^power abilene 990 MW -> 1 GW: revenue \+'
gained=$(frame | sed -nE 's/^power abilene .*: revenue \+\$([0-9.]+)M .*/\1/p')
check 'ten more MW earn ten times what one is worth, to 1 %' \
  "$(node -p "Math.abs($gained / (10 * $worth) - 1) < 0.01")" 'true'
press u
await '^Undone: revenue -'
await '^> power .* 990 MW \*'
press u
await '^Undone: revenue \+'
check 'undo ends at the plan of the beginning' "$(revenue)" "$before"
await 'over equal split,'
echo 'ok: the gain over the equal split follows'

for view in '2 Fleet' '3 Tiers' '4 One period' '5 Why this plan' '6 Compare' '7 Evidence'; do
  press "${view%% *}"
  await "^${view#* }"
done
press 1
await 'What binds'
echo 'ok: seven views'

# Why, worked out once the view is open.
press 5
await '^What limits are worth'
terminal resize-window -t drive -x 80 -y 160
await '^Nearly as good'
terminal resize-window -t drive -x 80 -y 24
press 1
await 'What binds'
echo 'ok: the plan is explained, up to what is nearly as good'

# Another forecast, and what it changes.
press f
await '^> .*base\.csv'
press Down Enter
await '^Forecast .*high\.csv: revenue '
press 6
await '^demand high +180 Mtok/s +90 Mtok/s +\+90 Mtok/s'
echo 'ok: another forecast is loaded, and the change is told'
press 1 u
await '^Undone'

# A new budget, pasted with its Enter in one lump.
select_input 'capex budget'
terminal set-buffer "$(printf '\r35B USD\r')"
terminal paste-buffer -r -t drive
await '^> capex budget +\$35B \*'
echo 'ok: a pasted value is one change'
press Enter
press -l '12'
press Enter
await '"12" has no unit'
press Escape
await '^> capex budget +\$35B \*'
echo 'ok: a wrong value says why and changes nothing'

# Whole racks, saved and written: the file is what the command writes for the scenario that was saved.
select_input racks
press Right
await '^> racks +whole \*'
await '^Millwright .* OPTIMAL$'
press s
await '^Save as '
press Enter
await '^Saved edited.yaml'
press w
await '^Wrote plan.json'
(cd "$scratch" && "$@" plan edited.yaml --json > again.json)
check 'w writes what the command writes for the saved scenario, byte for byte' \
  "$(cmp "$scratch/plan.json" "$scratch/again.json" && echo same)" 'same'
cp "$scratch/plan.json" "$scratch/first.json"
press Left
await '^> racks +continuous'
await '^Millwright .* OPTIMAL$'
press w
await '^plan.json exists'
check 'w leaves a file that exists as it is' "$(cmp "$scratch/plan.json" "$scratch/first.json" && echo same)" 'same'
press y
await '^Wrote plan.json'
check 'y replaces it' "$(written 'plan.scenario.input.racks')" 'continuous'

# Somebody else changes a file that is planned with.
press q
await '^Unsaved edits'
press q
await '^left with [0-9]'
echo 'ok: unsaved edits are asked about once'
fresh
press 'echo this was here before' Enter
await '^this was here before'
press "$command_line edited.yaml; echo left with \$?" Enter
await '^Millwright .* OPTIMAL$'
sed -i 's/35B USD/30B USD/' "$scratch/edited.yaml"
await '^edited.yaml changed: revenue -.*; 6 compares'
echo 'ok: a scenario that changes on disk is planned by itself'

# shellcheck disable=SC2046
press $(printf 'Right %.0s' $(seq 60))
await '^> power .* 1\.6 GW \*'
echo 'ok: 60 keys in one burst are 60 steps'

terminal resize-window -t drive -x 60 -y 15
await '^This screen needs 80 columns and 24 rows'
terminal resize-window -t drive -x 200 -y 60
await 'served of demand +share +price +a year'
check 'one frame is on the terminal after it changed its size' "$(frame | grep -c '^Millwright ')" '1'
terminal resize-window -t drive -x 80 -y 24
# The message of the sixty steps takes the row of the footer, too, until the next key.
await '^60 changes, '
press 1
await '^1-7 views .* q quit'

press q
await '^Unsaved edits'
press q
await '^left with [0-9]'
check 'q leaves with 0' "$(frame | grep -E '^left with [0-9]')" 'left with 0'
check 'q gives the terminal back' "$(modes)" '0 1'
await '^this was here before'
echo 'ok: what stood on the terminal before is there again'

fresh
press 'NO_COLOR=1 '
start
press Down
await '^> electricity'
check 'NO_COLOR draws without colours, and the selection is still marked' "$(coloured)" '0'
press q
await '^left with [0-9]'

leaves_with() {
  fresh
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
  fresh
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
press 4
await 'revenue +capex +MW in use'
check 'the years stand in rows of one, with the chosen one marked' "$(frame | grep -cE '^> 20[0-9]{2}')" '1'
await '^  total +'
await '^20.* racks: [0-9]'
press o
await '^[0-9]+ periods .*  o [a-z]+ +> '
check 'one site has no revenue of its own' "$(frame | grep -cE 'revenue +capex')" '0'
press 1
await 'What binds'
select_input racks
press Right
await '^> racks +whole \*'
await '^Millwright .* OLD PLAN$'
await '^Planning: .* best '
press 4
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

# Stopped from outside, and on again: the shell had the terminal in between.
fresh
start
press Right
await '^> power .*1\.01 GW'
kill -STOP "$(screen_process)"
await 'Stopped|stopped'
# Not every shell sets the terminal's mode, so that Enter may not end a line.
press 'stty sane; clear; echo in between' C-j
await '^in between'
press 'fg' Enter
await '^> power .*1\.01 GW'
check 'the screen takes the terminal again after it was stopped' "$(modes)" '1 0'
check 'what the shell wrote is gone' "$(frame | grep -c 'in between')" '0'
press C-z
await '"ctrl-z" does nothing here'
press Right
await '^> power .*1\.02 GW'
echo 'ok: and reads keys one by one again'
press q
await '^Unsaved edits'
press q
await '^ready>$'
fresh
check 'the terminal is given back after that' "$(modes)" '0 1'

leaves_with C-c 0
leaves_with TERM 143
leaves_with HUP 129
