using System.Runtime.Loader;
using System.Security.Cryptography;
using TridentFramework.Host.Plugins;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Tests.Plugins;

public sealed class PluginCatalogueTests
{
    private static readonly PluginContext Context = new(new PhysicalConstants(), ".");
    private static readonly TridentChannel Channel = new(NeutrinoSpecies.NuMu, NeutrinoSpecies.NuMu, Flavour.Muon, Flavour.Muon);

    private PluginDirectory _directory = null!;

    [SetUp]
    public void MakeDirectory() => _directory = new PluginDirectory();

    [TearDown]
    public void RemoveDirectory() => _directory.Dispose();

    [Test]
    public void AGoodPluginIsLoadedWithItsFileVersionAndHash()
    {
        var folder = _directory.Put("GoodPlugin");
        var catalogue = _directory.Load();

        var file = Path.Combine(folder, "GoodPlugin.dll");
        var plugin = catalogue.Plugins.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plugin.Name, Is.EqualTo("ConstantVectorShift"));
            Assert.That(plugin.Family, Is.EqualTo(PluginFamily.NewPhysics));
            Assert.That(plugin.AssemblyPath, Is.EqualTo(file));
            Assert.That(plugin.AssemblyName, Is.EqualTo("GoodPlugin"));
            Assert.That(plugin.AssemblyVersion, Is.EqualTo("0.1.0.0"));
            Assert.That(plugin.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))));
            Assert.That(catalogue.Folders.Single(), Has.Property(nameof(PluginFolder.Path)).EqualTo(folder));
            Assert.That(catalogue.Folders.Single().VerdictText, Is.EqualTo("loaded (1)"));
            Assert.That(catalogue.Folders.Single().Message, Is.EqualTo("NewPhysics ConstantVectorShift"));
            Assert.That(catalogue.Folders.Single().Warnings, Is.Empty);
        });
    }

    [Test]
    public void AModelComputesThroughTheContractsOfTheHost()
    {
        _directory.Put("GoodPlugin");
        var plugin = _directory.Load().Find(PluginFamily.NewPhysics, "ConstantVectorShift").Plugin!;
        var shift = plugin.Create<INewPhysicsModel>(new NoParameters(), Context).CouplingShift(Channel, 1.0);
        Assert.That(shift, Is.EqualTo(new LeptonCouplings(0.25, 0.0)));
    }

    [Test]
    public void TwoPluginsKeepTheirOwnVersionsOfOnePrivateLibrary()
    {
        _directory.Put("ConflictingDependencyA");
        _directory.Put("ConflictingDependencyB");
        var catalogue = _directory.Load();

        Assert.That(VectorShiftOf("MediatorMassShiftA"), Is.EqualTo(1.0), "version 1 of the library says 1");
        Assert.That(VectorShiftOf("MediatorMassShiftB"), Is.EqualTo(2.0), "version 2 of the library says 2");

        double VectorShiftOf(string name) =>
            catalogue.Find(PluginFamily.NewPhysics, name).Plugin!.Create<INewPhysicsModel>(new NoParameters(), Context).CouplingShift(Channel, 1.0).GV;
    }

    [Test]
    public void EveryFolderHasALoadContextOfItsOwn()
    {
        _directory.Put("GoodPlugin");
        _directory.Put("DuplicateNameA");
        var contexts = _directory.Load().Plugins.Select(plugin => AssemblyLoadContext.GetLoadContext(plugin.Factory.GetType().Assembly)).ToList();
        Assert.That(contexts, Is.Unique.And.No.Member(AssemblyLoadContext.Default));
    }

    [Test]
    public void TheFilesOfALoadedPluginMayBeTruncatedWhileItRuns()
    {
        var folder = _directory.Put("ConflictingDependencyA");
        var plugin = _directory.Load().Plugins.Single();
        foreach (var file in Directory.GetFiles(folder, "ConflictingDependencyA.*"))
            File.WriteAllText(file, "");

        var model = plugin.Create<INewPhysicsModel>(new NoParameters(), Context);
        Assert.That(model.CouplingShift(Channel, 1.0).GV, Is.EqualTo(1.0), "the private library says 1");
    }

    [Test]
    public void APluginBuiltAgainstAnotherMajorVersionIsIncompatible()
    {
        _directory.Put("WrongContractVersion");
        var folder = _directory.LoadOnlyFolder();
        Assert.That(folder.Verdict, Is.EqualTo(PluginVerdict.Incompatible));
        Assert.That(folder.Message, Is.EqualTo(
            "WrongContractVersion.dll was built against TridentFramework.Abstractions 2.0.0.0, and this host has 1.1.0.0: the major version must be the same " +
            "and the minor version no newer. Build the plugin against this host's contracts, or use a host that has those of the plugin"));
    }

    [Test]
    public void APluginBuiltAgainstANewerMinorVersionIsIncompatible()
    {
        var host = typeof(IPluginFactory).Assembly.GetName().Version!;
        var newer = new Version(host.Major, host.Minor + 1, 0, 0);
        _directory.PutBareAssembly("Newer", "Newer", ("TridentFramework.Abstractions", newer));
        var folder = _directory.LoadOnlyFolder();
        Assert.That(folder.Verdict, Is.EqualTo(PluginVerdict.Incompatible));
        Assert.That(folder.Message, Does.StartWith($"Newer.dll was built against TridentFramework.Abstractions {newer}, and this host has {host}: "));
    }

    [Test]
    public void APluginBuiltForALaterRuntimeIsIncompatible()
    {
        _directory.PutBareAssembly("Later", "Later", ("TridentFramework.Abstractions", new Version(1, 0, 0, 0)), ("System.Runtime", new Version(99, 0, 0, 0)));
        var folder = _directory.LoadOnlyFolder();
        Assert.That(folder.Verdict, Is.EqualTo(PluginVerdict.Incompatible));
        var host = Environment.Version.Major;
        Assert.That(folder.Message, Is.EqualTo(
            $"Later.dll was built for .NET 99, and this host runs on .NET {host}: build the plugin with TargetFramework net{host}.0"));
    }

    [Test]
    public void AMissingPrivateAssemblyIsNamedWithTheOneThatWantsIt()
    {
        _directory.Put("MissingDependency");
        var folder = _directory.LoadOnlyFolder();
        Assert.That(folder.Verdict, Is.EqualTo(PluginVerdict.Failed));
        Assert.That(folder.Message, Is.EqualTo(
            "PrivateLibrary 1.0.0.0 is missing: MissingDependency.dll needs it, and neither the folder nor the host has it. " +
            "Put PrivateLibrary.dll beside MissingDependency.dll; a project with EnableDynamicLoading=true copies it there unless its reference says Private=\"false\""));
    }

    [Test]
    public void APrivateAssemblyThatWasDeletedIsNamedAlthoughTheManifestListsIt()
    {
        File.Delete(Path.Combine(_directory.Put("ConflictingDependencyA"), "PrivateLibrary.dll"));
        var folder = _directory.LoadOnlyFolder();
        Assert.That(folder.Verdict, Is.EqualTo(PluginVerdict.Failed));
        Assert.That(folder.Message, Does.StartWith("PrivateLibrary 1.0.0.0 is missing: ConflictingDependencyA.dll needs it"));
    }

    [Test]
    public void AMissingAssemblyIsFoundThroughAPrivateOne()
    {
        _directory.PutBareAssembly("Chain", "Chain", ("TridentFramework.Abstractions", new Version(1, 0, 0, 0)), ("Link", new Version(1, 0, 0, 0)));
        _directory.PutBareAssembly("Chain", "Link", ("End", new Version(3, 0, 0, 0)));
        var folder = _directory.LoadOnlyFolder();
        Assert.That(folder.Verdict, Is.EqualTo(PluginVerdict.Failed));
        Assert.That(folder.Message, Does.StartWith("End 3.0.0.0 is missing: Link.dll needs it"));
    }

    [Test]
    public void APrivateAssemblyThatIsTooOldIsNamedWithBothVersions()
    {
        var older = Path.Combine(_directory.Put("ConflictingDependencyA"), "PrivateLibrary.dll");
        var newer = _directory.Put("ConflictingDependencyB");
        File.Copy(older, Path.Combine(newer, "PrivateLibrary.dll"), overwrite: true);
        var folder = _directory.Load().Folders[1];
        Assert.That(folder.Verdict, Is.EqualTo(PluginVerdict.Failed));
        Assert.That(folder.Message, Is.EqualTo(
            "PrivateLibrary is too old: ConflictingDependencyB.dll needs 2.0.0.0, and PrivateLibrary.dll is 1.0.0.0. " +
            "Build the plugin again and copy the whole output folder"));
    }

    [Test]
    public void APrivateAssemblyThatTheManifestForgetsIsTakenFromTheFolder()
    {
        var folder = _directory.Put("ConflictingDependencyA");
        File.WriteAllText(Path.Combine(folder, "ConflictingDependencyA.deps.json"), "{");
        var catalogue = _directory.Load();
        Assert.That(catalogue.Plugins.Single().Create<INewPhysicsModel>(new NoParameters(), Context).CouplingShift(Channel, 1.0).GV, Is.EqualTo(1.0), "version 1 of the library says 1");
        Assert.That(catalogue.Folders.Single().Warnings, Has.One.StartsWith(
            "ConflictingDependencyA.deps.json cannot be used, so private dependencies are only looked for in the plugin's folder: "));
    }

    [Test]
    public void TypesThatNoLongerFitTheirLibraryAreNamedAndTheOthersServe()
    {
        _directory.Put("ConflictingDependencyA");
        _directory.PutBareAssembly("ConflictingDependencyA", "PrivateLibrary");
        var folder = _directory.LoadOnlyFolder();
        Assert.That(folder.VerdictText, Is.EqualTo("loaded (1)"));
        Assert.That(folder.Warnings, Has.One.Matches(
            "^ConflictingDependencyA.dll holds types that cannot be loaded: .*PrivateLibrary.MediatorMass.*. Build the plugin again and copy the whole output folder$"));
    }

    [Test]
    public void AnAssemblyThatIsReplacedWhileItIsLoadedIsRefused()
    {
        _directory.Put("GoodPlugin");
        var loader = new ReplacingAssemblyLoader(Path.Combine(AppContext.BaseDirectory, "TestPlugins", "NoFactory", "NoFactory.dll"));
        var folder = PluginCatalogue.Load([_directory.Path], loader).Folders.Single();
        Assert.That(folder.Verdict, Is.EqualTo(PluginVerdict.Failed));
        Assert.That(folder.Message, Is.EqualTo("GoodPlugin.dll was replaced while it was being loaded; start again"));
    }

    [Test]
    public void ATruncatedAssemblyIsNoAssembly()
    {
        var file = Path.Combine(_directory.Put("GoodPlugin"), "GoodPlugin.dll");
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..700]);
        var folder = _directory.LoadOnlyFolder();
        Assert.That(folder.Verdict, Is.EqualTo(PluginVerdict.Failed));
        Assert.That(folder.Message, Does.StartWith("GoodPlugin.dll is not a .NET assembly; "));
    }

    [Test]
    public void AConstructorThatThrowsIsNamedWithItsMessage()
    {
        _directory.Put("ThrowingConstructor");
        var folder = _directory.LoadOnlyFolder();
        Assert.That(folder.Verdict, Is.EqualTo(PluginVerdict.Failed));
        Assert.That(folder.Message, Is.EqualTo(
            "the constructor of TridentFramework.TestPlugins.ThrowingConstructor.ThrowingConstructorFactory threw FormatException: " +
            "line 3 of the table has no number. A factory's constructor must not fail: move the work to Create"));
    }

    [Test]
    public void AnOwnCopyOfTheContractsIsRefusedWithTheWayToBuildWithoutIt()
    {
        _directory.Put("OwnContracts");
        var folder = _directory.LoadOnlyFolder();
        Assert.That(folder.Verdict, Is.EqualTo(PluginVerdict.Failed));
        Assert.That(folder.Message, Is.EqualTo(
            "the folder holds its own copy of TridentFramework.Abstractions.dll; a plugin loads against the host's, or its types would not be the host's. " +
            "Delete the file, and reference the contracts with Private=\"false\" ExcludeAssets=\"runtime\" in the plugin's project"));
    }

    [Test]
    public void DeletingTheOwnCopyOfTheContractsIsEnough()
    {
        File.Delete(Path.Combine(_directory.Put("OwnContracts"), "TridentFramework.Abstractions.dll"));
        Assert.That(_directory.LoadOnlyFolder().VerdictText, Is.EqualTo("loaded (1)"));
    }

    [Test]
    public void AnAssemblyWithoutFactoryIsToldHowToWriteOne()
    {
        _directory.Put("NoFactory");
        var folder = _directory.LoadOnlyFolder();
        Assert.That(folder.Verdict, Is.EqualTo(PluginVerdict.Failed));
        Assert.That(folder.Message, Is.EqualTo(
            "no plugin found in NoFactory.dll: derive from PluginFactory<TModel, TParameters> in a public sealed class with a public parameterless constructor"));
    }

    [Test]
    public void AnAbstractFactoryIsNoPlugin()
    {
        _directory.Put("AbstractFactory");
        var folder = _directory.LoadOnlyFolder();
        Assert.That(folder.Verdict, Is.EqualTo(PluginVerdict.Failed));
        Assert.That(folder.Message, Is.EqualTo(
            "TridentFramework.TestPlugins.AbstractFactory.ShiftFactory is abstract, so it is no plugin by itself: " +
            "derive from PluginFactory<TModel, TParameters> in a public sealed class with a public parameterless constructor"));
    }

    [Test]
    public void ALibraryThatDoesNotKnowTheContractsIsNoPlugin()
    {
        _directory.PutBareAssembly("Library", "Library", ("System.Runtime", new Version(8, 0, 0, 0)));
        var folder = _directory.LoadOnlyFolder();
        Assert.That(folder.Verdict, Is.EqualTo(PluginVerdict.Failed));
        Assert.That(folder.Message, Is.EqualTo(
            "no plugin found: none of Library.dll references TridentFramework.Abstractions; " +
            "a plugin folder holds NAME.dll, NAME.deps.json and the private dependencies of the plugin"));
    }

    [Test]
    public void ATextFileNamedDllIsNoAssembly()
    {
        File.WriteAllText(Path.Combine(_directory.MakeFolder("Notes"), "TextFile.dll"), "to be written");
        var folder = _directory.LoadOnlyFolder();
        Assert.That(folder.Verdict, Is.EqualTo(PluginVerdict.Failed));
        Assert.That(folder.Message, Is.EqualTo(
            "TextFile.dll is not a .NET assembly; a plugin folder holds NAME.dll, NAME.deps.json and the private dependencies of the plugin"));
    }

    [Test]
    public void ATextFileNamedDllBesideAPluginIsAWarning()
    {
        File.WriteAllText(Path.Combine(_directory.Put("GoodPlugin"), "TextFile.dll"), "to be written");
        var folder = _directory.LoadOnlyFolder();
        Assert.That(folder.VerdictText, Is.EqualTo("loaded (1)"));
        Assert.That(folder.Warnings, Has.One.StartsWith("TextFile.dll is not a .NET assembly; "));
    }

    [Test]
    public void AFolderWithoutAssembliesIsEmpty()
    {
        _directory.MakeFolder("EmptyFolder");
        var folder = _directory.LoadOnlyFolder();
        Assert.That(folder.VerdictText, Is.EqualTo("empty"));
        Assert.That(folder.Message, Is.EqualTo(
            "no plugin assembly; a plugin folder holds NAME.dll, NAME.deps.json and the private dependencies of the plugin"));
    }

    [Test]
    public void ABrokenFolderHidesNoOtherAndTheOrderIsThatOfThePaths()
    {
        _directory.Put("ThrowingConstructor", "NewPhysics/b");
        _directory.Put("WrongContractVersion", "NewPhysics/C");
        _directory.MakeFolder("Fluxes/empty");
        _directory.Put("GoodPlugin", "NewPhysics/z");
        _directory.Put("MissingDependency", "a");
        var folders = _directory.Load().Folders.Select(folder => (Path.GetRelativePath(_directory.Path, folder.Path), folder.VerdictText));
        Assert.That(folders, Is.EqualTo(new[]
        {
            ("Fluxes/empty", "empty"),
            ("NewPhysics/C", "incompatible"),
            ("NewPhysics/b", "failed"),
            ("NewPhysics/z", "loaded (1)"),
            ("a", "failed"),
        }));
    }

    [Test]
    public void APluginFolderHidesNoPluginsBelowIt()
    {
        _directory.Put("GoodPlugin", "Outer");
        _directory.Put("DuplicateNameA", "Outer/Inner");
        Assert.That(_directory.Load().Plugins.Select(plugin => plugin.Name), Is.EqualTo(new[] { "ConstantVectorShift", "TwiceNamedShift" }));
    }

    [Test]
    public void AStrayDllInADirectoryHidesNoPluginsBelowIt()
    {
        _directory.PutBareAssembly(".", "Stray");
        _directory.Put("GoodPlugin", "NewPhysics/Good");
        Assert.That(_directory.Load().Folders.Select(folder => folder.VerdictText), Is.EqualTo(new[] { "failed", "loaded (1)" }));
    }

    [TestCase("runtimes")]
    [TestCase("de")]
    [TestCase("pt-BR")]
    [TestCase("zh-Hans")]
    public void NativeLibrariesAndTranslationsOfAPluginAreNoPluginFolders(string name)
    {
        _directory.Put("GoodPlugin", "Good");
        _directory.PutBareAssembly($"Good/{name}/inner", "GoodPlugin.resources");
        _directory.MakeFolder("Good/data");
        Assert.That(_directory.LoadOnlyFolder().VerdictText, Is.EqualTo("loaded (1)"));
    }

    [TestCase("de")]
    [TestCase("runtimes")]
    public void NamesOfFoldersOutsidePluginFoldersMeanNothing(string name)
    {
        _directory.Put("GoodPlugin", $"{name}/Good");
        Assert.That(_directory.LoadOnlyFolder().VerdictText, Is.EqualTo("loaded (1)"));
    }

    [Test]
    public void ADirectoryMayItselfBeAPluginFolder()
    {
        var folder = _directory.Put("GoodPlugin");
        var catalogue = PluginCatalogue.Load([folder]);
        Assert.That(catalogue.Folders.Single().Path, Is.EqualTo(folder));
        Assert.That(catalogue.Plugins, Has.Count.EqualTo(1));
    }

    [Test]
    public void AFolderReachedTwiceCountsOnce()
    {
        var folder = _directory.Put("GoodPlugin", "Real/GoodPlugin");
        Directory.CreateSymbolicLink(_directory.Folder("Real/Up"), _directory.Path);
        var catalogue = PluginCatalogue.Load([_directory.Path, folder + Path.DirectorySeparatorChar]);
        Assert.That(catalogue.Folders.Select(found => found.Path), Is.EqualTo(new[] { folder }));
    }

    [Test]
    public void ALinkedPluginFolderIsFollowed()
    {
        var folder = _directory.Put("GoodPlugin");
        using var other = new PluginDirectory();
        Directory.CreateSymbolicLink(other.Folder("Linked"), folder);
        Assert.That(other.LoadOnlyFolder().VerdictText, Is.EqualTo("loaded (1)"));
    }

    [Test]
    public void ADirectoryThatDoesNotExistIsAnError()
    {
        var absent = _directory.Folder("absent");
        Assert.That(() => PluginCatalogue.Load([_directory.Path, absent]), Throws.TypeOf<DirectoryNotFoundException>().With.Message.EqualTo(
            $"plugin directory '{absent}' does not exist (looked for {absent}); give a folder that holds plugin folders, or a plugin folder"));
    }

    [Test]
    public void AFileGivenAsDirectoryIsAnErrorThatNamesItsFolder()
    {
        var folder = _directory.Put("GoodPlugin");
        var file = Path.Combine(folder, "GoodPlugin.dll");
        Assert.That(() => PluginCatalogue.Load([file]), Throws.TypeOf<DirectoryNotFoundException>().With.Message.EqualTo(
            $"plugin directory '{file}' is a file; give the folder that holds it: '{folder}'"));
    }

    [Test]
    public void TheBuiltInDirectoryMayBeMissing()
    {
        Assert.That(PluginCatalogue.BuiltInDirectory, Does.Not.Exist, "the tests run without plugins beside them, or this shows nothing");
        Assert.That(PluginCatalogue.Load([PluginCatalogue.BuiltInDirectory]).Folders, Is.Empty);
    }

    [Test]
    public void OfIdenticalCopiesTheFirstServes()
    {
        var first = _directory.Put("GoodPlugin", "a");
        _directory.Put("GoodPlugin", "b");
        var catalogue = _directory.Load();
        Assert.That(catalogue.Folders.Select(folder => folder.VerdictText), Is.EqualTo(new[] { "loaded (1)", "loaded (1)" }));
        Assert.That(catalogue.Folders[1].Message, Is.EqualTo($"identical copy of {first}, which serves instead"));
        Assert.That(catalogue.Folders.SelectMany(folder => folder.Warnings), Is.Empty);
        Assert.That(catalogue.Find(PluginFamily.NewPhysics, "ConstantVectorShift").Plugin!.AssemblyPath, Does.StartWith(first));
    }

    [Test]
    public void ACompleteCopyServesWhereAnIdenticalOneLacksItsLibrary()
    {
        File.Delete(Path.Combine(_directory.Put("ConflictingDependencyA", "a"), "PrivateLibrary.dll"));
        _directory.Put("ConflictingDependencyA", "b");
        Assert.That(_directory.Load().Folders.Select(folder => folder.VerdictText), Is.EqualTo(new[] { "failed", "loaded (1)" }));
    }

    [Test]
    public void AFactoryThatBreaksTheContractOfItsFamilyIsNamedWhenItMakesItsModel()
    {
        var folder = _directory.Put("MixedFactories");
        var plugin = _directory.Load().Find(PluginFamily.NewPhysics, "WrongModel").Plugin!;
        Assert.That(() => plugin.Create<INewPhysicsModel>(new NoParameters(), Context), Throws.TypeOf<PluginContractException>().With.Message.EqualTo(
            $"TridentFramework.TestPlugins.MixedFactories.WrongModelFactory in {Path.Combine(folder, "MixedFactories.dll")} made System.String " +
            "for NewPhysics plugin WrongModel; Create must return an INewPhysicsModel"));
    }
}
