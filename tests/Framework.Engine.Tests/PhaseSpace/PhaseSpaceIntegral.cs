using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Engine.Random;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

/// <summary>Integrals over the phase space at one energy with evenly spread Sobol points and no adaptive map: slow, but nothing is between the point and the sum.</summary>
internal static class PhaseSpaceIntegral
{
    /// <summary>Means of weight times value over 2^18 points.</summary>
    public static double[] Of(TridentChannel channel, double targetMassGeV, double energyGeV, Func<PhaseSpaceBlock, int, double[]> values)
    {
        const int Blocks = (1 << 18) / PhaseSpaceBlock.Length;
        var phaseSpace = new TridentPhaseSpace(channel, targetMassGeV, true, double.PositiveInfinity, true, null, 0.05);
        var block = new PhaseSpaceBlock();
        Array.Fill(block.EnergyGeV, energyGeV);
        Array.Fill(block.EnergyJacobian, 1.0);
        double[] sums = [];
        for (var b = 0; b < Blocks; b++)
        {
            for (var dimension = 1; dimension < PhaseSpaceBlock.Dimensions; dimension++)
                SobolSequence.Fill(dimension - 1, (uint)(b * PhaseSpaceBlock.Length), Philox.Word(7, 0, (ulong)dimension), block.Coordinate[dimension]);
            phaseSpace.Evaluate(block);
            for (var i = 0; i < PhaseSpaceBlock.Length; i++)
            {
                var terms = values(block, i);
                if (sums.Length == 0)
                    sums = new double[terms.Length];
                for (var t = 0; t < terms.Length; t++)
                    sums[t] += block.Weight[i] * terms[t] / (Blocks * PhaseSpaceBlock.Length);
            }
        }

        return sums;
    }
}
