using TridentFramework.Particles;

namespace TridentFramework.Engine.EquivalentPhotons;

/// <summary>
/// sigma(nu gamma -> nu' l- l+) = A s (ln(s/GeV^2) - B) for a contact interaction, arXiv:1406.2332 Eq. (9), for any couplings and lepton masses; it leaves out what does not grow with s.
/// </summary>
/// <remarks>
/// Eq. (9) has one mass. With two, a photon that splits into a pair of mass m+ lends its l- to the neutrino, and one that splits into a pair of mass m- its l+. Scattering on l- is isotropic for gL and
/// goes like (1 - y)^2, a third, for gR; on l+ it is the other way round. So gL^2 comes with [3 ln(s/m+^2) + ln(s/m-^2)]/4 - 19/6, gR^2 with the masses exchanged, and antineutrinos exchange gL and gR.
/// </remarks>
/// <param name="SlopeFbPerGeV2">A, fb/GeV^2.</param>
/// <param name="Offset">B.</param>
internal readonly record struct ContactLogarithm(double SlopeFbPerGeV2, double Offset)
{
    private const double Constant = 19.0 / 6.0;

    /// <summary>The formula of a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="couplings">gV and gA.</param>
    /// <param name="constants">Constants of nature.</param>
    public static ContactLogarithm Of(TridentChannel channel, LeptonCouplings couplings, PhysicalConstants constants)
    {
        var (left, right) = channel.IsAntineutrino ? (couplings.GR, couplings.GL) : (couplings.GL, couplings.GR);
        var (left2, right2) = (left * left, right * right);
        if (left2 + right2 == 0.0)
            return new ContactLogarithm(0.0, 0.0);
        var (logMinus, logPlus) = (2.0 * Math.Log(channel.MinusMassGeV), 2.0 * Math.Log(channel.PlusMassGeV));
        var logMass = ((left2 * ((3.0 * logPlus) + logMinus)) + (right2 * ((3.0 * logMinus) + logPlus))) / (4.0 * (left2 + right2));
        return new ContactLogarithm(RealPhotonCrossSection.Femtobarn(constants) * (left2 + right2) / (72.0 * Math.PI * Math.PI), logMass + Constant);
    }

    /// <summary>The formula, fb; negative at small s.</summary>
    /// <param name="sGeV2">s, GeV^2.</param>
    public double At(double sGeV2) => SlopeFbPerGeV2 * sGeV2 * (Math.Log(sGeV2) - Offset);

    /// <summary>Where the formula begins to be a cross section, GeV^2: above threshold and positive.</summary>
    /// <param name="thresholdGeV2">(m- + m+)^2, GeV^2.</param>
    public double BeginGeV2(double thresholdGeV2) => Math.Max(thresholdGeV2, Math.Exp(Offset));

    /// <summary>int ds/s sigma(s), fb.</summary>
    /// <param name="beginGeV2">Lower end, GeV^2.</param>
    /// <param name="sGeV2">Upper end, GeV^2.</param>
    public double Cumulative(double beginGeV2, double sGeV2) => sGeV2 <= beginGeV2 ? 0.0 : SlopeFbPerGeV2 * (Antiderivative(sGeV2) - Antiderivative(beginGeV2));

    private double Antiderivative(double s) => s * (Math.Log(s) - Offset - 1.0);
}
