using System.Text.Json.Nodes;

namespace TridentFramework.Host.Tests.Commands;

public abstract class CommandTests
{
    /// <summary>A card that takes a fraction of a second.</summary>
    protected const string SmallCard = """
        schema: trident/1
        channels: [numu -> numu mu- mu+]
        target: {plugin: Nuclide, parameters: {name: Ar40}}
        formFactor: FourierBessel
        contributions: [coherent]
        integration: {relativeError: 1e-2}
        tasks:
          - crossSection: {energies: [5 GeV]}
        """;

    protected string Folder { get; private set; } = "";

    [SetUp]
    public void MakeFolder() => Folder = Directory.CreateTempSubdirectory("trident-test-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Folder, recursive: true);

    protected string WriteCard(string text)
    {
        var path = Path.Combine(Folder, "card.yaml");
        File.WriteAllText(path, text);
        return path;
    }

    protected string Out(string name = "results") => Path.Combine(Folder, name);

    protected static IEnumerable<JsonObject> Rows(JsonObject results, string table) => results[table]!.AsArray().Select(static row => row!.AsObject());
}
