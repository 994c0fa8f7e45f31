using System.Runtime.InteropServices;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Generation;

/// <summary>
/// Gives events weights of hypotheses that they were not generated with, from their momenta: nominal weight times the ratio of differential cross sections times that of events per fb.
/// What the nominal hypothesis does not reach, such as energies beyond its beam, no weight can bring back. An instance belongs to one thread.
/// </summary>
public sealed class EventReweighter
{
    private readonly IReadOnlyList<ReweightedProcess> _processes;
    private readonly FourVector _direction;
    private readonly Process?[] _prepared;
    private readonly List<int>[] _events;
    private readonly PhaseSpaceBlock _block = new();
    private readonly double[] _nominal = new double[PhaseSpaceBlock.Length];
    private readonly double[] _other = new double[PhaseSpaceBlock.Length];

    /// <summary>Prepares to weigh events.</summary>
    /// <param name="processes">Processes, as the events number them.</param>
    /// <param name="beamDirection">Direction of the beam in the frame of the momenta; its length does not matter.</param>
    public EventReweighter(IReadOnlyList<ReweightedProcess> processes, FourVector beamDirection)
    {
        _processes = processes;
        _direction = new BeamRotation(beamDirection).Direction;
        _prepared = new Process?[processes.Count];
        _events = [.. processes.Select(static _ => new List<int>())];
    }

    /// <summary>Weighs the events of a batch.</summary>
    /// <param name="batch">The events.</param>
    /// <param name="weights">Receives the new weights, by weight and event.</param>
    public void Evaluate(EventBatch batch, double[][] weights)
    {
        foreach (var list in _events)
            list.Clear();
        for (var i = 0; i < batch.Count; i++)
            _events[batch.Process[i]].Add(i);
        for (var p = 0; p < _events.Length; p++)
        {
            var events = CollectionsMarshal.AsSpan(_events[p]);
            for (var first = 0; first < events.Length; first += PhaseSpaceBlock.Length)
                Evaluate(batch, p, events[first..Math.Min(first + PhaseSpaceBlock.Length, events.Length)], weights);
        }
    }

    private void Evaluate(EventBatch batch, int p, ReadOnlySpan<int> events, double[][] weights)
    {
        var process = _processes[p];
        var prepared = _prepared[p] ??= new Process(process);
        EventPoints.Fill(batch.Momenta, events, _direction, process.TargetMassGeV, process.Channel.MinusMassGeV, process.Channel.PlusMassGeV, _block);
        prepared.PhaseSpace.EvaluateResolved(_block);
        prepared.Nominal.Prepare(_block);
        prepared.Nominal.Evaluate(_block, prepared.PhaseSpace, _nominal);
        for (var w = 0; w < weights.Length; w++)
        {
            if (prepared.Others[w] is not { } density)
            {
                foreach (var i in events)
                    weights[w][i] = 0.0;
                continue;
            }

            density.Prepare(_block);
            density.Evaluate(_block, prepared.PhaseSpace, _other);
            var scale = process.Others[w]!.Femtobarn * process.EventsPerFemtobarn[w] / (process.Nominal.Femtobarn * process.NominalEventsPerFemtobarn);
            for (var i = 0; i < events.Length; i++)
                weights[w][events[i]] = batch.Weights[0][events[i]] * scale * (_other[i] / _nominal[i]);
        }
    }

    private sealed class Process(ReweightedProcess process)
    {
        public TridentPhaseSpace PhaseSpace { get; } = new(process.Channel, process.TargetMassGeV, process.Nominal.Tensor.HasMagnetic, double.PositiveInfinity, resolvesAzimuths: true, null, double.NaN);

        public HypothesisDensity Nominal { get; } = new(process.Nominal, process.Channel, process.TargetMassGeV);

        public HypothesisDensity?[] Others { get; } = [.. process.Others.Select(other => other is null ? null : new HypothesisDensity(other, process.Channel, process.TargetMassGeV))];
    }
}
