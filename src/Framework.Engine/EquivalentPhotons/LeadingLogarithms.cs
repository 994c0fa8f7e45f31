using TridentFramework.Particles;

namespace TridentFramework.Engine.EquivalentPhotons;

/// <summary>
/// The analytic cross sections of arXiv:1406.2332 for nu gamma -> nu' l- l+ to leading logarithm in the lepton mass. They are limits for comparison; <see cref="RealPhotonCrossSection"/> is what they are limits of.
/// </summary>
public static class LeadingLogarithms
{
    /// <summary>
    /// Contact interaction, Eq. (9): sigma = (CV^2 + CA^2)/2 2 G_F^2 alpha s/(9 pi^2) (ln(s/m^2) - 19/6) with CV = gV/2, CA = gA/2, fb. For leptons of two masses the logarithm is the one of
    /// each collinear photon splitting: gL^2 comes with [3 ln(s/m+^2) + ln(s/m-^2)]/4, gR^2 with the masses exchanged.
    /// </summary>
    /// <param name="channel">The channel.</param>
    /// <param name="couplings">gV and gA.</param>
    /// <param name="constants">Constants of nature.</param>
    /// <param name="sGeV2">s, GeV^2, far above the squared masses; the formula is negative below about 24 m^2.</param>
    public static double ContactFb(TridentChannel channel, LeptonCouplings couplings, PhysicalConstants constants, double sGeV2) =>
        ContactLogarithm.Of(channel, couplings, constants).At(sGeV2);

    /// <summary>
    /// Heavy mediator over Standard Model for muon neutrinos and muons, Eq. (11): [1 + (1 + 4 sin^2(theta_W) + 2 v^2 g'^2/m'^2)^2]/[1 + (1 + 4 sin^2(theta_W))^2], for m'^2 far above s.
    /// </summary>
    /// <param name="constants">Constants of nature; v is the Higgs field's vacuum expectation value.</param>
    /// <param name="coupling">g'.</param>
    /// <param name="mediatorMassGeV">m', GeV.</param>
    public static double HeavyMediatorRatio(PhysicalConstants constants, double coupling, double mediatorMassGeV)
    {
        var vector = 1.0 + (4.0 * constants.Sin2ThetaW);
        var shifted = vector + (2.0 * Math.Pow(constants.HiggsVev * coupling / mediatorMassGeV, 2));
        return (1.0 + (shifted * shifted)) / (1.0 + (vector * vector));
    }

    /// <summary>
    /// Interference of a light vector mediator with the Standard Model, Eq. (12): G_F/sqrt(2) g'^2 CV alpha/(3 pi^2) ln^2(s/m^2) with CV = gV/2, fb, for m' far below the lepton mass m and s far above m^2.
    /// The coefficient of the double logarithm is exact; single logarithms are left out.
    /// </summary>
    /// <param name="constants">Constants of nature.</param>
    /// <param name="coupling">g'.</param>
    /// <param name="vectorCoupling">gV of the Standard Model.</param>
    /// <param name="leptonMassGeV">m, GeV.</param>
    /// <param name="sGeV2">s, GeV^2.</param>
    public static double InterferenceFb(PhysicalConstants constants, double coupling, double vectorCoupling, double leptonMassGeV, double sGeV2)
    {
        var logarithm = Math.Log(sGeV2 / (leptonMassGeV * leptonMassGeV));
        return PhysicalConstants.FemtobarnPerInverseGeVSquared * constants.FermiConstant / Math.Sqrt(2.0) * coupling * coupling * (0.5 * vectorCoupling) * constants.Alpha
            * logarithm * logarithm / (3.0 * Math.PI * Math.PI);
    }

    /// <summary>The mediator alone for m far below m' far below sqrt(s), Eq. (13): g'^4 alpha/(6 pi^2 m'^2) ln(m'^2/m^2), fb.</summary>
    /// <param name="constants">Constants of nature.</param>
    /// <param name="coupling">g'.</param>
    /// <param name="mediatorMassGeV">m', GeV.</param>
    /// <param name="leptonMassGeV">m, GeV.</param>
    public static double MediatorAboveLeptonFb(PhysicalConstants constants, double coupling, double mediatorMassGeV, double leptonMassGeV) =>
        PhysicalConstants.FemtobarnPerInverseGeVSquared * Math.Pow(coupling, 4) * constants.Alpha / (6.0 * Math.PI * Math.PI * mediatorMassGeV * mediatorMassGeV)
        * 2.0 * Math.Log(mediatorMassGeV / leptonMassGeV);

    /// <summary>The mediator alone for m' far below m far below sqrt(s), Eq. (14): 7 g'^4 alpha/(72 pi^2 m^2) ln(m^2/m'^2), fb.</summary>
    /// <param name="constants">Constants of nature.</param>
    /// <param name="coupling">g'.</param>
    /// <param name="mediatorMassGeV">m', GeV.</param>
    /// <param name="leptonMassGeV">m, GeV.</param>
    public static double MediatorBelowLeptonFb(PhysicalConstants constants, double coupling, double mediatorMassGeV, double leptonMassGeV) =>
        PhysicalConstants.FemtobarnPerInverseGeVSquared * 7.0 * Math.Pow(coupling, 4) * constants.Alpha / (72.0 * Math.PI * Math.PI * leptonMassGeV * leptonMassGeV)
        * 2.0 * Math.Log(leptonMassGeV / mediatorMassGeV);
}
