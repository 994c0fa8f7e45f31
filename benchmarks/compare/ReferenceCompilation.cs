using System.ComponentModel;
using System.Diagnostics;

namespace TridentFramework.Benchmarks.Compare;

/// <summary>Compiles the C sources beside this assembly for the processor it runs on.</summary>
/// <param name="compiler">Command of the C compiler.</param>
internal sealed class ReferenceCompilation(string compiler = "cc")
{
    /// <summary>Optimisation of the compiler; the C program is plain scalar code, vectors are the compiler's business.</summary>
    public const string Flags = "-O3 -march=native";

    private const string Remedy = "on Debian: apt-get install gcc libc6-dev libgsl-dev";

    private static string SourceFolder => Path.Combine(AppContext.BaseDirectory, "reference");

    /// <summary>Makes a shared library.</summary>
    /// <param name="folder">Where it goes.</param>
    /// <returns>Its path.</returns>
    /// <exception cref="ReferenceUnavailableException">There is no compiler or no GSL.</exception>
    public string Compile(string folder)
    {
        var library = Path.Combine(folder, "libtrident_reference.so");
        var sources = Directory.GetFiles(SourceFolder, "*.c").Order(StringComparer.Ordinal);
        var (code, output) = Run([.. Flags.Split(' '), "-shared", "-fPIC", "-o", library, .. sources, "-lgsl", "-lgslcblas", "-lm"]);
        return code == 0
            ? library
            : throw new ReferenceUnavailableException(
                output.Contains("gsl/gsl_", StringComparison.Ordinal) || output.Contains("-lgsl", StringComparison.Ordinal)
                    ? $"the GNU Scientific Library, with which the engine is compared, is not installed ({Remedy}); {compiler} says:\n{output}"
                    : $"{compiler} cannot compile the reference program in {SourceFolder} ({Remedy}); it says:\n{output}");
    }

    /// <summary>First line of the compiler's own description.</summary>
    /// <exception cref="ReferenceUnavailableException">There is no compiler.</exception>
    public string Version() => Run(["--version"]).Output.Split('\n')[0];

    private (int Code, string Output) Run(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(compiler, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, (output + errors.Result).Trim());
        }
        catch (Win32Exception exception)
        {
            throw new ReferenceUnavailableException($"the C compiler '{compiler}', which builds the program that the engine is compared with, does not start: {exception.Message} ({Remedy})");
        }
    }
}
