using TridentFramework.Engine.Estimation;

namespace TridentFramework.Host.Runs;

/// <summary>One cross section of a run, per target atom.</summary>
internal sealed record CrossSectionRow
{
    /// <summary>Scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Variant.</summary>
    public required string Variant { get; init; }

    /// <summary>Channel.</summary>
    public required string Channel { get; init; }

    /// <summary>Target.</summary>
    public required string Target { get; init; }

    /// <summary><c>coherent</c>, <c>proton</c>, <c>neutron</c> or <c>total</c>.</summary>
    public required string Contribution { get; init; }

    /// <summary>Neutrino energy, GeV; null for the average over the beam.</summary>
    public required double? EnergyGeV { get; init; }

    /// <summary>The cross section and its coefficients, fb.</summary>
    public required CrossSectionEstimate CrossSection { get; init; }

    /// <summary>Phase-space points used.</summary>
    public required long Evaluations { get; init; }

    /// <summary>What the samples say about themselves; of several integrals the worst of each figure.</summary>
    public required SampleQuality Quality { get; init; }

    /// <summary>The requested error was reached.</summary>
    public required bool IsConverged { get; init; }
}
