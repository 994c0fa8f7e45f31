using TridentFramework.Host.Commands;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>The trident command called within the tests' own process; the plugins beside the built program must be named, for they are not beside the tests.</summary>
internal sealed record TridentInvocation(int ExitCode, string Output, string Error)
{
    /// <summary>Plugins beside the built program.</summary>
    public static string BuiltInPlugins => Path.Combine(Path.GetDirectoryName(TridentRun.Assembly)!, "plugins");

    /// <summary>A plugin folder of the test plugins.</summary>
    public static string TestPlugin(string name) => Path.Combine(AppContext.BaseDirectory, "TestPlugins", name);

    /// <summary>Runs a command that takes <c>--plugins</c> to its end.</summary>
    public static TridentInvocation Of(params string[] arguments)
    {
        using var output = new StringWriter();
        return Of(output, arguments);
    }

    /// <summary>As <see cref="Of(string[])"/>, with another standard output.</summary>
    public static TridentInvocation Of(TextWriter output, params string[] arguments)
    {
        using var error = new StringWriter();
        var code = TridentCommand.Invoke([.. arguments, "--plugins", BuiltInPlugins], new CommandSession(output, error));
        return new TridentInvocation(code, output.ToString() ?? "", error.ToString());
    }
}
