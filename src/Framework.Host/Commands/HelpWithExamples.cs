using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TridentFramework.Host.Commands;

/// <summary>The help of a command, and below it how it is called.</summary>
/// <param name="help">The help without examples.</param>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = CommandExamples.Of(parseResult.CommandResult.Command);
        if (examples.Count > 0)
            output.WriteLine("Examples:");
        foreach (var (line, meaning) in examples)
            output.WriteLine($"  {line}{Environment.NewLine}      {meaning}");
        return code;
    }
}
