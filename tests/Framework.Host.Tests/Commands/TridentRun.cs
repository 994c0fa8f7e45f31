using System.Diagnostics;
using System.Text.Json.Nodes;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>The trident command run as a user runs it: the built program, in a process of its own.</summary>
internal sealed record TridentRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The built command, of the configuration of the tests.</summary>
    public static string Assembly
    {
        get
        {
            var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
            return Path.Combine(Repository.Root, "src", "Framework.Host", "bin", configuration, "net10.0", "trident.dll");
        }
    }

    /// <summary>A card of the repository.</summary>
    public static string Card(string name) => Path.Combine(Repository.Root, "runcards", name);

    /// <summary>Runs the command to its end.</summary>
    public static TridentRun Of(params string[] arguments)
    {
        using var process = Start(arguments);
        return End(process);
    }

    /// <summary>Starts the command.</summary>
    public static Process Start(params string[] arguments) => Start([], arguments);

    /// <summary>Starts the command with environment variables, each NAME=value.</summary>
    public static Process Start(IReadOnlyList<string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Assembly);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var variable in environment.Select(static v => v.Split('=')))
            start.Environment[variable[0]] = variable[1];
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end of a started command.</summary>
    public static TridentRun End(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("the command did not end");
        }

        return new TridentRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>results.json of a run.</summary>
    public static JsonObject Results(string folder) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "results.json")))!.AsObject();
}
