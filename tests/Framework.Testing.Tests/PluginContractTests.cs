using System.ComponentModel.Composition;
using TridentFramework.Plugins;
using TridentFramework.Targets;
using TridentFramework.Units;

namespace TridentFramework.Testing.Tests;

/// <summary>The kit must be able to fail: broken factories and records of parameters, and which of its tests finds each.</summary>
public sealed class PluginContractTests
{
    private static readonly Nuclide Iron56 = new("Fe", 26, 56, 55.934935537, 52.0898114);

    [Test]
    public void ASoundFactoryFailsInNothing() => Assert.That(Failed<SoundFactory, NoParameters>(), Is.Empty);

    [Test]
    public void AFactoryThatIsNotSealedIsFound() => Assert.That(
        Failed<OpenFactory, NoParameters>()["TheFactoryIsAPublicSealedClass"],
        Does.Contain("OpenFactory is not a public sealed class").And.Contain("declare it as 'public sealed class OpenFactory'"));

    [Test]
    public void AFactoryWithoutExportIsFound() => Assert.That(
        Failed<HiddenFactory, NoParameters>()["TheFactoryIsFoundByItsExport"],
        Does.Contain("composition finds 0 factories in HiddenFactory").And.Contain("PartNotDiscoverable"));

    [Test]
    public void WordsInPlaceOfANameAreFound()
    {
        var failed = Failed<CarelessFactory, NoParameters>();
        Assert.That(failed.Keys, Is.EquivalentTo(["TheNameIsOneWord", "TheSummaryIsOneSentence", "CitationsAreComplete", "OtherParametersAreRefused", "TheFamilyIsThatOfTheModel"]));
        Assert.That(failed["TheNameIsOneWord"], Does.Contain("the name is 'my target'"));
        Assert.That(failed["TheSummaryIsOneSentence"], Does.Contain("move further sentences to the doc comment"));
        Assert.That(failed["CitationsAreComplete"], Does.Contain("the citation 'Some:2020abc' has the DOI 'https://doi.org/10.1/x'"));
        Assert.That(failed["TheFamilyIsThatOfTheModel"], Does.Contain("the family is Flux").And.Contain("that of ITarget is Target"));
        Assert.That(failed["OtherParametersAreRefused"], Does.Contain("Create took an object that is no NoParameters"));
    }

    [TestCase("", "A. Author", "Title", 2020, null, "has no key")]
    [TestCase("Key:2020", "", "Title", 2020, null, "lacks authors or title")]
    [TestCase("Key:2020", "A. Author", "Title", 20, null, "is of the year 20")]
    [TestCase("Key:2020", "A. Author", "Title", 2020, "arXiv:1902.06765", "has the arXiv number 'arXiv:1902.06765'")]
    [TestCase("Key:2020", "A. Author", "Title {", 2020, null, "has braces that do not balance")]
    public void IncompleteCitationsAreFound(string key, string authors, string title, int year, string? arXiv, string problem) =>
        Assert.That(CitationProblem.Of(new Citation(key, authors, title, year) { ArXiv = arXiv }), Does.Contain(problem));

    [Test]
    public void RecordsThatACardCannotFillAreFound()
    {
        var problems = ParameterRecords.ShapeProblems(typeof(MutableParameters)).ToList();
        Assert.That(problems, Has.Some.Contains("MutableParameters is not a sealed record").And.Some.Contains("MutableParameters.Mass has no public init accessor").And.Some.Contains("Inner is not a sealed record"));
        Assert.That(ParameterRecords.ShapeProblems(typeof(Positional)), Has.Some.Contains("Positional has no public parameterless constructor"));
    }

    [Test]
    public void UnknownUnitsAreFound() => Assert.That(ParameterRecords.UnitProblems(typeof(MutableParameters)), Has.Some.EqualTo("MutableParameters.Mass has the unit 'slug', which UnitTable does not know"));

    [Test]
    public void DefaultsOutsideTheirRangeAreFound() => Assert.That(ParameterRecords.DefaultProblems(typeof(MutableParameters)), Is.EqualTo(["the default of MutableParameters.Mass is 0, outside 1 to 2"]));

