using MathNet.Numerics.Integration;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Constraints;

/// <summary>
/// Elastic scattering of solar 7Be neutrinos on electrons with the gauge boson of L_mu - L_tau, which reaches electrons by the kinetic mixing with the photon that loops of muons and taus make:
/// arXiv:1902.06765 Appendix C. Convention, with y = T/E the recoil energy over the neutrino energy:
/// <code>
/// d sigma/dy = G_F^2 m_e E/(8 pi) [(gV - gA)^2 + (gV + gA)^2 (1-y)^2 - (gV^2 - gA^2) (m_e/E) y]         (C2)
/// gV(mu)  -> gV(mu)  - D,  gV(tau) -> gV(tau) + D                                                       (C4), (C5)
/// D = e^2 g'^2/(6 pi^2) log(m_tau^2/m_mu^2) v^2/(m^2 + 2 m_e y E),  e^2 = 4 pi alpha
/// </code>
/// with the couplings of nu_i e -> nu_i e in the normalisation of tridents, <see cref="StandardModelCouplings"/>. The rate over that of the Standard Model, Eq. (C6), is
/// exactly 1 + A g'^2 + B g'^4 at fixed mass, with B positive; A is the small difference of constructive interference of muon and destructive interference of tau neutrinos.
/// </summary>
public sealed class BorexinoScattering
{
    private const int Order = 64;

    private static readonly double ElectronMassGeV = Flavour.Electron.ChargedLeptonMassGeV();

    private readonly PhysicalConstants _constants;
    private readonly BorexinoConditions _conditions;
    private readonly double _mixing;
    private readonly double _standardModelRate;
    private readonly double[] _nodes = new double[Order];
    private readonly double[] _nodeWeights = new double[Order];

    /// <summary>Creates the process.</summary>
    /// <param name="constants">sin^2 theta_W, alpha, the Fermi constant and v.</param>
    /// <param name="conditions">Energy, shares of flavours and least recoil.</param>
    /// <exception cref="ArgumentException">The least recoil is not between 0 and the largest, a share is negative, or all are zero.</exception>
    public BorexinoScattering(PhysicalConstants constants, BorexinoConditions conditions)
    {
        _constants = constants;
        _conditions = conditions;
        LargestRecoilShare = 2.0 * conditions.EnergyGeV / ((2.0 * conditions.EnergyGeV) + ElectronMassGeV);
        if (!(conditions.EnergyGeV > 0.0 && conditions.LeastRecoilShare > 0.0 && conditions.LeastRecoilShare < LargestRecoilShare))
            throw new ArgumentException(FormattableString.Invariant($"the least recoil is {conditions.LeastRecoilShare} of the neutrino energy; at {conditions.EnergyGeV} GeV it lies above 0 and below {LargestRecoilShare:G4}"), nameof(conditions));
        if (!(conditions is { ElectronShare: >= 0.0, MuonShare: >= 0.0, TauShare: >= 0.0 } && conditions.ElectronShare + conditions.MuonShare + conditions.TauShare > 0.0))
            throw new ArgumentException("the shares of the flavours are numbers of zero or more, not all of them zero", nameof(conditions));
        var (tau, muon) = (Flavour.Tau.ChargedLeptonMassGeV(), Flavour.Muon.ChargedLeptonMassGeV());
        _mixing = 4.0 * constants.Alpha / (6.0 * Math.PI) * 2.0 * Math.Log(tau / muon) * constants.HiggsVev * constants.HiggsVev;
        var rule = new GaussLegendreRule(0.0, 1.0, Order);
        for (var i = 0; i < Order; i++)
            (_nodes[i], _nodeWeights[i]) = (rule.GetAbscissa(i), rule.GetWeight(i));
        _standardModelRate = StandardModelRate();
    }

    /// <summary>Largest recoil energy over neutrino energy, y_max = 2 E/(2 E + m_e).</summary>
    public double LargestRecoilShare { get; }

    /// <summary>Kinetic mixing over g' at momentum transfers far below the mass of the muon: e/(12 pi^2) log(m_tau^2/m_mu^2), about 1/70.</summary>
    public double KineticMixingPerCoupling =>
        Math.Sqrt(4.0 * Math.PI * _constants.Alpha) / (6.0 * Math.PI * Math.PI) * Math.Log(Flavour.Tau.ChargedLeptonMassGeV() / Flavour.Muon.ChargedLeptonMassGeV());

    /// <summary>Couplings of nu_i e -> nu_i e.</summary>
    /// <param name="flavour">Flavour of the neutrino.</param>
    /// <param name="recoilShare">y.</param>
    /// <param name="massGeV">Mass of the boson, GeV.</param>
    /// <param name="coupling">g'; zero is the Standard Model.</param>
    public LeptonCouplings Couplings(Flavour flavour, double recoilShare, double massGeV, double coupling) =>
        Couplings(flavour) + new LeptonCouplings(coupling * coupling * ShiftPerCouplingSquared(flavour, recoilShare, massGeV), 0.0);

    /// <summary>Differential cross section d sigma/dy of Eq. (C2), fb.</summary>
    /// <param name="flavour">Flavour of the neutrino.</param>
    /// <param name="recoilShare">y, between 0 and <see cref="LargestRecoilShare"/>.</param>
    /// <param name="massGeV">Mass of the boson, GeV.</param>
    /// <param name="coupling">g'; zero is the Standard Model.</param>
    public double DifferentialCrossSectionFb(Flavour flavour, double recoilShare, double massGeV, double coupling)
    {
        var couplings = Couplings(flavour, recoilShare, massGeV, coupling);
        return Normalisation * Shape(couplings, couplings, recoilShare);
    }

