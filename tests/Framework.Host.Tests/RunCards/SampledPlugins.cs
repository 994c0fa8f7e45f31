using TridentFramework.FormFactors;
using TridentFramework.Host.RunCards;
using TridentFramework.Plugins;
using RangeAttribute = System.ComponentModel.DataAnnotations.RangeAttribute;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>The plugin doubles and one model that has members.</summary>
internal sealed class SampledPlugins : IPluginSource
{
    private readonly PluginDoubles _others = new();
    private readonly SampledFactory _sampled = new();

    public IReadOnlyList<string> Names(PluginFamily family) =>
        family == PluginFamily.NucleonFormFactor ? [.. _others.Names(family), _sampled.Name] : _others.Names(family);

    public PluginLookup Find(PluginFamily family, string name) =>
        family == PluginFamily.NucleonFormFactor && name == _sampled.Name ? PluginLookup.Found(_sampled) : _others.Find(family, name);
}

internal sealed record SampledParameters
{
    /// <summary>Number of the random draw; 0 is the fit.</summary>
    [Range(0, 100)]
    public int Member { get; init; }

    public double Scale { get; init; } = 1.0;
}

internal sealed record SampledModel(int Member) : INucleonFormFactorModel
{
    public SachsFormFactors Evaluate(Particles.Nucleon nucleon, double qSquared) => new(Member, Member);
}

internal sealed class SampledFactory : PluginFactory<INucleonFormFactorModel, SampledParameters>
{
    public override string Name => "Sampled";

    public override string Summary => "A fit with random draws.";

    public override INucleonFormFactorModel Create(SampledParameters parameters, PluginContext context) => new SampledModel(parameters.Member);
}
