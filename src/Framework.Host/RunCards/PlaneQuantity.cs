namespace TridentFramework.Host.RunCards;

/// <summary>What is shown over a plane of parameters.</summary>
internal enum PlaneQuantity
{
    /// <summary>Cross section over that of the Standard Model.</summary>
    Ratio,

    /// <summary>Cross section, fb per target atom.</summary>
    CrossSection,

    /// <summary>Expected events; needs an exposure and a beam with an absolute scale.</summary>
    Events,
}
