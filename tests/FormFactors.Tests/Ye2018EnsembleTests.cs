using TridentFramework.NucleonFormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.FormFactors.Tests;

public sealed class Ye2018EnsembleTests
{
    private const int Members = 1000;

    /// <summary>Four standard deviations of the estimate: a comparison fails by chance with probability 6e-5, and all tests together make about twenty independent ones.</summary>
    private const double Sigmas = 4.0;

    private static readonly Ye2018Factory Factory = new();

    private static readonly double[] QSquared = [1e-6, 1e-3, 0.01, 0.1, 1.0, 10.0, 100.0, 1000.0];

    /// <summary>dG/(|G(0)| GD) of GE_p, GM_p, GE_n, GM_n at <see cref="QSquared"/>, calculated independently from the published parametrisation.</summary>
    private static readonly double[][] Bands =
    [
        [1.09934e-07, 0.000107576, 0.000815536, 0.00996921, 0.0105317, 0.101573, 0.707201, 2.6138],
        [2.1524e-07, 0.000210967, 0.00159966, 0.0058022, 0.0171594, 0.00873198, 0.260909, 1.30228],
        [9.39517e-09, 9.4388e-06, 0.000259649, 0.00397534, 0.00844427, 0.352499, 2.6631, 6.17557],
        [6.40205e-07, 0.000629989, 0.00494234, 0.00935838, 0.00849423, 0.0840528, 2.09998, 5.6059],
    ];

    private static readonly double[] Scales = [1.0, 2.79284356, 1.0, 1.91304272];

    [Test]
    public void MemberZeroIsTheFit()
    {
        var (byDefault, zero) = (Create(0), Factory.Create(new Ye2018Parameters(), NuclearFormFactorCase.Context));
        foreach (var qSquared in QSquared)
            Assert.That(Values(zero, qSquared), Is.EqualTo(Values(byDefault, qSquared)));
    }

    [Test]
    public void TheErrorBandIsThePublishedOne()
    {
        foreach (var (i, qSquared) in QSquared.Index())
        {
            var (proton, neutron) = (Ye2018ErrorBand.Proton.Evaluate(qSquared), Ye2018ErrorBand.Neutron.Evaluate(qSquared));
            foreach (var (form, width) in new[] { proton.GE, proton.GM, neutron.GE, neutron.GM }.Index())
                Assert.That(width / (Scales[form] * StandardDipole(qSquared)), Is.EqualTo(Bands[form][i]).Within(1e-5 * Bands[form][i]), "six digits");
        }
    }

    [Test]
    public void TheBandOfTheNeutronIsTheErrorOfItsMeasuredRadiusAtLowMomentumTransfer()
    {
        // <r^2> = -0.1161 +- 0.0022 fm^2 (Particle Data Group) goes into the fit: dGE_n = Q2 0.0022 fm^2/6. Two digits of the error.
        const double TwoDigits = 0.03;
        var expected = 1e-4 * 0.0022 / (6.0 * PhysicalConstants.HbarCGeVFm * PhysicalConstants.HbarCGeVFm);
        Assert.That(Ye2018ErrorBand.Neutron.Evaluate(1e-4).GE, Is.EqualTo(expected).Within(TwoDigits * expected));
    }

    [TestCase(1e-3)]
    [TestCase(100.0)]
    public void TheRangesOfTheBandMeet(double qSquared)
    {
        const double FitOfTheRanges = 2e-4;
        foreach (var band in new[] { Ye2018ErrorBand.Proton, Ye2018ErrorBand.Neutron })
        {
            var (below, above) = (band.Evaluate(qSquared * (1.0 - 1e-9)), band.Evaluate(qSquared * (1.0 + 1e-9)));
            Assert.That(above.GE / below.GE, Is.EqualTo(1.0).Within(FitOfTheRanges));
            Assert.That(above.GM / below.GM, Is.EqualTo(1.0).Within(FitOfTheRanges));
        }
    }

    [Test]
    public void TheTableOfTheBandIsTheBand()
    {
        // A member shifts by the table, the table is made of the band. Where two ranges of the band meet it bridges a step of
        // 1e-4, and just above 100 GeV^2 the square root of the band is steep.
        const double Interpolation = 2e-6;
        const double Step = 1e-4;
        foreach (var (table, band) in new[] { (Ye2018ErrorTable.Proton, Ye2018ErrorBand.Proton), (Ye2018ErrorTable.Neutron, Ye2018ErrorBand.Neutron) })
        {
            for (var exponent = -14.0; exponent <= 4.0; exponent += 0.00137)
            {
                var qSquared = Math.Pow(10.0, exponent);
                var tolerance = exponent is (> -3.03 and < -2.97) or (> 1.97 and < 2.1) ? Step : Interpolation;
                var (interpolated, direct) = (table.Evaluate(qSquared), band.Evaluate(qSquared));
                Assert.That(interpolated.GE / direct.GE, Is.EqualTo(1.0).Within(tolerance), $"Q2 = {qSquared} GeV^2");
                Assert.That(interpolated.GM / direct.GM, Is.EqualTo(1.0).Within(tolerance), $"Q2 = {qSquared} GeV^2");
            }
        }
    }

