using TridentFramework.Engine.Generation;
using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Observables;

/// <summary>Formulas of the catalogue. Angles come from the arctangent of a cross and a dot product, which keeps small ones to all digits.</summary>
internal static class EventFormulas
{
    private static double Transverse(FourVector p) => Math.Sqrt((p.X * p.X) + (p.Y * p.Y));

    private static double AngleToBeam(FourVector p) => Math.Atan2(Transverse(p), p.Z);

    private static double Angle(FourVector a, FourVector b)
    {
        var (x, y, z) = ((a.Y * b.Z) - (a.Z * b.Y), (a.Z * b.X) - (a.X * b.Z), (a.X * b.Y) - (a.Y * b.X));
        return Math.Atan2(Math.Sqrt((x * x) + (y * y) + (z * z)), (a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z));
    }

    private static FourVector Pair(LaboratoryMomenta m, int i) => m.PMinus[i] + m.PPlus[i];

    internal readonly struct NeutrinoEnergy : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => momenta.NeutrinoEnergyGeV[i];
    }

    internal readonly struct OutgoingNeutrinoEnergy : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => momenta.KPrime.E[i];
    }

    internal readonly struct MinusEnergy : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => momenta.PMinus.E[i];
    }

    internal readonly struct PlusEnergy : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => momenta.PPlus.E[i];
    }

    internal readonly struct LeadingEnergy : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => Math.Max(momenta.PMinus.E[i], momenta.PPlus.E[i]);
    }

    internal readonly struct SubleadingEnergy : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => Math.Min(momenta.PMinus.E[i], momenta.PPlus.E[i]);
    }

    internal readonly struct PairEnergy : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => momenta.PMinus.E[i] + momenta.PPlus.E[i];
    }

    internal readonly struct EnergyAsymmetry : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => (momenta.PMinus.E[i] - momenta.PPlus.E[i]) / (momenta.PMinus.E[i] + momenta.PPlus.E[i]);
    }

    internal readonly struct MinusAngle : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => AngleToBeam(momenta.PMinus[i]);
    }

    internal readonly struct PlusAngle : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => AngleToBeam(momenta.PPlus[i]);
    }

    internal readonly struct SmallerAngle : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => Math.Min(AngleToBeam(momenta.PMinus[i]), AngleToBeam(momenta.PPlus[i]));
    }

    internal readonly struct LargerAngle : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => Math.Max(AngleToBeam(momenta.PMinus[i]), AngleToBeam(momenta.PPlus[i]));
    }

    internal readonly struct OpeningAngle : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => Angle(momenta.PMinus[i], momenta.PPlus[i]);
    }

    internal readonly struct PairAngle : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => AngleToBeam(Pair(momenta, i));
    }

    internal readonly struct PairMass : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => Math.Sqrt(momenta.L2[i]);
    }

    internal readonly struct MinusTransverseMomentum : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => Transverse(momenta.PMinus[i]);
    }

    internal readonly struct PlusTransverseMomentum : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => Transverse(momenta.PPlus[i]);
    }

    internal readonly struct PairTransverseMomentum : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => Transverse(Pair(momenta, i));
    }

    internal readonly struct MissingTransverseMomentum : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => Transverse(momenta.KPrime[i]);
    }

    internal readonly struct QSquared : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => momenta.QSquared[i];
    }

    internal readonly struct KSquared : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => momenta.KSquared[i];
    }

    internal readonly struct RecoilEnergy : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => momenta.RecoilKineticEnergyGeV[i];
    }

    internal readonly struct RecoilAngle : IEventFormula
    {
        public static double Of(LaboratoryMomenta momenta, int i) => AngleToBeam(momenta.Recoil[i]);
    }
}
