using TridentFramework.Host.RunCards;
using TridentFramework.Particles;

namespace TridentFramework.Host.Runs;

/// <summary>One cross section per target atom that a task asks for.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Channel">Channel.</param>
/// <param name="EnergyGeV">Energy, GeV; null for the average over the beam.</param>
/// <param name="Parts">The terms of each contribution.</param>
internal sealed record CrossSectionQuery(
    Setting Setting,
    TridentChannel Channel,
    double? EnergyGeV,
    IReadOnlyList<(Contribution Contribution, IReadOnlyList<ProcessTerm> Terms)> Parts);
