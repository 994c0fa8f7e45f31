using TridentFramework.HistogramFile;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Fluxes.Tests;

/// <summary>A folder of its own for each test, and the plugin reading <c>flux.csv</c> from it.</summary>
public abstract class HistogramFileFixture
{
    protected const string FileName = "flux.csv";

    protected string Folder { get; private set; } = "";

    [SetUp]
    public void CreateFolder() => Folder = Directory.CreateTempSubdirectory("flux-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(Folder, recursive: true);

    protected INeutrinoFlux Read(string table, string energyUnit = "GeV", string fluxUnit = "/m2/GeV/POT")
    {
        File.WriteAllText(Path.Combine(Folder, FileName), table);
        return ReadFile(FileName, energyUnit, fluxUnit);
    }

    protected INeutrinoFlux ReadFile(string file, string energyUnit = "GeV", string fluxUnit = "/m2/GeV/POT") =>
        new HistogramFileFactory().Create(
            new HistogramFileParameters { File = file, EnergyUnit = energyUnit, FluxUnit = fluxUnit },
            new PluginContext(new PhysicalConstants(), Folder));
}
