using System.Globalization;
using NUnit.Framework;
using TridentFramework.FormFactors;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Testing;

/// <summary>What every nuclear form factor promises, <see cref="INuclearFormFactorModel"/> and <see cref="INuclearFormFactor"/>.</summary>
/// <typeparam name="TFactory">The plugin's factory.</typeparam>
/// <typeparam name="TParameters">The plugin's record of parameters; <see cref="NoParameters"/> if there are none.</typeparam>
public abstract class NuclearFormFactorContract<TFactory, TParameters> : PluginContract<TFactory, INuclearFormFactorModel, TParameters>
    where TFactory : PluginFactory<INuclearFormFactorModel, TParameters>, new()
    where TParameters : class
{
    /// <summary>Rounding of a value of order one, with room for a table or a sum of terms.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Noise that no cross section sees; an expression that cancels at small Q2 has far more somewhere below 1e-6 GeV^2.</summary>
    private const double Noise = 1e-10;

    private (List<(Nuclide Nuclide, INuclearFormFactor FormFactor)> FormFactors, List<(Nuclide Nuclide, Exception Refusal)> Refused)? _asked;

    /// <summary>Nuclides to ask for; stable ones from C12 to Pb208 unless a test names its own. Those that the model has no data for are left out.</summary>
    protected virtual IReadOnlyList<Nuclide> Nuclides => StableNuclides.CarbonToLead;

    /// <summary>Without a single nuclide nothing can be tested; override <see cref="Nuclides"/> where the model has rare ones only.</summary>
    [Test]
    public void SomeNuclideIsSupported()
    {
        if (FormFactors.Count == 0)
            throw Broken($"none of {string.Join(", ", Nuclides)} has a form factor", "the model has one for some nuclide", "override Nuclides in this test class with nuclides that the model has");
    }

    /// <summary>A run card names a nuclide; the refusal of one without data must say which and what there is.</summary>
    [Test]
    public void ANuclideWithoutDataIsRefusedByName()
    {
        foreach (var (nuclide, refusal) in Refused.Concat(Asked([StableNuclides.Oganesson294]).Refused))
        {
            const string Promise = "ForNuclide throws UnsupportedNuclideException, whose message names the nuclide and those the model has";
            const string Advice = "throw new UnsupportedNuclideException(model, nuclide, supported)";
            if (refusal is not UnsupportedNuclideException)
                throw Broken($"asked for {nuclide}, the model threw {refusal.GetType().Name}: {refusal.Message}", Promise, Advice);
            if (!refusal.Message.Contains(nuclide.ToString(), StringComparison.Ordinal))
                throw Broken($"the refusal of {nuclide} says '{refusal.Message}'", Promise, Advice);
        }
    }

    /// <summary>The charge is Z, in the limit that dominates the coherent cross section: F(0) = 1.</summary>
    [Test]
    public void IsOneAtZero()
    {
        foreach (var (nuclide, formFactor) in FormFactors)
        {
            var value = formFactor.Evaluate(0.0);
            if (!(Math.Abs(value - 1.0) <= Rounding))
                throw Broken($"F(0) of {nuclide} is {Text(value)}", "F(0) = 1", "divide by the integral of the density, and treat Q2 = 0 by the limit");
        }
    }

    /// <summary>A value that is no number ends a run; a proton charge cannot exceed that of the whole nucleus: |F| &lt;= 1 at every Q2.</summary>
    [Test]
    public void IsFiniteAndAtMostOneEverywhere()
    {
        var grid = new List<double> { 0.0 };
        grid.AddRange(Points.Logarithmic(1e-20, 1e8, 16));
        grid.AddRange(Enumerable.Range(1, 1000).Select(static i => 0.01 * i));
        foreach (var (nuclide, formFactor) in FormFactors)
        {
            foreach (var qSquared in grid)
            {
                var value = formFactor.Evaluate(qSquared);
                if (!(Math.Abs(value) <= 1.0 + Rounding))
                    throw Broken($"F of {nuclide} at Q2 = {Text(qSquared)} GeV^2 is {Text(value)}", "F is a number with |F| <= 1 at every Q2 >= 0", "look at the limits of small and large q, where sums and quotients lose their digits or overflow");
            }
        }
    }

    /// <summary>
    /// Tridents with electrons live at Q2 down to 1e-20 GeV^2. There 1 - F = Q2 r^2/6, and an expression that divides small numbers gives noise instead.
    /// </summary>
    [Test]
    public void IsSmoothDownToTinyMomentumTransfers()
    {
        const string Advice = "expand around zero, F = 1 - <r^2> q^2/6 + <r^4> q^4/120 - ..., below the q where the closed form cancels";
        foreach (var (nuclide, formFactor) in FormFactors)
        {
            var slope = (2.0 * SlopeAt(formFactor, 1e-5)) - SlopeAt(formFactor, 2e-5);
            var previous = double.PositiveInfinity;
            foreach (var qSquared in Points.Logarithmic(1e-20, 1e-6, 8))
            {
                var value = formFactor.Evaluate(qSquared);

                // The next order of the series is at most twice the square of the first: once for an exponential tail.
                var linear = slope * qSquared;
                if (!(Math.Abs(1.0 - value - linear) <= Noise + (2.0 * linear * linear)))
                    throw Broken($"1 - F of {nuclide} at Q2 = {Text(qSquared)} GeV^2 is {Text(1.0 - value)}, and its slope between 1e-5 and 2e-5 GeV^2 leads to {Text(linear)}", "F is smooth down to Q2 = 1e-20 GeV^2, where 1 - F is proportional to Q2", Advice);
                if (slope > 0.0 && value > previous + Rounding)
                    throw Broken($"F of {nuclide} rises by {Text(value - previous)} just below Q2 = {Text(qSquared)} GeV^2", "F is smooth down to Q2 = 1e-20 GeV^2, where it falls in proportion to Q2", Advice);
                previous = value;
            }
        }
    }

    /// <summary>The engine asks for blocks of points; a value must not depend on the block that its point stands in.</summary>
    [Test]
    public void ASpanGivesTheBitsOfSinglePoints()
    {
        var grid = Points.Scattered(1e-16, 1e3, 260);
        foreach (var (nuclide, formFactor) in FormFactors)
        {
            var difference = BatchComparison.FirstDifference(
                grid,
                "Q2 = {0} GeV^2",
                results: 1,
                before: (double.NaN, 0.0),
                (qSquared, values, _) => formFactor.Evaluate(qSquared, values),
                qSquared => (formFactor.Evaluate(qSquared), 0.0));
            if (difference is not null)
                throw Broken($"F of {nuclide}: {difference}", "the span overload gives the same values", "write each value once, with the arithmetic of the single call: no fused or reordered operations, no approximations of their own");
        }
    }

    /// <summary>A number for something that is none would hide a mistake of the caller.</summary>
    [Test]
    public void NotANumberComesOutAsNotANumber()
    {
        foreach (var (nuclide, formFactor) in FormFactors)
        {
            var value = formFactor.Evaluate(double.NaN);
            if (!double.IsNaN(value))
                throw Broken($"F of {nuclide} at Q2 = NaN is {Text(value)}", "NaN gives NaN", "let comparisons fail for NaN: write !(q2 < limit) instead of q2 >= limit where the branch returns a constant");
        }
    }

    /// <summary>Variants share the model, whatever their constants.</summary>
    [Test]
    public void ConstantsOfTheRunChangeNothing() => RequireIndependenceOfConstants();

    private protected override IReadOnlyList<Probe> Probes(INuclearFormFactorModel model)
    {
        const int PointsOfAPiece = 16;
        var grid = Points.Scattered(1e-16, 30.0, 64);
        var probes = new List<Probe>();
        if (FormFactors is not [var lightest, ..])
            return probes;

        // A form factor may be a table that takes a while to make, so only three are made for each model.
        foreach (var nuclide in new[] { lightest, FormFactors[FormFactors.Count / 2], FormFactors[^1] }.Select(static entry => entry.Nuclide).Distinct())
        {
            var formFactor = OfNuclide(model, nuclide);
            foreach (var piece in grid.Chunk(PointsOfAPiece))
                probes.Add(new Probe($"F of {nuclide}, {PointsOfAPiece} single points", () => Array.ConvertAll(piece, q2 => formFactor.Evaluate(q2))));
            probes.Add(new Probe($"F of {nuclide}, {grid.Length} points in one call", () =>
            {
                var values = new double[grid.Length];
                formFactor.Evaluate(grid, values);
                return values;
            }));
        }

        probes.Add(new Probe($"F of {lightest.Nuclide}, asked for once more, {PointsOfAPiece} single points", () =>
        {
            var again = OfNuclide(model, lightest.Nuclide);
            return [.. grid.Take(PointsOfAPiece).Select(q2 => again.Evaluate(q2))];
        }));
        return probes;
    }

    private List<(Nuclide Nuclide, INuclearFormFactor FormFactor)> FormFactors => (_asked ??= Asked(Nuclides)).FormFactors;

    private List<(Nuclide Nuclide, Exception Refusal)> Refused => (_asked ??= Asked(Nuclides)).Refused;

    private (List<(Nuclide Nuclide, INuclearFormFactor FormFactor)> FormFactors, List<(Nuclide Nuclide, Exception Refusal)> Refused) Asked(IReadOnlyList<Nuclide> nuclides)
    {
        var formFactors = new List<(Nuclide Nuclide, INuclearFormFactor FormFactor)>();
        var refused = new List<(Nuclide Nuclide, Exception Refusal)>();
        foreach (var nuclide in nuclides)
        {
            try
            {
                formFactors.Add((nuclide, OfNuclide(Model, nuclide)));
            }
            catch (Exception refusal) when (refusal is not AssertionException)
            {
                refused.Add((nuclide, refusal));
            }
        }

        return (formFactors, refused);
    }

    private static INuclearFormFactor OfNuclide(INuclearFormFactorModel model, Nuclide nuclide) =>
        model.ForNuclide(nuclide) ?? throw Broken($"ForNuclide({nuclide}) returned null", "it returns the form factor of the nuclide", "throw UnsupportedNuclideException where there is none");

    private static double SlopeAt(INuclearFormFactor formFactor, double qSquared) => (1.0 - formFactor.Evaluate(qSquared)) / qSquared;

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
