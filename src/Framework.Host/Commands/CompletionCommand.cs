using System.CommandLine;
using System.Text.Json.Nodes;

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
            var script = CompletionScripts.For(parsed.GetRequiredValue(shell));
            if (session.WritesJson)
                session.WriteJson(new JsonObject { ["script"] = script });
            else
                session.Output.Write(script);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
