using System.Globalization;
using NUnit.Framework;
using TridentFramework.FormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Testing;

/// <summary>What every set of nucleon form factors promises, <see cref="INucleonFormFactorModel"/>.</summary>
/// <typeparam name="TFactory">The plugin's factory.</typeparam>
/// <typeparam name="TParameters">The plugin's record of parameters; <see cref="NoParameters"/> if there are none.</typeparam>
public abstract class NucleonFormFactorContract<TFactory, TParameters> : PluginContract<TFactory, INucleonFormFactorModel, TParameters>
    where TFactory : PluginFactory<INucleonFormFactorModel, TParameters>, new()
    where TParameters : class
{
    /// <summary>Charges are exact; fits print their coefficients with six digits or more.</summary>
    private const double Charge = 1e-6;

    /// <summary>Magnetic moments are 2.79285 and -1.91304; publications round them to three decimals.</summary>
    private const double MagneticMoment = 1e-3;

    private static readonly Nucleon[] Nucleons = Enum.GetValues<Nucleon>();

    /// <summary>Charges and magnetic moments, which the cross section has at small Q2: GE_p(0) = 1, GE_n(0) = 0, GM_p(0) = 2.793, GM_n(0) = -1.913.</summary>
    [Test]
    public void TheStaticLimitsAreChargeAndMagneticMoment()
    {
        foreach (var (nucleon, charge, moment) in new[] { (Nucleon.Proton, 1.0, 2.793), (Nucleon.Neutron, 0.0, -1.913) })
        {
            var (electric, magnetic) = Model.Evaluate(nucleon, 0.0);
            if (!(Math.Abs(electric - charge) <= Charge) || !(Math.Abs(magnetic - moment) <= MagneticMoment))
                throw Broken(
                    $"of the {nucleon.ShortName()} GE(0) is {Text(electric)} and GM(0) is {Text(magnetic)}",
                    $"GE(0) = {Text(charge)} within 1e-6, GM(0) = {Text(moment)} within 1e-3",
                    "Sachs form factors are meant, GM in nuclear magnetons: GE = F1 - tau F2, GM = F1 + F2");
        }
    }

    /// <summary>A value that is no number ends a run.</summary>
    [Test]
    public void IsFiniteEverywhere()
    {
        foreach (var (nucleon, qSquared) in from nucleon in Nucleons from qSquared in Points.Logarithmic(1e-20, 1e8, 16).Prepend(0.0) select (nucleon, qSquared))
        {
            var (electric, magnetic) = Model.Evaluate(nucleon, qSquared);
            if (!double.IsFinite(electric) || !double.IsFinite(magnetic))
                throw Broken($"of the {nucleon.ShortName()} GE is {Text(electric)} and GM is {Text(magnetic)} at Q2 = {Text(qSquared)} GeV^2", "GE and GM are finite at every Q2 >= 0", "look for poles of the fit, and for overflow of powers of Q2");
        }
    }

    /// <summary>The incoherent cross section converges because form factors fall; a polynomial that grows outside its fit would carry it away.</summary>
    [Test]
    public void FallsAtLargeMomentumTransfers()
    {
        // The dipole is 4e-3 at 10 GeV^2; two hundredths of the proton's magnetic moment leave room for every published fit.
        const double Largest = 0.05;
        foreach (var (nucleon, qSquared) in from nucleon in Nucleons from qSquared in Points.Logarithmic(10.0, 1e8, 16) select (nucleon, qSquared))
        {
            var (electric, magnetic) = Model.Evaluate(nucleon, qSquared);
            if (!(Math.Abs(electric) <= Largest && Math.Abs(magnetic) <= Largest))
                throw Broken($"of the {nucleon.ShortName()} GE is {Text(electric)} and GM is {Text(magnetic)} at Q2 = {Text(qSquared)} GeV^2", "|GE| and |GM| stay below 0.05 from Q2 = 10 GeV^2 on", "continue the fit beyond its range by a form that falls like Q2^-2");
        }
    }

    /// <summary>The engine asks for blocks of points; a value must not depend on the block that its point stands in.</summary>
    [Test]
    public void ASpanGivesTheBitsOfSinglePoints()
    {
        var grid = Points.Scattered(1e-16, 1e3, 260);
        foreach (var nucleon in Nucleons)
        {
            var difference = BatchComparison.FirstDifference(
                grid,
                "Q2 = {0} GeV^2",
                results: 2,
                before: (double.NaN, double.NaN),
                (qSquared, electric, magnetic) => Model.Evaluate(nucleon, qSquared, electric, magnetic),
                qSquared => (Model.Evaluate(nucleon, qSquared).GE, Model.Evaluate(nucleon, qSquared).GM));
            if (difference is not null)
                throw Broken($"{nucleon.ShortName()}: {difference}", "the span overload gives the same values", "write each value once, with the arithmetic of the single call: no fused or reordered operations, no approximations of their own");
        }
    }

    /// <summary>A number for something that is none would hide a mistake of the caller.</summary>
    [Test]
    public void NotANumberComesOutAsNotANumber()
    {
        foreach (var nucleon in Nucleons)
        {
            // GE of the neutron may be zero for every Q2, as in a pure dipole.
            var (electric, magnetic) = Model.Evaluate(nucleon, double.NaN);
            if (!double.IsNaN(magnetic) || !(double.IsNaN(electric) || electric == 0.0))
                throw Broken($"of the {nucleon.ShortName()} GE is {Text(electric)} and GM is {Text(magnetic)} at Q2 = NaN", "NaN gives NaN", "let comparisons fail for NaN: write !(q2 < limit) instead of q2 >= limit where the branch returns a constant");
        }
    }

    /// <summary>Variants share the model, whatever their constants.</summary>
    [Test]
    public void ConstantsOfTheRunChangeNothing() => RequireIndependenceOfConstants();

    private protected override IReadOnlyList<Probe> Probes(INucleonFormFactorModel model)
    {
        var grid = Points.Scattered(1e-16, 100.0, 64);
        return
        [
            .. from nucleon in Nucleons
               from piece in Enumerable.Range(0, 4)
               select new Probe(
                   $"GE and GM of the {nucleon.ShortName()}, 16 single points",
                   () => [.. grid.Skip(16 * piece).Take(16).Select(q2 => model.Evaluate(nucleon, q2)).SelectMany(static g => new[] { g.GE, g.GM })]),
            .. Nucleons.Select(nucleon => new Probe(
                $"GE and GM of the {nucleon.ShortName()}, 64 points in one call",
                () =>
                {
                    var (electric, magnetic) = (new double[grid.Length], new double[grid.Length]);
                    model.Evaluate(nucleon, grid, electric, magnetic);
                    return [.. electric, .. magnetic];
                })),
        ];
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
