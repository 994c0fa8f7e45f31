using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>A folder of cards that lives as long as a test.</summary>
internal sealed class CardFolder : IDisposable
{
    /// <summary>A card that has every kind of key and no problem.</summary>
    public const string GoodCard = """
        schema: trident/1
        title: Trident rates at a near detector
        channels:
          - numu -> numu mu- mu+
          - numu -> nue mu- e+
        beam:      {plugin: NearDetector, parameters: {mode: neutrino}}
        target:    {plugin: Element, parameters: {symbol: Ar}}
        formFactor: FourierBessel
        nucleon:    Dipole
        nuclearModel: {plugin: FermiGas, parameters: {fermiMomentum: 220 MeV}}
        newPhysics: []
        contributions: [coherent, proton, neutron]
        constants: {sin2ThetaW: 0.23}
        integration: {relativeError: 1e-3, maxEvaluations: 1e8, seed: 1}
        exposure: {mass: 1 t, protonsOnTarget: 1.1e21}
        theoryUncertainties: {qed: 0.02}
        variants:
          - {name: exponential, formFactor: Exponential}
          - {name: mediator, newPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 50 MeV, coupling: 1e-3}}]}
        scenarios:
          - {name: neutrino mode}
          - {name: antineutrino mode, beam: {plugin: NearDetector, parameters: {mode: antineutrino}}, channels: [numubar -> numubar mu- mu+]}
        tasks:
          - crossSection: {energies: [1 GeV, 5 GeV, 20 GeV]}
          - crossSection: {energies: {from: 0.5 GeV, to: 100 GeV, points: 40, spacing: log}}
          - crossSection: {}
          - rates: {}
          - compare: {baseline: default}
        """;

    /// <summary>The shortest card that has no problem.</summary>
    public const string ShortCard = """
        schema: trident/1
        channels: [numu -> numu mu- mu+]
        target: {plugin: Element, parameters: {symbol: Ar}}
        formFactor: FourierBessel
        contributions: [coherent]
        tasks: [crossSection: {energies: [5 GeV]}]
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cards");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    public RunCardResult Read(string name, params string[] overrides) => RunCardReader.Read(PathOf(name), overrides, new PluginDoubles());

    /// <summary>Reads a text as card.yaml.</summary>
    public RunCardResult ReadText(string text, params string[] overrides)
    {
        Write("card.yaml", text);
        return Read("card.yaml", overrides);
    }

    /// <summary>Problems of a text, without the folder's name, which differs from run to run.</summary>
    public IReadOnlyList<string> Problems(string text, params string[] overrides) => Shorten(ReadText(text, overrides));

    public IReadOnlyList<string> Shorten(RunCardResult result) =>
        [.. result.Problems.Select(p => p.ToString().Replace(_folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

    public void Dispose() => _folder.Delete(recursive: true);
}
