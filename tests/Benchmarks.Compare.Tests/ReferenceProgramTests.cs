using TridentFramework.Engine.Tests;
using TridentFramework.Kinematics;

namespace TridentFramework.Benchmarks.Compare.Tests;

/// <summary>The C program against other calculations of the same quantities; skipped where it cannot be built.</summary>
[Category("Counterpart")]
public sealed class ReferenceProgramTests
{
    private static readonly ArgonTarget Target = new();
    private static readonly ComparisonCase Cheapest = ComparisonCase.All[0];

    private ReferenceProgram? _program;

    private static IEnumerable<ReferenceAmplitude> ReferencePoints => ReferenceAmplitude.All();

    private ReferenceProgram Program => _program ?? throw new InvalidOperationException("the fixture is skipped without the program");

    [OneTimeSetUp]
    public void Build()
    {
        try
        {
            _program = new ReferenceProgram();
        }
        catch (ReferenceUnavailableException exception)
        {
            Assert.Ignore(exception.Message);
        }
    }

    [OneTimeTearDown]
    public void Remove() => _program?.Dispose();

    [TestCaseSource(nameof(ReferencePoints))]
    public void ReproducesTheReferenceAmplitudes(ReferenceAmplitude reference)
    {
        // The reference values have twelve digits, the momenta seventeen.
        const double Tolerance = 1e-9;
        AssertEqual(TargetStructure(reference), reference.S1, Tolerance * (reference.S1.VV + reference.S1.AA), "S1");
        AssertEqual(MinusTrace(reference), reference.S2, Tolerance * (Math.Abs(reference.S2.VV) + Math.Abs(reference.S2.AA)), "S2");
    }

    [Test]
    public void ItsFormFactorIsThatOfThePlugin()
    {
        var radiusPerGeV = Target.CutoffRadiusFm / Particles.PhysicalConstants.HbarCGeVFm;
        double[] awayFromPoles = [1e-20, 1e-14, 1e-10, 1e-6, 1e-4, 1e-3, 1e-2, 0.05, 0.1, 0.3, 1.0];
        double[] nearPoles = [0.0, 1e-13, -1e-9, 1e-5, 9.9e-3, -1.01e-2];
        var qSquared = awayFromPoles
            .Concat(from pole in Enumerable.Range(1, Target.DensityCoefficients.Length)
                    from distance in nearPoles
                    select Math.Pow(((pole * Math.PI) + distance) / radiusPerGeV, 2))
            .ToArray();
        var expected = qSquared.Select(Target.FormFactor.Evaluate);
        Assert.That(Program.FormFactors(Cheapest, Target, qSquared), Is.EqualTo(expected).Within(1e-12), "the accuracy that the plugin states");
    }

    [Test]
    public void VegasFindsTheCrossSectionOfTheEngine()
    {
        const double RelativeError = 1e-3;
        var gsl = Program.Integrate(Cheapest, Target, RelativeError, mostCalls: 20_000_000, seed: 11);
        var engine = new EngineTimer(Target, seed: 11).Integrate(Cheapest, RelativeError).CrossSections[0].Total;
        var combined = Math.Sqrt((gsl.ErrorFb * gsl.ErrorFb) + (engine.Error * engine.Error));
        TestContext.Out.WriteLine($"GSL {gsl.ValueFb:G6} +- {gsl.ErrorFb:G2} fb, engine {engine.Value:G6} +- {engine.Error:G2} fb");
        Assert.That(gsl.ErrorFb, Is.LessThanOrEqualTo(RelativeError * gsl.ValueFb));
        Assert.That(gsl.ValueFb, Is.EqualTo(engine.Value).Within(4.0 * combined), "four standard deviations: one false alarm in 16000 seeds, and the seeds are fixed");
    }

    [Test]
    public void TheFluxAverageIsThatOfTheEngine()
    {
        const double RelativeError = 2e-3;
        var average = ComparisonCase.All[3];
        Assert.That(average.EnergyGeV, Is.Null);
        var gsl = Program.Integrate(average, Target, RelativeError, mostCalls: 20_000_000, seed: 12);
        var engine = new EngineTimer(Target, seed: 12).Integrate(average, RelativeError).CrossSections[0].Total;
        var combined = Math.Sqrt((gsl.ErrorFb * gsl.ErrorFb) + (engine.Error * engine.Error));
        Assert.That(gsl.ValueFb, Is.EqualTo(engine.Value).Within(4.0 * combined), "four standard deviations: one false alarm in 16000 seeds, and the seeds are fixed");
    }

    [Test]
    public void TooFewCallsAreAnErrorThatSaysHowFarItGot() => Assert.That(
        () => Program.Integrate(Cheapest, Target, 1e-5, mostCalls: 1_000_000, seed: 1),
        Throws.InvalidOperationException.With.Message.Contains(Cheapest.Name).And.Message.Contains("not 1E-05"));

    [Test]
    public void AnEnergyBelowThresholdIsAnError() => Assert.That(
        () => Program.Integrate(Cheapest with { EnergyGeV = 0.1 }, Target, 1e-3, mostCalls: 1_000_000, seed: 1),
        Throws.InvalidOperationException.With.Message.Contains("no beam energy above threshold"));

    private CouplingCoefficients TargetStructure(ReferenceAmplitude reference) => Coefficients(reference, reference.Point.PTilde);

    private CouplingCoefficients MinusTrace(ReferenceAmplitude reference)
    {
        var point = reference.Point;
        var x = Coefficients(reference, new FourVector(0.0, 1.0, 0.0, 0.0));
        var y = Coefficients(reference, new FourVector(0.0, 0.0, 1.0, 0.0));
        var longitudinal = Coefficients(reference, Math.Sqrt(point.QSquared) / point.K.Dot(point.Q) * point.K);
        return new(x.VV + y.VV - longitudinal.VV, x.AA + y.AA - longitudinal.AA, x.VA + y.VA - longitudinal.VA);
    }

    // The rows are given with k' at azimuth zero; the program takes any.
    private CouplingCoefficients Coefficients(ReferenceAmplitude reference, FourVector polarisation)
    {
        var point = reference.Point;
        var turned = point with { KPrime = Turned(point.KPrime), PMinus = Turned(point.PMinus), PPlus = Turned(point.PPlus) };
        var (ll, rr, lr) = Program.Structures(Turned(polarisation), turned, reference.MassMinus, reference.MassPlus, reference.IsAntineutrino);
        return CouplingCoefficients.FromChiral(ll, rr, lr);
    }

    private static FourVector Turned(FourVector p)
    {
        var (sin, cos) = Math.SinCos(2.0);
        return new FourVector(p.E, (cos * p.X) - (sin * p.Y), (sin * p.X) + (cos * p.Y), p.Z);
    }

    private static void AssertEqual(CouplingCoefficients actual, CouplingCoefficients expected, double tolerance, string what) =>
        Assert.That(new[] { actual.VV, actual.AA, actual.VA }, Is.EqualTo(new[] { expected.VV, expected.AA, expected.VA }).Within(tolerance), what);
}
