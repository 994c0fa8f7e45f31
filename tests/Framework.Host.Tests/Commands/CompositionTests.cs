namespace TridentFramework.Host.Tests.Commands;

public sealed class CompositionTests : CommandTests
{
    private const string WaterCard = """
        schema: trident/1
        channels: [numu -> numu mu- mu+]
        target: {plugin: Compound, parameters: {formula: H2O}}
        formFactor: Exponential
        nucleon: Dipole
        nuclearModel: FermiGas
        integration: {relativeError: 2e-3}
        tasks: [crossSection: {energies: [5 GeV]}]
        """;

    [Test]
    public void AFreeProtonScattersOnceAndNotCoherentlyAsWell()
    {
        var rows = Run("target={plugin: Nuclide, parameters: {name: H1}}");
        Assert.That(rows["coherent"].Value, Is.Zero);
        Assert.That(rows["neutron"].Value, Is.Zero);
        Assert.That(rows["proton"].Value, Is.Positive);
        Assert.That(rows["total"].Value, Is.EqualTo(rows["proton"].Value));
    }

    [Test]
    public void ACompoundReachesTheErrorAskedFor()
    {
        foreach (var (contribution, row) in Run("title=water"))
            Assert.That(row.Error / row.Value, Is.LessThanOrEqualTo(2.2e-3), $"{contribution}: 2e-3, and a tenth because shares are estimated as f Z^2");
    }

    private Dictionary<string, (double Value, double Error)> Run(string setting)
    {
        var run = TridentRun.Of("run", WriteCard(WaterCard), "--out", Out(), "--set", setting);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return Rows(TridentRun.Results(Out()), "crossSections").ToDictionary(
            static r => (string)r["contribution"]!, static r => ((double)r["crossSectionFb"]!, (double)r["errorFb"]!));
    }
}
