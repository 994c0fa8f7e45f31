using TridentFramework.Particles;

namespace TridentFramework.Engine.Constraints;

/// <summary>
/// Anomalous magnetic moment of the muon, a = (g-2)/2, from one loop of a neutral vector boson with a vector coupling to muons, such as that of L_mu - L_tau.
/// Convention:
/// <code>
/// Delta a = g'^2/(4 pi^2) I(M),  I(M) = int_0^1 dx m_mu^2 x^2 (1-x) / (m_mu^2 x^2 + M^2 (1-x))
/// </code>
/// Limits: g'^2/(8 pi^2) for M much below m_mu, g'^2 m_mu^2/(12 pi^2 M^2) for M much above. The shift is positive: no coupling explains a deficit.
/// </summary>
/// <remarks>J. P. Leveille, Nucl. Phys. B 137 (1978) 63; arXiv:1406.2332 uses the same integral.</remarks>
public static class MuonMagneticMoment
{
    // The integrand is a function of s = log(x/(1-x)) without singularity for |Im s| < pi/2 whatever the mass, so that equal steps err by exp(-pi^2/step).
    private const double Step = 0.25;
    private const double End = 40.0;

    private static readonly double MuonMassGeV = Flavour.Muon.ChargedLeptonMassGeV();

    /// <summary>The shift of a.</summary>
    /// <param name="massGeV">Mass M of the boson, GeV, not negative; accurate to 1e-12 from 1 eV to 10 TeV.</param>
    /// <param name="coupling">Coupling g' to muons.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mass is negative or not finite.</exception>
    public static double Shift(double massGeV, double coupling) => coupling * coupling * ShiftPerCouplingSquared(massGeV);

    /// <summary>The coupling that makes a shift.</summary>
    /// <param name="massGeV">Mass M of the boson, GeV, not negative.</param>
    /// <param name="shift">Delta a, not negative.</param>
    /// <returns>g', not negative.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The shift is negative, or an argument is not finite.</exception>
    public static double CouplingFor(double massGeV, double shift)
    {
        if (!(shift >= 0.0) || double.IsInfinity(shift))
            throw new ArgumentOutOfRangeException(nameof(shift), shift, "a vector boson makes the magnetic moment larger; give a shift of zero or more");
        return Math.Sqrt(shift / ShiftPerCouplingSquared(massGeV));
    }

    private static double ShiftPerCouplingSquared(double massGeV)
    {
        if (!(massGeV >= 0.0) || double.IsInfinity(massGeV))
            throw new ArgumentOutOfRangeException(nameof(massGeV), massGeV, "is not the mass of a boson; give GeV, zero or more");
        var ratio = massGeV / MuonMassGeV;
        var massSquared = ratio * ratio;
        var sum = 0.0;
        for (var s = -End; s <= End; s += Step)
        {
            // The complement is computed by itself: near x = 1 the difference 1 - x has no digits left.
            var x = 1.0 / (1.0 + Math.Exp(-s));
            var complement = 1.0 / (1.0 + Math.Exp(s));
            var xSquared = x * x;
            sum += xSquared * complement / (xSquared + (massSquared * complement)) * x * complement;
        }

        return Step * sum / (4.0 * Math.PI * Math.PI);
    }
}
