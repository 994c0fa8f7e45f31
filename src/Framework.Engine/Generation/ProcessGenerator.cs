using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.Engine.Observables;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Generation;

/// <summary>One process with its map and envelope.</summary>
/// <param name="source">What the process is.</param>
/// <param name="integrand">Weights of its nominal hypothesis.</param>
/// <param name="map">Importance map.</param>
internal sealed class ProcessGenerator(GeneratedProcess source, ProcessIntegrand integrand, AdaptiveMap map)
{
    /// <summary>Weights of the nominal hypothesis.</summary>
    public ProcessIntegrand Integrand { get; } = integrand;

    /// <summary>Importance map.</summary>
    public AdaptiveMap Map { get; } = map;

    /// <summary>Phase space whose points have azimuths.</summary>
    public TridentPhaseSpace PhaseSpace { get; } = integrand.PhaseSpace.WithAzimuths();

    /// <summary>Channel.</summary>
    public TridentChannel Channel => source.Process.Channel;

    /// <summary>Mass M of the nucleus or nucleon, GeV.</summary>
    public double TargetMassGeV => source.Process.TargetMassGeV;

    /// <summary>The target of the nominal hypothesis.</summary>
    public HadronicTensor Tensor => source.Nominal.Tensor;

    /// <summary>Envelope; set once it was found.</summary>
    public required Envelope Envelope { get; init; }

    /// <summary>Number of weights of each event.</summary>
    public int Weights => source.HypothesisOfWeight.Count;

    /// <summary>Events for a nominal weight of one, in the units of the integrand.</summary>
    public double EventsPerWeight => source.Nominal.Femtobarn * source.EventsPerFemtobarn[0];

    /// <summary>Index of the hypothesis of a weight; -1 for a weight that is zero.</summary>
    public int HypothesisOf(int weight) => source.HypothesisOfWeight[weight];

    /// <summary>Events that count for a hypothesis; null for all.</summary>
    public Selection? SelectionOf(int hypothesis) => source.Process.Hypotheses[hypothesis].Selection;

    /// <summary>Events of a weight per density, over those of the nominal weight.</summary>
    public double ScaleOf(int weight) =>
        source.Process.Hypotheses[HypothesisOf(weight)].Femtobarn * source.EventsPerFemtobarn[weight] / EventsPerWeight;

    /// <summary>Densities of all hypotheses, for one thread.</summary>
    public HypothesisDensity[] Densities() => [.. source.Process.Hypotheses.Select(hypothesis => new HypothesisDensity(hypothesis, Channel, TargetMassGeV))];
}
