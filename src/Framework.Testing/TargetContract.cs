using System.Globalization;
using System.Text.RegularExpressions;
using NUnit.Framework;
using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Testing;

/// <summary>What every target promises, <see cref="ITarget"/>.</summary>
/// <typeparam name="TFactory">The plugin's factory.</typeparam>
/// <typeparam name="TParameters">The plugin's record of parameters; <see cref="NoParameters"/> if there are none.</typeparam>
public abstract partial class TargetContract<TFactory, TParameters> : PluginContract<TFactory, ITarget, TParameters>
    where TFactory : PluginFactory<ITarget, TParameters>, new()
    where TParameters : class
{
    /// <summary>What the host demands of a target of a run, too.</summary>
    private const double SumTolerance = 1e-6;

    /// <summary>Mass excesses lie between -0.1 and 0.2 u.</summary>
    private const double MassExcessU = 0.25;

    /// <summary>The last digits of tables: masses in u with four decimals are good to this.</summary>
    private const double MassToleranceGeV = 1e-4;

    private const double ElectronMassGeV = 0.51099895e-3;

    /// <summary>Results and file names carry the name.</summary>
    [Test]
    public void HasAName()
    {
        if (string.IsNullOrWhiteSpace(Model.Name))
            throw Broken($"the name of the target is '{Model.Name}'", "a target has a name for results, such as Ar or SiO2", "return one");
    }

    /// <summary>Cross sections of a run are averages over atoms: shares between 0 and 1 that sum to one.</summary>
    [Test]
    public void AtomFractionsAreSharesOfOne()
    {
        foreach (var (nuclide, fraction) in Composition)
        {
            if (fraction is not (>= 0.0 and <= 1.0))
                throw Broken($"the atom fraction of {nuclide} is {Text(fraction)}", "atom fractions lie between 0 and 1", "divide the number of atoms of the nuclide by that of all atoms");
        }

        var sum = Composition.Sum(static component => component.AtomFraction);
        if (!(Math.Abs(sum - 1.0) <= SumTolerance))
            throw Broken($"the atom fractions sum to {Text(sum)}", "atom fractions sum to one, within 1e-6", "divide by their sum; mass fractions must be divided by the atomic masses first");
    }

    /// <summary>A nuclide listed twice would be computed twice.</summary>
    [Test]
    public void NuclidesAreDistinct()
    {
        if (Composition.GroupBy(static component => component.Nuclide.ToString(), StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1) is { } twice)
            throw Broken($"{twice.Key} stands {twice.Count()} times in the composition", "each nuclide stands once", "add the fractions of equal nuclides");
    }

    /// <summary>Charge, numbers of nucleons and masses must be those of a nuclide: Z gives the cross section, the masses the number of atoms.</summary>
    [Test]
    public void NuclidesHaveTheirMasses()
    {
        foreach (var nuclide in Composition.Select(static component => component.Nuclide))
        {
            if (!ElementSymbol().IsMatch(nuclide.Symbol) || nuclide.Z < 1 || nuclide.A < nuclide.Z)
                throw Broken($"'{nuclide}' has Z = {nuclide.Z} and A = {nuclide.A}", "a nuclide has an element symbol, Z >= 1 and A >= Z", "correct the order of the arguments: symbol, Z, A, atomic mass, nuclear mass");
            if (!(Math.Abs(nuclide.AtomicMassU - nuclide.A) <= MassExcessU))
                throw Broken($"the atomic mass of {nuclide} is {Text(nuclide.AtomicMassU)} u", "the atomic mass is that of one atom of the nuclide, in u, near A", "give the mass of the nuclide, not of the element, in u");

            // Electrons are bound by 14.4381 Z^2.39 eV + 1.55468e-6 Z^5.35 eV (Rev. Mod. Phys. 75, 1021), 0.8 MeV for uranium, which tables may leave out.
            var binding = 1e-9 * ((14.4381 * Math.Pow(nuclide.Z, 2.39)) + (1.55468e-6 * Math.Pow(nuclide.Z, 5.35)));
            var nucleus = (nuclide.AtomicMassU * PhysicalConstants.AtomicMassUnitGeV) - (nuclide.Z * ElectronMassGeV);
            if (!(nuclide.NuclearMassGeV >= nucleus - MassToleranceGeV && nuclide.NuclearMassGeV <= nucleus + binding + MassToleranceGeV))
                throw Broken($"the nuclear mass of {nuclide} is {Text(nuclide.NuclearMassGeV)} GeV", $"it is the atomic mass without its electrons, here {nucleus:F7} GeV to {nucleus + binding:F7} GeV, depending on their binding", "take u = 0.93149410242 GeV times the atomic mass, less Z times 0.51099895e-3 GeV");
        }
    }

    /// <summary>A detector of mass m holds m / (mean mass) atoms, whose composition the fractions give.</summary>
    [Test]
    public void TheMeanAtomicMassIsThatOfTheComposition()
    {
        // A measured atomic weight of a natural element differs from the sum over its isotopes by far less.
        const double MeasuredWeight = 1e-3;
        var sum = Composition.Sum(static component => component.AtomFraction * component.Nuclide.AtomicMassU);
        if (!(Math.Abs(Model.MeanAtomicMassU - sum) <= MeasuredWeight * sum))
            throw Broken($"the mean atomic mass is {Text(Model.MeanAtomicMassU)} u", $"it is that of the composition, {Text(sum)} u, within 1e-3", "leave MeanAtomicMassU to its default, or give the measured atomic weight of the same material");
    }

    /// <summary>The number of atoms in a volume needs a density that is one.</summary>
    [Test]
    public void ADensityIsPositive()
    {
        if (Model.DensityGramsPerCubicCentimetre is { } density && !(density > 0.0 && double.IsFinite(density)))
            throw Broken($"the density is {Text(density)} g/cm^3", "a density is positive and finite, or null where the target states none", "return null instead of zero");
    }

    /// <summary>Variants share the target, whatever their constants.</summary>
    [Test]
    public void ConstantsOfTheRunChangeNothing() => RequireIndependenceOfConstants();

    private protected override IReadOnlyList<Probe> Probes(ITarget model) =>
    [
        new("composition", () => [.. model.Composition.SelectMany(static component => new[] { component.Nuclide.Z, component.Nuclide.A, component.Nuclide.AtomicMassU, component.Nuclide.NuclearMassGeV, component.AtomFraction })]),
        new("mean atomic mass", () => [model.MeanAtomicMassU]),
        new("density", () => [model.DensityGramsPerCubicCentimetre ?? double.NaN]),
    ];

    private IReadOnlyList<TargetComponent> Composition => Model.Composition is { Count: > 0 } composition
        ? composition
        : throw Broken("the target has no composition", "a target has at least one nuclide", "list its nuclides with their atom fractions");

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    [GeneratedRegex("^[A-Z][a-z]?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ElementSymbol();
}
