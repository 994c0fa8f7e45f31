using TridentFramework.Host.Plugins;

namespace TridentFramework.Host.Tests.Plugins;

/// <summary>One assembly with sound and broken factories: each broken one is named, none hides another.</summary>
public sealed class PluginCompositionTests
{
    private const string Prefix = "TridentFramework.TestPlugins.MixedFactories.";
    private const string WhatIsRight = "derive from PluginFactory<TModel, TParameters> in a public sealed class with a public parameterless constructor";

    private PluginDirectory _directory = null!;
    private PluginCatalogue _catalogue = null!;

    [OneTimeSetUp]
    public void Load()
    {
        _directory = new PluginDirectory();
        _directory.Put("MixedFactories");
        _catalogue = _directory.Load();
    }

    [OneTimeTearDown]
    public void RemoveDirectory() => _directory.Dispose();

    [Test]
    public void SoundFactoriesAreLoaded()
    {
        Assert.That(_catalogue.Plugins.Select(plugin => plugin.Name), Is.EqualTo(new[] { "Sound", "WrongModel" }));
        Assert.That(_catalogue.Folders.Single().VerdictText, Is.EqualTo("loaded (2)"));
    }

    [TestCase("EmptyNameFactory has an empty Name; a run card names a plugin by it, such as LMuMinusLTau")]
    [TestCase("TwoWordsFactory has the Name 'Two Words', which contains white space; a name is one word, such as LMuMinusLTau")]
    [TestCase("UnknownFamilyFactory states the family 42; the families are NuclearFormFactor, NucleonFormFactor, Flux, Target, NuclearModel, NewPhysics")]
    [TestCase("ContradictoryFactory states the family Flux, whose contract is INeutrinoFlux, but makes INewPhysicsModel; leave Family to the base class")]
    [TestCase("ThrowingNameFactory cannot describe itself: NotSupportedException: no name today. Name, Family and ParametersType must be constants")]
    [TestCase("PrivateConstructorFactory has no public parameterless constructor; parameters of a plugin go into its parameters record, which Create receives")]
    [TestCase("GenericFactory`1 is generic, so it cannot be made: " + WhatIsRight)]
    [TestCase("HiddenFactory is not exported, for it is marked PartNotDiscoverable: remove the attribute if it is meant as a plugin")]
    [TestCase("NotAFactory is exported as IPluginFactory but is none; " + WhatIsRight)]
    public void ABrokenFactoryIsAWarning(string warning) => Assert.That(_catalogue.Folders.Single().Warnings, Has.One.EqualTo(Prefix + warning));

    [Test]
    public void AContractThatIsNoneIsExplainedByTheBaseClass() => Assert.That(
        _catalogue.Folders.Single().Warnings,
        Has.One.StartsWith($"the constructor of {Prefix}NoContractFactory threw InvalidOperationException: System.String is not a plugin contract; the contracts are "));

    [Test]
    public void NothingElseIsReported() => Assert.That(_catalogue.Folders.Single().Warnings, Has.Count.EqualTo(10), "nine cases and NoContractFactory");
}
