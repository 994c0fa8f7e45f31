using System.Diagnostics;
using TridentFramework.Host.Commands;

namespace TridentFramework.Host.Tests.Commands;

public sealed class CompletionTests
{
    [TestCase("trident pl", "plugins")]
    [TestCase("trident run --thr", "--threads")]
    [TestCase("trident run card.yaml --se", "--seed,--set")]
    [TestCase("trident completion ", "bash,fish,pwsh,zsh")]
    [TestCase("trident plugins describe LMu", "LMuMinusLTau")]
    [TestCase("trident run card", "", TestName = "File names are left to the shell")]
    public void BashCompletesCommandsOptionsAndNames(string line, string expected)
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("there is no bash");
        using var output = new StringWriter();
        TridentCommand.Invoke(["completion", "bash"], new CommandSession(output, TextWriter.Null));
        var script = $$"""
            trident() { dotnet '{{TridentRun.Assembly}}' "$@"; }
            {{output}}
            COMP_LINE='{{line}}'; COMP_POINT=${#COMP_LINE}
            read -ra COMP_WORDS <<< "$COMP_LINE"; [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _trident
            printf '%s\n' "${COMPREPLY[@]}" | sort | paste -sd,
            """;
        var start = new ProcessStartInfo("bash") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardInput = true };
        using var bash = Process.Start(start)!;
        bash.StandardInput.Write(script);
        bash.StandardInput.Close();
        Assert.That(bash.StandardOutput.ReadToEnd().Trim(), Is.EqualTo(expected));
    }

    [Test]
    public void AnUnknownShellIsAnErrorThatNamesTheKnownOnes()
    {
        using var error = new StringWriter();
        var code = TridentCommand.Invoke(["completion", "tcsh"], new CommandSession(TextWriter.Null, error));
        Assert.That(code, Is.EqualTo(2));
        Assert.That(error.ToString(), Does.Contain("bash").And.Contain("pwsh"));
    }
}
