namespace TridentFramework.Engine.PhaseSpace;

/// <summary>What the ranges of the phase-space variables depend on, apart from the energy of the point.</summary>
/// <param name="TargetMassGeV">Mass M of the target, GeV.</param>
/// <param name="MassMinusGeV">m-, GeV.</param>
/// <param name="MassPlusGeV">m+, GeV.</param>
/// <param name="KSquaredScale">Scale of a light mediator, GeV^2; infinite for contact interactions.</param>
/// <param name="FormFactorScale">Q2 at which form factors fall, GeV^2.</param>
/// <param name="KnownQSquared">Lower end of Q2 in GeV^2 and ln of the ratio of its ends, if all points have one energy; null if each has its own.</param>
internal sealed record SamplingRanges(
    double TargetMassGeV,
    double MassMinusGeV,
    double MassPlusGeV,
    double KSquaredScale,
    double FormFactorScale,
    (double Lowest, double LogRange)? KnownQSquared)
{
    /// <summary>(m- + m+)^2, GeV^2.</summary>
    public double PairThreshold { get; } = (MassMinusGeV + MassPlusGeV) * (MassMinusGeV + MassPlusGeV);
}
