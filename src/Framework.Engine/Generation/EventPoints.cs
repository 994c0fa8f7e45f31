using System.Runtime.Intrinsics;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Generation;

/// <summary>From the momenta of events back to phase-space points: the inverse of <see cref="LaboratoryFrame"/> in a detector of any orientation.</summary>
internal static class EventPoints
{
    /// <summary>Fills the invariants, propagators and azimuths of a block.</summary>
    /// <param name="momenta">Momenta and invariants of events.</param>
    /// <param name="events">Events of one process, at most <see cref="PhaseSpaceBlock.Length"/>; the rest of the block repeats the first.</param>
    /// <param name="direction">Direction of the beam, of length one.</param>
    /// <param name="targetMassGeV">Mass M of the nucleus or nucleon, GeV.</param>
    /// <param name="minusMassGeV">Mass of the negative lepton, GeV.</param>
    /// <param name="plusMassGeV">Mass of the positive lepton, GeV.</param>
    /// <param name="block">Receives the points.</param>
    public static void Fill(
        LaboratoryMomenta momenta, ReadOnlySpan<int> events, FourVector direction, double targetMassGeV, double minusMassGeV, double plusMassGeV, PhaseSpaceBlock block)
    {
        var threshold = (minusMassGeV + plusMassGeV) * (minusMassGeV + plusMassGeV);
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var e = events[i < events.Length ? i : 0];
            var (energy, q2, k2, l2) = (momenta.NeutrinoEnergyGeV[e], momenta.QSquared[e], momenta.KSquared[e], momenta.L2[e]);
            var recoil = momenta.Recoil[e];
            var kinetic = 0.5 * q2 / targetMassGeV;

            // k.q = X/2 with q = P - P'.
            var x = 2.0 * energy * (Along(recoil, direction) - kinetic);
            var sX = x - q2;
            var qT = Across(recoil, direction);
            block.EnergyGeV[i] = energy;
            block.QSquared[i] = q2;
            block.SX[i] = sX;
            block.InverseSX[i] = 1.0 / sX;
            block.InverseX[i] = 1.0 / x;
            block.TransverseTargetSquared[i] = 4.0 * targetMassGeV * targetMassGeV * energy * energy * qT * qT / (x * x);
            block.L2[i] = l2;
            block.L2AboveThreshold[i] = Math.Max(l2 - threshold, 0.0);
            block.InverseL2[i] = 1.0 / l2;
            block.KSquared[i] = k2;
            block.KSquaredRange[i] = Math.Max(x * (sX - l2) / sX, k2);
            block.MinusD1[i] = q2 + (2.0 * WithPhoton(momenta.PMinus[e], recoil, kinetic));
            block.MinusD2[i] = q2 + (2.0 * WithPhoton(momenta.PPlus[e], recoil, kinetic));
            block.InverseMinusD1[i] = 1.0 / block.MinusD1[i];
            block.InverseMinusD2[i] = 1.0 / block.MinusD2[i];
        }

