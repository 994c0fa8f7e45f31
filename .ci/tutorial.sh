#!/usr/bin/env bash
# Runs docs/tutorial.md as a reader would: every block of commands, in order, in one shell, with the packages that its first step makes. After that step everything is fresh: the folder, the
# home folder and NuGet's caches. A line of output that the page shows has to be printed by the commands above it, and the last ratio has to be that of results.json.
# Prints alone on its last line: tutorial: N steps, all done.
set -euo pipefail
cd "$(dirname "$0")/.."
repository=$PWD
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# No build server outlives the script.
export DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
room=$(mktemp -d)
step=0 name="reading the page" log=$room/log
touch "$log"
exec 3>&1

finish() {
  status=$?
  cd "$repository"
  if [ "$status" -ne 0 ] && grep -q NU1301 "$log"; then
    echo "tutorial: skipped at step $step ($name): the package source cannot be reached" >&3
    status=0
  elif [ "$status" -ne 0 ]; then
    cat "$log" >&3
    echo "tutorial: step $step ($name) failed" >&3
  fi
  rm -rf "$room"
  exit "$status"
}
trap finish EXIT

# step-NN.name, step-NN.sh and, where the page shows output, step-NN.txt; blocks inside a list are indented.
awk -v room="$room" '
  function path(suffix) { return sprintf("%s/step-%02d.%s", room, steps, suffix) }
  /^## / { heading = substr($0, 4) }
  match($0, /^ *```/) && file != "" { file = ""; next }
  /^ *```sh$/ { steps++; indent = RLENGTH - 3; file = path("sh"); print heading > path("name"); next }
  /^ *```text$/ { indent = RLENGTH - 3; file = path("txt"); next }
  file != "" { print substr($0, indent + 1) > file }
' docs/tutorial.md

rm -rf out/packages
for script in "$room"/step-*.sh; do
  step=$((step + 1)) name=$(cat "${script%.sh}.name") start=$SECONDS
  . "$script" >"$log" 2>&1
  if [ -f "${script%.sh}.txt" ]; then
    while read -r line; do
      grep -qF -- "$line" "$log" || { echo "the page shows a line that was not printed: $line" >>"$log"; exit 1; }
    done <"${script%.sh}.txt"
  fi
  echo "step $step, $name: $((SECONDS - start)) s"
  if [ "$step" -eq 1 ]; then
    /usr/bin/python3 "$repository/.ci/check_packages.py" "$packages" 2>"$log"
    mkdir -p "$room/home/.nuget/NuGet" "$room/tmp"
    # Registries may be those of the user; what was restored from them is not.
    [ ! -f "$HOME/.nuget/NuGet/NuGet.Config" ] || cp "$HOME/.nuget/NuGet/NuGet.Config" "$room/home/.nuget/NuGet/"
    export HOME=$room/home DOTNET_CLI_HOME=$room/home TMPDIR=$room/tmp
    unset NUGET_PACKAGES
  fi
done

name="comparing results.json with the page"
/usr/bin/python3 - "$work" "$repository/docs/tutorial.md" >"$log" 2>&1 <<'PYTHON'
import json, pathlib, sys

work, page = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).read_text()
results = json.loads((work / "out/mymodel/results.json").read_text())
[ratio] = [row["ratio"] for row in results["comparisons"] if (row["variant"], row["contribution"]) == ("new physics", "coherent")]
if f"{ratio:.6f}" not in page:
    sys.exit(f"the ratio in results.json is {ratio:.6f}, which the page does not say")
if "MyModel.dll" not in [plugin["assembly"] for plugin in results["provenance"]["plugins"]]:
    sys.exit("results.json does not name MyModel.dll")
if "MyModel" not in (work / "out/mymodel/report.html").read_text():
    sys.exit("report.html does not name MyModel")
PYTHON
echo "tutorial: $step steps, all done"
