using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Integration;

/// <summary>Finds the Q2 at which a hadronic tensor falls by asking it, so that no form factor has to state it.</summary>
internal static class FormFactorScale
{
    private const double Lowest = 1e-6;
    private const double Highest = 100.0;
    private const double Fallen = 0.1;

    /// <summary>Q2 in GeV^2 beyond which h1 stays below a tenth of its largest value, between 1e-6 and 100.</summary>
    public static double Probe(HadronicTensor tensor, double targetMassGeV)
    {
        var block = new PhaseSpaceBlock();
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
            block.QSquared[i] = Lowest * Math.Pow(Highest / Lowest, (double)i / (PhaseSpaceBlock.Length - 1));
        var h1 = new double[PhaseSpaceBlock.Length];
        tensor.Evaluate(block, targetMassGeV, h1, new double[PhaseSpaceBlock.Length]);
        var most = h1.Max();
        return block.QSquared[Math.Max(Array.FindLastIndex(h1, h => h >= Fallen * most), 0)];
    }
}
