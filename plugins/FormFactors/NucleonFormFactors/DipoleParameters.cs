using System.ComponentModel.DataAnnotations;
using TridentFramework.Units;

namespace TridentFramework.NucleonFormFactors;

/// <summary>Parameters of the dipole.</summary>
public sealed record DipoleParameters
{
    /// <summary>
    /// Mass mV in GD = (1 + Q2/mV^2)^-2, from 0.1 to 10 GeV; mV^2 = 0.71 GeV^2 (mV = 0.8426 GeV) if it is not given. arXiv:1807.10973 uses 0.84 GeV.
    /// </summary>
    /// <example>0.84 GeV</example>
    [Unit("GeV")]
    [Range(0.1, 10.0)]
    public double? MassGeV { get; init; }

    /// <summary>Electric form factor of the neutron: Zero, or Galster, GE_n = -mu_n tau/(1 + 5.6 tau) GD (Nucl. Phys. B 32, 221).</summary>
    public NeutronElectricFormFactor NeutronElectric { get; init; }
}