    /// <summary>Cross section between the least and the largest recoil, fb.</summary>
    /// <param name="flavour">Flavour of the neutrino.</param>
    /// <param name="massGeV">Mass of the boson, GeV.</param>
    /// <param name="coupling">g'; zero is the Standard Model.</param>
    public double CrossSectionFb(Flavour flavour, double massGeV, double coupling) =>
        Integral(massGeV, y => DifferentialCrossSectionFb(flavour, y, massGeV, coupling));

    /// <summary>Rate over that of the Standard Model, Eq. (C6).</summary>
    /// <param name="massGeV">Mass of the boson, GeV, not negative.</param>
    /// <param name="coupling">g'.</param>
    public double RateRatio(double massGeV, double coupling)
    {
        var (interference, square) = Coefficients(massGeV);
        var couplingSquared = coupling * coupling;
        return 1.0 + (couplingSquared * (interference + (couplingSquared * square)));
    }

    /// <summary>All couplings at which the rate ratio has a value.</summary>
    /// <param name="massGeV">Mass of the boson, GeV, not negative.</param>
    /// <param name="ratio">The value, not 1: that is the ratio without the boson.</param>
    /// <returns>None, one or two couplings above zero, increasing. A ratio above 1 has exactly one.</returns>
    public IReadOnlyList<double> CouplingsAt(double massGeV, double ratio)
    {
        var (interference, square) = Coefficients(massGeV);
        var discriminant = (interference * interference) - (4.0 * square * (1.0 - ratio));
        if (!(discriminant >= 0.0))
            return [];

        // Of the two forms of a root the one without cancellation.
        var sum = -0.5 * (interference + Math.CopySign(Math.Sqrt(discriminant), interference));
        var roots = new[] { sum / square, (1.0 - ratio) / sum };
        return [.. roots.Where(static root => root > 0.0).Select(Math.Sqrt).Order()];
    }

    private double Normalisation =>
        _constants.FermiConstant * _constants.FermiConstant * ElectronMassGeV * _conditions.EnergyGeV / (8.0 * Math.PI) * PhysicalConstants.FemtobarnPerInverseGeVSquared;

    private LeptonCouplings Couplings(Flavour flavour) =>
        StandardModelCouplings.For(new TridentChannel((NeutrinoSpecies)flavour, (NeutrinoSpecies)flavour, Flavour.Electron, Flavour.Electron), _constants.Sin2ThetaW);

    private double ShiftPerCouplingSquared(Flavour flavour, double recoilShare, double massGeV)
    {
        var shift = _mixing / ((massGeV * massGeV) + (2.0 * ElectronMassGeV * recoilShare * _conditions.EnergyGeV));
        return flavour switch { Flavour.Muon => -shift, Flavour.Tau => shift, _ => 0.0 };
    }

    private double Share(Flavour flavour) => flavour switch
    {
        Flavour.Electron => _conditions.ElectronShare,
        Flavour.Muon => _conditions.MuonShare,
        _ => _conditions.TauShare,
    };

    // The bracket of (C2), which is quadratic in the couplings, as a symmetric bilinear form.
    private double Shape(LeptonCouplings first, LeptonCouplings second, double recoilShare)
    {
        var rest = 1.0 - recoilShare;
        return (first.GL * second.GL) + (first.GR * second.GR * rest * rest)
            - (((first.GV * second.GV) - (first.GA * second.GA)) * ElectronMassGeV / _conditions.EnergyGeV * recoilShare);
    }

    private double StandardModelRate() =>
        Enum.GetValues<Flavour>().Sum(flavour => Share(flavour) * Integral(0.0, y => Shape(Couplings(flavour), Couplings(flavour), y)));

    private (double Interference, double Square) Coefficients(double massGeV)
    {
        if (!(massGeV >= 0.0) || double.IsInfinity(massGeV))
            throw new ArgumentOutOfRangeException(nameof(massGeV), massGeV, "is not the mass of a boson; give GeV, zero or more");
        var (interference, square) = (0.0, 0.0);
        foreach (var flavour in Enum.GetValues<Flavour>())
        {
            interference += Share(flavour) * Integral(massGeV, y => 2.0 * Shape(Couplings(flavour), Shift(y), y));
            square += Share(flavour) * Integral(massGeV, y => Shape(Shift(y), Shift(y), y));

            LeptonCouplings Shift(double y) => new(ShiftPerCouplingSquared(flavour, y, massGeV), 0.0);
        }

        return (interference / _standardModelRate, square / _standardModelRate);
    }

    // In the logarithm of the propagator, in which the integrand is smooth for a light boson and a small least recoil too; for a heavy boson it would lose digits and is not needed.
    private double Integral(double massGeV, Func<double, double> integrand)
    {
        var first = _conditions.LeastRecoilShare;
        var propagator = first + (massGeV * massGeV / (2.0 * ElectronMassGeV * _conditions.EnergyGeV));
        var length = Math.Log(1.0 + ((LargestRecoilShare - first) / propagator));
        if (length < 0.1)
            return Linear(integrand, first);
        var sum = 0.0;
        for (var i = 0; i < Order; i++)
        {
            var growth = Math.Exp(length * _nodes[i]);
            sum += _nodeWeights[i] * growth * integrand(first + (propagator * (growth - 1.0)));
        }

        return propagator * length * sum;
    }

    private double Linear(Func<double, double> integrand, double first)
    {
        var sum = 0.0;
        for (var i = 0; i < Order; i++)
            sum += _nodeWeights[i] * integrand(first + ((LargestRecoilShare - first) * _nodes[i]));
        return (LargestRecoilShare - first) * sum;
    }
}