        var ranges = new SamplingRanges(targetMassGeV, minusMassGeV, plusMassGeV, double.PositiveInfinity, double.NaN, null);
        if (Vector512.IsHardwareAccelerated)
            PhaseSpaceSampling512.PropagatorRanges(block, ranges);
        else
            PhaseSpaceSampling256.PropagatorRanges(block, ranges);
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
            Azimuths(momenta, events[i < events.Length ? i : 0], direction, targetMassGeV, (minusMassGeV - plusMassGeV) * (minusMassGeV + plusMassGeV), minusMassGeV, block, i);
    }

    // Axes t and n across k and q as in LaboratoryFrame, with the recoil in the plane of the beam and t.
    private static void Azimuths(LaboratoryMomenta momenta, int e, FourVector direction, double targetMassGeV, double massDifference, double minusMassGeV, PhaseSpaceBlock block, int i)
    {
        var recoil = momenta.Recoil[e];
        var along = Along(recoil, direction);
        var (ux, uy, uz) = (recoil.X - (along * direction.X), recoil.Y - (along * direction.Y), recoil.Z - (along * direction.Z));
        var length = Math.Sqrt((ux * ux) + (uy * uy) + (uz * uz));
        if (length > 0.0)
        {
            (ux, uy, uz) = (ux / length, uy / length, uz / length);
        }
        else
        {
            // The recoil is along the beam, and every axis is as good; the structures do not depend on it.
            var rotation = new BeamRotation(direction);
            var axis = rotation.Apply(new FourVector(0.0, 1.0, 0.0, 0.0), 1.0, 0.0);
            (ux, uy, uz) = (axis.X, axis.Y, axis.Z);
        }

        var vertical = new FourVector(
            0.0, (direction.Y * uz) - (direction.Z * uy), (direction.Z * ux) - (direction.X * uz), (direction.X * uy) - (direction.Y * ux));
        var t0 = -Math.Sqrt(block.TransverseTargetSquared[i]) / targetMassGeV;
        var (kT, kN) = Across(momenta.KPrime[e], 0.0);
        var c = Math.Sqrt((kT * kT) + (kN * kN));
        var (cosTarget, sinTarget) = c > 0.0 ? (kT / c, -kN / c) : (1.0, 0.0);
        block.CosTarget[i] = cosTarget;
        block.SinTarget[i] = sinTarget;

        // p- = cL L + cq q + cv v + d e2, of which the components across k and q are known.
        var (mT, mN) = Across(momenta.PMinus[e], minusMassGeV);
        var x1 = (mT * cosTarget) - (mN * sinTarget);
        var x2 = (mT * sinTarget) + (mN * cosTarget);
        var (q2, l2, k2, sX) = (block.QSquared[i], block.L2[i], block.KSquared[i], block.SX[i]);
        var qL = 0.5 * (l2 + k2 - q2);
        var inverseRoot2 = block.InversePhotonRootSquared[i];
        var delta = massDifference * block.InverseL2[i];
        var bCos = 0.5 * (block.MinusD2[i] - block.MinusD1[i] + (2.0 * delta * qL));
        var cL = (0.5 * (1.0 + delta)) - (0.5 * bCos * inverseRoot2 * qL);

        // The component of v along e1 is (L.E |k| - L.z q0) in the frame k + q = 0, which is (L.k q.E' + ...) = X/2 times the light-cone part of L along k.
        var w = Math.Sqrt(sX);
        var xAll = sX + q2;
        var kAbs = 0.5 * xAll / w;
        var kPrimeE = 0.5 * block.KSquaredRange[i] * w / xAll;
        var fraction = block.KSquaredRange[i] > 0.0 ? k2 / block.KSquaredRange[i] : 0.0;
        var across = ((w - kPrimeE) * kAbs) + (kPrimeE * ((2.0 * fraction) - 1.0) * 0.5 * (sX - q2) / w);
        var cos = (x1 + (cL * c)) * block.PhotonRoot[i] / across;
        var sin = x2;
        var norm = Math.Sqrt((cos * cos) + (sin * sin));
        block.CosPair[i] = norm > 0.0 ? cos / norm : 1.0;
        block.SinPair[i] = norm > 0.0 ? sin / norm : 0.0;

        (double T, double N) Across(FourVector v, double massGeV)
        {
            var horizontal = (v.X * ux) + (v.Y * uy) + (v.Z * uz);
            var up = (v.X * vertical.X) + (v.Y * vertical.Y) + (v.Z * vertical.Z);
            var forward = Along(v, direction);

            // E - p_z from the mass shell where it would cancel.
            var behind = forward > 0.0 ? ((massGeV * massGeV) + (horizontal * horizontal) + (up * up)) / (v.E + forward) : v.E - forward;
            return (horizontal - (t0 * behind), -up);
        }
    }

    private static double Along(FourVector v, FourVector direction) => (v.X * direction.X) + (v.Y * direction.Y) + (v.Z * direction.Z);

    private static double Across(FourVector v, FourVector direction)
    {
        var x = (v.Y * direction.Z) - (v.Z * direction.Y);
        var y = (v.Z * direction.X) - (v.X * direction.Z);
        var z = (v.X * direction.Y) - (v.Y * direction.X);
        return Math.Sqrt((x * x) + (y * y) + (z * z));
    }

    // p.q with q = (-T, -P').
    private static double WithPhoton(FourVector p, FourVector recoil, double kineticEnergyGeV) =>
        (p.X * recoil.X) + (p.Y * recoil.Y) + (p.Z * recoil.Z) - (p.E * kineticEnergyGeV);
}
