using TridentFramework.Engine.Generation;
using TridentFramework.Engine.Integration;

namespace TridentFramework.Host.Events;

/// <summary>Refuses events with numbers that no file should hold.</summary>
internal static class FiniteEvents
{
    /// <summary>Checks every number of a batch.</summary>
    /// <param name="batch">The events.</param>
    /// <exception cref="NonFiniteWeightException">A number is infinite or not a number; the message names the event and the quantity.</exception>
    public static void Require(EventBatch batch)
    {
        var momenta = batch.Momenta;
        Require(batch, momenta.NeutrinoEnergyGeV, "the energy of the neutrino");
        Require(batch, momenta.KPrime, "the outgoing neutrino");
        Require(batch, momenta.PMinus, "the negative lepton");
        Require(batch, momenta.PPlus, "the positive lepton");
        Require(batch, momenta.Recoil, "the recoil");
        Require(batch, momenta.QSquared, "Q2");
        Require(batch, momenta.KSquared, "K2");
        Require(batch, momenta.L2, "L2");
        Require(batch, batch.VertexXMm, "the x component of the vertex");
        Require(batch, batch.VertexYMm, "the y component of the vertex");
        Require(batch, batch.VertexZMm, "the z component of the vertex");
        Require(batch, batch.TimeNs, "the time");
        foreach (var weight in batch.Weights)
            Require(batch, weight, "a weight");
    }

    private static void Require(EventBatch batch, MomentumColumns momentum, string particle)
    {
        Require(batch, momentum.E, particle);
        Require(batch, momentum.X, particle);
        Require(batch, momentum.Y, particle);
        Require(batch, momentum.Z, particle);
    }

    private static void Require(EventBatch batch, double[] column, string quantity)
    {
        var values = column.AsSpan(0, batch.Count);
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                throw new NonFiniteWeightException($"event {batch.FirstNumber + i}: {quantity} is {values[i]:R}; neutrino energy {batch.Momenta.NeutrinoEnergyGeV[i]:R} GeV, Q2 {batch.Momenta.QSquared[i]:R} GeV^2");
        }
    }
}
