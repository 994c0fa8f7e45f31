using TridentFramework.Materials;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Targets.Tests;

public sealed class MaterialsTests
{
    private static readonly IPluginFactory[] Factories = [new NuclideTargetFactory(), new ElementTargetFactory(), new CompoundTargetFactory()];

    private static readonly IsotopeTable Table = IsotopeTable.Load();

    private static IEnumerable<string> NaturalElements => Table.NaturalElements;

    [Test]
    public void NamesAndFamilyAreThoseOfTheRunCard()
    {
        Assert.That(Factories.Select(static f => f.Name), Is.EqualTo(new[] { "Nuclide", "Element", "Compound" }));
        Assert.That(Factories.Select(static f => f.Family), Is.All.EqualTo(PluginFamily.Target));
        Assert.That(Factories.SelectMany(static f => f.References).Select(static c => c.ToBibTeX()), Is.All.Contains("doi = {10."));
    }

    [Test]
    public void NuclearMassesAreAtomicMassesWithoutElectrons()
    {
        // Electrons are bound by up to 0.8 MeV (uranium); masses are given to 0.1 keV.
        const double ElectronMassGeV = 0.51099895e-3;
        const double LastDigitGeV = 1e-7;
        foreach (var nuclide in Table.All.Select(static i => i.Nuclide))
        {
            var binding = nuclide.NuclearMassGeV - ((nuclide.AtomicMassU * PhysicalConstants.AtomicMassUnitGeV) - (nuclide.Z * ElectronMassGeV));
            var thomasFermi = 1e-9 * ((14.4381 * Math.Pow(nuclide.Z, 2.39)) + (1.55468e-6 * Math.Pow(nuclide.Z, 5.35)));
            Assert.That(binding, Is.EqualTo(thomasFermi).Within(LastDigitGeV), nuclide.ToString());
        }
    }

    [Test]
    public void TheHydrogenNucleusIsTheProton() =>
        Assert.That(Table.Nuclide("H", 1, "name").NuclearMassGeV, Is.EqualTo(Nucleon.Proton.MassGeV()).Within(1e-7), "masses are given to 0.1 keV");

    [Test]
    public void EveryMassNumberIsThatOfItsMass()
    {
        // Mass excesses lie between -0.1 and +0.06 u.
        foreach (var nuclide in Table.All.Select(static i => i.Nuclide))
            Assert.That(nuclide.AtomicMassU, Is.EqualTo((double)nuclide.A).Within(0.1), nuclide.ToString());
    }

    [Test]
    public void NoNuclideIsListedTwice() => Assert.That(Table.All.Select(static i => i.Nuclide.ToString()), Is.Unique);

    [TestCaseSource(nameof(NaturalElements))]
    public void NaturalCompositionsSumToOne(string symbol) =>
        Assert.That(Table.NaturalComposition(symbol, "symbol").Sum(static c => c.AtomFraction), Is.EqualTo(1.0).Within(1e-15), "rounding");

    /// <summary>Standard atomic weights, abridged to five digits where they are known to that.</summary>
    [TestCase("H", 1.008, 1e-3)]
    [TestCase("C", 12.011, 1e-3)]
    [TestCase("O", 15.999, 1e-3)]
    [TestCase("Na", 22.990, 1e-3)]
    [TestCase("Si", 28.085, 1e-3)]
    [TestCase("Ar", 39.948, 5e-4)]
    [TestCase("Ca", 40.078, 4e-3)]
    [TestCase("Fe", 55.845, 2e-3)]
    [TestCase("Cu", 63.546, 3e-3)]
    [TestCase("Zn", 65.38, 2e-2)]
    [TestCase("Ge", 72.630, 8e-3)]
    [TestCase("Zr", 91.224, 2e-3)]
    [TestCase("Xe", 131.29, 1e-2)]
    [TestCase("W", 183.84, 1e-2)]
    [TestCase("Pb", 207.2, 1e-1)]
    public void MeanMassesAreTheStandardAtomicWeightsWithinTheirUncertainty(string symbol, double weightU, double uncertaintyU) =>
        Assert.That(Table.MeanAtomicMassU(symbol, "symbol"), Is.EqualTo(weightU).Within(uncertaintyU));
}
