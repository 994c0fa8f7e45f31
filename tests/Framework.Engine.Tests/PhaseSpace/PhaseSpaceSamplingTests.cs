using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Tests;

/// <summary>The vector kernels of the sampling against the scalar reference, point by point.</summary>
public sealed class PhaseSpaceSamplingTests
{
    // The reference loses digits where L2 is near its threshold or a lepton is collinear; masses of muons and taus keep that small.
    private const double Agreement = 1e-12;

    [TestCase("numu -> numu mu- mu+", 37.2155, 5.0)]
    [TestCase("numu -> numu mu- mu+", 0.93827208816, 5.0)]
    [TestCase("numubar -> nutaubar tau- mu+", 37.2155, 50.0)]
    [TestCase("nue -> nue tau- tau+", 0.93827208816, 100.0)]
    public void AgreesWithTheScalarReference(string channel, double targetMassGeV, double energyGeV)
    {
        var trident = ArgonCase.Channel(channel);
        var phaseSpace = new TridentPhaseSpace(trident, targetMassGeV, false, double.PositiveInfinity, false, energyGeV, double.NaN);
        var block = new PhaseSpaceBlock();
        var numbers = new UniformNumbers(11);
        foreach (var coordinate in block.Coordinate)
        {
            numbers.Fill(coordinate);
            for (var i = 0; i < coordinate.Length; i++)
                coordinate[i] = 0.1 + (0.8 * coordinate[i]);
        }

        Array.Fill(block.EnergyGeV, energyGeV);
        Array.Fill(block.EnergyJacobian, 1.0);
        phaseSpace.Evaluate(block);
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var reference = new ScalarPhaseSpace(trident, targetMassGeV, energyGeV, [.. block.Coordinate.Select(c => c[i])]);
            double[] actual = [block.QSquared[i], block.SX[i], block.L2[i], block.KSquared[i], block.MinusD1[i], block.MinusD2[i], block.Weight[i]];
            double[] expected = [reference.QSquared, reference.SX, reference.L2, reference.KSquared, reference.MinusD1, reference.MinusD2, reference.Weight];
            for (var v = 0; v < actual.Length; v++)
                Assert.That(actual[v] / expected[v], Is.EqualTo(1.0).Within(Agreement), $"quantity {v} of point {i}");
        }
    }
}
