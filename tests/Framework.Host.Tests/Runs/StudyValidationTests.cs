using TridentFramework.Fluxes;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;
using TridentFramework.Host.Tests.RunCards;
using TridentFramework.Particles;

namespace TridentFramework.Host.Tests.Runs;

/// <summary>A flux plugin that breaks its contract is refused before anything is integrated.</summary>
public sealed class StudyValidationTests
{
    private const string FluxAverage = """
        schema: trident/1
        channels: [numu -> numu mu- mu+]
        beam: CCFR
        target: {plugin: Element, parameters: {symbol: Ar}}
        formFactor: FourierBessel
        contributions: [coherent]
        tasks: [crossSection: {}]
        """;

    private static IEnumerable<TestCaseData> BrokenSpectra()
    {
        yield return new TestCaseData(new double[] { 1.0, 3.0, 2.0 }, 1.0, "has 2 GeV after 3 GeV as edge 2; edges increase");
        yield return new TestCaseData(new double[] { 1.0, 1.0 }, 1.0, "has 1 GeV after 1 GeV as edge 1; edges increase");
        yield return new TestCaseData(new double[] { -1.0, 1.0 }, 1.0, "has -1 GeV as edge 0");
        yield return new TestCaseData(new double[] { 1.0, double.PositiveInfinity }, 1.0, "as edge 1; an edge is finite");
        yield return new TestCaseData(Array.Empty<double>(), 1.0, "has no edges");
        yield return new TestCaseData(new double[] { 1.0, 2.0 }, 0.0, "has the integral 0; it is positive and finite");
        yield return new TestCaseData(new double[] { 1.0, 2.0 }, double.NaN, "has the integral NaN");
        yield return new TestCaseData(null, 1.0, "is null");
    }

    [TestCaseSource(nameof(BrokenSpectra))]
    public void ABrokenSpectrumIsRefusedWithThePluginsNameAndTheSpecies(double[]? edgesGeV, double integral, string expected)
    {
        var problems = StudyValidation.Problems(With(new OneFlux(edgesGeV is null ? null : new Box(edgesGeV, integral))));
        Assert.That(problems, Has.Count.EqualTo(1));
        Assert.That(problems[0], Does.StartWith("Flux plugin CCFR: its spectrum of NuMu ").And.Contain(expected));
    }

    [Test]
    public void ASoundSpectrumIsNoProblem() => Assert.That(StudyValidation.Problems(With(new OneFlux(new Box([1.0, 2.0, 4.0], 3.0)))), Is.Empty);

    [Test]
    public void ASpectrumThatThrowsIsNamedWithItsMessage() =>
        Assert.That(StudyValidation.Problems(With(new OneFlux(null, throws: true))), Is.EqualTo(new[] { "Flux plugin CCFR failed with InvalidOperationException: no table" }));

    private static Study With(INeutrinoFlux beam)
    {
        using var folder = new CardFolder();
        var study = folder.ReadText(FluxAverage).Study!;
        return study with
        {
            Scenarios = [.. study.Scenarios.Select(s => s with { Settings = [.. s.Settings.Select(setting => setting with { Beam = beam })] })],
        };
    }

    private sealed class OneFlux(IEnergySpectrum? spectrum, bool throws = false) : INeutrinoFlux
    {
        public FluxExposure Exposure => FluxExposure.ShapeOnly;

        public IReadOnlyList<NeutrinoSpecies> Species => [NeutrinoSpecies.NuMu];

        public IEnergySpectrum Spectrum(NeutrinoSpecies species) => throws ? throw new InvalidOperationException("no table") : spectrum!;
    }

    private sealed record Box(IReadOnlyList<double> EdgesGeV, double Integral) : IEnergySpectrum
    {
        public void Evaluate(ReadOnlySpan<double> energyGeV, Span<double> density) => density.Fill(1.0);
    }
}