    [Test]
    public void MeanAndSpreadOfTheMembersAreTheFitAndItsErrorBand()
    {
        var fit = Create(0);
        var members = Enumerable.Range(1, Members).Select(Create).ToList();
        foreach (var (i, qSquared) in QSquared.Index())
        {
            for (var form = 0; form < 4; form++)
            {
                var width = Bands[form][i] * Scales[form] * StandardDipole(qSquared);
                var pulls = members.ConvertAll(m => (Values(m, qSquared)[form] - Values(fit, qSquared)[form]) / width);
                var mean = pulls.Average();
                var spread = Math.Sqrt(pulls.Sum(p => (p - mean) * (p - mean)) / (Members - 1));
                Assert.That(mean, Is.Zero.Within(Sigmas / Math.Sqrt(Members)), $"form factor {form} at Q2 = {qSquared} GeV^2");
                Assert.That(spread, Is.EqualTo(1.0).Within(Sigmas / Math.Sqrt(2.0 * Members)), $"form factor {form} at Q2 = {qSquared} GeV^2");
            }
        }
    }

    [Test]
    public void TheFourFormFactorsAreDrawnIndependently()
    {
        var draws = Enumerable.Range(1, Members).Select(m => Enumerable.Range(0, 4).Select(form => StandardNormalDraws.Draw(m, form)).ToArray()).ToList();
        for (var first = 0; first < 4; first++)
        {
            for (var second = 0; second < first; second++)
                Assert.That(draws.Average(d => d[first] * d[second]), Is.Zero.Within(Sigmas / Math.Sqrt(Members)), $"form factors {first} and {second}");
        }
    }

    [Test]
    public void NeighbouringMembersAreDrawnIndependently()
    {
        for (var form = 0; form < 4; form++)
        {
            var draws = Enumerable.Range(1, Members + 1).Select(m => StandardNormalDraws.Draw(m, form)).ToList();
            Assert.That(draws.Zip(draws.Skip(1), static (a, b) => a * b).Average(), Is.Zero.Within(Sigmas / Math.Sqrt(Members)), $"form factor {form}");
        }
    }

    [Test]
    public void TheDrawsAreNormalInTheirTails()
    {
        // Of 400000 draws 0.27 per cent lie beyond three standard deviations: 1080, with a statistical error of 33.
        var beyond = Enumerable.Range(1, 100_000).Sum(static m => Enumerable.Range(0, 4).Count(form => Math.Abs(StandardNormalDraws.Draw(m, form)) > 3.0));
        Assert.That(beyond, Is.EqualTo(1080).Within((int)(Sigmas * 33)));
    }

    [Test]
    public void EveryMemberHasTheStaticLimits([Values(1, 2, 3, 1000, 99_999, 100_000)] int member) =>
        Assert.That(Values(Create(member), 0.0), Is.EqualTo(new[] { 1.0, 2.79284356, 0.0, -1.91304272 }));

    [Test]
    public void AMemberShiftsAFormFactorByTheSameMultipleOfTheBandEverywhere()
    {
        // The shift is a difference of numbers of order G: their rounding relative to the band, largest where it is narrow.
        const double Rounding = 1e-4;
        var (fit, member) = (Create(0), Create(17));
        for (var form = 0; form < 4; form++)
        {
            var pulls = QSquared.Skip(1).Select((q2, i) => (Values(member, q2)[form] - Values(fit, q2)[form]) / (Bands[form][i + 1] * Scales[form] * StandardDipole(q2))).ToList();
            Assert.That(pulls, Has.All.EqualTo(pulls[0]).Within(Rounding * Math.Abs(pulls[0])));
        }
    }

    [Test]
    public void TheSameMemberIsAlwaysTheSameAndNoOther()
    {
        var (once, again, next) = (Create(4711), Create(4711), Create(4712));
        Assert.That(Values(again, 0.3), Is.EqualTo(Values(once, 0.3)));
        Assert.That(Values(next, 0.3).Zip(Values(once, 0.3), static (a, b) => a == b), Has.None.True);
    }

    [Test]
    public void ANegativeMemberIsRefused() =>
        Assert.That(
            () => Create(-1),
            Throws.TypeOf<PluginParameterException>().With.Message.EqualTo("member -1 is negative; 0 is the fit, 1, 2, ... are random draws of its uncertainty")
                .And.Property(nameof(PluginParameterException.Parameter)).EqualTo("member"));

    private static INucleonFormFactorModel Create(int member) => Factory.Create(new() { Member = member }, NuclearFormFactorCase.Context);

    private static double[] Values(INucleonFormFactorModel model, double qSquared)
    {
        var (proton, neutron) = (model.Evaluate(Nucleon.Proton, qSquared), model.Evaluate(Nucleon.Neutron, qSquared));
        return [proton.GE, proton.GM, neutron.GE, neutron.GM];
    }

    private static double StandardDipole(double qSquared) => Math.Pow(1.0 + (qSquared / 0.71), -2.0);
}
