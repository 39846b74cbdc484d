#!/usr/bin/env bash
# Takes the pictures of the screen in README.md from the real program, or checks that they are what it shows.
#
#   scripts/picture.sh [--check] <command> [argument...]     such as: scripts/picture.sh node "$PWD/dist/main.js"
#
# A picture stands between a line "<!-- screen: KEYS -->" and the next "<!-- end -->": what the terminal shows after these keys, or on
# opening where there are none. Needs tmux. Waits for text, never for time.
set -euo pipefail

check=
if [ "${1-}" = --check ]; then check=1; shift; fi
[ $# -gt 0 ] || { echo "usage: $0 [--check] <command> [argument...]" >&2; exit 2; }

root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
socket="millwright-picture-$$"
terminal() { tmux -L "$socket" -f /dev/null "$@"; }
trap 'terminal kill-server 2>/dev/null || true; rm -rf "$scratch"' EXIT

frame() { terminal capture-pane -p -t picture; }
await() {
  for _ in $(seq 1200); do
    if frame | grep -Eq -- "$1"; then return; fi
    sleep 0.05
  done
  { echo "waited for: $1"; frame; } >&2
  exit 1
}

command_line=$(printf '%q ' "$@")
terminal new-session -d -s picture -x 80 -y 24 -c "$scratch" 'unset COLUMNS; PS1="ready> " exec sh -i'
await '^ready>'
terminal send-keys -t picture "$command_line" Enter
# The first plan and what it is held against.
await 'over equal split,'

cp "$root/README.md" "$scratch/README.md"
grep -oE '^<!-- screen: [^ ]* ?-->$' "$scratch/README.md" | sed -E 's/<!-- screen: ([^ ]*) ?-->/\1/' > "$scratch/keys"
number=0
while read -r keys; do
  number=$((number + 1))
  [ -z "$keys" ] || { terminal send-keys -t picture -l "$keys"; sleep 0.5; }
  # The last row is empty: the screen is one row shorter than the terminal.
  frame | sed -e 's/ *$//' -e '$d' > "$scratch/picture-$number"
done < "$scratch/keys"

node - "$root/README.md" "$scratch" "${check:-}" <<'JS'
const fs = require('node:fs');
const [, , file, scratch, check] = process.argv;
const before = fs.readFileSync(file, 'utf8');
let number = 0;
const after = before.replace(/(<!-- screen: \S* ?-->\n)[\s\S]*?(\n<!-- end -->)/g, (_, from, to) => {
  number += 1;
  return `${from}\`\`\`text\n${fs.readFileSync(`${scratch}/picture-${number}`, 'utf8')}\`\`\`${to}`;
});
if (!check) fs.writeFileSync(file, after);
else if (before !== after) {
  console.error('The pictures in README.md are not what the screen shows; run scripts/picture.sh again.');
  process.exit(1);
}
console.log(`${number} pictures ${check ? 'are what the screen shows' : 'taken'}`);
JS
