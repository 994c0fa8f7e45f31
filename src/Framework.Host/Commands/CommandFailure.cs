using System.Text.Json.Nodes;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Commands;

/// <summary>Ends a command with messages for the user and an exit code.</summary>
internal sealed class CommandFailure : Exception
{
    /// <summary>Creates the failure.</summary>
    /// <param name="code">Exit code.</param>
    /// <param name="messages">What to say on standard error, one line each.</param>
    public CommandFailure(ExitCode code, params IReadOnlyList<string> messages)
        : base(string.Join(Environment.NewLine, messages)) => Code = code;

    /// <summary>Exit code.</summary>
    public ExitCode Code { get; }

    /// <summary>Problems of a card, where that is the reason.</summary>
    public IReadOnlyList<CardProblem> Problems { get; init; } = [];

    /// <summary>The failure for programs: exit code, messages, and the places of a card's problems.</summary>
    public JsonObject ToJson()
    {
        var error = new JsonObject { ["exitCode"] = (int)Code, ["message"] = Message };
        if (Problems.Count > 0)
        {
            error["problems"] = new JsonArray([.. Problems.Select(static p => new JsonObject
            {
                ["file"] = p.File, ["line"] = p.Line, ["column"] = p.Column, ["path"] = p.Path, ["message"] = p.Message,
            })]);
        }

        return new JsonObject { ["error"] = error };
    }
}
