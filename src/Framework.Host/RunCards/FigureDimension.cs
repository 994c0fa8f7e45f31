namespace TridentFramework.Host.RunCards;

/// <summary>What curves of a figure differ in.</summary>
internal enum FigureDimension
{
    /// <summary>Scenario of the card.</summary>
    Scenario,

    /// <summary>Variant of the card.</summary>
    Variant,

    /// <summary>Trident channel.</summary>
    Channel,

    /// <summary>What the neutrino scatters on.</summary>
    Contribution,

    /// <summary>Source of a systematic error.</summary>
    Source,

    /// <summary>Nuclide, proton or neutron that a form factor belongs to.</summary>
    Particle,

    /// <summary>Which form factor: F, GE or GM; or the method of a cross section.</summary>
    Quantity,

    /// <summary>Histogram of a distribution.</summary>
    Histogram,
}
