using TridentFramework.Host.Plugins;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Tests.Plugins;

public sealed class PluginLookupTests
{
    private PluginDirectory _directory = null!;

    [SetUp]
    public void MakeDirectory() => _directory = new PluginDirectory();

    [TearDown]
    public void RemoveDirectory() => _directory.Dispose();

    [Test]
    public void AnExactNameIsFound()
    {
        _directory.Put("GoodPlugin");
        var lookup = Find("ConstantVectorShift");
        Assert.That(lookup.Outcome, Is.EqualTo(PluginLookupOutcome.Found));
        Assert.That(lookup.Plugin, Has.Property(nameof(LoadedPlugin.Name)).EqualTo("ConstantVectorShift"));
        Assert.That(lookup.Message, Is.Empty);
    }

    [TestCase("constantvectorshift")]
    [TestCase("ConstantVectorShfit")]
    public void AMistypedNameIsUnknownAndTheRightOneSuggested(string name)
    {
        _directory.Put("GoodPlugin");
        _directory.Put("ConflictingDependencyA");
        var lookup = Find(name);
        Assert.That(lookup.Outcome, Is.EqualTo(PluginLookupOutcome.Unknown));
        Assert.That(lookup.Plugin, Is.Null);
        Assert.That(lookup.NearestNames, Is.EqualTo(new[] { "ConstantVectorShift" }));
        Assert.That(lookup.Message, Is.EqualTo(
            $"there is no NewPhysics plugin '{name}'; did you mean ConstantVectorShift? (NewPhysics plugins: ConstantVectorShift, MediatorMassShiftA)"));
    }

    [Test]
    public void ANameOfAnotherFamilyIsRecognised()
    {
        _directory.Put("GoodPlugin");
        var lookup = _directory.Load().Find(PluginFamily.Flux, "ConstantVectorShift");
        Assert.That(lookup.Outcome, Is.EqualTo(PluginLookupOutcome.Unknown));
        Assert.That(lookup.Message, Is.EqualTo(
            $"there is no Flux plugin 'ConstantVectorShift'; 'ConstantVectorShift' is a NewPhysics plugin (no Flux plugin is loaded; searched {_directory.Path})"));
    }

    [Test]
    public void AnUnknownNameTellsHowManyFoldersCouldNotBeLoaded()
    {
        _directory.Put("GoodPlugin");
        _directory.Put("NoFactory");
        _directory.Put("WrongContractVersion");
        Assert.That(Find("Tensor").Message, Is.EqualTo(
            "there is no NewPhysics plugin 'Tensor' (NewPhysics plugins: ConstantVectorShift); 2 plugin folders could not be loaded, see 'trident plugins'"));
    }

    [Test]
    public void DifferentAssembliesWithOneNameAreAmbiguousAndBothFilesNamed()
    {
        var a = _directory.Put("DuplicateNameA");
        var b = _directory.Put("DuplicateNameB");
        var catalogue = _directory.Load();
        var duplicate =
            "NewPhysics plugin 'TwiceNamedShift' is provided more than once: " +
            $"by TridentFramework.TestPlugins.DuplicateNameA.TwiceNamedShiftFactory in {Path.Combine(a, "DuplicateNameA.dll")} " +
            $"and by TridentFramework.TestPlugins.DuplicateNameB.TwiceNamedShiftFactory in {Path.Combine(b, "DuplicateNameB.dll")}";

        var lookup = catalogue.Find(PluginFamily.NewPhysics, "TwiceNamedShift");
        Assert.That(lookup.Outcome, Is.EqualTo(PluginLookupOutcome.Ambiguous));
        Assert.That(lookup.Plugin, Is.Null);
        Assert.That(lookup.Message, Is.EqualTo(duplicate + ". Remove or rename all but one"));
        Assert.That(catalogue.Plugins, Has.Count.EqualTo(2));
        Assert.That(catalogue.Folders.Select(folder => folder.Warnings.Single()), Is.EqualTo(new[] { duplicate, duplicate }));
    }

    [TestCase("MissingDependency", "MissingDependency", TestName = "AFailedPluginIsRecognisedByItsFolder")]
    [TestCase("MissingDependency", "elsewhere", TestName = "AFailedPluginIsRecognisedByItsAssembly")]
    public void AFailedPluginIsRecognised(string plugin, string folderName)
    {
        var folder = _directory.Put(plugin, folderName);
        var lookup = Find("missingDependency");
        Assert.That(lookup.Outcome, Is.EqualTo(PluginLookupOutcome.Failed));
        Assert.That(lookup.Message, Does.StartWith(
            $"NewPhysics plugin 'missingDependency' could not be loaded from {folder}: PrivateLibrary 1.0.0.0 is missing: "));
    }

    [Test]
    public void AFailedPluginIsRecognisedByTheTypeOfItsFactory()
    {
        var folder = _directory.Put("ThrowingConstructor", "elsewhere");
        Assert.That(Find("ThrowingConstructor").Message, Does.StartWith(
            $"NewPhysics plugin 'ThrowingConstructor' could not be loaded from {folder}: the constructor of "));
    }

    [Test]
    public void ABrokenFactoryOfALoadedFolderIsRecognised()
    {
        _directory.Put("MixedFactories");
        var lookup = Find("Contradictory");
        Assert.That(lookup.Outcome, Is.EqualTo(PluginLookupOutcome.Failed));
        Assert.That(lookup.Message, Does.Contain("ContradictoryFactory states the family Flux"));
    }

    [Test]
    public void AFailedFolderDoesNotShadowAPluginThatServes()
    {
        _directory.Put("GoodPlugin");
        _directory.Put("NoFactory", "ConstantVectorShift");
        Assert.That(Find("ConstantVectorShift").Outcome, Is.EqualTo(PluginLookupOutcome.Found));
    }

    private PluginLookup Find(string name) => _directory.Load().Find(PluginFamily.NewPhysics, name);
}
