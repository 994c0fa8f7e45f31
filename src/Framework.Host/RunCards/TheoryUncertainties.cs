using System.ComponentModel.DataAnnotations;

namespace TridentFramework.Host.RunCards;

/// <summary>Relative uncertainties of the theory by source, defaults of arXiv:1902.06765 Sec. II.A.3; added in quadrature.</summary>
/// <example><code>
/// theoryUncertainties: {nuclearFormFactor: 1 %, qed: 2 %, nuclearModel: 0.15}
/// </code></example>
internal sealed record TheoryUncertainties
{
    /// <summary>Nuclear form factor, of the coherent cross section.</summary>
    [Relative]
    [Range(0.0, 10.0)]
    public double NuclearFormFactor { get; init; } = 0.01;

    /// <summary>Nucleon form factors, of the cross sections on protons and neutrons.</summary>
    [Relative]
    [Range(0.0, 10.0)]
    public double NucleonFormFactor { get; init; } = 0.03;

    /// <summary>Higher-order electromagnetic corrections, of every cross section.</summary>
    [Relative]
    [Range(0.0, 10.0)]
    public double Qed { get; init; } = 0.03;

    /// <summary>Higher-order weak corrections, of every cross section.</summary>
    [Relative]
    [Range(0.0, 10.0)]
    public double Weak { get; init; } = 0.05;

    /// <summary>Nuclear model, of the cross sections on protons and neutrons.</summary>
    [Relative]
    [Range(0.0, 10.0)]
    public double NuclearModel { get; init; } = 0.30;
}
