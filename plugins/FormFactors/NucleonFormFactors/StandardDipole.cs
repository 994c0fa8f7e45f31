namespace TridentFramework.NucleonFormFactors;

/// <summary>The standard dipole and the static moments that the parametrisations share (arXiv:1902.06765 Appendix B).</summary>
internal static class StandardDipole
{
    /// <summary>Magnetic moment of the proton, nuclear magnetons.</summary>
    internal const double ProtonMagneticMoment = 2.793;

    /// <summary>Magnetic moment of the neutron, nuclear magnetons.</summary>
    internal const double NeutronMagneticMoment = -1.913;

    /// <summary>mV^2 of GD = (1 + Q2/mV^2)^-2.</summary>
    internal const double MassSquaredGeV2 = 0.71;

    /// <summary>1/GD, for products that need only one division.</summary>
    internal static double Inverse(double qSquared)
    {
        var root = 1.0 + (qSquared / MassSquaredGeV2);
        return root * root;
    }
}
