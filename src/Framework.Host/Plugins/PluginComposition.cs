using System.ComponentModel.Composition;
using System.ComponentModel.Composition.Hosting;
using System.ComponentModel.Composition.Primitives;
using System.ComponentModel.Composition.ReflectionModel;
using System.Reflection;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Plugins;

/// <summary>The factories that MEF finds in one plugin assembly, and what is wrong with the others.</summary>
/// <remarks>
/// MEF drops parts that do not fit without a word; so the types that look like factories are compared with the exports seen. Explicit
/// export attributes can stand on any type, which is looked at only where the assembly references MEF at all: reading the attributes of
/// every type is most of the time that composition takes.
/// </remarks>
internal sealed class PluginComposition
{
    private const string WhatIsRight = "derive from PluginFactory<TModel, TParameters> in a public sealed class with a public parameterless constructor";

    private static readonly string ContractName = AttributedModelServices.GetContractName(typeof(IPluginFactory));

    private readonly List<IPluginFactory> _factories = [];
    private readonly List<string> _problems = [];
    private readonly List<string> _failedTypeNames = [];

    private PluginComposition()
    {
    }

    /// <summary>Factories that can be used, by type name.</summary>
    public IReadOnlyList<IPluginFactory> Factories => _factories;

    /// <summary>What is wrong with the assembly or with single factories, one line each.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Simple names of the factory types that cannot be used.</summary>
    public IReadOnlyList<string> FailedTypeNames => _failedTypeNames;

    /// <summary>Composes an assembly; never throws for what the plugin does.</summary>
    /// <param name="assembly">The loaded assembly.</param>
    /// <param name="fileName">Name of its file, for messages.</param>
    /// <param name="usesExportAttributes">True if the assembly references MEF.</param>
    public static PluginComposition Of(Assembly assembly, string fileName, bool usesExportAttributes)
    {
        var composition = new PluginComposition();
        try
        {
            composition.Compose(composition.TypesOf(assembly, fileName), fileName, usesExportAttributes);
        }
        catch (Exception e)
        {
            composition._problems.Add($"{fileName} cannot be composed: {Describe(e)}");
        }

        return composition;
    }

    private Type[] TypesOf(Assembly assembly, string fileName)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            var causes = e.LoaderExceptions.OfType<Exception>().Select(cause => OneLine.Of(cause.Message)).Distinct(StringComparer.Ordinal);
            _problems.Add($"{fileName} holds types that cannot be loaded: {string.Join("; ", causes)}. Build the plugin again and copy the whole output folder");
            return [.. e.Types.OfType<Type>()];
        }
    }

    private void Compose(Type[] types, string fileName, bool usesExportAttributes)
    {
        var factoryTypes = types.Where(static type => typeof(IPluginFactory).IsAssignableFrom(type)).ToArray();
        var exportedTypes = new HashSet<Type>();
        using (var catalog = new TypeCatalog(usesExportAttributes ? types : factoryTypes))
        {
            // An inherited export names the interface as its member, so the type is taken from the part that the definition belongs to.
            var exportedBy = new Dictionary<ExportDefinition, Type>(ReferenceEqualityComparer.Instance);
            foreach (var part in catalog.Parts)
            {
                foreach (var definition in part.ExportDefinitions.Where(static definition => definition.ContractName == ContractName))
                    exportedBy.Add(definition, ReflectionModelServices.GetPartType(part).Value);
            }

            if (exportedBy.Count > 0)
            {
                // Not disposed: it would dispose the factories, which live as long as the program.
                var container = new CompositionContainer(catalog, CompositionOptions.IsThreadSafe | CompositionOptions.DisableSilentRejection);
                // Contract-based: the general definition compiles an expression tree, which costs more than all the rest.
                var exports = container.GetExports(new ContractBasedImportDefinition(
                    ContractName, null, null, ImportCardinality.ZeroOrMore, false, false, CreationPolicy.Any));
                foreach (var export in exports.OrderBy(export => exportedBy[export.Definition].FullName, StringComparer.Ordinal))
                {
                    var type = exportedBy[export.Definition];
                    if (exportedTypes.Add(type))
                        Add(export, type);
                }
            }
        }

        foreach (var type in factoryTypes.Where(type => !type.IsAbstract && !exportedTypes.Contains(type)))
            ReportUnexported(type);
        if (_factories.Count > 0 || _problems.Count > 0)
            return;

        // A base class of factories is worth a word only where nothing derives from it.
        if (Array.Find(factoryTypes, static type => type is { IsAbstract: true, IsInterface: false }) is { } abstractType)
            Fail(abstractType, $"{abstractType.FullName} is abstract, so it is no plugin by itself: {WhatIsRight}");
        else
            _problems.Add($"no plugin found in {fileName}: {WhatIsRight}");
    }

    private void Add(Export export, Type type)
    {
        var name = type.FullName;
        try
        {
            if (type.GetConstructor(Type.EmptyTypes) is null)
                Fail(type, $"{name} has no public parameterless constructor; parameters of a plugin go into its parameters record, which Create receives");
            else if (export.Value is not IPluginFactory factory)
                Fail(type, $"{name} is exported as IPluginFactory but is none; {WhatIsRight}");
            else if (ContractProblem(factory) is { } problem)
                Fail(type, $"{name} {problem}");
            else
                _factories.Add(factory);
        }
        catch (CompositionException e)
        {
            Fail(type, $"the constructor of {name} threw {Describe(e)}. A factory's constructor must not fail: move the work to Create");
        }
    }

    private static string? ContractProblem(IPluginFactory factory)
    {
        try
        {
            if (string.IsNullOrWhiteSpace(factory.Name))
                return "has an empty Name; a run card names a plugin by it, such as LMuMinusLTau";
            if (factory.Name.Any(char.IsWhiteSpace))
                return $"has the Name '{factory.Name}', which contains white space; a name is one word, such as LMuMinusLTau";
            if (!Enum.IsDefined(factory.Family))
                return $"states the family {factory.Family}; the families are {string.Join(", ", Enum.GetNames<PluginFamily>())}";
            if (factory.ParametersType is null)
                return "has no ParametersType; a plugin without parameters states typeof(NoParameters)";

            var model = PluginContracts.ModelTypeOf(factory.GetType());
            var contract = PluginContracts.ContractOf(factory.Family);
            return model is null || model == contract
                ? null
                : $"states the family {factory.Family}, whose contract is {contract.Name}, but makes {model.Name}; leave Family to the base class";
        }
        catch (Exception e)
        {
            return $"cannot describe itself: {Describe(e)}. Name, Family and ParametersType must be constants";
        }
    }

    private void ReportUnexported(Type type) => Fail(type, type.IsGenericTypeDefinition
        ? $"{type.FullName} is generic, so it cannot be made: {WhatIsRight}"
        : $"{type.FullName} is not exported, for it is marked PartNotDiscoverable: remove the attribute if it is meant as a plugin");

    private void Fail(Type type, string problem)
    {
        _problems.Add(problem);
        _failedTypeNames.Add(type.Name);
    }

    private static string Describe(Exception exception)
    {
        var cause = exception;
        while (true)
        {
            var inner = (cause as CompositionException)?.Errors.Select(static error => error.Exception).FirstOrDefault(static e => e is not null)
                ?? (cause is CompositionException or TargetInvocationException or ComposablePartException or TypeInitializationException ? cause.InnerException : null);
            if (inner is null)
                return $"{cause.GetType().Name}: {OneLine.Of(cause.Message).TrimEnd('.')}";
            cause = inner;
        }
    }
}
