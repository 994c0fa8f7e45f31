using System.CommandLine;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.Commands;

/// <summary>A text that a command prints, or writes to a file.</summary>
internal static class TextOutput
{
    /// <summary>The file.</summary>
    public static Option<string?> File() => new("--out") { Description = "Write it to this file instead of printing it; the file is replaced as a whole.", HelpName = "FILE" };

    /// <summary>Prints a text, or writes it to a file.</summary>
    /// <param name="session">Where to print.</param>
    /// <param name="file">The file; null to print.</param>
    /// <param name="text">The text.</param>
    /// <param name="form">What the text is called in a JSON document; null if it is one itself.</param>
    /// <exception cref="CommandFailure">The file cannot be written.</exception>
    public static void Write(CommandSession session, string? file, string text, string? form)
    {
        if (file is null)
        {
            if (session.WritesJson && form is not null)
                session.WriteJson(new JsonObject { [form] = text });
            else
                session.Output.Write(text);
            return;
        }

        if (string.IsNullOrWhiteSpace(file) || Path.GetFileName(file).Length == 0 || Directory.Exists(file))
            throw new CommandFailure(ExitCode.InputOutput, $"--out: '{file}' is no name of a file; give one, such as {RunCards.RunCardSchema.FileName}");
        var folder = CommandSession.OpenOutput("--out", Path.GetDirectoryName(Path.GetFullPath(file))!);
        folder.Write([(Path.GetFileName(file), text)], []);
        session.Say($"wrote {file}");
        if (session.WritesJson)
            session.WriteJson(new JsonObject { ["file"] = file });
    }
}
