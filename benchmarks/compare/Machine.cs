using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TridentFramework.Benchmarks.Compare;

/// <summary>Where the numbers come from.</summary>
/// <param name="Processor">Model name.</param>
/// <param name="Cores">Cores that the process may use; one of them is used.</param>
/// <param name="VectorBits">Width of the widest vectors that the runtime uses.</param>
/// <param name="Runtime">Version of .NET.</param>
/// <param name="Compiler">C compiler and its flags.</param>
/// <param name="GslVersion">Version of the GNU Scientific Library.</param>
/// <param name="CommandLine">Command line of this run.</param>
internal sealed record Machine(string Processor, int Cores, int VectorBits, string Runtime, string Compiler, string GslVersion, string CommandLine)
{
    private const string ProcessorFile = "/proc/cpuinfo";

    /// <summary>This machine.</summary>
    /// <param name="program">The compiled reference program.</param>
    /// <param name="arguments">Arguments of the command line.</param>
    public static Machine Read(ReferenceProgram program, IReadOnlyList<string> arguments) => new(
        ModelName(),
        Environment.ProcessorCount,
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128,
        RuntimeInformation.FrameworkDescription,
        $"{new ReferenceCompilation().Version()}, {ReferenceCompilation.Flags}",
        program.GslVersion,
        string.Join(' ', [typeof(Machine).Assembly.GetName().Name, .. arguments.Select(static argument => argument.Contains(' ', StringComparison.Ordinal) ? $"'{argument}'" : argument)]));

    private static string ModelName()
    {
        const string Key = "model name";
        var line = File.Exists(ProcessorFile) ? File.ReadLines(ProcessorFile).FirstOrDefault(static line => line.StartsWith(Key, StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
