using System.ComponentModel;
using System.IO.Compression;
using System.Text.Json;

namespace TridentFramework.Host.Tests.Events;

/// <summary>The reference library of HepMC3, through a small C++ program that is compiled in a temporary folder. Tests are skipped where it cannot be built.</summary>
internal sealed class HepMc3Counterpart : IDisposable
{
    private const int Seconds = 180;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trident-hepmc3-");

    public HepMc3Counterpart()
    {
        var include = Path.Combine(_folder.FullName, "include.cpp");
        File.WriteAllText(include, "#include <HepMC3/ReaderAscii.h>\n");
        if (Run("g++", "-std=c++17", "-fsyntax-only", include) is not { ExitCode: 0 })
        {
            Dispose();
            Assert.Ignore("no g++, or no HepMC3 headers (libhepmc3-dev) for it");
        }

        var compilation = Run("g++", "-std=c++17", "-O1", Path.Combine(Repository.Root, "tests", "Framework.Host.Tests", "Events", "hepmc3_reader.cpp"), "-lHepMC3", "-o", Program)!;
        Assert.That(compilation.ExitCode, Is.Zero, compilation.Errors);
    }

    private string Program => Path.Combine(_folder.FullName, "hepmc3_reader");

    /// <summary>Reads a file, plain or compressed.</summary>
    public HepMc3Reading Read(string path)
    {
        var plain = path;
        if (path.EndsWith(".gz", StringComparison.Ordinal))
        {
            plain = Path.Combine(_folder.FullName, "plain.hepmc3");
            using var source = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using var destination = File.Create(plain);
            source.CopyTo(destination);
        }

        var reading = Run(Program, plain)!;
        Assert.That(reading.ExitCode, Is.Zero, reading.Errors);
        var json = reading.Output.Split('\n').Single(static line => line.StartsWith('{'));
        return JsonSerializer.Deserialize<HepMc3Reading>(json, Json)!;
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder.FullName))
            _folder.Delete(recursive: true);
    }

    private static ProgramOutcome? Run(string program, params string[] arguments)
    {
        try
        {
            return ProgramOutcome.Of(program, Seconds, arguments);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
