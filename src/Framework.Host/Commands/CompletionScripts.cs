namespace TridentFramework.Host.Commands;

/// <summary>
/// Completion scripts. They ask the program itself what fits: <c>trident "[suggest:POSITION]" "LINE"</c> prints one suggestion on a line. Options are offered after a
/// dash only, and where nothing fits the shell offers file names, which is what most arguments are.
/// </summary>
internal static class CompletionScripts
{
    private const string Bash = """
        _trident() {
          local word=${COMP_WORDS[COMP_CWORD]} suggestion
          COMPREPLY=()
          while IFS= read -r suggestion; do
            [[ $suggestion == "$word"* && ($suggestion != [-/]* || -n $word) ]] && COMPREPLY+=("$suggestion")
          done < <(trident "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
        }
        complete -o default -F _trident trident

        """;

    private const string Zsh = """
        _trident() {
          local word=${words[CURRENT]}
          local -a fitting
          fitting=(${(f)"$(trident "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)"})
          fitting=(${(M)fitting:#${word}*})
          [[ -n $word ]] || fitting=(${fitting:#[-/]*})
          if (( ${#fitting} )); then compadd -- $fitting; else _files; fi
        }
        compdef _trident trident

        """;

    private const string Fish = """
        function __trident
          set -l word (commandline -ct)
          for suggestion in (trident "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)
            if test -n "$word"; or not string match -qr -- '^[-/]' $suggestion
              echo $suggestion
            end
          end
        end
        complete -c trident -a '(__trident)'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName trident -ScriptBlock {
          param($word, $tree, $position)
          trident "[suggest:$position]" "$tree" 2>$null |
            Where-Object { $_ -like "$word*" -and ($word -or $_ -notmatch '^[-/]') } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    /// <summary>Shells that have a script.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script of a shell.</summary>
    /// <param name="shell">One of <see cref="Shells"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static string For(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        "pwsh" => PowerShell,
        _ => throw new ArgumentOutOfRangeException(nameof(shell), shell, "there is no completion for this shell"),
    };
}
