namespace TridentFramework.NucleonFormFactors;

/// <summary>What goes with the dipole as the electric form factor of the neutron.</summary>
public enum NeutronElectricFormFactor
{
    /// <summary>GE_n = 0.</summary>
    Zero,

    /// <summary>GE_n = -mu_n tau/(1 + 5.6 tau) GD (Nucl. Phys. B 32, 221).</summary>
    Galster,
}
