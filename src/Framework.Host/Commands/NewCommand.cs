using System.CommandLine;

namespace TridentFramework.Host.Commands;

/// <summary><c>trident new card</c> and <c>trident new plugin</c>.</summary>
internal static class NewCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandSession session) =>
        new("new", "Write a new run card, or the project of a new plugin.") { NewCardCommand.Create(session), NewPluginCommand.Create(session) };
}
