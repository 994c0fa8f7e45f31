using System.ComponentModel.Composition.Hosting;
using System.Text.RegularExpressions;
using NUnit.Framework;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Testing;

/// <summary>
/// What every plugin promises, whatever its family. Inherit the fixture of the family, such as
/// <see cref="NewPhysicsContract{TFactory, TParameters}"/>; each of its tests is one statement of the contract.
/// </summary>
/// <typeparam name="TFactory">The plugin's factory.</typeparam>
/// <typeparam name="TModel">The contract of the family.</typeparam>
/// <typeparam name="TParameters">The plugin's record of parameters; <see cref="NoParameters"/> if there are none.</typeparam>
public abstract partial class PluginContract<TFactory, TModel, TParameters>
    where TFactory : PluginFactory<TModel, TParameters>, new()
    where TModel : class
    where TParameters : class
{
    private TModel? _model;

    private protected PluginContract()
    {
    }

    /// <summary>Parameters that the plugin is tested with; each within its range, as a run card must have it.</summary>
    protected abstract TParameters Parameters { get; }

    /// <summary>Constants and the folder where relative file names start: default constants and the folder of the test assembly.</summary>
    protected virtual PluginContext Context => new(new PhysicalConstants(), AppContext.BaseDirectory);

    private protected TModel Model => _model ??= Create(Parameters, Context);

    /// <summary>The host composes plugins from public, sealed, non-generic factories with a public constructor without parameters.</summary>
    [Test]
    public void TheFactoryIsAPublicSealedClass()
    {
        var type = typeof(TFactory);
        if (!type.IsVisible || !type.IsSealed || type.IsGenericType)
            throw Broken($"{type.Name} is not a public sealed class without type parameters", "a public sealed class with a public parameterless constructor is a plugin", $"declare it as 'public sealed class {type.Name.Split('`')[0]}'");
    }

    /// <summary>The export that is inherited from <see cref="IPluginFactory"/> is how the host finds the plugin.</summary>
    [Test]
    public void TheFactoryIsFoundByItsExport()
    {
        using var catalogue = new TypeCatalog(typeof(TFactory));
        using var container = new CompositionContainer(catalogue);
        var found = container.GetExportedValues<IPluginFactory>().Select(static factory => factory.GetType()).ToList();
        if (found is not [var only] || only != typeof(TFactory))
            throw Broken($"composition finds {found.Count} factories in {typeof(TFactory).Name}", "the export is inherited from IPluginFactory, so that each factory is found once", "remove [PartNotDiscoverable] and Export attributes of your own from the factory");
    }

    /// <summary>A card names the plugin by one word.</summary>
    [Test]
    public void TheNameIsOneWord()
    {
        var name = Factory.Name;
        if (name is null || !OneWord().IsMatch(name))
            throw Broken($"the name is '{name}'", "a name is one word of letters and digits that starts with a letter", "choose the field's noun in full, such as LMuMinusLTau");
        if (!string.Equals(name, new TFactory().Name, StringComparison.Ordinal))
            throw Broken($"the name is '{name}' at first and '{new TFactory().Name}' from another instance", "the name of a plugin is a constant", "return a literal");
    }

    /// <summary>The list of plugins, run reports and reference pages show one sentence.</summary>
    [Test]
    public void TheSummaryIsOneSentence()
    {
        var summary = Factory.Summary;
        const string Promise = "a summary is one sentence on one line that ends with a full stop";
        if (string.IsNullOrWhiteSpace(summary) || summary.Length != summary.Trim().Length || summary.AsSpan().ContainsAny('\r', '\n'))
            throw Broken($"the summary is '{summary}'", Promise, "write one line, without white space around it");
        if (!summary.EndsWith('.') || EndOfASentence().IsMatch(summary))
            throw Broken($"the summary is '{summary}'", Promise, "end it with a full stop and move further sentences to the doc comment of the factory");
    }

    /// <summary>The family says which card key the plugin serves; it follows from the model's contract.</summary>
    [Test]
    public void TheFamilyIsThatOfTheModel()
    {
        var expected = new FamilyProbe().Family;
        if (Factory.Family != expected)
            throw Broken($"the family is {Factory.Family}", $"the family follows from the contract, and that of {typeof(TModel).Name} is {expected}", "leave Family to PluginFactory");
        if (Factory.ParametersType != typeof(TParameters))
            throw Broken($"ParametersType is {Factory.ParametersType?.Name}", $"it is the record that Create takes, {typeof(TParameters).Name}", "leave ParametersType to PluginFactory");
        if (!Enum.IsDefined(Factory.Status))
            throw Broken($"the status is {Factory.Status}", "the status is Experimental or Validated", "return one of the two");
    }

    /// <summary>A run prints BibTeX of what it used, so each citation needs a key, authors, a title, a year and a place to find it.</summary>
    [Test]
    public void CitationsAreComplete()
    {
        var references = Factory.References ?? throw Broken("References is null", "it lists what a run should cite, and may be empty", "return [] or the citations");
        foreach (var citation in references)
        {
            if (CitationProblem.Of(citation) is { } problem)
                throw Broken($"the citation '{citation.Key}' {problem}", "a citation is an entry of BibTeX that a reader can follow", "see the doc comments of Citation");
        }

        if (references.GroupBy(static citation => citation.Key, StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1) is { } twice)
            throw Broken($"the citation '{twice.Key}' is listed {twice.Count()} times", "keys of BibTeX are unique", "list each publication once");
    }

    /// <summary>The host fills the record from a card: sealed records with init properties, also those inside.</summary>
    [Test]
    public void ParametersAreSealedRecordsWithInitProperties()
    {
        if (ParameterRecords.ShapeProblems(typeof(TParameters)).FirstOrDefault() is { } problem)
            throw Broken(problem, "parameters are sealed records with a public parameterless constructor and 'required init' or defaulted properties", "see docs/plugins/write-a-plugin.md");
    }

    /// <summary>A card writes a value with a unit, which the host converts to that of <see cref="Units.UnitAttribute"/>.</summary>
    [Test]
    public void UnitsOfParametersAreKnown()
    {
        if (ParameterRecords.UnitProblems(typeof(TParameters)).FirstOrDefault() is { } problem)
            throw Broken(problem, "[Unit] names a unit of UnitTable", "use one of its units and convert inside the plugin");
    }

    /// <summary>A parameter that a card leaves out has its default, which the host does not check.</summary>
    [Test]
    public void DefaultsAreWithinTheirRanges()
    {
        if (ParameterRecords.DefaultProblems(typeof(TParameters)).FirstOrDefault() is { } problem)
            throw Broken(problem, "the default of a parameter lies within its [Range]", "correct the default or the range, or make the property required or nullable");
    }

    /// <summary>A test with parameters that no card can give would prove nothing.</summary>
    [Test]
    public void ParametersOfTheTestAreWithinTheirRanges()
    {
        if (TestedParameters.SelectMany(ParameterRecords.RangeProblems).FirstOrDefault() is { } problem)
            throw Broken(problem, "the host hands over parameters within their ranges only", "correct the parameters of this test class, or the range");
    }

    /// <summary>The host creates models through the common interface, where a wrong record must not be taken for the right one.</summary>
    [Test]
    public void OtherParametersAreRefused()
    {
        object? model;
        try
        {
            model = Factory.Create(new object(), Context);
        }
        catch (Exception refusal) when (refusal is InvalidCastException or ArgumentException)
        {
            return;
        }

        throw Broken($"Create took an object that is no {typeof(TParameters).Name} and made {model?.GetType().Name ?? "null"}", $"Create takes an instance of ParametersType", "leave IPluginFactory.Create to PluginFactory");
    }

    /// <summary>Shards of a run and variants make their own models, whose results must agree to the bit.</summary>
    [Test]
    public void EqualParametersMakeEqualModels() =>
        RequireSameBits(Answers(Probes(Model)), Answers(Probes(Create(Parameters, Context))), "a model made again from equal parameters", "models are pure functions of their parameters", "use no clock, no ambient randomness and no mutable statics");

    /// <summary>Models are immutable: a run is reproducible to the bit, in whatever order points are asked for.</summary>
    [Test]
    public void AnswersAreTheSameBitsWhenAskedAgain()
    {
        var probes = Probes(Create(Parameters, Context));
        var first = Answers(probes);
        var again = Answers(probes, probes.Count - 1);
        RequireSameBits(first, again, "the same model, asked again in another order", "models are immutable and pure", "keep no state between calls");
    }

    /// <summary>Blocks of phase-space points are computed by all cores at once, with one model.</summary>
    [Test]
    public void AnswersAreTheSameBitsFromEightThreads()
    {
        const int Rounds = 3;
        var expected = Answers(Probes(Model));
        var shared = Probes(Create(Parameters, Context));
        var answers = EightThreads.Run(thread => Enumerable.Range(0, Rounds).Select(round => Answers(shared, thread + round)).ToList());
        foreach (var own in answers.SelectMany(static answers => answers))
            RequireSameBits(expected, own, "one of eight threads that share a model", "models are callable from many threads", "keep scratch buffers on the stack or make them in the call, and fill caches before Create returns");
    }

    private protected static string NameOfFactory => new TFactory().Name;

    private protected virtual IEnumerable<TParameters> TestedParameters => [Parameters];

    /// <summary>Questions to a model whose answers must not depend on anything but the question; several numbers each.</summary>
    private protected abstract IReadOnlyList<Probe> Probes(TModel model);

    private protected static TModel Create(TParameters parameters, PluginContext context) =>
        new TFactory().Create(parameters, context) ?? throw Broken("Create returned null", $"it returns an instance of {typeof(TModel).Name}", "throw PluginParameterException where the parameters cannot be used");

    private protected static AssertionException Broken(string found, string promise, string advice) =>
        new($"{NameOfFactory}: {found}.{Environment.NewLine}  The contract: {promise}.{Environment.NewLine}  What to do: {advice}.");

    private protected void RequireIndependenceOfConstants() => RequireSameBits(
        Answers(Probes(Model)),
        Answers(Probes(Create(Parameters, Context with { Constants = new PhysicalConstants { Alpha = 1.0 / 128.0, FermiConstant = 1.2e-5, HiggsVev = 250.0, Sin2ThetaW = 0.25 } }))),
        "a model made with other constants of the run",
        "only new physics depends on the constants of the run, because models of other families are shared by variants with other constants",
        "take what the model needs from its parameters or from the constants of PhysicalConstants that no card can change");

    private static IPluginFactory Factory => new TFactory();

    private static void RequireSameBits(IReadOnlyList<Answer> expected, IReadOnlyList<Answer> actual, string who, string promise, string advice)
    {
        if (Answer.FirstDifference(expected, actual) is { } difference)
            throw Broken($"{who} gives another answer: {difference}", promise, advice);
    }

    /// <summary>Answers in the order of the probes, asked beginning with the given one.</summary>
    private static Answer[] Answers(IReadOnlyList<Probe> probes, int first = 0)
    {
        var answers = new Answer[probes.Count];
        for (var i = 0; i < probes.Count; i++)
        {
            var index = (i + first) % probes.Count;
            answers[index] = new Answer(probes[index].Question, probes[index].Ask());
        }

        return answers;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneWord();

    // A word, a full stop and a capital: "et al. 1987" and initials such as "S. Ye" are none.
    [GeneratedRegex(@"[a-z0-9)]{3,}[.!?]\s+[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndOfASentence();

    private sealed class FamilyProbe : PluginFactory<TModel, NoParameters>
    {
        public override string Name => "";

        public override string Summary => "";

        public override TModel Create(NoParameters parameters, PluginContext context) => throw new NotSupportedException();
    }
}
