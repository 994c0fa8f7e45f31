using TridentFramework.NuclearFormFactors;
using TridentFramework.NucleonFormFactors;
using TridentFramework.Plugins;

namespace TridentFramework.FormFactors.Tests;

public sealed class FormFactorFactoryTests
{
    private static readonly IPluginFactory[] Nuclear =
    [
        new DeVriesFactory(), new FourierBesselFactory(), new SumOfGaussiansFactory(), new ThreeParameterFermiFactory(), new ThreeParameterGaussianFactory(), new HarmonicOscillatorFactory(),
        new TwoParameterFermiFactory(), new HelmFactory(), new KleinNystrandFactory(), new ExponentialFactory(),
    ];

    private static readonly IPluginFactory[] Nucleons =
        [new Alberico2008Factory(), new Bbba05Factory(), new Bbba07Factory(), new DipoleFactory(), new Kelly2004Factory(), new Ye2018Factory()];

    [Test]
    public void NamesAreThoseOfTheRunCard()
    {
        Assert.That(Nuclear.Select(static f => f.Name), Is.EqualTo(new[]
        {
            "DeVries", "FourierBessel", "SumOfGaussians", "ThreeParameterFermi", "ThreeParameterGaussian", "HarmonicOscillator", "TwoParameterFermi", "Helm", "KleinNystrand", "Exponential",
        }));
        Assert.That(Nucleons.Select(static f => f.Name), Is.EqualTo(new[] { "Alberico2008", "Bbba05", "Bbba07", "Dipole", "Kelly2004", "Ye2018" }));
    }

    [Test]
    public void EveryModelSaysWhatToCite()
    {
        foreach (var factory in Nuclear.Concat(Nucleons))
        {
            Assert.That(factory.References, Is.Not.Empty, factory.Name);
            Assert.That(factory.References.Select(static c => c.ToBibTeX()), Is.All.StartsWith("@article{").And.All.Contains("doi = {10."), factory.Name);
        }
    }
}
