using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Tests.Generation;

/// <summary>
/// Observables of an event in the rest frame of the target, beam along z. Twice: from momenta in that frame, and from products and determinants of momenta in any frame, which know no boost.
/// </summary>
internal static class TridentObservables
{
    /// <summary>Names, in the order of the values.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "E_nu", "E_-", "E_+", "E_k'", "theta_-", "theta_+", "theta_k'", "opening angle", "pair mass", "Q2", "K2", "recoil energy", "recoil angle",
        "azimuth of p- from recoil", "azimuth of p+ from p-", "azimuth of recoil from k'", "k.(p- x p+)", "recoil.(p- x p+)", "product of the triple products",
    ];

    /// <summary>From momenta in the laboratory, beam along z.</summary>
    public static void FromLaboratory(
        double energyGeV, double targetMassGeV, FourVector kPrime, FourVector minus, FourVector plus, FourVector recoil, Span<double> values)
    {
        var k = new FourVector(energyGeV, 0.0, 0.0, energyGeV);
        var recoilSquared = (recoil.X * recoil.X) + (recoil.Y * recoil.Y) + (recoil.Z * recoil.Z);
        var kineticEnergy = recoilSquared / (recoil.E + targetMassGeV);
        values[0] = energyGeV;
        values[1] = minus.E;
        values[2] = plus.E;
        values[3] = kPrime.E;
        values[4] = Angle(k, minus);
        values[5] = Angle(k, plus);
        values[6] = Angle(k, kPrime);
        values[7] = Angle(minus, plus);
        values[8] = Math.Sqrt(Math.Max((minus + plus).Square, 0.0));
        values[9] = recoilSquared - (kineticEnergy * kineticEnergy);
        values[10] = 2.0 * k.Dot(kPrime);
        values[11] = kineticEnergy;
        values[12] = Angle(k, recoil);
        values[13] = Azimuth(recoil, minus);
        values[14] = Azimuth(minus, plus);
        values[15] = Azimuth(kPrime, recoil);
        values[16] = Triple(k, minus, plus) / (Length(k) * Length(minus) * Length(plus));
        values[17] = Triple(recoil, minus, plus) / (Length(recoil) * Length(minus) * Length(plus));
        values[18] = values[16] * values[17];
    }

    /// <summary>From invariants: E = P.p/M; with ka = k.a/E, a_T.b_T = ka E_b + kb E_a - ka kb - a.b; k.(a x b) = det(P, k, a, b)/M.</summary>
    public static void FromInvariants(in TridentKinematics point, Span<double> values)
    {
        var (mass, energy, k, q) = (point.TargetMassGeV, point.NeutrinoEnergyGeV, point.K, point.Q);
        var p = point.PTilde + (2.0 * mass * energy / (point.SX + point.QSquared) * q);
        var recoil = -1.0 * q;
        var kineticEnergy = 0.5 * point.QSquared / mass;
        var kPrime = new Track(point.KPrime, p.Dot(point.KPrime) / mass, k.Dot(point.KPrime) / energy);
        var minus = new Track(point.PMinus, p.Dot(point.PMinus) / mass, k.Dot(point.PMinus) / energy);
        var plus = new Track(point.PPlus, p.Dot(point.PPlus) / mass, k.Dot(point.PPlus) / energy);

        // The photon turned round has the momentum of the recoil; its energy T is without the mass of the target.
        var photon = new Track(recoil, kineticEnergy, -0.5 * (point.SX + point.QSquared) / energy);
        values[0] = energy;
        values[1] = minus.EnergyGeV;
        values[2] = plus.EnergyGeV;
        values[3] = kPrime.EnergyGeV;
        values[4] = minus.Angle;
        values[5] = plus.Angle;
        values[6] = kPrime.Angle;
        var along = (minus.EnergyGeV * plus.EnergyGeV) - minus.Momentum.Dot(plus.Momentum);
        values[7] = Math.Acos(Math.Clamp(along / (minus.Length * plus.Length), -1.0, 1.0));
        values[8] = Math.Sqrt(point.L2);
        values[9] = point.QSquared;
        values[10] = point.KSquared;
        values[11] = kineticEnergy;
        values[12] = photon.Angle;
        values[13] = Azimuth(photon, minus, p, k, mass * energy);
        values[14] = Azimuth(minus, plus, p, k, mass * energy);
        values[15] = Azimuth(kPrime, photon, p, k, mass * energy);
        values[16] = Determinant(p, k, minus.Momentum, plus.Momentum) / (mass * energy * minus.Length * plus.Length);
        values[17] = Determinant(p, recoil, minus.Momentum, plus.Momentum)
            / (mass * Math.Sqrt(point.QSquared + (kineticEnergy * kineticEnergy)) * minus.Length * plus.Length);
        values[18] = values[16] * values[17];
    }

    /// <summary>Azimuth of the negative lepton from the recoil, about the beam in the laboratory.</summary>
    public static double AzimuthFromRecoil(in TridentKinematics point)
    {
        var (mass, energy) = (point.TargetMassGeV, point.NeutrinoEnergyGeV);
        var p = point.PTilde + (2.0 * mass * energy / (point.SX + point.QSquared) * point.Q);
        var minus = new Track(point.PMinus, p.Dot(point.PMinus) / mass, point.K.Dot(point.PMinus) / energy);
        var photon = new Track(-1.0 * point.Q, 0.5 * point.QSquared / mass, -0.5 * (point.SX + point.QSquared) / energy);
        return Azimuth(photon, minus, p, point.K, mass * energy);
    }

    private static double Azimuth(in Track a, in Track b, FourVector p, FourVector k, double massTimesEnergy) =>
        Math.Atan2(Determinant(p, k, a.Momentum, b.Momentum) / massTimesEnergy, a.TransverseDot(b));

    private static double Azimuth(FourVector a, FourVector b) => Math.Atan2((a.X * b.Y) - (a.Y * b.X), (a.X * b.X) + (a.Y * b.Y));

    private static double Angle(FourVector a, FourVector b)
    {
        var (x, y, z) = Cross(a, b);
        return Math.Atan2(Math.Sqrt((x * x) + (y * y) + (z * z)), (a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z));
    }

    private static double Triple(FourVector a, FourVector b, FourVector c)
    {
        var (x, y, z) = Cross(b, c);
        return (a.X * x) + (a.Y * y) + (a.Z * z);
    }

    private static (double X, double Y, double Z) Cross(FourVector a, FourVector b) =>
        ((a.Y * b.Z) - (a.Z * b.Y), (a.Z * b.X) - (a.X * b.Z), (a.X * b.Y) - (a.Y * b.X));

    private static double Length(FourVector a) => Math.Sqrt((a.X * a.X) + (a.Y * a.Y) + (a.Z * a.Z));

    /// <summary>Determinant of four vectors as rows, expanded in pairs of columns.</summary>
    private static double Determinant(FourVector a, FourVector b, FourVector c, FourVector d) =>
        (((a.E * b.X) - (a.X * b.E)) * ((c.Y * d.Z) - (c.Z * d.Y)))
        - (((a.E * b.Y) - (a.Y * b.E)) * ((c.X * d.Z) - (c.Z * d.X)))
        + (((a.E * b.Z) - (a.Z * b.E)) * ((c.X * d.Y) - (c.Y * d.X)))
        + (((a.X * b.Y) - (a.Y * b.X)) * ((c.E * d.Z) - (c.Z * d.E)))
        - (((a.X * b.Z) - (a.Z * b.X)) * ((c.E * d.Y) - (c.Y * d.E)))
        + (((a.Y * b.Z) - (a.Z * b.Y)) * ((c.E * d.X) - (c.X * d.E)));

    /// <summary>A momentum in any frame with its energy and k.p/E_nu = E - p_z in the laboratory.</summary>
    private readonly record struct Track(FourVector Momentum, double EnergyGeV, double MinusGeV)
    {
        public double Length => Math.Sqrt((EnergyGeV * EnergyGeV) - Momentum.Square);

        public double Angle => Math.Atan2(Math.Sqrt(Math.Max((MinusGeV * ((2.0 * EnergyGeV) - MinusGeV)) - Momentum.Square, 0.0)), EnergyGeV - MinusGeV);

        public double TransverseDot(in Track other) =>
            (MinusGeV * other.EnergyGeV) + (other.MinusGeV * EnergyGeV) - (MinusGeV * other.MinusGeV) - Momentum.Dot(other.Momentum);
    }
}
