using System.CommandLine;

namespace TridentFramework.Host.Commands;

/// <summary><c>trident completion SHELL</c>: a script that lets a shell complete commands, options and names.</summary>
internal static class CompletionCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);
        var command = new Command("completion", "Print a script for completion in a shell.") { shell };
        command.SetAction(parsed =>
        {
            session.Output.Write(CompletionScripts.For(parsed.GetRequiredValue(shell)));
            return (int)ExitCode.Done;
        });
        return command;
    }
}
