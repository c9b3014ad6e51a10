# Runs every script of a folder with a stand-in for mgmt_cli that records its arguments: one a line, calls apart by an empty one.
folder="$1"
mgmt_cli() { printf '%s\n' "$@" '' >> "$RECORD"; }
export -f mgmt_cli
for script in "$folder"/*.sh; do
  export RECORD="${script%.sh}.calls"
  : > "$RECORD"
  bash -n "$script" && bash "$script" > /dev/null || echo "failed: $script"
done
