using System.Diagnostics;

namespace TridentFramework.Host.Tests.Scaffolding;

/// <summary>Runs the .NET command line with packages and templates of a test's own, so that nothing of the user's is used or changed.</summary>
/// <param name="folder">Folder of the test.</param>
internal sealed class ScaffoldingRun(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(12);

    /// <summary>Folder of the packages that the test makes.</summary>
    public string Packages { get; } = Path.Combine(folder, "packed");

    /// <summary>Packs a project of the repository.</summary>
    /// <param name="project">Name of its folder in <c>src</c>.</param>
    public void Pack(string project) => Dotnet(Repository.Root, "pack", Path.Combine("src", project), "-o", Packages, "-v", "q", "-nologo");

    /// <summary>Runs <c>dotnet</c>; the test is skipped if the package source cannot be reached.</summary>
    /// <param name="workingFolder">Where.</param>
    /// <param name="arguments">Arguments.</param>
    /// <returns>What it printed.</returns>
    public string Dotnet(string workingFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, WorkingDirectory = workingFolder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(folder, "restored");
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        // No compiler or build server outlives the test.
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        if (arguments[0] == "pack")
            start.Environment.Remove("NUGET_PACKAGES");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"dotnet {string.Join(' ', arguments)} did not end");
        }

        var text = output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult();
        if (text.Contains("NU1301", StringComparison.Ordinal))
            Assert.Ignore("the package source cannot be reached");
        Assert.That(process.ExitCode, Is.Zero, text);
        return text;
    }
}
