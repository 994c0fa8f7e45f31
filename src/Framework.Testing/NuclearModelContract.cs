using System.Globalization;
using NUnit.Framework;
using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Testing;

/// <summary>What every nuclear model promises, <see cref="INuclearModel"/>.</summary>
/// <typeparam name="TFactory">The plugin's factory.</typeparam>
/// <typeparam name="TParameters">The plugin's record of parameters; <see cref="NoParameters"/> if there are none.</typeparam>
public abstract class NuclearModelContract<TFactory, TParameters> : PluginContract<TFactory, INuclearModel, TParameters>
    where TFactory : PluginFactory<INuclearModel, TParameters>, new()
    where TParameters : class
{
    private static readonly Nucleon[] Nucleons = Enum.GetValues<Nucleon>();

    /// <summary>Nuclides to ask for; hydrogen and stable nuclides up to Pb208 unless a test names its own.</summary>
    protected virtual IReadOnlyList<Nuclide> Nuclides => [.. StableNuclides.Hydrogen, .. StableNuclides.CarbonToLead];

    /// <summary>Theta multiplies the cross section of a nucleon: a share between 0 and 1 of the final states.</summary>
    [Test]
    public void TheFactorIsBetweenZeroAndOne()
    {
        var grid = Points.Logarithmic(1e-12, 1e4, 16).Prepend(0.0).ToList();
        foreach (var (nuclide, nucleon, momentum) in from nuclide in Nuclides from nucleon in Nucleons from momentum in grid select (nuclide, nucleon, momentum))
        {
            var factor = Model.SuppressionFactor(nuclide, nucleon, momentum);
            if (factor is not (>= 0.0 and <= 1.0))
                throw Broken($"Theta of a {nucleon.ShortName()} in {nuclide} at |q| = {Text(momentum)} GeV is {Text(factor)}", "Theta lies between 0 and 1", "use the limits 0 and 1 outside the range where the formula holds");
        }
    }

    /// <summary>A nucleon that is struck hard leaves the nucleus as a free one would: Theta goes to one.</summary>
    [Test]
    public void TheFactorGoesToOneAtLargeMomentumTransfers()
    {
        const double Remaining = 1e-3;
        foreach (var (nuclide, nucleon, momentum) in from nuclide in Nuclides from nucleon in Nucleons from momentum in new[] { 100.0, 1e3, 1e4 } select (nuclide, nucleon, momentum))
        {
            var factor = Model.SuppressionFactor(nuclide, nucleon, momentum);
            if (!(factor >= 1.0 - Remaining))
                throw Broken($"Theta of a {nucleon.ShortName()} in {nuclide} at |q| = {Text(momentum)} GeV is {Text(factor)}", "Theta goes to one at large momentum transfers, within 1e-3 at 100 GeV", "check the unit of |q|, which is GeV, and the limit of the formula");
        }
    }

    /// <summary>The engine asks for blocks of points; a value must not depend on the block that its point stands in.</summary>
    [Test]
    public void ASpanGivesTheBitsOfSinglePoints()
    {
        var grid = Points.Scattered(1e-6, 10.0, 260);
        foreach (var (nuclide, nucleon) in from nuclide in Nuclides from nucleon in Nucleons select (nuclide, nucleon))
        {
            var difference = BatchComparison.FirstDifference(
                grid,
                "|q| = {0} GeV",
                results: 1,
                before: (double.NaN, 0.0),
                (momentum, values, _) => Model.SuppressionFactor(nuclide, nucleon, momentum, values),
                momentum => (Model.SuppressionFactor(nuclide, nucleon, momentum), 0.0));
            if (difference is not null)
                throw Broken($"Theta of a {nucleon.ShortName()} in {nuclide}: {difference}", "the span overload gives the same values", "write each value once, with the arithmetic of the single call");
        }
    }

    /// <summary>A number for something that is none would hide a mistake of the caller; a factor that is one whatever |q| is may stay one.</summary>
    [Test]
    public void NotANumberComesOutAsNotANumber()
    {
        foreach (var (nuclide, nucleon) in from nuclide in Nuclides from nucleon in Nucleons select (nuclide, nucleon))
        {
            var factor = Model.SuppressionFactor(nuclide, nucleon, double.NaN);
            if (!double.IsNaN(factor) && Model.SuppressionFactor(nuclide, nucleon, 0.0) != 1.0)
                throw Broken($"Theta of a {nucleon.ShortName()} in {nuclide} at |q| = NaN is {Text(factor)}", "NaN gives NaN", "let comparisons fail for NaN: write !(q < limit) instead of q >= limit where the branch returns a constant");
        }
    }

    /// <summary>Variants share the model, whatever their constants.</summary>
    [Test]
    public void ConstantsOfTheRunChangeNothing() => RequireIndependenceOfConstants();

    private protected override IReadOnlyList<Probe> Probes(INuclearModel model)
    {
        var grid = Points.Scattered(1e-3, 3.0, 32);
        return
        [
            .. from nuclide in Nuclides
               from nucleon in Nucleons
               from isBatch in new[] { false, true }
               select new Probe(
                   $"Theta of a {nucleon.ShortName()} in {nuclide}, 32 {(isBatch ? "points in one call" : "single points")}",
                   () =>
                   {
                       var values = Array.ConvertAll(grid, momentum => isBatch ? double.NaN : model.SuppressionFactor(nuclide, nucleon, momentum));
                       if (isBatch)
                           model.SuppressionFactor(nuclide, nucleon, grid, values);
                       return values;
                   }),
        ];
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
