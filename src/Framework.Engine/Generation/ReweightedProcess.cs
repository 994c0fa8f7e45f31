using TridentFramework.Engine.Estimation;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Generation;

/// <summary>One process of a sample that gets weights of other hypotheses.</summary>
/// <param name="Channel">Channel.</param>
/// <param name="TargetMassGeV">Mass M of the nucleus or nucleon, GeV.</param>
/// <param name="Nominal">The hypothesis that the events were drawn from.</param>
/// <param name="NominalEventsPerFemtobarn">Events per fb of the nominal hypothesis.</param>
/// <param name="Others">By new weight, its hypothesis; null for a weight that is zero for the whole process.</param>
/// <param name="EventsPerFemtobarn">By new weight, events per fb.</param>
public sealed record ReweightedProcess(
    TridentChannel Channel,
    double TargetMassGeV,
    Hypothesis Nominal,
    double NominalEventsPerFemtobarn,
    IReadOnlyList<Hypothesis?> Others,
    IReadOnlyList<double> EventsPerFemtobarn);