    [Test]
    public void ModelsThatDependOnChanceAreFound()
    {
        var failed = Failed<RandomFactory, NoParameters>();
        Assert.That(failed["EqualParametersMakeEqualModels"], Does.Contain("density: number 1 of 1 is "));
    }

    [Test]
    public void ModelsThatDependOnConstantsOfTheRunAreFound()
    {
        var failed = Failed<ConstantDependentFactory, NoParameters>();
        Assert.That(failed.Keys, Is.EqualTo(["ConstantsOfTheRunChangeNothing"]));
        Assert.That(failed["ConstantsOfTheRunChangeNothing"], Does.Contain("only new physics depends on the constants"));
    }

    [Test]
    public void PluginsWithoutAContractTestAreFound() => Assert.That(
        () => new Coverage<SoundFactory>().EveryPluginHasAContractTest(),
        Throws.TypeOf<AssertionException>().With.Message.Contains("No contract test: ").And.Message.Contains("OpenFactory").And.Message.Not.Contains("SoundFactory"));

    private static IReadOnlyDictionary<string, string> Failed<TFactory, TParameters>()
        where TFactory : PluginFactory<ITarget, TParameters>, new()
        where TParameters : class, new() => FailedChecks.Of(new FactoryContract<TFactory, TParameters>());

    private sealed class FactoryContract<TFactory, TParameters> : TargetContract<TFactory, TParameters>
        where TFactory : PluginFactory<ITarget, TParameters>, new()
        where TParameters : class, new()
    {
        protected override TParameters Parameters => new();
    }

    /// <summary>The one plugin of this assembly that has a contract test.</summary>
    public sealed class SoundFactoryContractTests : TargetContract<SoundFactory, NoParameters>
    {
        protected override NoParameters Parameters => new();
    }

    /// <summary>Generic, so that NUnit does not take it for a fixture of this project: it fails.</summary>
    private sealed class Coverage<T> : CoverageContract
        where T : IPluginFactory
    {
        protected override IEnumerable<System.Reflection.Assembly> PluginAssemblies => [typeof(T).Assembly];
    }

    private sealed record Iron(double? DensityGramsPerCubicCentimetre) : ITarget
    {
        public string Name => "Fe56";

        public IReadOnlyList<TargetComponent> Composition => [new(Iron56, 1.0)];
    }

    public class OpenFactory : PluginFactory<ITarget, NoParameters>
    {
        public override string Name => "Iron";

        public override string Summary => "Iron for tests.";

        public override ITarget Create(NoParameters parameters, PluginContext context) => new Iron(7.9);
    }

    public sealed class SoundFactory : OpenFactory;

    [PartNotDiscoverable]
    public sealed class HiddenFactory : OpenFactory;

    public sealed class CarelessFactory : OpenFactory, IPluginFactory
    {
        public override string Name => "my target";

        public override string Summary => "A target. It is of iron.";

        public override IReadOnlyList<Citation> References => [new("Some:2020abc", "Some, One", "Iron", 2020) { Doi = "https://doi.org/10.1/x" }];

        PluginFamily IPluginFactory.Family => PluginFamily.Flux;

        object IPluginFactory.Create(object parameters, PluginContext context) => new Iron(7.9);
    }

    public sealed class RandomFactory : OpenFactory
    {
        public override ITarget Create(NoParameters parameters, PluginContext context) => new Iron(1.0 + Random.Shared.NextDouble());
    }

    public sealed class ConstantDependentFactory : OpenFactory
    {
        public override ITarget Create(NoParameters parameters, PluginContext context) => new Iron(context.Constants.HiggsVev);
    }

    public class MutableParameters
    {
        [Unit("slug")]
        [System.ComponentModel.DataAnnotations.Range(1.0, 2.0)]
        public double Mass { get; set; }

        public IReadOnlyList<Inner>? Inside { get; init; }
    }

    public class Inner;

    public sealed record Positional(double Mass);
}
