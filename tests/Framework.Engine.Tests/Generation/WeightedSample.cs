using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Fluxes;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests.Generation;

/// <summary>Observables and weights of many events.</summary>
/// <param name="Values">Observables, by observable and event.</param>
/// <param name="Weights">Weights, by event.</param>
internal sealed record WeightedSample(double[][] Values, double[] Weights)
{
    /// <summary>The same events with other weights.</summary>
    public WeightedSample With(double[] weights) => this with { Weights = weights };

    /// <summary>
    /// Points of phase space with both azimuths, from random numbers alone: no map, no envelope, no drawing of azimuths, no laboratory frame. Weights are the cross section, fb, on average.
    /// </summary>
    /// <param name="process">The process; its first hypothesis counts.</param>
    /// <param name="points">Number of points; a multiple of the length of a block.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="kSquaredScale">Scale of a light mediator, GeV^2.</param>
    public static WeightedSample OfPoints(TridentProcess process, int points, ulong seed, double kSquaredScale = double.PositiveInfinity)
    {
        // About that of argon, GeV^2; it moves points, not what they are worth.
        const double FormFactorScale = 0.05;
        var (tensor, constants, models, spectrum, _) = process.Hypotheses[0];
        var channel = process.Channel;
        var phaseSpace = new TridentPhaseSpace(channel, process.TargetMassGeV, true, kSquaredScale, true, null, FormFactorScale);
        var threshold = channel.ThresholdEnergyGeV(process.TargetMassGeV);
        var energies = process.EnergyGeV is { } fixedEnergy ? EnergySampling.Fixed(fixedEnergy, threshold) : EnergySampling.Of([spectrum!], threshold);
        var sample = Empty(points);
        var couplings = StandardModelCouplings.For(channel, constants.Sin2ThetaW);
        var contributing = models.Where(model => model.Contributes(channel)).ToArray();
        Parallel.For(0, points / PhaseSpaceBlock.Length, static () => (new PhaseSpaceBlock(), new double[PhaseSpaceBlock.Length], new double[PhaseSpaceBlock.Length]), (b, _, buffers) =>
        {
            var (block, h1, h2) = buffers;
            var numbers = new UniformNumbers((seed << 32) | (uint)b);
            foreach (var coordinate in block.Coordinate)
                numbers.Fill(coordinate);
            energies.Sample(block);
            phaseSpace.Evaluate(block);
            Array.Clear(h2);
            tensor.Evaluate(block, process.TargetMassGeV, h1, h2);
            var flux = Flux(spectrum, block.EnergyGeV);
            Span<double> values = stackalloc double[TridentObservables.Names.Count];
            for (var i = 0; i < PhaseSpaceBlock.Length; i++)
            {
                var at = phaseSpace.KinematicsAt(block, i);
                var total = couplings;
                var (added1, added2) = (0.0, 0.0);
                foreach (var model in contributing)
                {
                    total += model.CouplingShift(channel, at.KSquared);
                    if (model.AmplitudeTerm?.Evaluate(channel, at) is { } term)
                        (added1, added2) = (added1 + term.S1, added2 + term.S2);
                }

                var (vv, aa, va) = (total.GV * total.GV, total.GA * total.GA, total.GV * total.GA);
                var s1 = (vv * block.S1VV[i]) + (aa * block.S1AA[i]) + (va * block.S1VA[i]) + added1;
                var s2 = (vv * block.S2VV[i]) + (aa * block.S2AA[i]) + (va * block.S2VA[i]) + added2;
                sample.Weights[(b * PhaseSpaceBlock.Length) + i] = process.Hypotheses[0].Femtobarn * flux[i] * block.Weight[i] * ((h1[i] * s1) + (h2[i] * s2));
                TridentObservables.FromInvariants(at, values);
                for (var o = 0; o < values.Length; o++)
                    sample.Values[o][(b * PhaseSpaceBlock.Length) + i] = values[o];
            }

            return buffers;
        }, static _ => { });
        return sample;
    }

    /// <summary>Events with their nominal weights.</summary>
    public static WeightedSample Of(GeneratedSample events)
    {
        var sample = Empty(events.Count);
        Span<double> values = stackalloc double[TridentObservables.Names.Count];
        var slot = 0;
        foreach (var batch in events.Batches)
        {
            var momenta = batch.Momenta;
            for (var i = 0; i < batch.Count; i++, slot++)
            {
                var recoil = momenta.Recoil[i];
                TridentObservables.FromLaboratory(
                    momenta.NeutrinoEnergyGeV[i], Math.Sqrt(recoil.Square), momenta.KPrime[i], momenta.PMinus[i], momenta.PPlus[i], recoil, values);
                for (var o = 0; o < values.Length; o++)
                    sample.Values[o][slot] = values[o];
                sample.Weights[slot] = batch.Weights[0][i];
            }
        }

        return sample;
    }

    private static WeightedSample Empty(int events) => new([.. TridentObservables.Names.Select(_ => new double[events])], new double[events]);

    private static double[] Flux(IEnergySpectrum? spectrum, double[] energiesGeV)
    {
        var flux = new double[energiesGeV.Length];
        Array.Fill(flux, 1.0);
        spectrum?.Evaluate(energiesGeV, flux);
        return spectrum is null ? flux : [.. flux.Select(density => density / spectrum.Integral)];
    }
}
