using MathNet.Numerics.Integration;
using TridentFramework.Fluxes;

namespace TridentFramework.Engine.VirtualPhotons;

/// <summary>The average over a beam as a sum over energies: Gauss-Legendre in ln E between the edges of the spectrum.</summary>
internal static class SpectrumNodes
{
    private const int Order = 4;
    private const double LongestPiece = 0.3;

    /// <summary>Energies above a lower limit, GeV, and weights flux dE over the integral of the flux.</summary>
    /// <param name="spectrum">The spectrum; it has at least two edges.</param>
    /// <param name="lowestGeV">Energies below are left out.</param>
    public static (double[] EnergiesGeV, double[] Weights) Of(IEnergySpectrum spectrum, double lowestGeV)
    {
        var rule = new GaussLegendreRule(0.0, 1.0, Order);
        var (energies, weights) = (new List<double>(), new List<double>());
        for (var edge = 1; edge < spectrum.EdgesGeV.Count; edge++)
        {
            var (low, high) = (Math.Max(spectrum.EdgesGeV[edge - 1], lowestGeV), spectrum.EdgesGeV[edge]);
            if (low >= high)
                continue;
            var pieces = (int)Math.Ceiling(Math.Log(high / low) / LongestPiece);
            var length = Math.Log(high / low) / pieces;
            for (var piece = 0; piece < pieces; piece++)
            {
                for (var i = 0; i < Order; i++)
                {
                    var energy = low * Math.Exp(length * (piece + rule.GetAbscissa(i)));
                    energies.Add(energy);
                    weights.Add(length * rule.GetWeight(i) * energy);
                }
            }
        }

        var density = new double[energies.Count];
        spectrum.Evaluate(energies.ToArray(), density);
        return ([.. energies], [.. weights.Select((weight, i) => weight * density[i] / spectrum.Integral)]);
    }
}
