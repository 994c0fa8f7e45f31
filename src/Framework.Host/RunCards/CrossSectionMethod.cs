namespace TridentFramework.Host.RunCards;

/// <summary>How a cross section is calculated.</summary>
internal enum CrossSectionMethod
{
    /// <summary>The whole process, by a walk through phase space.</summary>
    Exact,

    /// <summary>The equivalent photon approximation of arXiv:1406.2332 Eqs. (2) and (3), for comparison: it is off by factors for electrons.</summary>
    EquivalentPhotons,
}
