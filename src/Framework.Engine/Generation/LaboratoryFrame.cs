using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Generation;

/// <summary>From phase-space points to momenta in the rest frame of the particle that is struck.</summary>
/// <remarks>
/// Beam along +z, the recoil in the x-z plane: P' = (M + T, q_T, 0, T + X/(2E)) with T = Q2/(2M), X = sX + Q2 and q_T = P_T X/(2 M E), where P_T is the transverse part of
/// Ptilde that a block carries. A momentum of the frame k + q = 0 is v = a k + b q + c e1 + d e2 with e1 transverse in the plane of k'. The unit vector t along P_T is
/// (t_0, 1, 0, t_0) in the laboratory, t_0 = -P_T/M (from t.k = t.q = 0), and its partner is n = (0, 0, -1, 0), so that eps(k, q, t, n) keeps its sign;
/// e1 = cos t - sin n, e2 = sin t + cos n with the azimuth of P_T. Coefficients of k' and of the pair come from invariants without cancellation. Energies are those of the
/// mass shells, p+ is what the other momenta leave.
/// </remarks>
internal static class LaboratoryFrame
{
    /// <summary>Momenta of all points of a block.</summary>
    /// <param name="block">An evaluated block with azimuths.</param>
    /// <param name="targetMassGeV">Mass M of the nucleus or nucleon, GeV.</param>
    /// <param name="minusMassGeV">Mass of the negative lepton, GeV.</param>
    /// <param name="plusMassGeV">Mass of the positive lepton, GeV.</param>
    /// <param name="momenta">Receives momenta and invariants of <see cref="PhaseSpaceBlock.Length"/> events.</param>
    public static void Fill(PhaseSpaceBlock block, double targetMassGeV, double minusMassGeV, double plusMassGeV, LaboratoryMomenta momenta)
    {
        var massDifference = (minusMassGeV - plusMassGeV) * (minusMassGeV + plusMassGeV);
        var (kPrime, minus, plus, recoil) = (momenta.KPrime, momenta.PMinus, momenta.PPlus, momenta.Recoil);
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var (energy, q2, sX, l2, k2) = (block.EnergyGeV[i], block.QSquared[i], block.SX[i], block.L2[i], block.KSquared[i]);
            var inverseX = block.InverseX[i];
            var x = sX + q2;
            var complement = block.KSquaredRange[i] - k2;
            var kineticEnergy = 0.5 * q2 / targetMassGeV;
            var pT = Math.Sqrt(block.TransverseTargetSquared[i]);
            var frame = new Frame(
                energy, 0.5 * pT * x / (targetMassGeV * energy), -kineticEnergy - (0.5 * x / energy), -pT / targetMassGeV, block.CosTarget[i], block.SinTarget[i]);

            // k' = a k + b q + c e1, and the same of the pair L = k + q - k'.
            var b = k2 * inverseX;
            var a = ((sX * complement) + (q2 * k2)) * (inverseX * inverseX);
            var c = Math.Sqrt(sX * k2 * complement) * inverseX;
            var bPair = (l2 * block.InverseSX[i]) + (complement * inverseX);
            var aPair = ((q2 * (complement + (x * l2 * block.InverseSX[i]))) + (x * l2) + (sX * k2)) * (inverseX * inverseX);

            // p- = cL L + cq q + cv v + d e2 with v orthogonal to L and q in the plane of k'.
            var qL = 0.5 * (l2 + k2 - q2);
            var inverseRoot2 = block.InversePhotonRootSquared[i];
            var inverseRoot = block.PhotonRoot[i] * inverseRoot2;
            var delta = massDifference * block.InverseL2[i];
            var bCos = 0.5 * (block.MinusD2[i] - block.MinusD1[i] + (2.0 * delta * qL));
            var sin2 = Math.Max((block.MinusD1[i] - block.MinusD1Low[i]) * (block.MinusD2[i] - block.MinusD2Low[i]), 0.0);
            var along = 0.5 * bCos * l2 * inverseRoot2;
            var cL = (0.5 * (1.0 + delta)) - (along * qL * block.InverseL2[i]);
            var transverse = 0.5 * Math.Sqrt(sin2 * l2) * inverseRoot;
            var cv = transverse * block.CosPair[i] * inverseRoot;

            Set(kPrime, i, frame, a, b, c, 0.0, 0.0);
            Set(
                minus,
                i,
                frame,
                (cL * aPair) - (2.0 * cv * q2 * c * inverseX),
                (cL * bPair) + along - (cv * c),
                (0.5 * cv * aPair * x) - (cL * c),
                transverse * block.SinPair[i],
                minusMassGeV);
            var (plusX, plusY, plusZ) = (-frame.QT - kPrime.X[i] - minus.X[i], -kPrime.Y[i] - minus.Y[i], energy + frame.QZ - kPrime.Z[i] - minus.Z[i]);
            (plus.E[i], plus.X[i], plus.Y[i], plus.Z[i]) = (EnergyGeV(plusX, plusY, plusZ, plusMassGeV), plusX, plusY, plusZ);
            (recoil.E[i], recoil.X[i], recoil.Y[i], recoil.Z[i]) = (targetMassGeV + kineticEnergy, frame.QT, 0.0, -frame.QZ);

            momenta.NeutrinoEnergyGeV[i] = energy;
            momenta.QSquared[i] = q2;
            momenta.KSquared[i] = k2;
            momenta.L2[i] = l2;
            momenta.RecoilKineticEnergyGeV[i] = kineticEnergy;
        }
    }

    private static void Set(MomentumColumns columns, int i, in Frame frame, double a, double b, double c, double d, double massGeV)
    {
        var alongT = (c * frame.CosTarget) + (d * frame.SinTarget);
        var alongN = (d * frame.CosTarget) - (c * frame.SinTarget);
        var x = alongT - (b * frame.QT);
        var y = -alongN;
        var z = (a * frame.EnergyGeV) + (b * frame.QZ) + (alongT * frame.T0);
        (columns.E[i], columns.X[i], columns.Y[i], columns.Z[i]) = (EnergyGeV(x, y, z, massGeV), x, y, z);
    }

    private static double EnergyGeV(double x, double y, double z, double massGeV) => Math.Sqrt((x * x) + (y * y) + (z * z) + (massGeV * massGeV));

    /// <summary>Axes of one point: k = (E, 0, 0, E), q = (-T, -q_T, 0, q_z), t = (t_0, 1, 0, t_0), and the azimuth of P_T.</summary>
    private readonly record struct Frame(double EnergyGeV, double QT, double QZ, double T0, double CosTarget, double SinTarget);
}
