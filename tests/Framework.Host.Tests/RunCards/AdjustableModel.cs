using TridentFramework.Host.RunCards;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.Units;
using RangeAttribute = System.ComponentModel.DataAnnotations.RangeAttribute;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>The plugin doubles and a model whose parameters have every shape that an axis may meet.</summary>
internal sealed class AdjustablePlugins : IPluginSource
{
    private readonly PluginDoubles _others = new();
    private readonly AdjustableFactory _adjustable = new();

    public IReadOnlyList<string> Names(PluginFamily family) =>
        family == PluginFamily.NewPhysics ? [.. _others.Names(family), _adjustable.Name] : _others.Names(family);

    public PluginLookup Find(PluginFamily family, string name) =>
        family == PluginFamily.NewPhysics && name == _adjustable.Name ? PluginLookup.Found(_adjustable) : _others.Find(family, name);
}

internal enum AdjustableKind
{
    Vector,
    Axial,
}

internal sealed record AdjustableShift
{
    [Range(-10.0, 10.0)]
    public double GV { get; init; }

    public double GA { get; init; }
}

internal sealed record AdjustableWidth
{
    [Unit("GeV")]
    [Range(0.0, 1.0)]
    public double WidthGeV { get; init; }
}

internal sealed record AdjustableParameters
{
    [Unit("GeV")]
    [Range(1e-6, 1e6)]
    public required double MassGeV { get; init; }

    [Range(0.0, 10.0)]
    public required double Coupling { get; init; }

    public double? Phase { get; init; }

    public string Comment { get; init; } = "";

    public AdjustableKind Kind { get; init; }

    public int Count { get; init; }

    public AdjustableWidth Shape { get; init; } = new();

    public IReadOnlyDictionary<string, AdjustableShift> Shifts { get; init; } = new Dictionary<string, AdjustableShift>(StringComparer.Ordinal);
}

/// <summary>A model that keeps its parameters, so that a test can look at them.</summary>
internal sealed record AdjustableModel(AdjustableParameters Parameters, double Sin2ThetaW) : INewPhysicsModel
{
    public bool DependsOnKSquared => false;

    public bool Contributes(TridentChannel channel) => true;

    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => new(Parameters.Coupling, 0.0);
}

internal sealed class AdjustableFactory : PluginFactory<INewPhysicsModel, AdjustableParameters>
{
    public override string Name => "Adjustable";

    public override string Summary => "Keeps its parameters; refuses couplings above a thousand times the mass in GeV, and fails at phases above 3.";

    public override INewPhysicsModel Create(AdjustableParameters parameters, PluginContext context)
    {
        if (parameters.Phase > 3.0)
            throw new InvalidOperationException("slip of a plugin");
        if (parameters.Coupling > 1e3 * parameters.MassGeV)
            throw new PluginParameterException("coupling", FormattableString.Invariant($"{parameters.Coupling} is too strong for a mass of {parameters.MassGeV} GeV"));
        return new AdjustableModel(parameters, context.Constants.Sin2ThetaW);
    }
}
