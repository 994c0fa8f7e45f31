using System.Text.Json.Nodes;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>Ratios from the tables of nu gamma* -> nu l l, and from common phase-space points where these do not hold.</summary>
public sealed class PreciseRatioTests : CommandTests
{
    // A boson with a coupling that changes nothing, but whose propagator keeps the variant from the tables.
    private const string Spectator = "newPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 100 MeV, coupling: 1e-9}}]";

    private static readonly string Card = """
        schema: trident/1
        channels: [numu -> numu mu- mu+]
        target: {plugin: Nuclide, parameters: {name: Ar40}}
        formFactor: FourierBessel
        nucleon: Alberico2008
        nuclearModel: {plugin: FermiGas, parameters: {fermiMomentum: 235 MeV}}
        contributions: [coherent, proton]
        integration: {relativeError: 1e-2, seed: 4}
        variants:
          - {name: same, formFactor: FourierBessel}
          - {name: density, formFactor: ThreeParameterFermi}
          - {name: dipole, nucleon: Dipole}
          - {name: angle, constants: {sin2ThetaW: 0.22336}}
          - {name: Fermi momentum, nuclearModel: {plugin: FermiGas, parameters: {fermiMomentum: 260 MeV}}}
          - {name: light boson, newPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 100 MeV, coupling: 1e-3}}]}
          - {name: exponential, formFactor: Exponential}
          - {name: exponential on points, formFactor: Exponential, SPECTATOR}
          - {name: dipole on points, nucleon: Dipole, SPECTATOR}
        tasks:
          - crossSection: {energies: [5 GeV]}
          - compare: {energies: [5 GeV]}
        """.Replace("SPECTATOR", Spectator, StringComparison.Ordinal);

    private static readonly Lazy<JsonObject> Results = new(static () => ResultsOf(Card));

    [TestCase("density", "coherent")]
    [TestCase("dipole", "proton")]
    [TestCase("angle", "coherent")]
    [TestCase("angle", "proton")]
    [TestCase("Fermi momentum", "proton")]
    [TestCase("exponential", "coherent")]
    [TestCase("exponential", "total")]
    public void ARatioIsFiftyTimesMorePreciseThanItsCrossSections(string variant, string contribution)
    {
        var ratio = Ratio(variant, contribution);
        Assert.That(ratio.Value, Is.Not.EqualTo(1.0));
        Assert.That(50.0 * ratio.Error / ratio.Value, Is.LessThan(Math.Min(RelativeError(Results.Value, variant, contribution), RelativeError(Results.Value, "default", contribution))));
    }

    [Test]
    public void ARatioOfBeamsIsFiftyTimesMorePreciseThanItsCrossSections()
    {
        var results = ResultsOf(SmallCard.Replace("{energies: [5 GeV]}", "{}\n  - compare: {}", StringComparison.Ordinal)
            + "\nbeam: {plugin: DuneNearDetector, parameters: {mode: neutrino}}\nvariants: [{name: other beam, beam: {plugin: DuneNearDetector, parameters: {mode: antineutrino}}}]");
        var row = Rows(results, "comparisons").Single(static r => (string)r["contribution"]! == "coherent");
        Assert.That((double)row["ratio"]!, Is.Not.EqualTo(1.0).Within(1e-3), "the beams differ");
        Assert.That(50.0 * (double)row["ratioError"]! / (double)row["ratio"]!, Is.LessThan(Math.Min(RelativeError(results, "other beam", "coherent"), RelativeError(results, "default", "coherent"))));
    }

    [TestCase("same", "coherent")]
    [TestCase("same", "total")]
    [TestCase("dipole", "coherent")]
    [TestCase("density", "proton")]
    [TestCase("Fermi momentum", "coherent")]
    public void WhatIsTheSameHasTheRatioOneExactly(string variant, string contribution) => Assert.That(Ratio(variant, contribution), Is.EqualTo((1.0, 0.0)));

    [Test]
    public void CouplingsThatDependOnTheMomentumTransferFallBackToCommonPoints()
    {
        var light = Ratio("light boson", "coherent");
        Assert.That(light.Value, Is.GreaterThan(1.0));
        Assert.That(light.Error, Is.GreaterThan(20.0 * Ratio("density", "coherent").Error), "points have noise");
        Assert.That(light.Error / light.Value, Is.LessThan(RelativeError(Results.Value, "light boson", "coherent")), "but a common one");
    }

    // Five standard deviations: a false alarm in two million; the seed is fixed.
    [TestCase("exponential", "coherent")]
    [TestCase("exponential", "total")]
    [TestCase("dipole", "proton")]
    [TestCase("dipole", "total")]
    public void TheRatioOfTheTablesIsThatOfCommonPoints(string variant, string contribution)
    {
        var (table, points) = (Ratio(variant, contribution), Ratio(variant + " on points", contribution));
        Assert.That(points.Error, Is.GreaterThan(10.0 * table.Error), "these are points");
        Assert.That(table.Value, Is.EqualTo(points.Value).Within(5.0 * (points.Error + table.Error)));
    }

    private static (double Value, double Error) Ratio(string variant, string contribution)
    {
        var row = Rows(Results.Value, "comparisons").Single(r => (string)r["variant"]! == variant && (string)r["contribution"]! == contribution);
        return ((double)row["ratio"]!, (double)row["ratioError"]!);
    }

    private static double RelativeError(JsonObject results, string variant, string contribution)
    {
        var row = Rows(results, "crossSections").Single(r => (string)r["variant"]! == variant && (string)r["contribution"]! == contribution);
        return (double)row["errorFb"]! / (double)row["crossSectionFb"]!;
    }

    private static JsonObject ResultsOf(string card)
    {
        var folder = Directory.CreateTempSubdirectory("trident-test-").FullName;
        try
        {
            var path = Path.Combine(folder, "card.yaml");
            File.WriteAllText(path, card);
            var run = TridentInvocation.Of("run", path, "--out", folder);
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            return TridentRun.Results(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
