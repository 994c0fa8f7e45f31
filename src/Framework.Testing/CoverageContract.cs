using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NUnit.Framework;
using TridentFramework.Plugins;

namespace TridentFramework.Testing;

/// <summary>
/// Every plugin beside the test assembly has a contract test: inherit it once in a test project. A plugin that is added later without a test then fails the build.
/// </summary>
public abstract class CoverageContract
{
    /// <summary>Assemblies whose plugins need a contract test; those in the folder of the tests that reference the contracts, unless a test names its own.</summary>
    protected virtual IEnumerable<Assembly> PluginAssemblies
    {
        get
        {
            var tests = GetType().Assembly;
            return Directory.EnumerateFiles(Path.GetDirectoryName(tests.Location)!, "*.dll")
                .Where(ReferencesTheContracts)
                .Select(static file => Assembly.Load(AssemblyName.GetAssemblyName(file)))
                .Where(assembly => assembly != tests);
        }
    }

    /// <summary>A plugin without a contract test may break promises that runs rely on.</summary>
    [Test]
    public void EveryPluginHasAContractTest()
    {
        var factories = PluginAssemblies.Distinct().SelectMany(static assembly => assembly.GetExportedTypes())
            .Where(static type => typeof(IPluginFactory).IsAssignableFrom(type) && type is { IsAbstract: false, IsGenericTypeDefinition: false })
            .ToList();
        Assert.That(factories, Is.Not.Empty, "no plugin was found beside the tests; reference the plugin's project from the test project");

        var tested = GetType().Assembly.GetTypes().Where(static type => !type.IsAbstract).Select(FactoryTestedBy).OfType<Type>().ToHashSet();
        var missing = factories.Where(factory => !tested.Contains(factory)).Select(static factory => factory.Name).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            throw new AssertionException($"No contract test: {string.Join(", ", missing)}.{Environment.NewLine}  What to do: add a class that inherits the fixture of the family, such as NewPhysicsContract<{missing[0]}, ...>.");
    }

    private static Type? FactoryTestedBy(Type fixture)
    {
        for (var type = fixture.BaseType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(PluginContract<,,>))
                return type.GenericTypeArguments[0];
        }

        return null;
    }

    private static bool ReferencesTheContracts(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        if (!image.HasMetadata)
            return false;
        var metadata = image.GetMetadataReader();
        var contracts = typeof(IPluginFactory).Assembly.GetName().Name;
        return metadata.IsAssembly && metadata.AssemblyReferences.Any(handle => metadata.StringComparer.Equals(metadata.GetAssemblyReference(handle).Name, contracts!));
    }
}
